/**
 * Which cells must not be shown: those of fewer people than `minimum`; and the smallest of the others, until those that are not shown are at least two and have at least
 * `minimum` people together, so that none can be worked out from a total (complementary suppression).
 *
 * @param sizes - people in each cell; empty cells tell nothing of anybody.
 * @param hidden - cells that are not shown for another reason.
 */
export function suppressCells(sizes: readonly number[], minimum: number, hidden: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  const sizeOf = (cell: number): number => sizes[cell] as number;
  const suppressed = new Set(hidden);
  const others: number[] = [];
  let [cells, people] = [0, 0];
  const suppress = (cell: number): void => {
    suppressed.add(cell);
    cells++;
    people += sizeOf(cell);
  };
  for (const cell of sizes.keys()) {
    if (sizeOf(cell) === 0) continue;
    if (sizeOf(cell) < minimum || hidden.has(cell)) suppress(cell);
    else others.push(cell);
  }
  others.sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  for (const cell of others) {
    if (cells === 0 || (cells > 1 && people >= minimum)) break;
    suppress(cell);
  }
  return suppressed;
}
