import type { SeatAssignment } from "../../criteria/columns.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { Matching } from "../../model/matching.ts";
import type { Participation } from "../../model/participation.ts";
import { certify } from "./certify.ts";
import { tellMatching, withLocks } from "./explain-matching.ts";
import { mergeRounds } from "./explain-stable.ts";
import { findCauses } from "./find-causes.ts";
import type { ExplanationSource } from "./pair-facts.ts";

/** A second round, and who was left for it. */
export interface SecondRound {
  readonly assignment: SeatAssignment;
  readonly participation: Participation;
}

/** Turns the best assignment on the shortlists, and perhaps that of those left over, into a matching. */
export function explainWelfare(source: ExplanationSource, inputDigest: string, first: SeatAssignment, second?: SecondRound): Matching {
  const proof = certify(source, first, "shortlists");
  const shared = { rule: "welfare", truthTelling: { code: "not-safe" } } as const;
  if (second === undefined) {
    const columnOfRow = withLocks(source, first.solution.columnOfRow);
    return tellMatching(source, inputDigest, { columnOfRow, ...findCauses(source, first, columnOfRow), certificate: proof, ...shared });
  }
  const { assignment, participation } = second;
  const columnOfRow = withLocks(source, mergeRounds(first.solution.columnOfRow, assignment.solution.columnOfRow));
  return tellMatching(source, inputDigest, {
    columnOfRow,
    isSecondRound: (row) => assignment.solution.columnOfRow[row] !== UNASSIGNED,
    ...findCauses(source, assignment, columnOfRow),
    certificate: { ...proof, secondRound: certify({ ...source, participation }, assignment) },
    ...shared,
  });
}
