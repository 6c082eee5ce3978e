import fc from "fast-check";
import type { AdministrativeInput, CriterionInput, MenteeInput, MentorInput } from "mentor-matching";
import { programmes } from "./programmes.ts";

/** Stands in every text that only administrators may see. */
export const SECRET = "secret~";
/** Stands in every name, before the id. */
export const NAME = "name~";

/** What participants must not learn, for one programme. */
interface Secrets {
  readonly goalWeight: number;
  readonly gate: number;
  readonly minimumScore: number;
  readonly adjustment: number;
  readonly label: string;
  /** By person. */
  readonly groups: readonly string[];
  /** Whether a person's other attributes are as in the first programme of the two. */
  readonly changed: readonly boolean[];
  readonly bans: readonly (readonly [mentee: number, mentor: number])[];
}

const secrets: fc.Arbitrary<Secrets> = fc.record({
  goalWeight: fc.constantFrom(0.5, 3, 20),
  gate: fc.constantFrom(0, 0, 1),
  minimumScore: fc.constantFrom(0, 0.2, 0.5, 1),
  adjustment: fc.constantFrom(-0.3, 0, 1),
  label: fc.constantFrom("quota", "leavers"),
  groups: fc.array(fc.constantFrom("a", "b"), { minLength: 10, maxLength: 10 }),
  changed: fc.array(
    fc.nat(4).map((k) => k === 0),
    { minLength: 10, maxLength: 10 },
  ),
  bans: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 4 }),
});

/** Two programmes that differ in secrets, and here and there in the attributes of one person or another. */
export const programmesThatDifferInSecrets: fc.Arbitrary<readonly [AdministrativeInput, AdministrativeInput]> = fc
  .tuple(programmes({ mentees: 5, mentors: 4 }), secrets, secrets, fc.infiniteStream(fc.constantFrom(1, 2, 3, 4)))
  .map(([base, one, other, levels]) => {
    const first = withSecrets(base, { ...one, changed: [] }, levels);
    return [first, withSecrets(base, other, levels)] as const;
  });

function withSecrets(base: AdministrativeInput, hidden: Secrets, levels: Iterator<number>): AdministrativeInput {
  const person = <P extends MenteeInput>(someone: P, k: number): P => ({
    ...someone,
    name: NAME + someone.id,
    attributes: {
      ...someone.attributes,
      ...(hidden.changed[k] === true ? { level: levels.next().value as number } : {}),
      group: SECRET + (hidden.groups[k] as string),
    },
  });
  const mentees = base.mentees.map(person);
  const mentors = base.mentors.map((mentor: MentorInput, k) => person(mentor, k + 5));
  const label = { en: SECRET + hidden.label, fr: SECRET + hidden.label };
  const forAdministrators = { label, serves: "programme", visibleTo: "administrator", missing: "neutral" } as const;
  const goals: readonly CriterionInput[] = [
    {
      id: "goalGroup",
      kind: "priority",
      side: "mentee",
      attribute: "group",
      credits: { [`${SECRET}a`]: 1 },
      weight: hidden.goalWeight,
      ...forAdministrators,
    },
    { id: "goalMix", kind: "different", attribute: "group", weight: 0, minimumCredit: hidden.gate, ...forAdministrators },
  ];
  const { locked = [], active = [], previous = [], forbidden = [] } = base.pairs ?? {};
  const taken = new Set([...locked, ...active].map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
  const bans = [...forbidden, ...hidden.bans.flatMap(([e, m]) => pairOf(mentees[e], mentors[m]))].filter(
    ({ menteeId, mentorId }) => !taken.has(`${menteeId} ${mentorId}`),
  );
  const bansByPair = new Map(bans.map((ban) => [`${ban.menteeId} ${ban.mentorId}`, { ...ban, reason: SECRET + hidden.label }]));
  return {
    ...base,
    mentees,
    mentors,
    criteria: [...base.criteria, ...goals],
    minimumScore: hidden.minimumScore,
    pairs: {
      locked,
      active,
      forbidden: [...bansByPair.values()],
      previous: previous.map(({ adjustment, ...pair }) => ({
        ...pair,
        ...(adjustment === undefined ? {} : { adjustment: hidden.adjustment }),
      })),
    },
  };
}

function pairOf(mentee: MenteeInput | undefined, mentor: MentorInput | undefined): readonly { menteeId: string; mentorId: string }[] {
  return mentee === undefined || mentor === undefined ? [] : [{ menteeId: mentee.id, mentorId: mentor.id }];
}

/** The same pairs kept apart for three reasons that nobody may tell from each other: a private ban, a former pair, a goal of the programme. */
export const programmesThatDifferInReasons: fc.Arbitrary<readonly AdministrativeInput[]> = fc
  .tuple(programmes({ mentees: 5, mentors: 4 }), fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { minLength: 1, maxLength: 6 }))
  .map(([base, apart]) => {
    const { locked = [], active = [], previous = [], forbidden = [] } = base.pairs ?? {};
    const decided = new Set([...locked, ...active, ...previous, ...forbidden].map(({ menteeId, mentorId }) => `${menteeId} ${mentorId}`));
    const pairs = apart.flatMap(([e, m]) => pairOf(base.mentees[e], base.mentors[m]));
    const kept = [...new Map(pairs.map((pair) => [`${pair.menteeId} ${pair.mentorId}`, pair]))].filter(([key]) => !decided.has(key));
    const list = kept.map(([, pair]) => pair);
    const tagged = <P extends MenteeInput>(side: string, someone: P): P => ({
      ...someone,
      name: NAME + someone.id,
      attributes: { ...someone.attributes, tag: `${SECRET}${side}${someone.id}` },
    });
    const withGoal = (separated: typeof list): AdministrativeInput => {
      const credits: Record<string, Record<string, null>> = {};
      for (const { menteeId, mentorId } of separated) (credits[`${SECRET}e${menteeId}`] ??= {})[`${SECRET}m${mentorId}`] = null;
      const goal: CriterionInput = {
        ...{ id: "goal", kind: "table", attribute: "tag", credits, weight: 0 },
        ...{ serves: "programme", visibleTo: "administrator" },
      };
      return {
        ...base,
        mentees: base.mentees.map((mentee) => tagged("e", mentee)),
        mentors: base.mentors.map((mentor) => tagged("m", mentor)),
        criteria: [...base.criteria, goal],
      };
    };
    const reasoned = list.map((pair) => ({ ...pair, reason: `${SECRET}quarrel` }));
    const open = withGoal([]);
    return [
      { ...open, pairs: { locked, active, previous, forbidden: [...forbidden, ...reasoned] } },
      { ...open, pairs: { locked, active, forbidden, previous: [...previous, ...list] } },
      withGoal(list),
    ];
  });
