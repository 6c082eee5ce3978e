import type { QuantizedCosts } from "../kernel/quantize-costs.ts";
import type { Assignment } from "../model/solver.ts";
import type { AssignmentRows } from "../stages/parse/parse-assignment-input.ts";

/** An answer in integers. */
export interface SolvedPairs {
  /** The row and the column of each pair, by row, then column. */
  readonly chosenRows: ArrayLike<number>;
  readonly chosenColumns: ArrayLike<number>;
  /** The cost of a pair before it was quantised. */
  valueAt(pair: number): number;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
}

/** `cost = grid · (integer + lowest)`, so the prices in score form are what the duals lack to the outside cost, and all are exact. */
export function decodeAssignment(
  { sign, rows, rowCapacities }: AssignmentRows,
  { chosenRows, chosenColumns, valueAt, rowDuals, prices }: SolvedPairs,
  { grid, lowest, outsideCost, exact }: Omit<QuantizedCosts, "costs">,
): Assignment {
  const pairs: [row: number, column: number][] = [];
  const columnOfRow = new Array<number>(rows).fill(-1);
  let total = 0;
  for (let pair = 0; pair < chosenRows.length; pair++) {
    const row = chosenRows[pair] as number;
    const column = chosenColumns[pair] as number;
    pairs.push([row, column]);
    columnOfRow[row] = column;
    total += sign * valueAt(pair);
  }
  return {
    pairs,
    ...(rowCapacities.every((capacity) => capacity <= 1) ? { columnOfRow } : {}),
    total,
    rowPrices: listOf(rowDuals, (dual) => grid * (outsideCost - dual)),
    columnPrices: listOf(prices, (price) => grid * price),
    pairPrice: 0 - grid * (outsideCost + lowest),
    grid: exact ? 0 : grid,
    optimal: true,
  };
}

/** As `Array.from`, which takes ten times as long. */
function listOf(values: Float64Array, turn: (value: number) => number): number[] {
  const list = new Array<number>(values.length);
  for (let k = 0; k < values.length; k++) list[k] = turn(values[k] as number);
  return list;
}
