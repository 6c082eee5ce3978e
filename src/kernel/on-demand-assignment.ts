/**
 * Solves an assignment problem whose graph is too large to be stored, and proves the answer on all of its edges.
 *
 * Method: sparse candidates and pricing (A. Volgenant, 1996, doi 10.1016/0305-0548(95)00090-9) with edges found on demand. Each row's cheapest edges give, by
 * an auction, rough prices; each row's cheapest edges under these prices are the candidates, on which the problem is solved exactly. Then every edge is
 * priced out: one whose cost plus price is less than its row's dual is a violation and becomes a candidate. The rows concerned are seated anew, spare seats give back
 * their prices (spare-seats.ts), and edges are priced out again, until there is no violation: then the prices prove the optimum over all edges.
 *
 * A round adds twice as many edges to a row as the one before, so that hard problems end too: after log₂(columns) rounds a row gets all violations at once.
 * Memory O(rows · width + columns) in practice, never rows · columns unless that many edges are needed for the proof.
 *
 * A run may be stopped between blocks of rows: the best assignment so far, with prices under which no row could gain more than its dual says. That bounds
 * what is missed.
 */
import type { AssignmentProblem, AssignmentSolution, PartialAssignment } from "./assignment-problem.ts";
import { completeInSteps } from "./augmenting-paths.ts";
import { type EdgeBag, emptyGraph, openEdgeBag } from "./edge-bag.ts";
import { type EdgePass, findInPass } from "./edge-passes.ts";
import type { EdgeSource } from "./edge-source.ts";
import { auctionSeats } from "./seat-auction.ts";
import { priceSeatless } from "./seatless-prices.ts";
import { lowerSparePrices } from "./spare-seats.ts";
import { type SparseGraph, UNASSIGNED } from "./sparse-graph.ts";
import type { Steps } from "./steps.ts";

export interface OnDemandProblem {
  readonly source: EdgeSource;
  /** Integers ≥ 0. */
  readonly capacities: Float64Array;
  readonly outsideCost: number;
}

export interface OnDemandOptions {
  /** Edges of each row for the first prices. @defaultValue `8` */
  readonly firstWidth?: number;
  /** Candidates of each row, and the violations that the first round adds. @defaultValue `16` */
  readonly width?: number;
}

export interface OnDemandSolution extends AssignmentSolution {
  /** Whether the prices prove the optimum; otherwise they bound it: `Σ rowDuals − Σ capacity · price` is at most its cost. */
  readonly isOptimal: boolean;
  /** The candidates, every pair of the assignment among them. */
  readonly candidates: SparseGraph;
  /** Passes over all edges that found violations. */
  readonly rounds: number;
}

const BIDS_PER_ROW = 8;
/** With more violating rows than this share, all rows are seated anew. */
const COLD_SHARE = 0.05;
/** Rows are priced out in so many classes, once most of it was proven before. */
const RISE_CLASSES = 8;

export function* assignOnDemand(problem: OnDemandProblem, { firstWidth = 8, width = 16 }: OnDemandOptions = {}): Steps<OnDemandSolution> {
  const { source, capacities } = problem;
  const { rows, columns } = source;
  const none = emptyGraph(rows, columns);
  const unlimited = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const state = openState(problem, none);

  const first = openFindings(rows);
  const start = Float64Array.from(capacities, closedPrice);
  const all = { stage: "scan", rows: source.rowOrder, limits: unlimited } as const;
  if (!(yield* findEdges(source, { ...all, prices: start, width: firstWidth }, first))) return stoppedAt(state);
  takeBound(state, first.lowestValues, start);
  state.graph = first.edges.mergeWith(none);
  const rough = auction(state, state.graph);
  state.columnOfRow = rough.columnOfRow;

  const second = openFindings(rows);
  if (!(yield* findEdges(source, { ...all, prices: rough.prices, width }, second))) return stoppedAt(state);
  takeBound(state, second.lowestValues, rough.prices);
  const graph = second.edges.mergeWith(none);
  return yield* proveInRounds(state, graph, auction(state, graph), width);
}

