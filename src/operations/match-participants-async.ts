import type { MatchInput, MatchingInput, ShortlistInput } from "../model/match-input.ts";
import type { AbortingSignal, AsyncMatchOptions } from "../model/match-options.ts";
import type { Matching } from "../model/matching.ts";
import type { Shortlisting } from "../model/shortlisting.ts";
import { matchInSteps } from "./match-in-steps.ts";
import type { Prepared } from "./prepare-programme.ts";
import { readMatchOptions } from "./read-match-options.ts";

/**
 * Does what {@link matchParticipants} does without keeping everything else waiting: between blocks of mentees other work gets its turn.
 *
 * @remarks The same calculation and the same answer. What takes long is better done in a worker.
 * @param options - progress, stopping early, and a signal that aborts.
 * @returns A promise of the matching; rejected with the signal's reason once that is aborted.
 * @throws (rejects with) {@link InvalidInputError} naming every faulty path.
 * @example
 * ```ts
 * const controller = new AbortController();
 * const matching = await matchParticipantsAsync(input, { signal: controller.signal, onProgress: ({ stage, done, total }) => show(stage, done / total) });
 * ```
 */
export function matchParticipantsAsync(input: MatchingInput | Prepared<Matching>, options?: AsyncMatchOptions): Promise<Matching>;
export function matchParticipantsAsync(input: ShortlistInput | Prepared<Shortlisting>, options?: AsyncMatchOptions): Promise<Shortlisting>;
export function matchParticipantsAsync(input: MatchInput | Prepared, options?: AsyncMatchOptions): Promise<Matching | Shortlisting>;
export async function matchParticipantsAsync(
  input: MatchInput | Prepared,
  options: AsyncMatchOptions = {},
): Promise<Matching | Shortlisting> {
  const { onProgress, shouldStop, signal } = readMatchOptions(options);
  const steps = matchInSteps(input);
  let stop = false;
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next(stop);
    if (step.done) return step.value;
    const { stage, done, total, until } = step.value;
    onProgress?.({ stage, done, total });
    stop ||= shouldStop?.() === true;
    await (until === undefined ? nextTurn() : unlessAborted(until, signal));
  }
}

/** Lets timers, messages and events have their turn: a promise alone would not. */
function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Waits for others, but no longer than until the signal is aborted. */
function unlessAborted(until: Promise<void>, signal: AbortingSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      signal?.removeEventListener?.("abort", wake);
      resolve();
    };
    signal?.addEventListener?.("abort", wake);
    until.then(wake);
  });
}
