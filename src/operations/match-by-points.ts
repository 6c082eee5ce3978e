import type { Steps } from "../kernel/steps.ts";
import type { Matching } from "../model/matching.ts";
import { assignInSteps } from "../stages/assign/assign-in-steps.ts";
import { explainInSteps } from "../stages/explain/explain-matching.ts";
import type { Prepared } from "./prepare-programme.ts";
import { type OpenCrews, rowsFor } from "./share-scans.ts";

/** The programme decides: the best matching there is, in steps. */
export function* matchByPoints(prepared: Prepared, crews?: OpenCrews): Steps<Matching> {
  const { programme, inputDigest, columns, participation } = prepared;
  const assignment = yield* assignInSteps(rowsFor(prepared, crews), participation, programme.objective);
  return yield* explainInSteps({ programme, columns, participation }, inputDigest, assignment);
}
