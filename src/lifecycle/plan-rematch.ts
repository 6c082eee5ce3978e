import type { Diagnosis, ProposedAdjustment, RematchDecisions, RematchPlan } from "../model/diagnosis.ts";
import type { Role } from "../model/person.ts";
import { frozenCopy, withoutUndefined } from "./frozen.ts";
import { parseDecisions, parseDiagnosis } from "./parse-diagnosis.ts";

const BOTH: readonly Role[] = ["mentee", "mentor"];

/**
 * Makes a plan for matching again, from a diagnosis and an administrator's word on each adjustment.
 *
 * @remarks Nothing is matched again before a diagnosis with a cause, while an adjustment is undecided, or by itself after misconduct: then the plan says
 * what blocks it, and `rematch` is empty.
 * @param diagnosis - from `diagnose`, or the same from storage.
 * @param decisions - who decides, and each adjustment accepted or refused.
 * @returns Frozen plain data for `rematchParticipants`.
 * @throws {@link InvalidInputError} for decisions about what is not in the diagnosis, or a rematch after misconduct without a note.
 * @example
 * ```ts
 * const plan = planRematch(diagnosis, {
 *   author: "admin-1",
 *   adjustments: diagnosis.adjustments.map(({ id }) => ({ id, decision: "accepted" })),
 * });
 * ```
 */
export function planRematch(diagnosis: Diagnosis, decisions: RematchDecisions): RematchPlan {
  const sound = parseDiagnosis(diagnosis);
  const { author, adjustments, rematch, note } = parseDecisions(decisions, sound);
  const decisionOf = new Map(adjustments.map(({ id, decision }) => [id, decision]));
  const decided = (decision: "accepted" | "refused"): readonly ProposedAdjustment[] =>
    sound.adjustments.filter(({ id }) => decisionOf.get(id) === decision);
  const undecided = sound.adjustments.filter(({ id }) => !decisionOf.has(id)).map(({ id }) => id);
  // A decision with a note, which the reading of the decisions asks for, lifts the block of misconduct for whom it names.
  const lifted = rematch !== undefined && rematch.length > 0;
  const blocks: RematchPlan["blocks"] = [
    ...sound.blocks.filter((block) => block !== "misconduct" || !lifted),
    ...(undecided.length > 0 ? (["undecided"] as const) : []),
  ];
  const left = sound.evidence.flatMap((each) => (each.code === "left" ? [each.side] : []));
  const wanting = BOTH.filter((role) => sound.answers[role]?.wantsRematch !== false);
  return frozenCopy(
    withoutUndefined<RematchPlan>({
      schemaVersion: 1,
      relationshipId: sound.relationshipId,
      formerPair: { menteeId: sound.menteeId, mentorId: sound.mentorId },
      reason: sound.reason,
      blocks,
      rematch: blocks.length > 0 ? [] : BOTH.filter((role) => (rematch ?? wanting).includes(role) && !left.includes(role)),
      accepted: decided("accepted"),
      refused: decided("refused"),
      undecided,
      author,
      note,
    }),
  );
}
