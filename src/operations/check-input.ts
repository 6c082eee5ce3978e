import type { InputIssue } from "../model/issue.ts";
import { readProgramme } from "./read-programme.ts";

/**
 * Everything that is wrong with a matching input.
 *
 * @returns `[]` when it is valid; otherwise the first 100 issues and, where there are more, a last one that counts them. Never throws.
 */
export function checkInput(input: unknown): readonly InputIssue[] {
  const parsed = readProgramme(input);
  return parsed.ok ? [] : parsed.issues;
}
