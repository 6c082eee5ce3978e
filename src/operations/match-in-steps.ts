import type { Steps } from "../kernel/steps.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import type { Shortlisting } from "../model/shortlisting.ts";
import { matchByAnswers } from "./match-by-answers.ts";
import { matchByPoints } from "./match-by-points.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { shortlistMentors } from "./shortlist-mentors.ts";

/** The matching as one calculation, whoever drives it; whom it asks, the mode says. */
export function* matchInSteps(input: MatchInput | Prepared): Steps<Matching | Shortlisting> {
  const prepared = prepareProgramme(input);
  const { mode, choices } = prepared.programme;
  if (mode === "administrative") return yield* matchByPoints(prepared);
  return mode === "hybrid" && choices === undefined ? shortlistMentors(prepared) : matchByAnswers(prepared);
}
