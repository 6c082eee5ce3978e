import type { MatchInput } from "../model/match-input.ts";
import type { MatchOptions } from "../model/match-options.ts";
import type { Matching } from "../model/matching.ts";
import { matchInSteps } from "./match-in-steps.ts";
import type { Prepared } from "./prepare-programme.ts";

/**
 * Pairs mentees with mentors: the best matching that the criteria, rules and seats allow, with a proof and a cause for everybody left over.
 *
 * @remarks Pure and deterministic: the same people and rules give the same bytes, in whatever order they are given. Memory grows with the people, not with the pairs:
 * large programmes are solved on promising pairs, and all others are proven not to matter.
 * @param input - the programme, or what {@link prepareProgramme} made of it.
 * @param options - progress, and stopping early.
 * @returns Plain data. Nobody is lost: every mentee is in `pairs` or, with a cause, in `unmatched`.
 * @throws {@link InvalidInputError} naming every faulty path.
 */
export function matchParticipants(input: MatchInput | Prepared, options: MatchOptions = {}): Matching {
  const { onProgress, shouldStop } = options;
  const steps = matchInSteps(input);
  let stop = false;
  for (;;) {
    const step = steps.next(stop);
    if (step.done) return step.value;
    onProgress?.(step.value);
    stop ||= shouldStop?.() === true;
  }
}
