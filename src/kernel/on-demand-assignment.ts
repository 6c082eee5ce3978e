/**
 * Solves an assignment problem whose graph is too large to be stored, and proves the answer on all of its edges.
 *
 * Method: the primal-dual method (H. W. Kuhn, 1955) with edges found on demand, after the sparse candidates of A. Volgenant (1996,
 * doi 10.1016/0305-0548(95)00090-9). A row knows its cheapest edges and a bound: no other edge was worth less, cost and price together, when the row was
 * looked through. Prices only rise; so no other edge ever is, and as long as a row's dual stays at or below its bound, what it knows is enough. A search for the
 * cheapest path ends where a dual would pass its bound: that row leaves, is looked through again at the prices of the day, and tries anew. When nobody is left,
 * prices and duals prove the optimum over all edges, without another look at any of them. Those next to leave are looked through along with it, while they
 * still hold their seats: else the last rows would have long paths searched for each of them in turn.
 *
 * First an auction seats most rows: they come in batches, look at the prices that the earlier ones have made, and bid (seat-auction.ts). Bids never pass the
 * lowest prices that could hold in the end; so these stay a start for shortest paths, which seat the rest.
 *
 * To stay outside may cost far more than any edge, and prices would take long to climb there. So rows leave at a ceiling, at first about what the edges cost.
 * When some have, it is found out who can be seated at all (closed-rows.ts). These climb on, while those who compete for too few seats keep the ceiling. As soon as they hold
 * all seats there are for them, their duals and prices rise to the true cost of staying outside at once: it changes nothing among them.
 *
 * A row's list doubles at every other look; so a row is looked through 2 · log₂(columns) times at most, in practice twice. Memory O(rows · width + columns) in
 * practice, never rows · columns unless that many edges are needed for the proof. Ties: as in augmenting-paths.ts.
 *
 * A run may be stopped between blocks of rows: no row could ever gain more than its dual says. That bounds what is missed.
 */
import type { AssignmentSolution } from "./assignment-problem.ts";
import { type Completion, openCompletion, REACHED_IN_STEP } from "./augmenting-paths.ts";
import { type ClosedRows, findClosedRows } from "./closed-rows.ts";
import { closestToLeaving } from "./closest-to-leaving.ts";
import type { EdgeSource } from "./edge-source.ts";
import { type KnownEdges, openKnownEdges } from "./known-edges.ts";
import { openSeatAuction, type SeatAuction } from "./seat-auction.ts";
import { priceSeatless } from "./seatless-prices.ts";
import { UNASSIGNED } from "./sparse-graph.ts";
import type { Steps } from "./steps.ts";

export interface OnDemandProblem {
  readonly source: EdgeSource;
  /** Integers ≥ 0. */
  readonly capacities: Float64Array;
  readonly outsideCost: number;
}

export interface OnDemandOptions {
  /** Edges of each row at first. @defaultValue `8` */
  readonly firstWidth?: number;
  /** Edges that a row finds when it is looked through again. @defaultValue `16` */
  readonly width?: number;
  /** In so many batches rows look through their edges for the first time. @defaultValue `8`, or fewer, so that 2,048 rows or more are in each. */
  readonly batches?: number;
}

export interface OnDemandSolution extends AssignmentSolution {
  /** Whether the prices prove the optimum; otherwise they bound it: `Σ rowDuals − Σ capacity · price` is at most its cost. */
  readonly isOptimal: boolean;
  /** By row: the cost of its edge; 0 where it is outside. */
  readonly costs: Float64Array;
  /** How often rows were looked through, all together. */
  readonly looks: number;
}

const BIDS_PER_ROW = 24;
/** Fewer than this share of the rows are left to shortest paths: the last bidders would look again and again. */
const WORTH_BIDDING = 0.01;
const MOST_BATCHES = 8;
/** Rows of a batch share the prices that are set for it, and may be looked through elsewhere: few are not worth it. */
const FEWEST_IN_BATCH = 2048;
/** So many rows look again ahead of time in a turn, as paths are long where few are left to be seated. */
const LOOKS_AHEAD = 256;
/** Whoever has looked more often has done so of late. */
const OLD_LOOKS = 4;
const CEILING_GROWTH = 1.25;

export function* assignOnDemand(problem: OnDemandProblem, options: OnDemandOptions = {}): Steps<OnDemandSolution> {
  const { source, capacities } = problem;
  const batches = Math.min(MOST_BATCHES, Math.ceil(source.rows / FEWEST_IN_BATCH));
  const opened = openState(problem, { firstWidth: 8, width: 16, batches, ...options });
  const isDone = yield* seatByAuction(opened);
  const state = seatedIn(opened);
  if (!isDone) return stoppedAt(state);
  for (let waiting = rowsOutside(state.columnOfRow); waiting.length > 0; ) {
    if (!(yield* seatInTurns(state, waiting))) return stoppedAt(state);
    const risen = yield* raiseCeilings(state, rowsOutside(state.columnOfRow));
    if (risen === undefined) return stoppedAt(state);
    waiting = risen;
  }
  const prices = yield* priceSeatless(source, capacities, state.completion.rowDuals, state.prices);
  return prices === undefined ? stoppedAt(state) : solutionOf(state, prices, true);
}

