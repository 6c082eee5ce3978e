import type { MatchInput, MatchingInput, ShortlistInput } from "../model/match-input.ts";
import type { AbortingSignal, AsyncMatchOptions } from "../model/match-options.ts";
import type { Matching } from "../model/matching.ts";
import type { Shortlisting } from "../model/shortlisting.ts";
import { matchInSteps } from "./match-in-steps.ts";
import type { Prepared } from "./prepare-programme.ts";
import { readMatchOptions } from "./read-match-options.ts";
import { openCrews, type ScanCrews } from "./share-scans.ts";

/** The same for {@link matchParticipantsAsync}, with others to help. */
export interface ThreadedMatchOptions extends AsyncMatchOptions {
  /**
   * Who else looks for pairs, in programmes of more than four million pairs: `workerThreads()` of `mentor-matching/threads`, or a queue of your own. In mode
   * `administrative`, for shortlists without limits, and in mode `self` where nobody stated preferences. Programmes with custom functions stay on one thread. The answer is the same to the byte. @defaultValue nobody else
   */
  readonly threads?: ScanCrews | undefined;
}

/**
 * Does what {@link matchParticipants} does without keeping everything else waiting: between blocks of mentees other work gets its turn.
 *
 * @remarks The same calculation and the same answer, whoever helps. What takes long is better done in a worker.
 * @param options - progress, stopping early, a signal that aborts, and threads that help.
 * @returns A promise of the matching; rejected with the signal's reason once that is aborted.
 * @throws (rejects with) {@link InvalidInputError} naming every faulty path.
 * @example
 * ```ts
 * const controller = new AbortController();
 * const matching = await matchParticipantsAsync(input, { signal: controller.signal, onProgress: ({ stage, done, total }) => show(stage, done / total) });
 * ```
 */
export function matchParticipantsAsync(input: MatchingInput | Prepared<Matching>, options?: ThreadedMatchOptions): Promise<Matching>;
export function matchParticipantsAsync(
  input: ShortlistInput | Prepared<Shortlisting>,
  options?: ThreadedMatchOptions,
): Promise<Shortlisting>;
export function matchParticipantsAsync(input: MatchInput | Prepared, options?: ThreadedMatchOptions): Promise<Matching | Shortlisting>;
export async function matchParticipantsAsync(
  input: MatchInput | Prepared,
  options: ThreadedMatchOptions = {},
): Promise<Matching | Shortlisting> {
  const { onProgress, shouldStop, signal, threads } = readMatchOptions(options);
  const crews = threads && openCrews(threads);
  const steps = matchInSteps(input, crews);
  let stop = false;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const step = steps.next(stop);
      if (step.done) return step.value;
      const { stage, done, total, until } = step.value;
      onProgress?.({ stage, done, total });
      stop ||= stage !== "prepare" && shouldStop?.() === true;
      // Whoever aborted in one of these calls is not called back.
      signal?.throwIfAborted();
      await (until === undefined ? nextTurn() : unlessAborted(until, signal));
    }
  } finally {
    await crews?.close();
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
