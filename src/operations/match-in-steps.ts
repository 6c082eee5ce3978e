import type { Steps } from "../kernel/steps.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import type { Shortlisting } from "../model/shortlisting.ts";
import { mayStorePairs } from "../stages/assign/assign-in-steps.ts";
import { matchByAnswers } from "./match-by-answers.ts";
import { matchByPoints } from "./match-by-points.ts";
import { type Prepared, prepareInSteps } from "./prepare-programme.ts";
import type { OpenCrews } from "./share-scans.ts";
import { shortlistMentors } from "./shortlist-mentors.ts";

/** The matching as one calculation, whoever drives it and looks for pairs; whom it asks, the mode says. */
export function* matchInSteps(input: MatchInput | Prepared, crews?: OpenCrews): Steps<Matching | Shortlisting> {
  const prepared = yield* prepareInSteps(input, ({ programme, participation, columns }) => {
    if (programme.mode === "administrative" && !mayStorePairs(participation)) crews?.gather(columns);
  });
  const { mode, choices } = prepared.programme;
  if (mode === "administrative") return yield* matchByPoints(prepared, crews);
  return yield* mode === "hybrid" && choices === undefined ? shortlistMentors(prepared, crews) : matchByAnswers(prepared, crews);
}
