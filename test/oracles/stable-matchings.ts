/** Strict preferences with capacities: lists of positions, most wanted first; whoever is missing is not acceptable. */
export interface SmallStableProblem {
  readonly rowPreferences: readonly (readonly number[])[];
  readonly columnPreferences: readonly (readonly number[])[];
  readonly capacities: readonly number[];
}

/** Whether nobody is matched against their will, no column is too full, and no two would rather have each other: by the letter of the definition. */
export function isStable(problem: SmallStableProblem, columnOfRow: readonly number[]): boolean {
  return createTest(problem)(columnOfRow);
}

function createTest({ rowPreferences, columnPreferences, capacities }: SmallStableProblem): (columnOfRow: readonly number[]) => boolean {
  // The place of each on everybody's list; −1 where the two do not both accept each other.
  const accepts = (row: number, column: number) =>
    (rowPreferences[row] as readonly number[]).includes(column) && (columnPreferences[column] as readonly number[]).includes(row);
  const byRow = rowPreferences.map((list, row) => capacities.map((_, column) => (accepts(row, column) ? list.indexOf(column) : -1)));
  const byColumn = columnPreferences.map((list, column) => rowPreferences.map((_, row) => (accepts(row, column) ? list.indexOf(row) : -1)));
  return (columnOfRow) => {
    const loads = capacities.map(() => 0);
    const worst = capacities.map(() => -1);
    for (const [row, column] of columnOfRow.entries()) {
      if (column < 0) continue;
      if (byRow[row]![column]! < 0 || ++loads[column]! > capacities[column]!) return false;
      worst[column] = Math.max(worst[column]!, byColumn[column]![row]!);
    }
    return columnOfRow.every((own, row) =>
      capacities.every((capacity, column) => {
        const place = byRow[row]![column]!;
        const isWanted = place >= 0 && own !== column && (own < 0 || place < byRow[row]![own]!);
        return !isWanted || (loads[column] === capacity && byColumn[column]![row]! > worst[column]!);
      }),
    );
  };
}

/** Every stable matching, by trying every matching there is. */
export function enumerateStableMatchings(problem: SmallStableProblem): readonly (readonly number[])[] {
  const { rowPreferences, capacities } = problem;
  const found: number[][] = [];
  const columnOfRow = rowPreferences.map(() => -1);
  const free = [...capacities];
  const test = createTest(problem);
  const tryFrom = (row: number): void => {
    if (row === rowPreferences.length) {
      if (test(columnOfRow)) found.push([...columnOfRow]);
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
