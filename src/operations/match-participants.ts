import type { MatchInput, MatchingInput, ShortlistInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import type { Shortlisting } from "../model/shortlisting.ts";
import { matchByAnswers } from "./match-by-answers.ts";
import { matchByPoints } from "./match-by-points.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { shortlistMentors } from "./shortlist-mentors.ts";

/**
 * Pairs mentees with mentors, as the mode says who decides: the best matching that the criteria, rules and seats allow (`administrative`); the shortlists
 * from which mentees choose, and then a matching of their choices (`hybrid`); a stable matching of what people want (`self`). With a proof, and a cause for
 * everybody left over.
 *
 * @remarks Pure and deterministic: the same people and rules give the same bytes, in whatever order they are given. The type of an input written in place
 * tells what comes back; of a plain {@link MatchInput} it is either.
 *
 * What participants may be told about telling the truth stands in `truthTelling`: where mentees propose, none can do better than say what they want. That
 * never holds for mentors, nor under `welfare`, nor across two rounds.
 * @param input - the programme, or what {@link prepareProgramme} made of it.
 * @returns Plain data. Nobody is lost: every mentee is in `pairs` (`lists`) or, with a cause, in `unmatched` (`unlisted`).
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function matchParticipants(input: MatchingInput | Prepared<Matching>): Matching;
export function matchParticipants(input: ShortlistInput | Prepared<Shortlisting>): Shortlisting;
export function matchParticipants(input: MatchInput | Prepared): Matching | Shortlisting;
export function matchParticipants(input: MatchInput | Prepared): Matching | Shortlisting {
  const prepared = prepareProgramme(input);
  const { mode, choices } = prepared.programme;
  if (mode === "administrative") return matchByPoints(prepared);
  return mode === "hybrid" && choices === undefined ? shortlistMentors(prepared) : matchByAnswers(prepared);
}
