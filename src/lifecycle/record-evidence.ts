import type { DiagnosisEvidence } from "../model/diagnosis.ts";
import type { LifecyclePolicy } from "../model/lifecycle-policy.ts";
import type { Role } from "../model/person.ts";
import type { Relationship } from "../model/relationship.ts";
import { countCheckIns } from "./check-in-schedule.ts";
import { sidesWithout } from "./guards.ts";

const BOTH: readonly Role[] = ["mentee", "mentor"];

const GUARD_REASONS = {
  training: "insufficient-training",
  criteria: "undefined-criteria",
  expectations: "unrealistic-expectations",
} as const;

/** What the record shows, each fact with the reason that it speaks for. A relationship that never started shows only who left. */
export function findRecordEvidence(relationship: Relationship, policy: LifecyclePolicy): readonly DiagnosisEvidence[] {
  const { ending, startedOn } = relationship;
  const evidence: DiagnosisEvidence[] = [];
  const party = ending?.failure?.reason === "participant-left" ? ending.failure.party : undefined;
  if (party === "mentee" || party === "mentor") evidence.push({ supports: "participant-left", code: "left", side: party });
  if (startedOn === undefined) return evidence;
  return [...evidence, ...preparationEvidence(relationship), ...workEvidence(relationship, policy)];
}

function preparationEvidence({ trained, disclosedTo, waivers, agreedOn }: Relationship): readonly DiagnosisEvidence[] {
  const evidence: DiagnosisEvidence[] = [];
  const untrained = sidesWithout(trained);
  const untold = sidesWithout(disclosedTo);
  if (untrained.length > 0) evidence.push({ supports: "insufficient-training", code: "not-trained", sides: untrained });
  if (untold.length > 0) evidence.push({ supports: "undefined-criteria", code: "not-disclosed", sides: untold });
  for (const guard of new Set(waivers.map((waiver) => waiver.guard)))
    evidence.push({ supports: GUARD_REASONS[guard], code: "guard-waived", guard });
  if (agreedOn === undefined) evidence.push({ supports: "unrealistic-expectations", code: "no-plan" });
  return evidence;
}

function workEvidence(relationship: Relationship, policy: LifecyclePolicy): readonly DiagnosisEvidence[] {
  const { checkIns, goals } = relationship;
  const evidence: DiagnosisEvidence[] = [];
  const { held, expected } = countCheckIns(relationship, policy);
  if (2 * held < expected) evidence.push({ supports: "inactivity", code: "few-check-ins", held, expected });
  for (const side of BOTH) {
    const count = checkIns.filter(({ missed }) => missed.includes(side)).length;
    if (count >= policy.missedCommitments) evidence.push({ supports: "commitment-withdrawn", code: "commitments-missed", side, count });
  }
  const isStuck = goals.length > 0 && goals.every(({ state }) => state === "open" || state === "dropped");
  if (isStuck && expected >= 2) evidence.push({ supports: "unrealistic-expectations", code: "no-goal-advanced", goals: goals.length });
  return evidence;
}
