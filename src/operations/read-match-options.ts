import { answerAbout, fieldsOf, InvalidInputError, quote } from "../model/issue.ts";
import type { AbortingSignal, AsyncMatchOptions } from "../model/match-options.ts";

/** The options of a matching, each read once. @throws {@link InvalidInputError} for what cannot be called. */
export function readMatchOptions(options: AsyncMatchOptions): AsyncMatchOptions {
  const { onProgress, shouldStop, signal } = fieldsOf("options", options);
  requireFunction("onProgress", onProgress);
  requireFunction("shouldStop", shouldStop);
  if (signal !== undefined)
    requireFunction(
      "signal",
      answerAbout("options", () => (signal as AbortingSignal | null)?.throwIfAborted ?? null),
    );
  return { onProgress, shouldStop, signal };
}

const EXPECTED = { onProgress: "a function", shouldStop: "a function", signal: "an AbortSignal" } as const;

function requireFunction(option: keyof typeof EXPECTED, given: unknown): void {
  if (given === undefined || typeof given === "function") return;
  const message = `expected ${EXPECTED[option]}, got ${quote(given)}`;
  throw new InvalidInputError([{ code: "wrong-type", path: ["options", option], message }]);
}
