import {
  type AdministrativeInput,
  openRequests,
  prepareProgramme,
  type RequestOutcome,
  type RequestPolicyInput,
  type RequestRefusal,
  type Requests,
} from "mentor-matching";

const ids = (letter: string, count: number): string[] => Array.from({ length: count }, (_, k) => `${letter}${k}`);

/** Six mentees and four mentors, everybody eligible; m0 and m1 have one seat, m2 and m3 have two. */
export const STAGE: AdministrativeInput = {
  mentees: ids("e", 6).map((id) => ({ id, name: `Mentee ${id}`, attributes: { wants: ["x"] } })),
  mentors: ids("m", 4).map((id, k) => ({ id, name: `Mentor ${id}`, attributes: { has: ["x"] }, capacity: k < 2 ? 1 : 2 })),
  criteria: [{ id: "skills", kind: "coverage", sought: "wants", offered: "has", weight: 1 }],
};

export const PREPARED_STAGE = prepareProgramme(STAGE);

export function openStage(policy?: RequestPolicyInput): Requests {
  return openRequests(PREPARED_STAGE, policy);
}

/** The state after an operation that must not be refused. */
export function stateAfter(outcome: RequestOutcome): Requests {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.issue)}`);
  return outcome.requests;
}

/** The refusal of an operation that must be refused. */
export function refusalOf(outcome: RequestOutcome): RequestRefusal {
  if (outcome.ok) throw new Error("was not refused");
  return outcome.issue;
}

/** What is told to whom, as short texts. */
export function toldBy(outcome: RequestOutcome): readonly string[] {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.issue)}`);
  return outcome.effects.map(({ code, to, requestId, about }) => `${to.id}: ${code} ${requestId} ${about}`);
}
