/** How far a matching is. */
export interface MatchProgress {
  /**
   * `prepare`: validates and encodes people, list after list. `scan`: looks for promising pairs. `solve`: assigns seats on these. `prove`: looks whether any other pair could do better. `explain`: says why. Large
   * programmes come back to `scan`, `solve` and `prove` until nothing is left to improve.
   */
  readonly stage: "prepare" | "scan" | "solve" | "prove" | "explain";
  /** Mentees (while preparing: people or criteria) that this stage has dealt with. */
  readonly done: number;
  /** Those that it has to deal with, this time. */
  readonly total: number;
}

/** How {@link matchParticipants} goes about it; nothing here changes the answer, unless the search is stopped. */
export interface MatchOptions {
  /** Called between blocks of mentees. @defaultValue nothing is called */
  readonly onProgress?: ((progress: MatchProgress) => void) | undefined;
  /**
   * Asked between blocks of mentees, once these are prepared; once it says `true`, the best matching so far is returned, with `optimal: false` and the gap that its prices prove.
   * Programmes of up to four million pairs, shortlists and what people decide are always finished. @defaultValue the search is not stopped
   */
  readonly shouldStop?: (() => boolean) | undefined;
}

/** What is asked of an `AbortSignal`. Any runtime's signal will do; none of their types is needed to compile against the library. */
export interface AbortingSignal {
  /** Throws the reason once aborted. */
  throwIfAborted(): void;
  /** Wakes who waits for others; without it they are waited for. */
  addEventListener?(type: "abort", listener: () => void): void;
  /** Lets who no longer waits go; without it the listener stays, and does nothing. */
  removeEventListener?(type: "abort", listener: () => void): void;
}

/** The same for {@link matchParticipantsAsync}. */
export interface AsyncMatchOptions extends MatchOptions {
  /**
   * Aborts: the promise is rejected with the signal's reason, between two blocks of mentees and so within 50 ms, also while they are prepared. From some 20,000
   * people on a few steps take longer: the auctions between two passes, some 15 microseconds a person. @defaultValue none
   */
  readonly signal?: AbortingSignal | undefined;
}