interface State extends OnDemandProblem {
  /** Of the best assignment so far: its pairs and more. */
  graph: SparseGraph;
  columnOfRow: Int32Array;
  /** No edge is worth more to its row than the dual says; nor is staying outside. */
  bound: { readonly rowDuals: Float64Array; readonly prices: Float64Array };
  bids: number;
  augmentations: number;
  rounds: number;
}

function openState(problem: OnDemandProblem, graph: SparseGraph): State {
  const { rows, columns } = problem.source;
  // Costs are at least 0.
  const bound = { rowDuals: new Float64Array(rows), prices: new Float64Array(columns) };
  const columnOfRow = new Int32Array(rows).fill(UNASSIGNED);
  return { ...problem, graph, columnOfRow, bound, bids: 0, augmentations: 0, rounds: 0 };
}

/** Columns without seats take no part. */
function closedPrice(capacity: number): number {
  return capacity === 0 ? Number.POSITIVE_INFINITY : 0;
}

/** What passes over the edges find. */
interface Findings {
  readonly edges: EdgeBag;
  /** The lowest cost plus price of each row, of those below its limit; Infinity where there is none. */
  readonly lowestValues: Float64Array;
  /** Rows with such edges, and 1 for those that may have more of them. */
  readonly rowsConcerned: number[];
  readonly mayHaveMore: Uint8Array;
}

function openFindings(rows: number): Findings {
  const lowestValues = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  return { edges: openEdgeBag(), lowestValues, rowsConcerned: [], mayHaveMore: new Uint8Array(rows) };
}

/** Looks at the edges of the rows of a pass. Returns false where it was stopped. */
function findEdges(source: EdgeSource, pass: EdgePass, { edges, lowestValues, rowsConcerned, mayHaveMore }: Findings): Steps<boolean> {
  const width = Math.min(pass.width, source.columns);
  return findInPass(source, { ...pass, width }, (row, found) => {
    const { first, end, columns, costs } = found;
    lowestValues[row] = (costs[first] as number) + (pass.prices[columns[first] as number] as number);
    rowsConcerned.push(row);
    edges.add(row, found);
    if (end - first === width) mayHaveMore[row] = 1;
  });
}

/** Solves on the candidates and prices out all others, until there is nothing to add. */
function* proveInRounds(state: State, candidates: SparseGraph, start: PartialAssignment, width: number): Steps<OnDemandSolution> {
  const { source, capacities, outsideCost } = state;
  const { rows } = source;
  let graph = candidates;
  let partial = start;
  let proven: Proven | undefined;
  for (let isFirst = true; ; isFirst = false) {
    const problem: AssignmentProblem = { graph, capacities, outsideCost };
    state.bids += partial.bids;
    const solved = yield* completeInSteps(problem, partial);
    if (solved !== undefined) state.augmentations += solved.augmentations + lowerSparePrices(problem, solved);
    // What a stop leaves of the first solve is more than the auction had; later ones only move towards the proof.
    if (solved !== undefined || isFirst) Object.assign(state, { graph, columnOfRow: partial.columnOfRow });
    if (solved === undefined) return stoppedAt(state);
    const { rowDuals } = solved;
    const prices = solved.prices.map((price, column) => (capacities[column] === 0 ? Number.POSITIVE_INFINITY : price));
    const findings = openFindings(rows);
    if (!(yield* priceOut(state, { rowDuals, prices }, proven, width * 2 ** state.rounds, findings))) return stoppedAt(state);
    const { rowsConcerned, lowestValues, edges, mayHaveMore } = findings;
    if (edges.count === 0) {
      const final = yield* priceSeatless(source, capacities, rowDuals, solved.prices);
      if (final === undefined) return stoppedAt(state);
      const { bids, augmentations, rounds } = state;
      return { ...solved, prices: final, isOptimal: true, candidates: graph, bids, augmentations, rounds };
    }
    state.rounds++;
    takeBound(
      state,
      lowestValues.map((value, row) => Math.min(value, rowDuals[row] as number)),
      prices,
    );
    graph = edges.mergeWith(graph);
    proven = { rowDuals: rowDuals.slice(), prices, isOpen: mayHaveMore };
    partial = rowsConcerned.length > COLD_SHARE * rows ? auction(state, graph) : vacate(solved, prices, rowsConcerned);
  }
}

