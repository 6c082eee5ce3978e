/** A small assignment problem: scores, higher is better, `null` forbidden. */
export interface SmallProblem {
  readonly scores: readonly (readonly (number | null)[])[];
  readonly rowCapacities: readonly number[];
  readonly columnCapacities: readonly number[];
}

/** What the best assignments have in common, and how many they are. */
export interface BestAssignments {
  readonly pairs: number;
  readonly total: number;
  readonly count: number;
}

/** Whether (pairs, total) of one assignment is better than another's. */
export type Ranking = (pairs: number, total: number, best: BestAssignments) => number;

export const mostPairs: Ranking = (pairs, total, best) => pairs - best.pairs || total - best.total;
export const highestTotal: Ranking = (pairs, total, best) => total - best.total || pairs - best.pairs;

/** Tries every assignment there is. Totals are added in the order of rows, then columns. */
export function bruteForceAssignment({ scores, rowCapacities, columnCapacities }: SmallProblem, rank: Ranking): BestAssignments {
  const columns = columnCapacities.length;
  const free = [...columnCapacities];
  let best: BestAssignments = { pairs: 0, total: 0, count: 0 };
  const tryFrom = (row: number, column: number, left: number, pairs: number, total: number): void => {
    if (row === scores.length) {
      const order = best.count === 0 ? 1 : rank(pairs, total, best);
      if (order > 0) best = { pairs, total, count: 1 };
      else if (order === 0) best = { ...best, count: best.count + 1 };
      return;
    }
    if (column === columns || left === 0) {
      tryFrom(row + 1, 0, rowCapacities[row + 1] ?? 0, pairs, total);
      return;
    }
    tryFrom(row, column + 1, left, pairs, total);
    const score = scores[row]?.[column] ?? null;
    if (score === null || free[column] === 0) return;
    free[column]!--;
    tryFrom(row, column + 1, left - 1, pairs + 1, total + score);
    free[column]!++;
  };
  tryFrom(0, 0, rowCapacities[0] ?? 0, 0, 0);
  return best;
}

/** Every assignment there is, each with its pairs in the order of rows, then columns. */
export function listAssignments({
  scores,
  rowCapacities,
  columnCapacities,
}: SmallProblem): readonly (readonly (readonly [number, number])[])[] {
  const allowed = scores.flatMap((row, i) => row.flatMap((score, j) => (score === null ? [] : [[i, j] as const])));
  return allowed.reduce<readonly (readonly (readonly [number, number])[])[]>(
    (lists, [row, column]) =>
      lists.flatMap((pairs) => {
        const isFree =
          pairs.filter(([i]) => i === row).length < (rowCapacities[row] as number) &&
          pairs.filter(([, j]) => j === column).length < (columnCapacities[column] as number);
        return isFree ? [pairs, [...pairs, [row, column] as const]] : [pairs];
      }),
    [[]],
  );
}
