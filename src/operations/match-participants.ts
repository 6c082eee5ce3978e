import type { MatchInput, MatchingInput, ShortlistInput } from "../model/match-input.ts";
import type { MatchOptions } from "../model/match-options.ts";
import type { Matching } from "../model/matching.ts";
import type { Shortlisting } from "../model/shortlisting.ts";
import { matchInSteps } from "./match-in-steps.ts";
import type { Prepared } from "./prepare-programme.ts";
import { readMatchOptions } from "./read-match-options.ts";

/**
 * Pairs mentees with mentors, as the mode says who decides: the best matching that the criteria, rules and seats allow (`administrative`); the shortlists
 * from which mentees choose, and then a matching of their choices (`hybrid`); a stable matching of what people want (`self`). With a proof, and a cause for
 * everybody left over.
 *
 * @remarks Pure and deterministic: the same people and rules give the same bytes, in whatever order they are given. The type of an input written in place
 * tells what comes back; of a plain {@link MatchInput} it is either. Memory grows with the people and with what they name, not with the pairs: large programmes
 * are solved on promising pairs, and all others are proven not to matter. Only limits of exposure, and thousands of people who accept whom they do not name,
 * take all pairs; beyond 64 million they are refused with `too-many-pairs`.
 *
 * What participants may be told about telling the truth stands in `truthTelling`: where mentees propose, none can do better than say what they want. That
 * never holds for mentors, nor under `welfare`, nor across two rounds.
 * @param input - the programme, or what {@link prepareProgramme} made of it.
 * @param options - progress, and stopping early, in mode `administrative`; where people decide it goes on to its end.
 * @returns Plain data. Nobody is lost: every mentee is in `pairs` (`lists`) or, with a cause, in `unmatched` (`unlisted`).
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function matchParticipants(input: MatchingInput | Prepared<Matching>, options?: MatchOptions): Matching;
export function matchParticipants(input: ShortlistInput | Prepared<Shortlisting>, options?: MatchOptions): Shortlisting;
export function matchParticipants(input: MatchInput | Prepared, options?: MatchOptions): Matching | Shortlisting;
export function matchParticipants(input: MatchInput | Prepared, options: MatchOptions = {}): Matching | Shortlisting {
  const { onProgress, shouldStop } = readMatchOptions(options);
  const steps = matchInSteps(input);
  let stop = false;
  for (;;) {
    const step = steps.next(stop);
    if (step.done) return step.value;
    const { stage, done, total } = step.value;
    onProgress?.({ stage, done, total });
    stop ||= stage !== "prepare" && shouldStop?.() === true;
  }
}
