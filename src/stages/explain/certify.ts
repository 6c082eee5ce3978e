import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import type { AssignmentProblem, AssignmentSolution } from "../../kernel/linear-assignment.ts";
import { coverEdges } from "../../kernel/minimum-cover.ts";
import type { Certificate } from "../../model/matching.ts";
import { compareText } from "../../model/order.ts";
import type { ExplanationSource } from "./pair-facts.ts";

/**
 * Turns the solver's duals into prices in points: with cost = 1,000,000 − points, a mentee's price is what its dual lacks to the cost of staying outside,
 * and `pairPrice` what a pair is worth beyond that.
 */
export function certify(
  { programme, participation }: ExplanationSource,
  problem: AssignmentProblem,
  solution: AssignmentSolution,
): Certificate {
  const { graph, capacities, outsideCost } = problem;
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
  const certificate: Certificate = {
    optimal: true,
    scope: "all-pairs",
    gap: 0,
    pairPrice: FULL_POINTS - outsideCost,
    menteePrices,
    seatPrices,
  };
  if (programme.objective !== "most-pairs") return certificate;
  const { rowCovered, columnCovered } = coverEdges(graph, capacities, columnOfRow);
  return {
    ...certificate,
    cover: {
      menteeIds: programme.mentees
        .filter((_, row) => rowCovered[row] === 1)
        .map(({ id }) => id)
        .sort(compareText),
      mentorIds: programme.mentors
        .filter((_, column) => columnCovered[column] === 1)
        .map(({ id }) => id)
        .sort(compareText),
    },
  };
}
