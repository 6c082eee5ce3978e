/**
 * Which edges of a graph are solved first: each row's most promising ones, found again at other prices until none that was left out could be better
 * (candidate-rounds.ts, limited-lists.ts).
 */
import { keepEdges, type SparseGraph } from "./sparse-graph.ts";
import type { Steps } from "./steps.ts";

const ROWS_IN_STEP = 256;

export interface EdgePricing {
  /** By column. */
  readonly prices: Float64Array;
  /** By row: only edges whose cost plus price is below are promising. */
  readonly limits: Float64Array;
  /** As many further edges of each row at most. */
  readonly width: number;
  /** By which of so many edges a row begins to look: of equal ones the first that it meets are taken. */
  readonly beginAt: (row: number, edges: number) => number;
}

/** Marks up to `width` further edges of each row, those with the lowest cost plus price. Returns how many. */
export function* markCandidates(
  { rows, firstEdge, columnOfEdge, costOfEdge }: SparseGraph,
  isCandidate: Uint8Array,
  { prices, limits, width, beginAt }: EdgePricing,
): Steps<number> {
  const values = new Float64Array(width);
  const edges = new Int32Array(width);
  let added = 0;
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_IN_STEP === 0) yield { stage: "prove", done: row, total: rows };
    const first = firstEdge[row] as number;
    const last = firstEdge[row + 1] as number;
    const offset = first + beginAt(row, last - first);
    let limit = limits[row] as number;
    let kept = 0;
    for (let step = first; step < last; step++) {
      const edge = step - first + offset < last ? step - first + offset : step - last + offset;
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
export function selectCandidates(
  graph: SparseGraph,
  isCandidate: Uint8Array,
): { readonly candidates: SparseGraph; readonly edgeAt: Int32Array } {
  const edgeAt: number[] = [];
  const candidates = keepEdges(graph, (edge) => {
    if (isCandidate[edge] === 0) return false;
    edgeAt.push(edge);
    return true;
  });
  return { candidates, edgeAt: Int32Array.from(edgeAt) };
}
