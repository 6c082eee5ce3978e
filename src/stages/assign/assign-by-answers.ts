import type { AnswerPlaces, FilledRows, StableRound } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { assignColumnsProposing, assignRowsProposing } from "../../kernel/deferred-acceptance.ts";
import { orderLists } from "../../kernel/preference-lists.ts";
import type { Participation } from "../../model/participation.ts";

/** One place in a ranking outweighs all points. */
const PLACE = 2 ** 21;

/**
 * Assigns the open mentees to free seats so that nobody would rather have somebody who would rather have them: by what people said, then by points, then in
 * tie-break order.
 */
export function assignByAnswers(
  rows: FilledRows,
  answers: AnswerPlaces,
  { statusOfRow, statusOfColumn, freeSeats }: Participation,
  favours: "mentees" | "mentors",
): StableRound {
  const takesPart = Uint8Array.from(statusOfColumn, (status) => (status === "open" ? 1 : 0));
  const firstEntry = new Int32Array(rows.rows + 1);
  const columnOfEntry: number[] = [];
  const rowKeys: number[] = [];
  const columnKeys: number[] = [];
  const points = new Int32Array(rows.columns);
  const byMentee = new Float64Array(rows.columns);
  const byMentor = new Float64Array(rows.columns);
  for (let row = 0; row < rows.rows; row++) {
    if (statusOfRow[row] === "open") {
      rows.fill(row, points);
      answers.readRow(row, byMentee, byMentor);
      for (let column = 0; column < rows.columns; column++) {
        const worth = points[column] as number;
        if (worth < 0 || takesPart[column] === 0) continue;
        const [wanted, wanting] = [byMentee[column] as number, byMentor[column] as number];
        if (wanted === Number.POSITIVE_INFINITY || wanting === Number.POSITIVE_INFINITY) continue;
        columnOfEntry.push(column);
        rowKeys.push(wanted * PLACE + FULL_POINTS - worth);
        columnKeys.push(wanting * PLACE + FULL_POINTS - worth);
      }
    }
    firstEntry[row + 1] = columnOfEntry.length;
  }
  const lists = orderLists({
    columns: rows.columns,
    firstEntry,
    columnOfEntry: Int32Array.from(columnOfEntry),
    rowKeys: Float64Array.from(rowKeys),
    columnKeys: Float64Array.from(columnKeys),
  });
  const problem = { lists, capacities: freeSeats };
  const bestForRows = assignRowsProposing(problem).columnOfRow;
  const bestForColumns = assignColumnsProposing(problem).columnOfRow;
  return favours === "mentees"
    ? { columnOfRow: bestForRows, otherColumnOfRow: bestForColumns }
    : { columnOfRow: bestForColumns, otherColumnOfRow: bestForRows };
}
