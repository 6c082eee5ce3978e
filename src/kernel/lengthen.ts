type Numbers = Int32Array | Float64Array;

/** The same numbers with room for more behind them: for lists that grow seldom and much, as their other readers hold the shorter one. */
export function lengthen<List extends Numbers>(numbers: List, length: number): List {
  const longer = new (numbers.constructor as new (length: number) => List)(length);
  longer.set(numbers);
  return longer;
}