interface State extends OnDemandProblem, Required<OnDemandOptions> {
  readonly known: KnownEdges;
  readonly ceilings: Float64Array;
  /** What it costs a row to leave: its bound, or its ceiling where that is lower. */
  readonly outsideCosts: Float64Array;
  /** No edge that a row knows, but that of its seat, is worth less. */
  readonly elsewhere: Float64Array;
  readonly auction: SeatAuction;
  /** Who competes for too few seats, once that is known. */
  closed: ClosedRows | undefined;
  augmentations: number;
}

/** After the auction. */
interface Seated extends State {
  readonly columnOfRow: Int32Array;
  /** Infinity for columns without seats. */
  readonly prices: Float64Array;
  readonly completion: Completion;
}

/** Nobody knows anything yet. */
function openState(problem: OnDemandProblem, options: Required<OnDemandOptions>): State {
  const { source, capacities, outsideCost } = problem;
  const outsideCosts = new Float64Array(source.rows).fill(outsideCost);
  const ceilings = new Float64Array(source.rows);
  const elsewhere = new Float64Array(source.rows).fill(Number.NEGATIVE_INFINITY);
  const known = openKnownEdges(source, options, (row) => {
    elsewhere[row] = Number.NEGATIVE_INFINITY;
    outsideCosts[row] = Math.min(known.bounds[row] as number, ceilings[row] as number);
  });
  return {
    ...problem,
    ...options,
    known,
    ceilings,
    outsideCosts,
    elsewhere,
    auction: openSeatAuction({ edges: known.lists, capacities, outsideCosts }, BIDS_PER_ROW * source.rows),
    closed: undefined,
    augmentations: 0,
  };
}

/**
 * Seats most rows by an auction in which nobody bids beyond what it knows. Rows come in batches: each batch looks at the prices that the earlier ones have
 * made, and with it those who left at their bounds meanwhile. So most rows look once, when prices are about what they will be. Returns false where it was stopped.
 */
function* seatByAuction(state: State): Steps<boolean> {
  const { auction, batches, known } = state;
  const { rowOrder } = state.source;
  let left: Int32Array = new Int32Array(0);
  for (let batch = 0; ; batch++) {
    const fresh = batch < batches ? rowOrder.filter((_, rank) => rank % batches === batch) : rowOrder.subarray(0, 0);
    const again = left.filter((row) => hasReachedBound(state, row));
    if (batch >= batches && again.length <= WORTH_BIDDING * rowOrder.length) return true;
    if (!(yield* known.look(fresh, auction.prices))) return false;
    if (!(yield* known.lookAgain(again, auction.prices, auction.columnOfRow).finish())) return false;
    if (batch < batches) raiseCeiling(state);
    left = yield* auction.hold(Int32Array.from([...fresh, ...left]));
  }
}

/** Of a row that has left: whether it did so for want of knowledge. */
function hasReachedBound({ known, ceilings }: State, row: number): boolean {
  return (known.bounds[row] as number) < (ceilings[row] as number);
}

/** To what the dearest of all known edges is worth; where nobody has more to know, to what staying outside costs. It never falls. */
function raiseCeiling(state: State): void {
  const highest = state.known.bounds.reduce((most, bound) => (bound < Number.POSITIVE_INFINITY ? Math.max(most, bound) : most), 0);
  const ceiling = highest === 0 ? state.outsideCost : Math.min(highest, state.outsideCost);
  setCeilings(state, (row) => Math.max(ceiling, state.ceilings[row] as number));
}

/** Takes over what the auction has brought. Nothing is known of those who have not looked yet: their duals are 0. */
function seatedIn(state: State): Seated {
  const { auction, capacities, outsideCosts, elsewhere } = state;
  const { lists: edges, looksOfRow } = state.known;
  const { columnOfRow, prices } = auction;
  for (let row = 0; row < looksOfRow.length; row++) if (looksOfRow[row] === 0) outsideCosts[row] = 0;
  return { ...state, columnOfRow, prices, completion: openCompletion({ edges, capacities, outsideCosts }, auction, { elsewhere }) };
}

function rowsOutside(columnOfRow: Int32Array): Int32Array {
  const outside = new Int32Array(columnOfRow.length);
  let count = 0;
  for (let row = 0; row < columnOfRow.length; row++) if (columnOfRow[row] === UNASSIGNED) outside[count++] = row;
  return outside.slice(0, count);
}

/**
 * Seats rows until all who are outside have left at their ceilings. They take turns: while one half is seated, those of the other half who have reached their
 * bounds are looked through, elsewhere if there is anybody. Returns false where it was stopped.
 */
