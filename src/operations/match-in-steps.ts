import type { Steps } from "../kernel/steps.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import { assignInSteps } from "../stages/assign/assign-in-steps.ts";
import { explainInSteps } from "../stages/explain/explain-matching.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";

/** The matching as one calculation, whoever drives it. */
export function* matchInSteps(input: MatchInput | Prepared): Steps<Matching> {
  const { programme, inputDigest, columns, participation, rows } = prepareProgramme(input);
  const assignment = yield* assignInSteps(rows, participation, programme.objective);
  return yield* explainInSteps({ programme, columns, participation }, inputDigest, assignment);
}
