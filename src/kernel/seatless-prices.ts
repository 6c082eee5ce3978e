import { type EdgeSource, openEdgeList } from "./edge-source.ts";
import type { Steps } from "./steps.ts";

const ROWS_IN_STEP = 64;

/**
 * Prices the columns without seats, which took no part in the solve: each gets the lowest price that nobody would pay.
 *
 * @returns all prices; `undefined` where the calculation was stopped.
 */
export function* priceSeatless(
  source: EdgeSource,
  capacities: Float64Array,
  rowDuals: Float64Array,
  prices: Float64Array,
): Steps<Float64Array | undefined> {
  if (!capacities.includes(0)) return prices;
  const priced = prices.map((price, column) => (capacities[column] === 0 ? 0 : price));
  source.setPrices(capacities.map((capacity) => (capacity === 0 ? 0 : Number.POSITIVE_INFINITY)));
  const { rows, rowOrder } = source;
  const list = openEdgeList(Math.min(64, source.columns));
  for (let done = 0; done < rows; done++) {
    if (done % ROWS_IN_STEP === 0 && (yield { stage: "prove", done, total: rows })) return undefined;
    const row = rowOrder[done] as number;
    // Whoever is found is priced, and is not found again.
    do {
      source.findCheapest(row, rowDuals[row] as number, list);
      for (let k = 0; k < list.count; k++) {
        const column = list.columns[k] as number;
        priced[column] = (rowDuals[row] as number) - (list.costs[k] as number);
        source.raisePrice(column, priced[column] as number);
      }
    } while (list.count === list.width);
  }
  return priced;
}
