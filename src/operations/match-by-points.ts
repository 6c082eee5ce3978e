import type { Steps } from "../kernel/steps.ts";
import type { Matching } from "../model/matching.ts";
import { assignInSteps } from "../stages/assign/assign-in-steps.ts";
import { explainInSteps } from "../stages/explain/explain-matching.ts";
import type { Prepared } from "./prepare-programme.ts";

/** The programme decides: the best matching there is, in steps. */
export function* matchByPoints({ programme, inputDigest, columns, participation, rows }: Prepared): Steps<Matching> {
  const assignment = yield* assignInSteps(rows, participation, programme.objective);
  return yield* explainInSteps({ programme, columns, participation }, inputDigest, assignment);
}
