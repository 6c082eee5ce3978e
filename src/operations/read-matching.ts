import { InvalidInputError, quote } from "../model/issue.ts";
import type { Matching } from "../model/matching.ts";
import { readGiven } from "../reading/read-given.ts";
import { parseMatching } from "../stages/parse/parse-matching.ts";
import type { Prepared } from "./prepare-programme.ts";

/** What was read of the matchings that questions have been asked about. */
const known = new WeakMap<object, Matching>();

/** Reads a matching that must be one of this very input. @throws {@link InvalidInputError} */
export function readMatching(prepared: Prepared, given: unknown): Matching {
  const read = readGiven("matching", given);
  requireMatching(read);
  requireSameInput(prepared, read);
  return parseMatching(read);
}

/** The same for questions: many may be asked about one matching, which is read once for all of them. */
export function readAskedMatching(prepared: Prepared, given: unknown): Matching {
  const before = typeof given === "object" && given !== null ? known.get(given) : undefined;
  if (before !== undefined) {
    requireSameInput(prepared, before);
    return before;
  }
  const matching = readMatching(prepared, given);
  known.set(given as object, matching);
  known.set(matching, matching);
  return matching;
}

/** Refuses a matching that was made from another input: its answers would be about other people or rules. */
export function requireSameInput({ inputDigest }: Prepared, matching: unknown): void {
  const given: unknown = (matching as Matching | null | undefined)?.inputDigest;
  if (given === inputDigest) return;
  const digest = typeof given === "string" && given.length <= inputDigest.length ? given : quote(given);
  const message = `the matching belongs to another input (its digest is ${digest}, the input's ${inputDigest}); match this input again`;
  throw new InvalidInputError([{ code: "input-mismatch", path: ["inputDigest"], message }], "input-mismatch");
}

/** Refuses shortlists where a matching is wanted: nobody has chosen yet. */
function requireMatching(matching: unknown): void {
  const kind: unknown = (matching as Matching | null | undefined)?.kind;
  if (kind !== "shortlisting") return;
  const message = "these are shortlists, not a matching: match again with `choices`, then ask";
  throw new InvalidInputError([{ code: "wrong-type", path: ["matching"], message }]);
}
