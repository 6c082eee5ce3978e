/**
 * The lowest total cost on a cost matrix: the same problem as in linear-assignment.ts, where a good part of the pairs is allowed.
 *
 * An auction with a bound on the bids seats most rows (matrix-auction.ts), shortest paths seat the rest (matrix-paths.ts); both look at each row's most
 * promising columns (promising-columns.ts). Prices begin at 0; where every seat is needed, at what makes the lowest costs of all columns equal.
 *
 * Where the costs make all rows contest all columns, as i · j does, paths lead everywhere. So once they have taken too many looks, auctions with coarse
 * steps, then finer ones, bring the prices near (ε-scaling: D. P. Bertsekas, 1992, doi 10.1007/BF00247653), and auction and paths start anew from there.
 * Spare seats that kept a price are placed last; where that takes too many looks too, further rows come for them (matrix-shapes.ts). Which way is taken
 * depends on the input alone, and every one ends with prices that prove the optimum over all pairs.
 *
 * Time O(rows · (pairs + columns log columns)) at worst; memory O(rows + columns) beside the matrix, or another matrix where it has to be turned.
 */
import type { CostMatrix, MatrixProblem, MatrixSolution } from "./cost-matrix.ts";
import { auctionMatrix } from "./matrix-auction.ts";
import { hasDearSpareSeat, type MatrixState, openMatrixState, placeSpareSeat, seatRow } from "./matrix-paths.ts";
import { solvePadded, solveTransposed } from "./matrix-shapes.ts";
import { createPromisingColumns, type PromisingColumns } from "./promising-columns.ts";
import { UNASSIGNED } from "./sparse-graph.ts";

export interface MatrixOptions {
  /** Columns in each row's list, at least 4. @defaultValue `12` */
  readonly width?: number;
  /** How many looks for each row the paths may take before auctions with steps help. @defaultValue `2` */
  readonly patience?: number;
  /** How many looks for each row they may take after that, before further rows come for spare seats. @defaultValue `16` */
  readonly sparePatience?: number;
}

const BIDS_PER_ROW = 8;
/** Paths may take this share of their looks at once, later as large a share as rows were gone through: where they take more, they would take them all. */
const FIRST_SHARE = 1 / 4;
/** With steps above 0 every bid raises a price, so that many more make sense. */
const STEPPED_BIDS_PER_ROW = 40;
/** The first step is this part of the costs' span, each further one this part of the one before. */
const FIRST_PART = 20;
const FURTHER_PART = 6;
/** More further rows than this for each row would cost more than they bring. */
const PADDED_ROWS = 4;

export function solveMatrix(problem: MatrixProblem, options: MatrixOptions = {}): MatrixSolution {
  const { matrix, capacities } = problem;
  let seats = 0;
  let areSingle = true;
  // Of more seats than that it makes no difference how many there are.
  const enough = PADDED_ROWS * matrix.rows + 1;
  for (let column = 0; column < matrix.columns && seats < enough; column++) {
    // A column that nobody may have must change nothing, so it does not count.
    if (capacities[column] !== 0 && !hasPair(matrix, column)) continue;
    const usable = Math.min(matrix.rows, capacities[column] as number);
    if (usable !== 1) areSingle = false;
    seats += usable;
  }
  if (seats < matrix.rows && areSingle) return solveTransposed(problem, (transposed) => solveUpright(transposed, matrix.rows, options));
  return solveUpright(problem, seats, options);
}

function solveUpright(problem: MatrixProblem, seats: number, options: MatrixOptions): MatrixSolution {
  const { width = 12, patience = 2, sparePatience = 16 } = options;
  const { rows } = problem.matrix;
  const mayPad = seats > rows && seats <= PADDED_ROWS * rows;
  const floor = floorOfPrices(problem, seats);
  const seatless = findSeatless(problem.capacities);
  const prices = firstPrices(problem, floor, seatless);
  const attempt = openAttempt(problem, { lists: createPromisingColumns(problem.matrix, width, floor), prices, seatless, floor });
  if (!attempt.seatRows(patience * rows, FIRST_SHARE)) {
    attempt.stepPrices();
    if (!attempt.seatRows(mayPad ? sparePatience * rows : Number.POSITIVE_INFINITY, 1))
      return solvePadded(problem, seats, (padded) => solveUpright(padded, seats, { ...options, patience: 0 }));
  }
  return attempt.finish();
}

interface Attempt {
  /**
   * Auction and paths, from the present prices; false where they took more looks than allowed. Only a share of these is allowed at once, further ones as
   * rows are gone through.
   */
  seatRows(lookLimit: number, shareAtOnce: number): boolean;
  /** Auctions with ever finer steps. */
  stepPrices(): void;
  finish(): MatrixSolution;
}

interface Start {
  readonly lists: PromisingColumns;
  readonly prices: Float64Array;
  /** Columns without seats. */
  readonly seatless: readonly number[];
  readonly floor: number;
}

