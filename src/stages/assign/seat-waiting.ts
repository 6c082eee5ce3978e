import type { PointRows } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { solveWithinMoves } from "../../kernel/limited-moves.ts";
import { buildGraph, type SparseGraph, UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { Objective } from "../../model/match-input.ts";
import type { Participation } from "../../model/participation.ts";

/** Who sits, who comes first, and how many may move. */
export interface Seats {
  readonly rows: PointRows;
  readonly participation: Participation;
  readonly objective: Objective;
  /** UNASSIGNED for those who wait. All of them have a seat, whether their mentor takes part or not. */
  readonly homeOfRow: Int32Array;
  /** Points of a row with its home, eligible or not. */
  readonly pointsAtHome: Int32Array;
  /** 1 for whoever comes first. */
  readonly rowsFirst: Uint8Array;
  readonly columnsFirst: Uint8Array;
  readonly limit: number;
  /** The one row that has lost its column, where there is only one. */
  readonly lone: { readonly row: number; readonly column: number } | undefined;
}

/** Who sits where, and by how much a better arrangement within the limit could exceed it. */
export interface SeatedRows {
  readonly columnOfRow: Int32Array;
  /** Rows whose seat counts as one for somebody who comes first. */
  readonly isFirst: Uint8Array;
  /** What one person more who is served counts, more than all points together. */
  readonly unit: number;
  /** In such units and points. */
  readonly gap: number;
}

/** Up to here all sums of costs are exact. */
const LARGEST_SUM = 2 ** 52;

/**
 * Seats those who wait, most of all whoever comes first, and moves at most so many of those who sit.
 *
 * A pair counts a unit (not under `highest-total`), and one more for each of the two who comes first, then its points; a unit is more than all points. A row that
 * sits stays seated: that counts more than any gain. A column that comes first is two, one of which has one seat and counts the unit; nobody who sits gains
 * by staying there.
 *
 * @returns `undefined` where there are too many people for exact sums.
 */
export function seatWaiting(seats: Seats): SeatedRows | undefined {
  const { rows, participation, objective, homeOfRow, rowsFirst, limit, lone } = seats;
  const places = findPlaces(seats);
  const { capacities, ownerOfPlace } = places;
  // Where nobody may move, whoever sits is no part of the problem.
  const mayMove = limit > 0;
  const taking = homeOfRow.filter((home, row) => (home === UNASSIGNED ? participation.statusOfRow[row] === "open" : mayMove)).length;
  const unit = FULL_POINTS * (taking + 1);
  const perPair = objective === "highest-total" ? 0 : unit;
  const seated = mayMove ? (ownerOfPlace.length - rows.columns + 4) * unit : 0;
  const outsideCost = seated + 2 * unit + perPair + FULL_POINTS;
  // A charge for a move is no more than what moving can gain.
  if ((outsideCost + seated) * (rows.rows + 1) > LARGEST_SUM) return undefined;
  const graph = buildEdges(seats, places, { unit, perPair, seated, outsideCost });
  const loads = new Int32Array(capacities.length);
  const placeIn = (column: number): number => {
    const place = (loads[column] as number) < (capacities[column] as number) ? column : (places.twins[column] as number);
    loads[place]!++;
    return place;
  };
  const { columnOfRow, cost, bound } = solveWithinMoves({
    problem: { graph, capacities, outsideCost },
    homeOfRow: homeOfRow.map((home) => (home === UNASSIGNED || !mayMove ? UNASSIGNED : placeIn(home))),
    isMove: findMoves(graph, homeOfRow, ownerOfPlace),
    limit,
    lone: lone && { row: lone.row, column: placeOfLone(lone.column, places.twins) },
  });
  return {
    columnOfRow: columnOfRow.map((place, row) => (place === UNASSIGNED ? (homeOfRow[row] as number) : (ownerOfPlace[place] as number))),
    isFirst: rowsFirst.map((first, row) => ((columnOfRow[row] as number) >= rows.columns ? 1 : first)),
    unit,
    gap: cost - bound,
  };
}

/** The second self of a column is left free by all who sit while there is room; nobody else may gain by sitting there as long as the lone row does. */
function placeOfLone(column: number, twins: Int32Array): number {
  const twin = twins[column] ?? UNASSIGNED;
  return twin === UNASSIGNED ? column : twin;
}

/** Where rows may sit: the columns, then the second selves of those that come first. */
interface Places {
  readonly capacities: Float64Array;
  readonly ownerOfPlace: Int32Array;
  /** By column; UNASSIGNED: there is none. */
  readonly twins: Int32Array;
}

/** A mentor who does not take part keeps whom it has, and has no other seats. */
function findPlaces({ rows, participation, homeOfRow, columnsFirst, limit }: Seats): Places {
  const { freeSeats, statusOfColumn } = participation;
  const capacities = freeSeats.map((free, column) => (statusOfColumn[column] === "open" ? free : 0));
  for (const home of homeOfRow) {
    if (home === UNASSIGNED) continue;
    const isOpen = statusOfColumn[home] === "open";
    if (isOpen && limit === 0) capacities[home]!--;
    else if (!isOpen && limit > 0) capacities[home]!++;
  }
  const twins = new Int32Array(rows.columns).fill(UNASSIGNED);
  const owners: number[] = [];
  for (const [column, first] of columnsFirst.entries()) {
    if (first === 0 || capacities[column] === 0) continue;
    twins[column] = rows.columns + owners.push(column) - 1;
    capacities[column]!--;
  }
  return {
    capacities: Float64Array.from([...capacities, ...owners.map(() => 1)]),
    ownerOfPlace: Int32Array.from([...capacities.keys(), ...owners]),
    twins,
  };
}

interface Worths {
  readonly unit: number;
  readonly perPair: number;
  readonly seated: number;
  readonly outsideCost: number;
}

/** Every pair that may be: the eligible ones, and those who sit together already. */
function buildEdges(seats: Seats, { ownerOfPlace, twins }: Places, { unit, perPair, seated, outsideCost }: Worths): SparseGraph {
  const { rows, participation, homeOfRow, pointsAtHome, rowsFirst, limit } = seats;
  const { statusOfRow, statusOfColumn } = participation;
  const builder = buildGraph(rows.rows, ownerOfPlace.length);
  const points = new Int32Array(rows.columns);
  for (let row = 0; row < rows.rows; row++) {
    const home = homeOfRow[row] as number;
    if (statusOfRow[row] === "open") rows.fill(row, points);
    else points.fill(-1);
    const base = outsideCost - perPair - (home === UNASSIGNED ? 0 : seated) - unit * (rowsFirst[row] as number);
    const isStuck = home !== UNASSIGNED && limit === 0;
    for (const [place, column] of ownerOfPlace.entries()) {
      const worth = column === home ? (pointsAtHome[row] as number) : statusOfColumn[column] === "open" ? (points[column] as number) : -1;
      if (worth < 0 || isStuck) continue;
      builder.add(place, base - worth - (place === twins[column] && column !== home ? unit : 0));
    }
    builder.endRow();
  }
  return builder.finish();
}

function findMoves({ rows, firstEdge, columnOfEdge }: SparseGraph, homeOfRow: Int32Array, ownerOfPlace: Int32Array): Uint8Array {
  const isMove = new Uint8Array(columnOfEdge.length);
  for (let row = 0; row < rows; row++) {
    const home = homeOfRow[row] as number;
    for (let edge = firstEdge[row] as number; home !== UNASSIGNED && edge < (firstEdge[row + 1] as number); edge++)
      isMove[edge] = ownerOfPlace[columnOfEdge[edge] as number] === home ? 0 : 1;
  }
  return isMove;
}
