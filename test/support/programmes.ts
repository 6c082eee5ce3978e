import fc from "fast-check";
import type {
  AdministrativeInput,
  CriterionInput,
  MenteeInput,
  MentorInput,
  MissingPolicy,
  QualificationInput,
  QualificationRuleInput,
} from "mentor-matching";

/** How large and how rich the generated programmes are. */
export interface ProgrammeSize {
  readonly mentees: number;
  readonly mentors: number;
}

const LEVELS = [1, 2, 3, 4];
const TEXTS = ["a", "b", "c", "d"];
const optional = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(values, { nil: undefined, freq: 3 });
const attributes = fc.record({
  level: optional(fc.constantFrom(...LEVELS)),
  unit: optional(fc.constantFrom("x", "y", "Z ")),
  skills: optional(fc.subarray(TEXTS)),
  seeks: optional(fc.subarray(TEXTS)),
});
const policy = fc.constantFrom<MissingPolicy>("no-credit", "neutral", "left-out", "ineligible");
const weight = fc.constantFrom(0, 1, 2.5, 7);

const visibleTo = fc.constantFrom("everyone" as const, "everyone" as const, "administrator" as const);
const serves = fc.constantFrom("participant" as const, "programme" as const);

const criteria: fc.Arbitrary<readonly CriterionInput[]> = fc
  .tuple(
    fc.record({ weight, missing: policy, ideal: fc.constantFrom(1, 2), lowest: fc.constantFrom(null, 0, 1) }),
    fc.record({ weight, missing: policy, minimumCredit: fc.constantFrom(0, 0.4, 0.6) }),
    fc.record({ weight, missing: policy, measure: fc.constantFrom("jaccard" as const, "smaller" as const), visibleTo }),
    fc.record({ weight, missing: policy, visibleTo, serves }),
  )
  .map(([level, skills, interests, unit]): readonly CriterionInput[] => [
    {
      id: "level",
      kind: "gap",
      attribute: "level",
      weight: level.weight,
      missing: level.missing,
      ideal: level.ideal,
      allowed: [level.lowest, null],
    },
    { id: "skills", kind: "coverage", sought: "seeks", offered: "skills", ...skills },
    { id: "interests", kind: "overlap", attribute: "skills", ...interests },
    { id: "unit", kind: "same", attribute: "unit", ...unit },
  ])
  .filter((list) => list.some((criterion) => criterion.weight > 0));

// Stated, so that it does not matter whether anybody has the attribute at all.
const unknown = fc.constantFrom("fail" as const, "pass" as const);
const qualification: fc.Arbitrary<QualificationInput | undefined> = fc.option(
  fc.tuple(unknown, unknown, unknown, unknown).chain(([seeking, low, high, place]) =>
    fc.record({
      mentees: fc.subarray<QualificationRuleInput>([
        { id: "seeking", kind: "has-any", attribute: "seeks", values: ["a", "B "], unknown: seeking },
        { id: "notYetLead", kind: "at-most", attribute: "level", maximum: 3, unknown: low },
      ]),
      mentors: fc.subarray<QualificationRuleInput>([
        { id: "experienced", kind: "at-least", attribute: "level", minimum: 2, unknown: high },
        { id: "place", kind: "one-of", attribute: { anyOf: ["office", "unit"] }, values: ["X", "z"], unknown: place },
      ]),
    }),
  ),
  { nil: undefined, freq: 2 },
);

/**
 * Programmes that use everything at once: qualification, gates, missing values, paused people, capacities from 0, managers, one human in both lists, and
 * locked, forbidden, former and running pairs that do not contradict each other.
 */
export function programmes({ mentees, mentors }: ProgrammeSize): fc.Arbitrary<AdministrativeInput> {
  const availability = fc.constantFrom("open" as const, "open" as const, "open" as const, "paused" as const);
  const person = fc.record({
    attributes,
    availability,
    personId: optional(fc.constantFrom("p", "q")),
    managerId: optional(fc.constantFrom("m0", "m1", "p", "nobody")),
  });
  const capacity = fc.constantFrom(0, 1, 1, 2, 3);
  return fc
    .record({
      mentees: fc.array(person, { maxLength: mentees }),
      mentors: fc.array(fc.tuple(person, capacity), { maxLength: mentors }),
      criteria,
      qualification,
      objective: fc.constantFrom("most-pairs" as const, "highest-total" as const, "fairest" as const),
      minimumScore: fc.constantFrom(0, 0, 0.2, 0.5),
      reportingLine: fc.constantFrom(0, 1, 2),
      tieBreak: fc.constantFrom("id" as const, { lottery: 7 }),
      decisions: fc.array(
        fc.record({
          mentee: fc.nat(),
          mentor: fc.nat(),
          list: fc.constantFrom("locked" as const, "forbidden" as const, "previous" as const, "active" as const),
          adjustment: optional(fc.constantFrom(-0.3, 0.2, 1)),
        }),
        { maxLength: 6 },
      ),
    })
    .map((drawn) => {
      const menteeList = drawn.mentees.map((mentee, k): MenteeInput => ({ id: `e${k}`, ...mentee }));
      const mentorList = drawn.mentors.map(([mentor, seats], k): MentorInput => ({ id: `m${k}`, ...mentor, capacity: seats }));
      return {
        mentees: menteeList,
        mentors: mentorList,
        criteria: drawn.criteria,
        qualification: drawn.qualification,
        objective: drawn.objective,
        minimumScore: drawn.minimumScore,
        reportingLine: drawn.reportingLine,
        tieBreak: drawn.tieBreak,
        pairs: consistentPairs(menteeList, mentorList, drawn.decisions),
      };
    });
}