function openAttempt(problem: MatrixProblem, { lists, prices, seatless, floor }: Start): Attempt {
  const { matrix, capacities, outsideCost } = problem;
  const { rows, unit } = matrix;
  /** Prices that begin at 0 rise where all seats are taken, and these stay taken. */
  let areSpareSeatsFree = floor === matrix.least;
  let bids = 0;
  let augmentations = 0;
  let sparePaths = 0;
  let state: MatrixState | undefined;

  function seatRows(lookLimit: number, shareAtOnce: number): boolean {
    const auction = auctionMatrix(lists, prices, { capacities, outsideCost, step: 0, bidLimit: BIDS_PER_ROW * rows });
    bids += auction.bids;
    const now = openMatrixState(problem, lists, auction, prices);
    const looksBefore = lists.looks;
    let row = 0;
    const isTired = (): boolean => lists.looks - looksBefore > lookLimit * Math.max(shareAtOnce, row / rows);
    state = now;
    for (; row < rows && !isTired(); row++) {
      if (auction.columnOfRow[row] !== UNASSIGNED) continue;
      seatRow(now, row);
      augmentations++;
    }
    if (row < rows || areSpareSeatsFree) return row === rows;
    for (; !isTired() && hasDearSpareSeat(now); sparePaths++) placeSpareSeat(now);
    return !isTired();
  }

  function stepPrices(): void {
    areSpareSeatsFree = false;
    const span = (matrix.most - matrix.least) / unit;
    for (let step = Math.floor(span / FIRST_PART); step >= 1; step = Math.floor(step / FURTHER_PART)) {
      const terms = { capacities, outsideCost, step: step * unit, bidLimit: STEPPED_BIDS_PER_ROW * rows };
      bids += auctionMatrix(lists, prices, terms).bids;
    }
  }

  function finish(): MatrixSolution {
    const { columnOfRow, rowDuals, sparePrice } = state as MatrixState;
    for (let column = 0; column < prices.length; column++) prices[column] = (prices[column] as number) - sparePrice;
    for (let row = 0; row < rows; row++) rowDuals[row] = (rowDuals[row] as number) - sparePrice;
    priceSeatless(problem, seatless, rowDuals, prices);
    return { columnOfRow, rowDuals, prices, bids, augmentations, sparePaths, looks: lists.looks };
  }
  return { seatRows, stepPrices, finish };
}

/** Finds the first pair that is allowed, mostly at once. */
function hasPair({ rows, columns, costs }: CostMatrix, column: number): boolean {
  for (let row = 0; row < rows; row++) if ((costs[row * columns + column] as number) < Number.POSITIVE_INFINITY) return true;
  return false;
}

/**
 * What no cost plus price will be below. Where rows must stay outside though all of them want a seat, prices will come near to the cost of that, and begin
 * there; a spare seat could not keep such a price, but there is none.
 */
function floorOfPrices({ matrix, outsideCost }: MatrixProblem, seats: number): number {
  const { rows, least, most } = matrix;
  const span = most - least;
  if (seats > rows || outsideCost < most + span) return least;
  return seats < rows ? outsideCost - span : most;
}

function findSeatless(capacities: Float64Array): readonly number[] {
  const seatless: number[] = [];
  for (let column = capacities.indexOf(0); column !== -1; column = capacities.indexOf(0, column + 1)) seatless.push(column);
  return seatless;
}

/** 0; or prices under which the lowest cost plus price of every column is the floor. */
function firstPrices({ matrix }: MatrixProblem, floor: number, seatless: readonly number[]): Float64Array {
  const prices = floor === matrix.least ? new Float64Array(matrix.columns) : levelPrices(matrix, floor);
  for (const column of seatless) prices[column] = Number.POSITIVE_INFINITY;
  return prices;
}

function levelPrices({ rows, columns, costs, least, most }: CostMatrix, floor: number): Float64Array {
  const lowest = new Float64Array(columns).fill(most);
  let open = columns;
  for (let row = 0; row < rows && open > 0; row++) {
    const line = costs.subarray(row * columns, (row + 1) * columns);
    for (let column = 0; column < columns; column++) {
      const cost = line[column] as number;
      if (cost >= (lowest[column] as number)) continue;
      lowest[column] = cost;
      if (cost === least) open--;
    }
  }
  for (let column = 0; column < columns; column++) lowest[column] = floor - (lowest[column] as number);
  return lowest;
}

/** Columns without seats took no part: each gets the lowest price that nobody would pay. */
function priceSeatless({ matrix }: MatrixProblem, seatless: readonly number[], rowDuals: Float64Array, prices: Float64Array): void {
  const { rows, columns, costs } = matrix;
  for (const column of seatless) prices[column] = 0;
  for (let row = 0; row < rows; row++)
    for (const column of seatless)
      prices[column] = Math.max(prices[column] as number, (rowDuals[row] as number) - (costs[row * columns + column] as number));
}
