import type { Adjustment, ProposedAdjustment } from "../model/diagnosis.ts";
import type { FailureReason } from "../model/failure.ts";
import type { Role } from "../model/person.ts";

/** What the table of adjustments looks at. */
export interface Case {
  readonly menteeId: string;
  readonly mentorId: string;
  /** Criteria that both sides name as not fitting. */
  readonly criteria: readonly string[];
  /** Sides whose training was missing or not enough; both, where it is not known whose. */
  readonly untrained: readonly Role[];
  /** Sides on which the failure lies; both, where it is not known. */
  readonly concerned: readonly Role[];
  /** Sides on which the failure is known to lie. */
  readonly blamed: readonly Role[];
  /** Who left. */
  readonly left: readonly Role[];
  /** Who had no part in it and seeks on. */
  readonly withoutFault: readonly Role[];
}

const BOTH: readonly Role[] = ["mentee", "mentor"];
/** By how much the weight of a criterion is proposed to grow, and what credit a pair is to have at least. */
const RAISED = 1.5;
const MINIMUM = 0.5;

const idOf = (role: Role, { menteeId, mentorId }: Case): string => (role === "mentee" ? menteeId : mentorId);
const person = (role: Role, facts: Case) => ({ role, id: idOf(role, facts) });
const forbid = ({ menteeId, mentorId }: Case): Adjustment => ({ type: "forbid-pair", menteeId, mentorId });
const reAgree = (sides: readonly Role[], facts: Case, about: readonly ("goals" | "cadence" | "end")[]): readonly Adjustment[] =>
  sides.map((role) => ({ type: "re-agree", ...person(role, facts), about }));
/** A mentor gives up a seat, a mentee waits. */
const lessWork = (sides: readonly Role[], facts: Case): readonly Adjustment[] =>
  sides.flatMap((role): readonly Adjustment[] => [
    { type: "pause-availability", ...person(role, facts) },
    ...(role === "mentor" ? [{ type: "lower-capacity" as const, mentorId: facts.mentorId, by: 1 }] : []),
  ]);

const nothing = (): readonly Adjustment[] => [];

/** What each reason calls for. */
const TABLE: { readonly [Reason in FailureReason]: (facts: Case) => readonly Adjustment[] } = {
  "wrong-match": (facts) => [
    forbid(facts),
    ...facts.criteria.flatMap((criterionId): readonly Adjustment[] => [
      { type: "raise-weight", criterionId, factor: RAISED },
      { type: "set-minimum-credit", criterionId, minimumCredit: MINIMUM },
    ]),
  ],
  "insufficient-training": (facts) =>
    facts.untrained.flatMap((role): readonly Adjustment[] => [
      { type: "require-training", ...person(role, facts) },
      { type: "require-qualification", role, rule: "completed-training" },
    ]),
  "undefined-criteria": (facts) =>
    BOTH.flatMap((role): readonly Adjustment[] => [
      { type: "disclose-again", ...person(role, facts) },
      { type: "restate", ...person(role, facts) },
    ]),
  "participant-left": (facts) =>
    facts.left.flatMap((role): readonly Adjustment[] => [
      { type: "withdraw", ...person(role, facts) },
      { type: "end-others", ...person(role, facts) },
    ]),
  "commitment-withdrawn": (facts) => [
    ...lessWork(facts.concerned, facts),
    ...reAgree(facts.concerned, facts, ["cadence"]),
    ...facts.concerned.map((role): Adjustment => ({ type: "re-qualify", ...person(role, facts) })),
  ],
  "unrealistic-expectations": (facts) => reAgree(BOTH, facts, ["goals", "end"]),
  inactivity: (facts) => reAgree(BOTH, facts, ["cadence"]),
  logistics: (facts) => BOTH.map((role): Adjustment => ({ type: "restate", ...person(role, facts) })),
  "conflict-of-interest": (facts) => [forbid(facts)],
  overload: (facts) => [...lessWork(facts.concerned, facts), ...reAgree(facts.concerned, facts, ["cadence"])],
  misconduct: (facts) => [forbid(facts), ...facts.blamed.map((role): Adjustment => ({ type: "withdraw", ...person(role, facts) }))],
  "no-fault": nothing,
  other: nothing,
  unknown: nothing,
};

/** What may still be decided about somebody who has left. */
const AFTER_LEAVING: ReadonlySet<Adjustment["type"]> = new Set(["withdraw", "end-others", "require-qualification"]);

/** The adjustments for the reasons of a diagnosis, each once, for the first reason that calls for it; of an unknown cause nothing comes here. */
export function proposeAdjustments(reasons: readonly FailureReason[], facts: Case): readonly ProposedAdjustment[] {
  const proposed = new Map<string, ProposedAdjustment>();
  const propose = (because: FailureReason, adjustment: Adjustment): void => {
    const isMoot = "role" in adjustment && facts.left.includes(adjustment.role) && !AFTER_LEAVING.has(adjustment.type);
    const key = JSON.stringify(adjustment);
    if (isMoot || proposed.has(key)) return;
    proposed.set(key, { id: `${because}/${adjustment.type}/${subjectOf(adjustment)}`, because, adjustment });
  };
  for (const reason of reasons) for (const adjustment of TABLE[reason](facts)) propose(reason, adjustment);
  const [primary] = reasons;
  if (primary !== undefined) for (const role of facts.withoutFault) propose(primary, { type: "prioritise", ...person(role, facts) });
  return [...proposed.values()];
}

/** What tells two adjustments of one type and reason apart. */
function subjectOf(adjustment: Adjustment): string {
  if ("role" in adjustment) return adjustment.role;
  return "criterionId" in adjustment ? adjustment.criterionId : "menteeId" in adjustment ? "pair" : "mentor";
}
