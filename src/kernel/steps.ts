/** How far a stage is. */
interface Step {
  readonly stage: Stage;
  /** Rows that are done. */
  readonly done: number;
  readonly total: number;
  /** There is nothing to do before this: it is being done elsewhere. */
  readonly until?: Promise<void> | undefined;
}

/** `scan`: looks for candidates. `solve`: assigns on these. `prove`: looks whether any edge left out could do better. `explain`: says why. */
export type Stage = "scan" | "solve" | "prove" | "explain";

/**
 * A calculation in steps: it pauses after each block of work and says how far it is. Whoever drives it answers whether to stop. One calculation, driven at
 * once or with pauses for other work in between.
 */
export type Steps<Result> = Generator<Step, Result, boolean>;

/** Drives a calculation to its end. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (let next = steps.next(false); ; next = steps.next(false)) if (next.done) return next.value;
}
