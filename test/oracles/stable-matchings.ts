/** Strict preferences with capacities: lists of positions, most wanted first; whoever is missing is not acceptable. */
export interface SmallStableProblem {
  readonly rowPreferences: readonly (readonly number[])[];
  readonly columnPreferences: readonly (readonly number[])[];
  readonly capacities: readonly number[];
}

/** Whether nobody is matched against their will, no column is too full, and no two would rather have each other: by the letter of the definition. */
export function isStable({ rowPreferences, columnPreferences, capacities }: SmallStableProblem, columnOfRow: readonly number[]): boolean {
  const held = capacities.map((_, column) => [...columnOfRow.keys()].filter((row) => columnOfRow[row] === column));
  const accepts = (row: number, column: number) =>
    (rowPreferences[row] as readonly number[]).includes(column) && (columnPreferences[column] as readonly number[]).includes(row);
  if (columnOfRow.some((column, row) => column >= 0 && !accepts(row, column))) return false;
  if (held.some((rows, column) => rows.length > (capacities[column] as number))) return false;
  return rowPreferences.every((list, row) =>
    list.every((column) => {
      if (!accepts(row, column) || columnOfRow[row] === column) return true;
      const own = columnOfRow[row] as number;
      if (own >= 0 && list.indexOf(own) < list.indexOf(column)) return true;
      const order = columnPreferences[column] as readonly number[];
      const rows = held[column] as number[];
      const wouldTake =
        (capacities[column] as number) > 0 &&
        (rows.length < (capacities[column] as number) || rows.some((other) => order.indexOf(other) > order.indexOf(row)));
      return !wouldTake;
    }),
  );
}

/** Every stable matching, by trying every matching there is. */
export function enumerateStableMatchings(problem: SmallStableProblem): readonly (readonly number[])[] {
  const { rowPreferences, capacities } = problem;
  const found: number[][] = [];
  const columnOfRow = rowPreferences.map(() => -1);
  const free = [...capacities];
  const tryFrom = (row: number): void => {
    if (row === rowPreferences.length) {
      if (isStable(problem, columnOfRow)) found.push([...columnOfRow]);
      return;
    }
    tryFrom(row + 1);
    for (const column of rowPreferences[row] as readonly number[]) {
      if (free[column] === 0) continue;
      free[column]!--;
      columnOfRow[row] = column;
      tryFrom(row + 1);
      columnOfRow[row] = -1;
      free[column]!++;
    }
  };
  tryFrom(0);
  return found;
}
