import { ISSUE_LIMIT } from "../model/issue.ts";
import type { VerificationFinding, VerifiedPart } from "../model/solver.ts";

/** Gathers findings up to the limit and counts the rest. */
export interface Findings {
  readonly count: number;
  readonly listed: readonly VerificationFinding[];
  add(part: VerifiedPart, message: string, where?: { readonly row?: number; readonly column?: number }): void;
}

export function createFindings(): Findings {
  const listed: VerificationFinding[] = [];
  let count = 0;
  return {
    get count() {
      return count;
    },
    listed,
    add(part, message, where = {}) {
      if (++count <= ISSUE_LIMIT) listed.push({ part, message, ...where });
    },
  };
}
