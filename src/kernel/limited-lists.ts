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
import { auctionPlaces } from "./place-auction.ts";
import { type BMatchingProblem, type BMatchingSolution, type PartialBMatching, solveSimpleBMatching } from "./simple-b-matching.ts";
import { buildGraph, type SparseGraph } from "./sparse-graph.ts";

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
  // At first also edges that cost as much as an unused place.
  addCandidates(graph, { prices: start.prices, limits: new Float64Array(graph.rows).fill(outsideCost + 1), isCandidate, width });
  for (let round = 0; round < rounds; round++) {
    const { candidates, edgeAt } = selectEdges(graph, isCandidate);
    const begun: PartialBMatching = {
      chosen: Uint8Array.from(edgeAt, (edge) => start.chosen[edge] as number),
      prices: start.prices.slice(),
    };
    const solution = solveSimpleBMatching({ ...problem, graph: candidates }, begun);
    const { prices, rowDuals: limits } = solution;
    if (addCandidates(graph, { prices, limits, isCandidate, width }) > 0) continue;
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

interface Pricing {
  readonly prices: Float64Array;
  /** By row: only edges below are promising. */
  readonly limits: Float64Array;
  readonly isCandidate: Uint8Array;
  readonly width: number;
}

/** Marks up to `width` further edges of each row, those with the lowest cost plus price. Returns how many. */
function addCandidates(
  { rows, firstEdge, columnOfEdge, costOfEdge }: SparseGraph,
  { prices, limits, isCandidate, width }: Pricing,
): number {
  const values = new Float64Array(width);
  const edges = new Int32Array(width);
  let added = 0;
  for (let row = 0; row < rows; row++) {
    let limit = limits[row] as number;
    let kept = 0;
    for (let edge = firstEdge[row] as number, end = firstEdge[row + 1] as number; edge < end; edge++) {
      const value = (costOfEdge[edge] as number) + (prices[columnOfEdge[edge] as number] as number);
      if (value >= limit || isCandidate[edge] === 1) continue;
      // Insertion among the lowest so far; the list is short.
      let place = kept < width ? kept++ : width - 1;
      for (; place > 0 && (values[place - 1] as number) > value; place--) {
        values[place] = values[place - 1] as number;
        edges[place] = edges[place - 1] as number;
      }
      values[place] = value;
      edges[place] = edge;
      if (kept === width) limit = values[width - 1] as number;
    }
    for (let place = 0; place < kept; place++) isCandidate[edges[place] as number] = 1;
    added += kept;
  }
  return added;
}

/** The candidates as a graph of their own, and where each stands in the whole one. */
function selectEdges(graph: SparseGraph, isCandidate: Uint8Array): { readonly candidates: SparseGraph; readonly edgeAt: Int32Array } {
  const { rows, columns, firstEdge, columnOfEdge, costOfEdge } = graph;
  const builder = buildGraph(rows, columns);
  const edgeAt: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++) {
      if (isCandidate[edge] === 0) continue;
      builder.add(columnOfEdge[edge] as number, costOfEdge[edge] as number);
      edgeAt.push(edge);
    }
    builder.endRow();
  }
  return { candidates: builder.finish(), edgeAt: Int32Array.from(edgeAt) };
}
