import {
  type AdministrativeInput,
  auditMatching,
  type InputIssue,
  isInvalidInputError,
  type Matching,
  matchParticipants,
  matchParticipantsAsync,
} from "mentor-matching";
import { solveAssignment } from "mentor-matching/solver";
import { workerThreads } from "mentor-matching/threads";

const programme: AdministrativeInput = {
  mentors: [{ id: "ada", attributes: { skills: ["statistics"] }, capacity: 2 }],
  mentees: [{ id: "bo", attributes: { wishes: ["statistics"] } }],
  criteria: [{ id: "skills", kind: "coverage", sought: "wishes", offered: "skills", weight: 1 }],
};

export function firstScore(): number | undefined {
  const matching: Matching = matchParticipants(programme);
  return auditMatching(programme, matching).valid ? matching.pairs[0]?.score : undefined;
}

export function issuesOf(error: unknown): readonly InputIssue[] {
  return isInvalidInputError(error) ? error.issues : [];
}

export const total: number = solveAssignment({ scores: [[1, null]] }).total;

// @ts-expect-error: a kind that does not exist
export const refused: AdministrativeInput["criteria"][number]["kind"] = "starsign";

// @ts-expect-error: results are readonly
export const change = (matching: Matching): number => (matching.pairs.length = 0);

export function matchInThreads(): Promise<Matching> {
  return matchParticipantsAsync(programme, { threads: workerThreads({ count: 2 }) });
}