/** Prices under which no edge but candidates could do better, save those of open rows. */
interface Proven {
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
  readonly isOpen: Uint8Array;
}

/**
 * Looks for edges that could do better. What an edge lacks has changed by as much as the column's price rose, less what the row's dual rose; so a row
 * need only look at columns whose price rose less than its dual. Rows whose duals rose about as much share what they look at. Returns false where it was stopped.
 */
function* priceOut(
  state: State,
  { rowDuals, prices }: Pick<Proven, "rowDuals" | "prices">,
  proven: Proven | undefined,
  width: number,
  findings: Findings,
): Steps<boolean> {
  const { source } = state;
  const rises = rowDuals.map((dual, row) =>
    proven === undefined || proven.isOpen[row] === 1 ? Number.POSITIVE_INFINITY : dual - (proven.rowDuals[row] as number),
  );
  let below = Number.NEGATIVE_INFINITY;
  for (const ceiling of ceilingsOf(rises)) {
    const floor = below;
    below = ceiling;
    const rows = source.rowOrder.filter((row) => (rises[row] as number) > floor && (rises[row] as number) <= ceiling);
    const open = prices.map((price, column) =>
      proven === undefined || price - (proven.prices[column] as number) < ceiling ? price : Number.POSITIVE_INFINITY,
    );
    if (rows.length === 0 || open.every((price) => price === Number.POSITIVE_INFINITY)) continue;
    if (!(yield* findEdges(source, { stage: "prove", prices: open, rows, limits: rowDuals, width }, findings))) return false;
  }
  return true;
}

/** Up to where rows belong together: those without a rise, then classes of about the same size. */
function ceilingsOf(rises: Float64Array): readonly number[] {
  const ascending = rises.filter((rise) => rise > 0 && rise < Number.POSITIVE_INFINITY).sort();
  const ceilings = new Set([0]);
  for (let k = 1; k <= RISE_CLASSES && ascending.length > 0; k++)
    ceilings.add(ascending[Math.ceil((k * ascending.length) / RISE_CLASSES) - 1] as number);
  return [...ceilings.add(Number.POSITIVE_INFINITY)];
}

function auction({ capacities, outsideCost, source }: State, graph: SparseGraph): PartialAssignment {
  return auctionSeats(graph, capacities, outsideCost, BIDS_PER_ROW * source.rows);
}

/** Takes rows out of their seats; nobody else could do better elsewhere. */
function vacate({ columnOfRow }: AssignmentSolution, prices: Float64Array, rows: readonly number[]): PartialAssignment {
  const without = columnOfRow.slice();
  for (const row of rows) without[row] = UNASSIGNED;
  return { columnOfRow: without, prices: prices.slice(), bids: 0 };
}

/** Takes prices and the lowest value of each row under them as a bound, where it is a better one. */
function takeBound(state: State, lowestValues: Float64Array, prices: Float64Array): void {
  const { capacities, outsideCost, bound } = state;
  const rowDuals = lowestValues.map((value) => Math.min(value, outsideCost));
  const finite = prices.map((price) => Math.min(price, outsideCost));
  const worth = (duals: Float64Array, ofColumns: Float64Array): number =>
    duals.reduce((sum, dual) => sum + dual, 0) - ofColumns.reduce((sum, price, column) => sum + price * (capacities[column] as number), 0);
  if (worth(rowDuals, finite) > worth(bound.rowDuals, bound.prices)) state.bound = { rowDuals, prices: finite };
}

function stoppedAt({ columnOfRow, bound, graph, bids, augmentations, rounds }: State): OnDemandSolution {
  return { columnOfRow, ...bound, isOptimal: false, candidates: graph, bids, augmentations, rounds };
}