function* seatInTurns(state: Seated, rows: Int32Array): Steps<boolean> {
  const half = rows.length >> 1;
  let [ready, waiting, asking] = [rows.subarray(0, half), rows.subarray(half), rows.subarray(0, 0)];
  while (ready.length + waiting.length + asking.length > 0) {
    const looks = state.known.lookAgain(asking, state.prices, state.columnOfRow);
    const left = yield* seatRows(state, ready);
    if (left === undefined || !(yield* looks.finish())) return false;
    [ready, waiting, asking] = [
      Int32Array.from([...waiting, ...asking]).filter((row) => state.columnOfRow[row] === UNASSIGNED),
      rows.subarray(0, 0),
      left.filter((row) => hasReachedBound(state, row)),
    ];
  }
  return true;
}

/** Finds these rows seats. Returns who should be looked through for that, among them all who are left outside; `undefined` where it was stopped. */
function* seatRows(state: Seated, rows: Int32Array): Steps<Int32Array | undefined> {
  const { completion } = state;
  const asking = new Set<number>();
  let reached = Number.NEGATIVE_INFINITY;
  for (let done = 0; done < rows.length; done++) {
    if (completion.reached - reached >= REACHED_IN_STEP) {
      if (yield { stage: "solve", done, total: rows.length }) return undefined;
      reached = completion.reached;
    }
    const leaving = completion.augment(rows[done] as number);
    state.augmentations++;
    if (leaving === UNASSIGNED) continue;
    asking.add(leaving);
    for (const row of nextToLeave(state, Math.floor(LOOKS_AHEAD / rows.length))) asking.add(row);
  }
  return Int32Array.from(asking);
}

/** Prices that had to rise until somebody left will mostly have to rise on: of those in the way some who would leave next, for want of knowledge that is old. */
function nextToLeave({ completion, known, outsideCosts }: Seated, count: number): Int32Array {
  return closestToLeaving(completion, outsideCosts, count).filter((row) => (known.looksOfRow[row] as number) <= OLD_LOOKS);
}

/** Says how far the rows outside, all of which have left at their ceilings, may climb on; returns those who do. `undefined` where it was stopped. */
function* raiseCeilings(state: Seated, outside: Int32Array): Steps<Int32Array | undefined> {
  const { source, capacities, outsideCost, columnOfRow, ceilings } = state;
  const left = outside.filter((row) => (ceilings[row] as number) < outsideCost);
  if (left.length === 0) return left;
  if (state.closed === undefined) {
    const closed = yield* findClosedRows(source, capacities, columnOfRow, outside);
    if (closed === undefined) return undefined;
    state.closed = closed;
    setCeilings(state, (row) => (closed.rows[row] === 1 ? (ceilings[row] as number) : outsideCost));
  } else if (left.length === state.closed.surplus) {
    bringToOutside(state, state.closed);
    return left.subarray(0, 0);
  } else setCeilings(state, (row) => Math.min(outsideCost, Math.ceil(CEILING_GROWTH * (ceilings[row] as number))));
  return left;
}

function setCeilings({ ceilings, known: { bounds }, outsideCosts }: State, ceilingOf: (row: number) => number): void {
  for (let row = 0; row < ceilings.length; row++) {
    ceilings[row] = ceilingOf(row);
    outsideCosts[row] = Math.min(bounds[row] as number, ceilings[row] as number);
  }
}

/** All edges of closed rows lead to closed columns, all of whose seats they hold. So they may rise together, until those outside pay what that costs. */
function bringToOutside({ outsideCost, ceilings, prices, completion: { rowDuals } }: Seated, closed: ClosedRows): void {
  const rise = outsideCost - (ceilings[closed.rows.indexOf(1)] as number);
  for (let row = 0; row < rowDuals.length; row++) if (closed.rows[row] === 1) rowDuals[row] = (rowDuals[row] as number) + rise;
  for (let column = 0; column < prices.length; column++)
    if (closed.columns[column] === 1) prices[column] = (prices[column] as number) + rise;
}

function solutionOf({ columnOfRow, completion, known, ...state }: Seated, prices: Float64Array, isOptimal: boolean): OnDemandSolution {
  const {
    auction: { bids },
    augmentations,
  } = state;
  const costs = Float64Array.from(columnOfRow, (column, row) => (column === UNASSIGNED ? 0 : known.lists.costOf(row, column)));
  return {
    columnOfRow,
    rowDuals: completion.rowDuals,
    prices,
    isOptimal,
    costs,
    bids,
    augmentations,
    looks: known.looks,
  };
}

/** Duals were never more than any edge's worth. */
function stoppedAt(state: Seated): OnDemandSolution {
  const finite = state.prices.map((price) => Math.min(price, state.outsideCost));
  return solutionOf(state, finite, false);
}
