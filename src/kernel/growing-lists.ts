import type { FoundEdges } from "./edge-passes.ts";
import { lengthen } from "./lengthen.ts";
import { NOT_SHORTEST } from "./seating.ts";
import type { SparseGraph } from "./sparse-graph.ts";

/** The edges of each row in one piece: those from `firstEdge[row]` up to, not including, `endEdge[row]`. */
export interface EdgeRuns {
  readonly firstEdge: Int32Array;
  readonly endEdge: Int32Array;
  readonly columnOfEdge: Int32Array;
  readonly costOfEdge: Float64Array;
}

export function runsOf({ firstEdge, columnOfEdge, costOfEdge }: SparseGraph): EdgeRuns {
  return { firstEdge, endEdge: firstEdge.subarray(1), columnOfEdge, costOfEdge };
}

/** Some edges of each row, which others may take the place of. Arrays are replaced as they grow, so they are to be read anew. */
export interface GrowingLists extends EdgeRuns {
  /** Gives a row these edges instead of its own. */
  replace(row: number, edges: FoundEdges): void;
  /** What an edge on the row's list costs. */
  costOf(row: number, column: number): number;
}

/**
 * Opens empty lists, with room for so many edges at first. A longer list moves to the end, and leaves its place empty: lists that double leave no more than they
 * take.
 */
export function openGrowingLists(rows: number, room: number): GrowingLists {
  const first = new Int32Array(rows);
  const end = new Int32Array(rows);
  const rooms = new Int32Array(rows);
  let columnsOfEdges: Int32Array = new Int32Array(room);
  let costsOfEdges: Float64Array = new Float64Array(room);
  let used = 0;

  function makeRoom(count: number): void {
    if (used + count <= columnsOfEdges.length) return;
    // A quarter more than is needed.
    const length = used + count + (used >> 2);
    columnsOfEdges = lengthen(columnsOfEdges, length);
    costsOfEdges = lengthen(costsOfEdges, length);
  }
  return {
    firstEdge: first,
    endEdge: end,
    get columnOfEdge() {
      return columnsOfEdges;
    },
    get costOfEdge() {
      return costsOfEdges;
    },
    replace(row, { first: firstFound, end: endFound, columns, costs }) {
      const count = endFound - firstFound;
      if (count > (rooms[row] as number)) {
        makeRoom(count);
        first[row] = used;
        rooms[row] = count;
        used += count;
      }
      const start = first[row] as number;
      end[row] = start + count;
      for (let k = 0; k < count; k++) {
        columnsOfEdges[start + k] = columns[firstFound + k] as number;
        costsOfEdges[start + k] = costs[firstFound + k] as number;
      }
    },
    costOf(row, column) {
      const edge = columnsOfEdges.subarray(first[row], end[row]).indexOf(column);
      if (edge === -1) throw new Error(NOT_SHORTEST);
      return costsOfEdges[(first[row] as number) + edge] as number;
    },
  };
}
