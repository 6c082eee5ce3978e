import type { AdministrativeInput } from "mentor-matching";
import { auditMatching, explainPair, matchParticipants, prepareProgramme } from "mentor-matching";
import { solveAssignment } from "mentor-matching/solver";
import { answerEveryPath, answerOnDemand } from "./every-path.ts";

/** Problems of each sort. */
const RANDOM_PROBLEMS = 150;

/** What is asked of every engine. */
export interface Questions {
  readonly inputs: readonly AdministrativeInput[];
  readonly matrices: readonly (readonly (readonly (number | null)[])[])[];
}

/** Everything that must be the same bits on every engine, as one text. Words are not in it: their numbers and plurals come from the engine. */
export function answer({ inputs, matrices }: Questions): string {
  const matchings = inputs.map((input) => {
    const prepared = prepareProgramme(input);
    const matching = matchParticipants(prepared);
    const explained = matching.pairs.slice(0, 20).map((pair) => explainPair(prepared, matching, pair));
    return { matching, explained, audit: auditMatching(prepared, matching) };
  });
  return JSON.stringify({
    matchings,
    onDemand: inputs.map(answerOnDemand),
    assignments: matrices.map((costs) => solveAssignment({ costs })),
    paths: answerEveryPath(RANDOM_PROBLEMS),
  });
}
