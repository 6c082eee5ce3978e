/** How far a matching is. */
export interface MatchProgress {
  /**
   * `scan`: looks for promising pairs. `solve`: assigns seats on these. `prove`: looks whether any other pair could do better. `explain`: says why. Large
   * programmes come back to `solve` and `prove` until nothing is left to improve.
   */
  readonly stage: "scan" | "solve" | "prove" | "explain";
  /** Mentees that this stage has dealt with. */
  readonly done: number;
  /** Mentees that it has to deal with, this time. */
  readonly total: number;
}

/** How {@link matchParticipants} goes about it; nothing here changes the answer, unless the search is stopped. */
export interface MatchOptions {
  /** Called between blocks of mentees. @defaultValue nothing is called */
  readonly onProgress?: ((progress: MatchProgress) => void) | undefined;
  /**
   * Asked between blocks of mentees; once it says `true`, the best matching so far is returned, with `optimal: false` and the gap that its prices prove.
   * Small programmes are done before it is asked. @defaultValue the search is not stopped
   */
  readonly shouldStop?: (() => boolean) | undefined;
}

/** The same for {@link matchParticipantsAsync}. */
export interface AsyncMatchOptions extends MatchOptions {
  /** Aborts within 50 ms: the promise is rejected with the signal's reason. @defaultValue none */
  readonly signal?: AbortSignal | undefined;
}
