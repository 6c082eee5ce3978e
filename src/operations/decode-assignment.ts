import type { QuantizedCosts } from "../kernel/quantize-costs.ts";
import type { Assignment } from "../model/solver.ts";
import type { AssignmentRows } from "../stages/parse/parse-assignment-input.ts";

/** An answer in integers. */
export interface SolvedPairs {
  /** By row, then column. */
  readonly pairs: readonly (readonly [row: number, column: number])[];
  /** Where the cost of each pair stands among all costs, as they were before they were quantised. */
  readonly positions: ArrayLike<number>;
  readonly costs: Float64Array;
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
}

/** `cost = grid · (integer + lowest)`, so the prices in score form are what the duals lack to the outside cost, and all are exact. */
export function decodeAssignment(
  { sign, rows, columns, rowCapacities }: AssignmentRows,
  { pairs, positions, costs, rowDuals, prices }: SolvedPairs,
  { grid, lowest, outsideCost, exact }: Omit<QuantizedCosts, "costs">,
): Assignment {
  // Loops, as `fill` and `Array.from` take five to ten times as long for long lists.
  const columnOfRow = new Array<number>(rows);
  for (let row = 0; row < rows; row++) columnOfRow[row] = -1;
  let total = 0;
  for (const [k, [row, column]] of pairs.entries()) {
    columnOfRow[row] = column;
    total += sign * (costs[positions[k] as number] as number);
  }
  let areSimple = true;
  const rowPrices = openList(rows);
  for (let row = 0; row < rows; row++) {
    rowPrices[row] = grid * (outsideCost - (rowDuals[row] as number));
    if ((rowCapacities[row] as number) > 1) areSimple = false;
  }
  const columnPrices = openList(columns);
  for (let column = 0; column < columns; column++) columnPrices[column] = grid * (prices[column] as number);
  return {
    pairs,
    ...(areSimple ? { columnOfRow } : {}),
    total,
    rowPrices,
    columnPrices,
    pairPrice: 0 - grid * (outsideCost + lowest),
    grid: exact ? 0 : grid,
    optimal: true,
  };
}

/** A list to be filled with numbers. As it begins with a fraction, the engine has room for fractions from the first on, and need not move the list later. */
function openList(length: number): number[] {
  const list = [0.5];
  list.length = length;
  return list;
}
