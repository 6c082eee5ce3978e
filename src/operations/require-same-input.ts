import { InvalidInputError } from "../model/issue.ts";
import type { Matching } from "../model/matching.ts";
import type { Shortlisting } from "../model/shortlisting.ts";
import type { Prepared } from "./prepare-programme.ts";

/** Refuses a matching that was made from another input: its answers would be about other people or rules. */
export function requireSameInput({ inputDigest }: Prepared, matching: Matching | Shortlisting): void {
  const given: unknown = (matching as Matching | null | undefined)?.inputDigest;
  if (given === inputDigest) return;
  const message = `the matching belongs to another input (its digest is ${String(given)}, the input's ${inputDigest}); match this input again`;
  throw new InvalidInputError([{ code: "input-mismatch", path: ["inputDigest"], message }], "input-mismatch");
}

/** Refuses shortlists where a matching is wanted: nobody has chosen yet. */
export function requireMatching(matching: Matching): void {
  const kind: unknown = (matching as Matching | null | undefined)?.kind;
  if (kind !== "shortlisting") return;
  const message = "these are shortlists, not a matching: match again with `choices`, then ask";
  throw new InvalidInputError([{ code: "wrong-type", path: ["matching"], message }]);
}
