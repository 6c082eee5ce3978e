import { answerAbout, fieldsOf, InvalidInputError, quote } from "../model/issue.ts";
import type { AbortingSignal, AsyncMatchOptions } from "../model/match-options.ts";
import type { ScanCrews } from "./share-scans.ts";

/** Of both ways to match. */
interface EveryMatchOption extends AsyncMatchOptions {
  readonly threads?: ScanCrews | undefined;
}

/** The options of a matching, each read once. @throws {@link InvalidInputError} for what cannot be called. */
export function readMatchOptions(options: EveryMatchOption): EveryMatchOption {
  const { onProgress, shouldStop, signal, threads } = fieldsOf("options", options);
  requireFunction("onProgress", onProgress);
  requireFunction("shouldStop", shouldStop);
  if (signal !== undefined)
    requireFunction(
      "signal",
      answerAbout("options", () => (signal as AbortingSignal | null)?.throwIfAborted ?? null),
    );
  if (threads !== undefined)
    requireFunction(
      "threads",
      answerAbout("options", () => (threads as ScanCrews | null)?.open ?? null),
    );
  return { onProgress, shouldStop, signal, threads };
}

const EXPECTED = {
  onProgress: "a function",
  shouldStop: "a function",
  signal: "an AbortSignal",
  threads: "crews, such as `workerThreads()`",
} as const;

function requireFunction(option: keyof typeof EXPECTED, given: unknown): void {
  if (given === undefined || typeof given === "function") return;
  const message = `expected ${EXPECTED[option]}, got ${quote(given)}`;
  throw new InvalidInputError([{ code: "wrong-type", path: ["options", option], message }]);
}
