import type { SeatAssignment } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import type { AssignmentSolution } from "../../kernel/linear-assignment.ts";
import { coverEdges } from "../../kernel/minimum-cover.ts";
import type { SparseGraph } from "../../kernel/sparse-graph.ts";
import type { Cover, FairnessProof, OptimumCertificate } from "../../model/matching.ts";
import { compareText } from "../../model/order.ts";
import type { Programme } from "../../model/programme.ts";
import type { ExplanationSource } from "./pair-facts.ts";

/**
 * Turns the solver's duals into prices in points: with cost = 1,000,000 − points, a mentee's price is what its dual lacks to the cost of staying outside,
 * and `pairPrice` what a pair is worth beyond that.
 */
export function certify(
  { programme, participation }: Pick<ExplanationSource, "programme" | "participation">,
  assignment: SeatAssignment,
  scope: OptimumCertificate["scope"] = "all-pairs",
): OptimumCertificate {
  const { eligible, problem, solution } = assignment;
  const { capacities, outsideCost } = problem;
  const { columnOfRow, rowDuals, prices } = solution;
  const menteePrices: { menteeId: string; price: number }[] = [];
  programme.mentees.forEach(({ id: menteeId }, row) => {
    if (participation.statusOfRow[row] === "open") menteePrices.push({ menteeId, price: outsideCost - (rowDuals[row] as number) });
  });
  const seatPrices: { mentorId: string; price: number }[] = [];
  programme.mentors.forEach(({ id: mentorId }, column) => {
    if (participation.statusOfColumn[column] === "open") seatPrices.push({ mentorId, price: prices[column] as number });
  });
  menteePrices.sort((a, b) => compareText(a.menteeId, b.menteeId));
  seatPrices.sort((a, b) => compareText(a.mentorId, b.mentorId));
  const certificate: OptimumCertificate = {
    optimal: true,
    scope,
    gap: 0,
    pairPrice: FULL_POINTS - outsideCost,
    menteePrices,
    seatPrices,
  };
  if (programme.objective === "highest-total") return certificate;
  const cover = nameCover(programme, eligible, capacities, columnOfRow);
  const fairness = proveFairness(programme, assignment);
  return fairness === undefined ? { ...certificate, cover } : { ...certificate, cover, fairness };
}

/** That a higher floor would lose pairs: above it, fewer people than there are pairs touch every pair. */
function proveFairness(programme: Programme, { eligible, problem, solution, fairness }: SeatAssignment): FairnessProof | undefined {
  if (fairness === undefined) return undefined;
  const { bottleneck, above, columnOfRowAbove, unbounded } = fairness;
  return {
    floor: FULL_POINTS - bottleneck,
    coverAbove: nameCover(programme, above, problem.capacities, columnOfRowAbove),
    pointsForgone: totalCost(eligible, solution) - totalCost(eligible, unbounded),
  };
}

function nameCover({ mentees, mentors }: Programme, graph: SparseGraph, capacities: Float64Array, columnOfRow: Int32Array): Cover {
  const { rowCovered, columnCovered } = coverEdges(graph, capacities, columnOfRow);
  const idsOf = (people: readonly { readonly id: string }[], covered: Uint8Array): readonly string[] =>
    people.flatMap(({ id }, position) => (covered[position] === 1 ? [id] : [])).sort(compareText);
  return { menteeIds: idsOf(mentees, rowCovered), mentorIds: idsOf(mentors, columnCovered) };
}

/** The cost of the pairs alone; both assignments compared have as many. */
function totalCost({ rows, firstEdge, columnOfEdge, costOfEdge }: SparseGraph, { columnOfRow }: AssignmentSolution): number {
  let total = 0;
  for (let row = 0; row < rows; row++)
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++)
      if (columnOfEdge[edge] === columnOfRow[row]) total += costOfEdge[edge] as number;
  return total;
}
