import type { AssignmentRows } from "../stages/parse/parse-assignment-input.ts";
import { type FormedAssignment, pricesOf } from "./check-assignment-form.ts";
import type { Findings } from "./verification-findings.ts";

/** How many pairs each row and each column is in. */
export interface Loads {
  readonly rowLoads: Int32Array;
  readonly columnLoads: Int32Array;
}

/** What one pass over all values gathers. */
interface Pass {
  readonly rows: AssignmentRows;
  readonly formed: FormedAssignment;
  readonly findings: Findings;
  /** Half a step of the grid: what rounding may hide. */
  readonly tolerance: number;
  /** The row in which a column was last chosen. */
  readonly chosenIn: Int32Array;
  readonly valueOfPair: Float64Array;
  forbiddenPairs: number;
  largestValue: number;
  /** What the prices of chosen pairs exceed their scores by, together. */
  excess: number;
  /** By how much a pair that is not chosen exceeds its prices at most. */
  shortfall: number;
}

/** A coarser grid, as a share of the largest value, is not one that a solver chooses. */
const COARSEST_GRID = 2e-9;

/**
 * Reads every value once and checks eligibility, the total and the prices.
 *
 * @returns the gap (see `Verification`)
 */
export function checkValues(rows: AssignmentRows, formed: FormedAssignment, loads: Loads, findings: Findings): number | null {
  const { columns } = rows;
  const pass: Pass = {
    rows,
    formed,
    findings,
    tolerance: formed.grid / 2,
    chosenIn: new Int32Array(columns).fill(-1),
    valueOfPair: new Float64Array(formed.rowOfPair.length),
    forbiddenPairs: 0,
    largestValue: 0,
    excess: 0,
    shortfall: 0,
  };
  const costs = new Float64Array(columns);
  let pair = 0;
  for (let row = 0; row < rows.rows; row++) {
    rows.readCosts(row, costs);
    for (; formed.rowOfPair[pair] === row; pair++) {
      const column = formed.columnOfPair[pair] as number;
      pass.chosenIn[column] = row;
      pass.valueOfPair[pair] = rows.sign * (costs[column] as number);
    }
    checkRow(pass, row, costs);
  }
  rows.refuseBadValues();
  if (formed.grid > COARSEST_GRID * pass.largestValue)
    findings.add("form", `grid is ${formed.grid}: too coarse for values up to ${pass.largestValue}`);
  if (pass.forbiddenPairs === 0) checkTotal(pass);
  const slack = checkSparePrices(pass, loads);
  if (pass.forbiddenPairs > 0 || slack === null) return null;
  const gap = pass.excess + slack + pass.shortfall * countPairsAtMost(rows, formed);
  return Number.isFinite(gap) ? gap : null;
}

function checkRow(pass: Pass, row: number, costs: Float64Array): void {
  const { rows, formed, findings, tolerance, chosenIn } = pass;
  const mayExceed = (rows.rowCapacities[row] as number) > 1;
  for (let column = 0; column < rows.columns; column++) {
    const cost = costs[column] as number;
    const isChosen = chosenIn[column] === row;
    if (cost === Number.POSITIVE_INFINITY) {
      if (!isChosen) continue;
      pass.forbiddenPairs++;
      findings.add("eligibility", "the pair is forbidden", { row, column });
      continue;
    }
    pass.largestValue = Math.max(pass.largestValue, Math.abs(cost));
    const prices = pricesOf(formed, row, column);
    const excess = prices + cost;
    if (isChosen) pass.excess += Math.max(0, excess);
    else pass.shortfall = Math.max(pass.shortfall, -excess);
    if ((isChosen && excess > tolerance) || (excess < -tolerance && !(isChosen && mayExceed)))
      findings.add("prices", `the prices add up to ${prices}, but the pair's score is ${0 - cost}`, { row, column });
  }
}

function checkTotal({ formed, valueOfPair, findings }: Pass): void {
  let total = 0;
  for (const value of valueOfPair) total += value;
  if (total !== formed.total) findings.add("total", `total is ${formed.total}, but the pairs add up to ${total}`);
}

/** Prices must not be negative, and 0 wherever capacity is left. Returns what they are worth there; `null` where they cannot prove anything. */
function checkSparePrices({ rows, formed, findings }: Pass, { rowLoads, columnLoads }: Loads): number | null {
  let slack: number | null = 0;
  const check = (price: number, spare: number, where: { readonly row?: number; readonly column?: number }): void => {
    if (price < 0 || (price > 0 && spare > 0)) findings.add("prices", `the price is ${price}, with ${spare} places left`, where);
    slack = slack === null || price < 0 || spare < 0 ? null : slack + price * spare;
  };
  formed.rowPrices.forEach((price, row) => {
    check(price, (rows.rowCapacities[row] as number) - (rowLoads[row] as number), { row });
  });
  formed.columnPrices.forEach((price, column) => {
    check(price, (rows.columnCapacities[column] as number) - (columnLoads[column] as number), { column });
  });
  if (rows.objective === "most-pairs" || formed.pairPrice === 0) return slack;
  findings.add("prices", `pairPrice is ${formed.pairPrice}, but for the highest total it must be 0`);
  return null;
}

/** How many pairs the assignment is compared with. */
function countPairsAtMost({ objective, rowCapacities, columnCapacities }: AssignmentRows, { rowOfPair }: FormedAssignment): number {
  const sum = (capacities: Float64Array): number => capacities.reduce((total, capacity) => total + capacity, 0);
  return objective === "most-pairs" ? rowOfPair.length : Math.min(sum(rowCapacities), sum(columnCapacities));
}
