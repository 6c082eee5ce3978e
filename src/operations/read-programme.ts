import { runSteps, type Steps } from "../kernel/steps.ts";
import { digestFirstStep } from "../stages/encode/digest-programme.ts";
import { type Parsed, parseInSteps } from "../stages/parse/parse-match-input.ts";

/** Parses an input, and makes sure that the shortlists which choices answer are those of this very programme. */
export function readProgramme(value: unknown): Parsed {
  return runSteps(readInSteps(value));
}

/** The same in steps. */
export function* readInSteps(value: unknown): Steps<Parsed> {
  const parsed = yield* parseInSteps(value);
  if (!parsed.ok || parsed.programme.choices === undefined) return parsed;
  const { shortlistDigest } = parsed.programme.choices;
  const expected = yield* digestFirstStep(parsed.programme);
  if (shortlistDigest === expected) return parsed;
  const message = `the shortlists belong to another input (its digest is ${shortlistDigest}, this one's ${expected}); make new ones, or leave people and rules as they were: who dropped out can decline everybody`;
  return { ok: false, issues: [{ code: "input-mismatch", path: ["choices", "shortlisting", "inputDigest"], message }] };
}
