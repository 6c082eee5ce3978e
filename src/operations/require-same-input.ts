import { InvalidInputError } from "../model/issue.ts";
import type { Matching } from "../model/matching.ts";
import type { Prepared } from "./prepare-programme.ts";

/** Refuses a matching that was made from another input: its answers would be about other people or rules. */
export function requireSameInput({ inputDigest }: Prepared, matching: Matching): void {
  const given: unknown = (matching as Matching | null | undefined)?.inputDigest;
  if (given === inputDigest) return;
  const message = `the matching belongs to another input (its digest is ${String(given)}, the input's ${inputDigest}); match this input again`;
  throw new InvalidInputError([{ code: "input-mismatch", path: ["inputDigest"], message }], "input-mismatch");
}
