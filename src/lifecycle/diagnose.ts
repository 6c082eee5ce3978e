import type { Diagnosis, DiagnosisAnswers, DiagnosisBasis, DiagnosisEvidence, RematchBlock, SideAnswers } from "../model/diagnosis.ts";
import type { FailureParty, FailureReason } from "../model/failure.ts";
import type { LifecyclePolicyInput } from "../model/lifecycle-policy.ts";
import { compareText } from "../model/order.ts";
import type { Role } from "../model/person.ts";
import type { Relationship } from "../model/relationship.ts";
import { proposeAdjustments } from "./adjustments.ts";
import { frozenCopy, withoutUndefined } from "./frozen.ts";
import { parseAnswers } from "./parse-diagnosis.ts";
import { lifecyclePolicy } from "./parse-policy.ts";
import { requireRelationship } from "./parse-relationship.ts";
import { findRecordEvidence } from "./record-evidence.ts";

const BOTH: readonly Role[] = ["mentee", "mentor"];

/** What a question that was answered with no speaks for. */
const QUESTIONS = {
  trainingEnough: "insufficient-training",
  criteriaClear: "undefined-criteria",
  expectationsRealistic: "unrealistic-expectations",
  timeEnough: "overload",
} as const satisfies { readonly [Question in keyof SideAnswers]?: FailureReason };

type Question = keyof typeof QUESTIONS;

/**
 * Finds the likely cause of a failure, from what both sides say and from what the record shows.
 *
 * @remarks What people said is never overridden: the cause is one that somebody said, and where the two contradict each other it is for an administrator
 * to settle. What only the record suggests is listed as suspected, to be asked about.
 * @param relationship - a failed one; another is looked at as well, but no rematch may follow.
 * @param answers - of both sides, as far as given.
 * @param policy - for what counts as few check-ins and many missed commitments.
 * @returns The cause with its evidence, and the adjustments that it calls for; frozen plain data, the same for the same facts.
 * @throws {@link InvalidInputError} for bad answers, a bad policy or something that is no relationship.
 * @example
 * ```ts
 * const diagnosis = diagnose(relationship, {
 *   mentee: { reasons: ["wrong-match"], criteria: ["skills"] },
 *   mentor: { reasons: ["wrong-match", "overload"], criteria: ["skills", "level"] },
 * });
 * diagnosis.adjustments.map(({ id }) => id); // ["wrong-match/forbid-pair/pair", "wrong-match/raise-weight/skills", …]
 * ```
 */
export function diagnose(relationship: Relationship, answers: DiagnosisAnswers = {}, policy?: LifecyclePolicyInput): Diagnosis {
  const completed = lifecyclePolicy(policy);
  const sound = requireRelationship(relationship);
  const given = parseAnswers(answers);
  const { menteeId, mentorId, ending, match } = sound;
  const failure = ending?.failure;

  const recordEvidence = findRecordEvidence(sound, completed);
  const stated = { mentee: statedReasons("mentee", sound, given), mentor: statedReasons("mentor", sound, given) };
  const recordedReason = failure?.reason ?? "unknown";
  const supported = new Set<FailureReason>([recordedReason, ...recordEvidence.map(({ supports }) => supports)]);
  const { reason, basis } = concludeReason({ given, stated, recordedReason, supported });

  const said = [...stated.mentee, ...stated.mentor, recordedReason, ...(failure?.contributing ?? [])];
  const contributing = [...new Set(said)].filter((each) => each !== reason && each !== "unknown");
  const suspected = [...new Set(recordEvidence.map(({ supports }) => supports))].filter((each) => each !== reason && !said.includes(each));

  const left = sidesThatLeft(recordEvidence);
  const party = given.administrator?.party ?? failure?.party ?? "nobody";
  const withoutFault = sidesWithoutFault(party).filter((role) => !left.includes(role) && given[role]?.wantsRematch !== false);
  const blocks = blocksFor({ state: sound.state, reason, basis });
  const criteria = criteriaNamed(given);
  const facts = {
    menteeId,
    mentorId,
    criteria: criteria.filter(({ by }) => by.length === 2).map(({ criterionId }) => criterionId),
    untrained: untrainedSides(recordEvidence, given),
    concerned: sidesOf(party),
    blamed: BOTH.filter((role) => !sidesWithoutFault(party).includes(role)),
    left,
    withoutFault,
  };
  const settled = blocks.some((block) => block !== "misconduct") ? [] : [reason, ...contributing];
  return frozenCopy(
    withoutUndefined<Diagnosis>({
      schemaVersion: 1,
      relationshipId: sound.id,
      menteeId,
      mentorId,
      reason,
      contributing,
      suspected,
      party,
      basis,
      evidence: [
        ...saidEvidence({ given, stated, relationship: sound }),
        ...criteria.map(withPoints(match?.contributions)),
        ...recordEvidence,
      ],
      answers: given,
      contributions: match?.contributions,
      blocks,
      withoutFault,
      adjustments: proposeAdjustments(settled, facts),
    }),
  );
}

type Stated = { readonly [Side in Role]: readonly FailureReason[] };

