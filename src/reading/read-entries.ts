import type { IssueList } from "../model/issue-list.ts";

type Path = readonly (string | number)[];

/** Longer lists than anybody has; a proxy, or a list of holes, may claim any length. */
const LENGTH_LIMIT = 10_000_000;

/** How many entries of a caller's list to look at: all, or none where it claims more than anybody has, which becomes an issue. */
export function countEntries(list: readonly unknown[], path: Path, issues: IssueList, entries = "entries"): number {
  const { length } = list;
  if (length <= LENGTH_LIMIT) return length;
  issues.add("out-of-range", [...path], `longer than ${LENGTH_LIMIT} ${entries}`);
  return 0;
}

/** The entries of a caller's list as they stand, each read once. @throws what a getter or trap throws */
export function readEntries(list: readonly unknown[], path: Path, issues: IssueList): readonly unknown[] {
  return Array.from({ length: countEntries(list, path, issues) }, (_, k) => list[k]);
}
