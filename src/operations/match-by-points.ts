import type { Matching } from "../model/matching.ts";
import { assignSeats } from "../stages/assign/assign-seats.ts";
import { explainMatching } from "../stages/explain/explain-matching.ts";
import type { Prepared } from "./prepare-programme.ts";

/** The programme decides: the best matching there is. */
export function matchByPoints({ programme, inputDigest, columns, participation, rows }: Prepared): Matching {
  const assignment = assignSeats(rows, participation, programme.objective);
  return explainMatching({ programme, columns, participation }, inputDigest, assignment);
}