/** What a side says: its reasons; else its view when the failure was recorded; else what its answers come to. */
function statedReasons(side: Role, { ending }: Relationship, answers: DiagnosisAnswers): readonly FailureReason[] {
  const { reasons, criteria = [], ...questions } = answers[side] ?? {};
  const view = ending?.failure?.views[side]?.reason;
  const answered = negativeAnswers(questions).map((question) => QUESTIONS[question]);
  const derived: readonly FailureReason[] = criteria.length > 0 ? ["wrong-match", ...answered] : answered;
  const stated = reasons ?? (view === undefined ? derived : [view]);
  return [...new Set(stated)].filter((reason) => reason !== "unknown");
}

function negativeAnswers(answers: SideAnswers): readonly Question[] {
  return (Object.keys(QUESTIONS) as Question[]).filter((question) => answers[question] === false);
}

interface Conclusion {
  readonly given: DiagnosisAnswers;
  readonly stated: Stated;
  readonly recordedReason: FailureReason;
  /** Reasons that the record speaks for. */
  readonly supported: ReadonlySet<FailureReason>;
}

/** The likely primary reason, and on what it rests. */
function concludeReason({ given, stated, recordedReason, supported }: Conclusion): {
  readonly reason: FailureReason;
  readonly basis: DiagnosisBasis;
} {
  if (given.administrator !== undefined) return { reason: given.administrator.reason, basis: "settled" };
  const [mentee, mentor] = [stated.mentee[0], stated.mentor[0]];
  if (mentee === undefined || mentor === undefined) {
    const only = mentee ?? mentor;
    if (only !== undefined) return { reason: only, basis: "one-side" };
    return { reason: recordedReason, basis: recordedReason === "unknown" ? "none" : "record" };
  }
  // Of what both name, what ranks highest with both together, and of equals the first by name.
  const rank = (reason: FailureReason): number => stated.mentee.indexOf(reason) + stated.mentor.indexOf(reason);
  const shared = stated.mentee.filter((reason) => stated.mentor.includes(reason));
  const [common] = [...shared].sort((a, b) => rank(a) - rank(b) || compareText(a, b));
  if (common !== undefined) return { reason: common, basis: "both" };
  const likely = [mentee, mentor].filter((reason) => supported.has(reason));
  return { reason: likely.length === 1 ? (likely[0] as FailureReason) : "unknown", basis: "contested" };
}

function blocksFor({ state, reason, basis }: Pick<Relationship, "state"> & Pick<Diagnosis, "reason" | "basis">): readonly RematchBlock[] {
  const blocks: RematchBlock[] = [];
  if (state !== "failed") blocks.push("not-failed");
  if (basis === "contested") blocks.push("contested");
  else if (reason === "unknown") blocks.push("unknown-reason");
  if (reason === "misconduct") blocks.push("misconduct");
  return blocks;
}

function saidEvidence({
  given,
  stated,
  relationship,
}: {
  given: DiagnosisAnswers;
  stated: Stated;
  relationship: Relationship;
}): readonly DiagnosisEvidence[] {
  const failure = relationship.ending?.failure;
  const said = BOTH.flatMap((by) => [
    ...stated[by].map((supports, rank): DiagnosisEvidence => ({ supports, code: "said", by, main: rank === 0 })),
    ...negativeAnswers(given[by] ?? {}).map(
      (question): DiagnosisEvidence => ({ supports: QUESTIONS[question], code: "answered", by, question }),
    ),
  ]);
  const concluded =
    given.administrator === undefined
      ? []
      : [{ supports: given.administrator.reason, code: "said", by: "administrator", main: true } as const];
  const recorded = failure === undefined ? [] : [failure.reason, ...failure.contributing];
  return [
    ...said,
    ...concluded,
    ...recorded.map((supports, rank): DiagnosisEvidence => ({ supports, code: "recorded", main: rank === 0 })),
  ];
}

type CriterionNamed = { readonly criterionId: string; readonly by: readonly Role[] };

function criteriaNamed(given: DiagnosisAnswers): readonly CriterionNamed[] {
  const named = { mentee: new Set(given.mentee?.criteria), mentor: new Set(given.mentor?.criteria) };
  const ids = [...new Set([...named.mentee, ...named.mentor])].sort(compareText);
  return ids.map((criterionId) => ({ criterionId, by: BOTH.filter((side) => named[side].has(criterionId)) }));
}

function withPoints(contributions: { readonly [criterionId: string]: number } = {}): (named: CriterionNamed) => DiagnosisEvidence {
  const points = new Map(Object.entries(contributions));
  return ({ criterionId, by }) => ({
    supports: "wrong-match",
    code: "criterion-named",
    by,
    criterionId,
    points: points.get(criterionId) ?? null,
  });
}

function sidesThatLeft(evidence: readonly DiagnosisEvidence[]): readonly Role[] {
  return evidence.flatMap((each) => (each.code === "left" ? [each.side] : []));
}

function untrainedSides(evidence: readonly DiagnosisEvidence[], given: DiagnosisAnswers): readonly Role[] {
  const recorded = new Set(evidence.flatMap((each) => (each.code === "not-trained" ? each.sides : [])));
  const known = BOTH.filter((side) => recorded.has(side) || given[side]?.trainingEnough === false);
  return known.length === 0 ? BOTH : known;
}

/** The sides on which a failure lies; both, where it lies on none. */
function sidesOf(party: FailureParty): readonly Role[] {
  return party === "mentee" || party === "mentor" ? [party] : BOTH;
}

function sidesWithoutFault(party: FailureParty): readonly Role[] {
  if (party === "both") return [];
  return party === "mentee" ? ["mentor"] : party === "mentor" ? ["mentee"] : BOTH;
}
