import type { InputIssue } from "../model/issue.ts";
import { parseMatchInput } from "../stages/parse/parse-match-input.ts";

/**
 * Everything that is wrong with a matching input.
 *
 * @returns `[]` when it is valid; otherwise the first 100 issues and, where there are more, a last one that counts them. Never throws.
 */
export function checkInput(input: unknown): readonly InputIssue[] {
  const parsed = parseMatchInput(input);
  return parsed.ok ? [] : parsed.issues;
}