/**
 * Programmes in which little stands between people: everybody takes part and most pairs may be matched, so that many decisions are open. Points differ from pair
 * to pair; some former pairs lose points, or get more than there are.
 */
export function openProgrammes({ mentees, mentors }: ProgrammeSize): fc.Arbitrary<AdministrativeInput> {
  const known = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(values, { nil: undefined, freq: 6 });
  const taste = fc.subarray([...TEXTS, "e", "f"], { minLength: 1 });
  const person = fc.record({ attributes: fc.record({ skills: known(taste), place: known(fc.nat({ max: 100 })) }) });
  const lenient = fc.constantFrom<MissingPolicy>("no-credit", "neutral", "left-out");
  const several = (most: number) => ({ minLength: Math.min(3, most), maxLength: most });
  return fc
    .record({
      mentees: fc.array(person, several(mentees)),
      mentors: fc.array(fc.tuple(person, fc.constantFrom(1, 1, 1, 2)), several(mentors)),
      objective: fc.constantFrom("most-pairs" as const, "highest-total" as const, "fairest" as const),
      missing: fc.tuple(lenient, lenient),
      former: fc.array(fc.constantFrom(-0.5, 0.3, 1, undefined), { maxLength: Math.min(mentees, mentors, 3) }),
    })
    .map((drawn) => ({
      mentees: drawn.mentees.map((mentee, k): MenteeInput => ({ id: `e${k}`, ...mentee })),
      mentors: drawn.mentors.map(([mentor, capacity], k): MentorInput => ({ id: `m${k}`, ...mentor, capacity })),
      criteria: [
        { id: "interests", kind: "overlap", attribute: "skills", weight: 2, missing: drawn.missing[0] },
        { id: "place", kind: "proximity", attribute: "place", range: 100, weight: 1, missing: drawn.missing[1] },
      ] as const,
      objective: drawn.objective,
      pairs: { previous: drawn.former.map((adjustment, k) => ({ menteeId: `e${k}`, mentorId: `m${k}`, adjustment })) },
    }));
}

/** Programmes in which everybody lacks something else, and criteria of all sizes are left out for that: the scales of two pairs are seldom the same. */
export function patchyProgrammes({ mentees, mentors }: ProgrammeSize): fc.Arbitrary<AdministrativeInput> {
  const patchy = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(values, { nil: undefined, freq: 2 });
  const person = fc.record({
    attributes: fc.record({
      level: patchy(fc.constantFrom(...LEVELS)),
      unit: patchy(fc.constantFrom("x", "y")),
      site: patchy(fc.constantFrom("s", "t", "u")),
      skills: patchy(fc.subarray(TEXTS, { minLength: 1 })),
      seeks: patchy(fc.subarray(TEXTS, { minLength: 1 })),
      drive: patchy(fc.nat({ max: 50 })),
    }),
  });
  const common = fc.record({
    weight: fc.constantFrom(0, 1e-4, 0.01, 1, 2.5, 7),
    missing: fc.constantFrom<MissingPolicy>("left-out", "left-out", "left-out", "left-out", "no-credit", "neutral"),
    minimumCredit: fc.constantFrom(0, 0, 0, 0.3),
  });
  return fc
    .record({
      mentees: fc.array(person, { maxLength: mentees }),
      mentors: fc.array(fc.tuple(person, fc.constantFrom(1, 1, 2)), { maxLength: mentors }),
      common: fc.array(common, { minLength: 7, maxLength: 7 }),
      objective: fc.constantFrom("most-pairs" as const, "highest-total" as const, "fairest" as const),
      minimumScore: fc.constantFrom(0, 0, 0.4),
      former: fc.array(fc.constantFrom(-0.3, 0.2, undefined), { maxLength: 2 }),
    })
    .map((drawn) => {
      const own = drawn.common as [CommonFields, CommonFields, CommonFields, CommonFields, CommonFields, CommonFields, CommonFields];
      const former = drawn.former.slice(0, Math.min(drawn.mentees.length, drawn.mentors.length));
      const criteria: readonly CriterionInput[] = [
        { id: "level", kind: "gap", attribute: "level", ideal: 1, falloff: 0.3, ...own[0] },
        { id: "unit", kind: "same", attribute: "unit", ...own[1] },
        { id: "site", kind: "same", attribute: "site", ...own[2] },
        { id: "skills", kind: "coverage", sought: "seeks", offered: "skills", ...own[3] },
        { id: "interests", kind: "overlap", attribute: "skills", ...own[4] },
        { id: "drive", kind: "proximity", attribute: "drive", range: 40, ...own[5] },
        {
          id: "own",
          kind: "custom",
          compare: (a, b) => (Number(a.attributes.drive) % 7 === Number(b.attributes.drive) % 7 ? 1 : 0.2),
          ...own[6],
        },
      ];
      return {
        mentees: drawn.mentees.map((mentee, k): MenteeInput => ({ id: `e${k}`, ...mentee })),
        mentors: drawn.mentors.map(([mentor, capacity], k): MentorInput => ({ id: `m${k}`, ...mentor, capacity })),
        criteria: own.slice(0, 6).some(({ weight: share }) => share > 0)
          ? criteria
          : [...criteria, { id: "place", kind: "same", attribute: "site", weight: 1 }],
        objective: drawn.objective,
        minimumScore: drawn.minimumScore,
        pairs: { previous: former.map((adjustment, k) => ({ menteeId: `e${k}`, mentorId: `m${k}`, adjustment })) },
      };
    });
}

