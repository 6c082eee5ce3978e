import { type InputIssue, ISSUE_LIMIT, type IssueCode } from "./issue.ts";

/** Gathers issues up to the limit and counts the rest, so that a million bad cells cost no memory. */
export interface IssueList {
  readonly count: number;
  add(code: IssueCode, path: readonly (string | number)[], message: string): void;
  /** Adds an issue in the words of `told`, which is asked only where the issue is listed: what is only counted needs no words. */
  describe(path: readonly (string | number)[], told: () => readonly [code: IssueCode, message: string]): void;
  /** The first issues, and a last one that counts the others. */
  list(): readonly InputIssue[];
}

export function createIssueList(): IssueList {
  const issues: InputIssue[] = [];
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(code, path, message) {
      if (++count <= ISSUE_LIMIT) issues.push({ code, path, message });
    },
    describe(path, told) {
      if (++count > ISSUE_LIMIT) return;
      const [code, message] = told();
      issues.push({ code, path, message });
    },
    list() {
      const rest = count - issues.length;
      if (rest === 0) return issues;
      return [...issues, { code: "more-issues", path: [], message: `${rest} more issue${rest === 1 ? "" : "s"} not listed` }];
    },
  };
}
