/**
 * A large simple b-matching, solved on each row's most promising edges and then proven on all.
 *
 * Method: as candidate-rounds.ts (A. Volgenant, 1996, doi 10.1016/0305-0548(95)00090-9), after an auction on all edges (place-auction.ts). An edge left out
 * whose cost plus price is below its row's dual joins the candidates, and the round is played again from the auction's prices. Without such an edge the
 * prices prove the optimum over all edges. A bounded number of rounds, then all edges at once. Unlike the simple kernel's, an answer need not have the most
 * pairs of all equally cheap ones; but none can be added to it.
 *
 * Ties: the earlier edge. Time as simple-b-matching.ts on the candidates, and O(edges) a round; memory O(edges) bytes beside the graph.
 */
import { markCandidates, selectCandidates } from "./candidate-edges.ts";
import { auctionPlaces } from "./place-auction.ts";
import { type BMatchingProblem, type BMatchingSolution, type PartialBMatching, solveSimpleBMatching } from "./simple-b-matching.ts";
import { runSteps } from "./steps.ts";

export interface LimitedListsOptions {
  /** Candidates of each row beyond its places, at first and in each round. @defaultValue `24` */
  readonly width?: number;
  /** After so many rounds, all edges at once. @defaultValue `8` */
  readonly rounds?: number;
}

const TURNS_PER_ROW = 64;

export function solveLimitedLists(problem: BMatchingProblem, { width = 24, rounds = 8 }: LimitedListsOptions = {}): BMatchingSolution {
  const { graph, outsideCost } = problem;
  const start = auctionPlaces(problem, TURNS_PER_ROW);
  const isCandidate = start.chosen.slice();
  const addCandidates = (prices: Float64Array, limits: Float64Array): number =>
    runSteps(markCandidates(graph, isCandidate, { prices, limits, width, beginAt: () => 0 })) as number;
  // At first also edges that cost as much as an unused place.
  addCandidates(start.prices, new Float64Array(graph.rows).fill(outsideCost + 1));
  for (let round = 0; round < rounds; round++) {
    const { candidates, edgeAt } = selectCandidates(graph, isCandidate);
    const begun: PartialBMatching = {
      chosen: Uint8Array.from(edgeAt, (edge) => start.chosen[edge] as number),
      prices: start.prices.slice(),
    };
    const solution = solveSimpleBMatching({ ...problem, graph: candidates }, begun);
    if (addCandidates(solution.prices, solution.rowDuals) > 0) continue;
    const chosen = new Uint8Array(isCandidate.length);
    for (let k = 0; k < edgeAt.length; k++) chosen[edgeAt[k] as number] = solution.chosen[k] as number;
    useFreePlaces(problem, chosen);
    return { ...solution, chosen };
  }
  return solveSimpleBMatching(problem, start);
}

/** Whoever has a place left takes what costs as much as leaving it: the total stays, and nobody is left whom anybody could take. */
function useFreePlaces({ graph, rowCapacities, columnCapacities, outsideCost }: BMatchingProblem, chosen: Uint8Array): void {
  const { rows, firstEdge, columnOfEdge, costOfEdge } = graph;
  const free = columnCapacities.slice();
  for (let edge = 0; edge < chosen.length; edge++) if (chosen[edge] === 1) free[columnOfEdge[edge] as number]!--;
  for (let row = 0; row < rows; row++) {
    const first = firstEdge[row] as number;
    const last = firstEdge[row + 1] as number;
    let places = rowCapacities[row] as number;
    for (let edge = first; edge < last; edge++) places -= chosen[edge] as number;
    for (let edge = first; edge < last && places > 0; edge++) {
      if (chosen[edge] === 1 || costOfEdge[edge] !== outsideCost || (free[columnOfEdge[edge] as number] as number) <= 0) continue;
      chosen[edge] = 1;
      free[columnOfEdge[edge] as number]!--;
      places--;
    }
  }
}
