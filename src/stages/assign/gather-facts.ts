import type { Covered, EligibilityFacts, PointRows } from "../../criteria/columns.ts";
import { type ContestedColumns, findContested } from "../../kernel/contested-columns.ts";
import type { EdgeSource } from "../../kernel/edge-source.ts";
import type { OnDemandSolution } from "../../kernel/on-demand-assignment.ts";
import { findColumnsWithEdges, findRowsWithEdges, type Reached, reachOnDemand } from "../../kernel/reach-on-demand.ts";
import { buildGraph, type RowEdges, type SparseGraph, UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { Steps } from "../../kernel/steps.ts";
import type { Objective } from "../../model/match-input.ts";
import type { Participation } from "../../model/participation.ts";
import { readEligibleEdges } from "./assign-seats.ts";

/** So many pairs of those who compete are stored to tell one group of them from another; with more, all who compete are one group. */
const COMPETING_PAIRS = 2_000_000;

/** Finds out what all eligible pairs say about those who have nobody; `undefined` where it was stopped. */
export function* gatherFacts(
  rows: PointRows,
  source: EdgeSource,
  participation: Participation,
  objective: Objective,
  { columnOfRow, isOptimal }: OnDemandSolution,
): Steps<EligibilityFacts | undefined> {
  if (!isOptimal) return undefined;
  const unassigned = Int32Array.from(columnOfRow.keys()).filter((row) => columnOfRow[row] === UNASSIGNED);
  const rowHasEdges = yield* findRowsWithEdges(source, unassigned);
  if (rowHasEdges === undefined) return undefined;
  const columnHasEdges = yield* findColumnsWithEdges(source, columnsWithoutRows(columnOfRow, rows.columns));
  if (columnHasEdges === undefined) return undefined;
  const starts = objective === "highest-total" ? yield* findSeatless(source, participation, unassigned, rowHasEdges) : unassigned;
  if (starts === undefined) return undefined;
  const reached = yield* reachOnDemand(source, columnOfRow, starts);
  if (reached === undefined) return undefined;
  const edges = readEligibleEdges(rows, participation);
  const competing = reached.rows.filter((row) => columnOfRow[row] !== UNASSIGNED || rowHasEdges[row] === 1);
  return {
    rowHasEdges,
    columnHasEdges,
    contested: findGroups(rows, edges, columnOfRow, competing, reached),
    cover: coverOf(columnOfRow, reached),
    edges,
  };
}

/** Of a largest matching: the rows not reached, and the columns reached (see minimum-cover.ts). */
export function coverOf(columnOfRow: Int32Array, reached: Reached): Covered {
  const rowCovered = Uint8Array.from(columnOfRow, (column) => (column === UNASSIGNED ? 0 : 1));
  for (const row of reached.rows) rowCovered[row] = 0;
  return { rowCovered, columnCovered: reached.columns };
}

function columnsWithoutRows(columnOfRow: Int32Array, columns: number): Int32Array {
  const isTaken = new Uint8Array(columns);
  for (const column of columnOfRow) if (column !== UNASSIGNED) isTaken[column] = 1;
  return Int32Array.from(isTaken.keys()).filter((column) => isTaken[column] === 0);
}

/** The unassigned rows with edges, but only to columns without seats: under `highest-total` only these lack a seat. */
function* findSeatless(
  source: EdgeSource,
  { freeSeats }: Participation,
  unassigned: Int32Array,
  rowHasEdges: Uint8Array,
): Steps<Int32Array | undefined> {
  const withEdges = unassigned.filter((row) => rowHasEdges[row] === 1);
  const seated = Int32Array.from(freeSeats.keys()).filter((column) => (freeSeats[column] as number) > 0);
  const open = new Float64Array(source.columns).fill(Number.POSITIVE_INFINITY);
  for (const column of seated) open[column] = 0;
  const mayBeSeated = yield* findRowsWithEdges(source, withEdges, open);
  return mayBeSeated === undefined ? undefined : withEdges.filter((row) => mayBeSeated[row] === 0);
}

/** The groups who compete, as from all eligible pairs: only rows that are reached can be in any. Where their pairs are too many, they are one group. */
function findGroups(
  { rows, columns }: PointRows,
  edges: RowEdges,
  columnOfRow: Int32Array,
  competing: Int32Array,
  reached: Reached,
): ContestedColumns {
  const graph = storeEdges(rows, columns, edges, competing.toSorted());
  if (graph !== undefined) return findContested(graph, columnOfRow);
  const groupOfRow = new Int32Array(rows).fill(-1);
  for (const row of competing) if (columnOfRow[row] === UNASSIGNED) groupOfRow[row] = 0;
  const inGroup = Int32Array.from(reached.columns.keys()).filter((column) => reached.columns[column] === 1);
  return { groupOfRow, groups: [{ rows: competing.toSorted(), columns: inGroup }] };
}

/** `undefined` where there are too many. */
function storeEdges(rows: number, columns: number, edges: RowEdges, competing: Int32Array): SparseGraph | undefined {
  const builder = buildGraph(rows, columns);
  let next = 0;
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (competing[next] === row) {
      next++;
      const { end, columnOfEdge, costOfEdge } = edges.read(row);
      count += end;
      if (count > COMPETING_PAIRS) return undefined;
      builder.addAll(columnOfEdge, costOfEdge, end);
    }
    builder.endRow();
  }
  return builder.finish();
}
