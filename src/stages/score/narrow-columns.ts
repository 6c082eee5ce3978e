import type { Columns, PairExceptions } from "../../criteria/columns.ts";

/** The same rows against some of the mentors only, ascending. */
export function narrowColumns(columns: Columns, chosen: Int32Array): Columns {
  return {
    ...columns,
    columns: chosen.length,
    criteria: columns.criteria.map((criterion) => ({
      ...criterion,
      mentorValues: Array.from(chosen, (column) => criterion.mentorValues[column]),
    })),
    patternOfColumn: Int32Array.from(chosen, (column) => columns.patternOfColumn[column] as number),
    exceptions: narrowExceptions(columns, chosen),
  };
}

function narrowExceptions({ rows, exceptions }: Columns, chosen: Int32Array): PairExceptions {
  const placeOfColumn = new Map(Array.from(chosen, (column, place) => [column, place]));
  const firstOfRow = new Int32Array(rows + 1);
  const kept: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let at = exceptions.firstOfRow[row] as number; at < (exceptions.firstOfRow[row + 1] as number); at++)
      if (placeOfColumn.has(exceptions.columns[at] as number)) kept.push(at);
    firstOfRow[row + 1] = kept.length;
  }
  return {
    firstOfRow,
    columns: Int32Array.from(kept, (at) => placeOfColumn.get(exceptions.columns[at] as number) as number),
    bans: Uint8Array.from(kept, (at) => exceptions.bans[at] as number),
    adjustments: Int32Array.from(kept, (at) => exceptions.adjustments[at] as number),
  };
}
