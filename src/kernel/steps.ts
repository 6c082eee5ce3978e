/** How far a stage is. */
interface Step {
  readonly stage: Stage;
  /** Rows that are done. */
  readonly done: number;
  readonly total: number;
  /** There is nothing to do before this: it is being done elsewhere. */
  readonly until?: Promise<void> | undefined;
}

/** `prepare`: reads what is given. `scan`: looks for candidates. `solve`: assigns on these. `prove`: looks whether any edge left out could do better. `explain`: says why. */
export type Stage = "prepare" | "scan" | "solve" | "prove" | "explain";

/**
 * A calculation in steps: it pauses after each block of work and says how far it is. Whoever drives it answers whether to stop. One calculation, driven at
 * once or with pauses for other work in between.
 */
export type Steps<Result> = Generator<Step, Result, boolean>;

/** Entries that are looked at between two pauses: each takes microseconds. */
const ENTRIES_IN_STEP = 1024;

/** Looks at every entry of a list while preparing. What is told to stop here goes on: there is nothing yet that could be told. */
export function* visitInSteps<Entry>(entries: readonly Entry[], visit: (entry: Entry, position: number) => void): Steps<void> {
  for (let done = 0; done < entries.length; done++) {
    if (done % ENTRIES_IN_STEP === 0) yield { stage: "prepare", done, total: entries.length };
    visit(entries[done] as Entry, done);
  }
}

/** Pauses between two pieces of work that take long for as many entries, all of which were visited already. What is told to stop here goes on. */
export function* pauseAfter(stage: Stage, entries: number): Steps<void> {
  yield { stage, done: entries, total: entries };
}

/** The same calculation with the same pauses, which goes on to its end whatever it is told. */
export function* finishInSteps<Result>(steps: Steps<Result>): Steps<Result> {
  for (let next = steps.next(false); ; next = steps.next(false)) {
    if (next.done) return next.value;
    yield next.value;
  }
}

/** Drives a calculation to its end. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (let next = steps.next(false); ; next = steps.next(false)) if (next.done) return next.value;
}
