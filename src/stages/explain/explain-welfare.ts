import type { SeatAssignment } from "../../criteria/columns.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { Steps } from "../../kernel/steps.ts";
import type { Matching } from "../../model/matching.ts";
import type { Participation } from "../../model/participation.ts";
import { certify } from "./certify.ts";
import { composeMatching, tellPairs, withLocks } from "./explain-matching.ts";
import { mergeRounds } from "./explain-stable.ts";
import { findCausesInSteps } from "./find-causes.ts";
import type { ExplanationSource } from "./pair-facts.ts";
import { readOutcome } from "./seat-outcome.ts";

/** A second round, and who was left for it. */
export interface SecondRound {
  readonly assignment: SeatAssignment;
  readonly participation: Participation;
}

/** Turns the best assignment on the shortlists, and perhaps that of those left over, into a matching. */
export function* explainWelfare(
  source: ExplanationSource,
  inputDigest: string,
  first: SeatAssignment,
  second?: SecondRound,
): Steps<Matching> {
  const outcome = readOutcome(first);
  const secondColumns = second?.assignment.solution.columnOfRow;
  const merged = secondColumns === undefined ? first.solution.columnOfRow : mergeRounds(first.solution.columnOfRow, secondColumns);
  const columnOfRow = withLocks(source, merged);
  const isSecondRound = (row: number): boolean => secondColumns !== undefined && secondColumns[row] !== UNASSIGNED;
  const told = yield* tellPairs(source, columnOfRow, isSecondRound);
  const proof = yield* certify(source, outcome, told.pairs, "shortlists");
  const last = second === undefined ? outcome : readOutcome(second.assignment);
  const certificate =
    second === undefined
      ? proof
      : { ...proof, secondRound: yield* certify({ ...source, participation: second.participation }, last, told.pairs) };
  const causes = yield* findCausesInSteps(source, last, columnOfRow);
  return composeMatching(source, inputDigest, { ...told, ...causes, certificate, rule: "welfare", truthTelling: { code: "not-safe" } });
}