interface CommonFields {
  readonly weight: number;
  readonly missing: MissingPolicy;
  readonly minimumCredit: number;
}

interface Decision {
  readonly mentee: number;
  readonly mentor: number;
  readonly list: "locked" | "forbidden" | "previous" | "active";
  readonly adjustment: number | undefined;
}

/** One decision a mentee at most, seats permitting, never a lock of one person with themself. */
function consistentPairs(
  mentees: readonly MenteeInput[],
  mentors: readonly MentorInput[],
  decisions: readonly Decision[],
): AdministrativeInput["pairs"] {
  if (mentees.length === 0 || mentors.length === 0) return {};
  const lists = { locked: [] as object[], forbidden: [] as object[], previous: [] as object[], active: [] as object[] };
  const decided = new Set<number>();
  const seats = mentors.map(({ capacity = 1 }) => capacity);
  for (const { mentee, mentor, list, adjustment } of decisions) {
    const [row, column] = [mentee % mentees.length, mentor % mentors.length];
    if (decided.has(row)) continue;
    const [menteePerson, mentorPerson] = [mentees[row], mentors[column]] as [MenteeInput, MentorInput];
    if (list === "locked" || list === "active") {
      if ((seats[column] as number) === 0 || (menteePerson.personId ?? menteePerson.id) === (mentorPerson.personId ?? mentorPerson.id))
        continue;
      seats[column]!--;
    }
    decided.add(row);
    const pair = { menteeId: menteePerson.id, mentorId: mentorPerson.id };
    lists[list].push(list === "previous" ? { ...pair, adjustment } : pair);
  }
  return lists as AdministrativeInput["pairs"];
}

/** The same programme with everything in another order. */
export function reorder(input: AdministrativeInput, seed: number): AdministrativeInput {
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list];
    let state = (seed ^ (copy.length * 2_654_435_761)) >>> 0;
    for (let k = copy.length - 1; k > 0; k--) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const other = state % (k + 1);
      [copy[k], copy[other]] = [copy[other] as T, copy[k] as T];
    }
    return copy;
  };
  const person = <P extends MenteeInput>(someone: P): P => {
    const entries = Object.entries(someone.attributes ?? {}).map(([name, value]) => [
      name,
      Array.isArray(value) ? shuffled([...value, ...value]) : value,
    ]);
    return { ...Object.fromEntries(shuffled(Object.entries(someone))), attributes: Object.fromEntries(shuffled(entries)) } as P;
  };
  const pairs = Object.fromEntries(Object.entries(input.pairs ?? {}).map(([name, list]) => [name, shuffled(list as readonly unknown[])]));
  const { mentees: menteeRules = [], mentors: mentorRules = [] } = input.qualification ?? {};
  return {
    ...(Object.fromEntries(shuffled(Object.entries(input))) as unknown as AdministrativeInput),
    mentors: shuffled(input.mentors.map(person)),
    mentees: shuffled(input.mentees.map(person)),
    criteria: shuffled(input.criteria),
    qualification: { mentors: shuffled(mentorRules), mentees: shuffled(menteeRules) },
    goals: shuffled(input.goals ?? []),
    pairs,
  };
}
