import type { Steps } from "../kernel/steps.ts";
import type { Shortlisting } from "../model/shortlisting.ts";
import { assignStoredInSteps } from "../stages/assign/assign-seats.ts";
import { explainShortlists } from "../stages/explain/explain-shortlists.ts";
import { fillShortlists } from "../stages/shortlist/fill-shortlists.ts";
import type { Prepared } from "./prepare-programme.ts";

/** Hybrid, step 1: the mentors among whom each mentee chooses, the one of the best matching always among them. */
export function* shortlistMentors(prepared: Prepared): Steps<Shortlisting> {
  const { programme, participation, rows, inputDigest } = prepared;
  const optimum = yield* assignStoredInSteps(rows, participation, programme.objective);
  const places = fillShortlists(optimum.eligible, optimum.solution.columnOfRow, programme.shortlist, participation);
  return explainShortlists(prepared, inputDigest, optimum, places);
}
