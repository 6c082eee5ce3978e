import type { AnswerPlaces, FilledRows, StableRound } from "../../criteria/columns.ts";
import { proposeColumnsInSteps, proposeInSteps } from "../../kernel/deferred-acceptance.ts";
import { orderInSteps } from "../../kernel/preference-lists.ts";
import type { Steps } from "../../kernel/steps.ts";
import type { Participation } from "../../model/participation.ts";
import { storeInSteps } from "./assign-seats.ts";

/** One place in a ranking outweighs all points. */
const PLACE = 2 ** 21;

const ROWS_IN_STEP = 256;

/**
 * Assigns the open mentees to free seats so that nobody would rather have somebody who would rather have them: by what people said, then by points, then in
 * tie-break order. Memory O(people + pairs that neither side declines).
 *
 * @param rows - the pairs that neither side declines.
 * @throws {@link InvalidInputError} `too-many-pairs` where too many people accept whom they did not name.
 */
export function* assignByAnswersInSteps(
  rows: FilledRows,
  answers: AnswerPlaces,
  participation: Participation,
  favours: "mentees" | "mentors",
): Steps<StableRound> {
  const { columns, firstEdge, columnOfEdge, costOfEdge } = yield* storeInSteps(rows, participation);
  const rowKeys = costOfEdge.slice();
  const columnKeys = costOfEdge.slice();
  for (let row = 0; row < rows.rows; row++) {
    if (row % ROWS_IN_STEP === 0) yield { stage: "solve", done: row, total: rows.rows };
    for (let edge = firstEdge[row] as number; edge < (firstEdge[row + 1] as number); edge++) {
      const { byMentee, byMentor } = answers.placesOf(row, columnOfEdge[edge] as number);
      rowKeys[edge]! += byMentee * PLACE;
      columnKeys[edge]! += byMentor * PLACE;
    }
  }
  const lists = yield* orderInSteps({ columns, firstEntry: firstEdge, columnOfEntry: columnOfEdge, rowKeys, columnKeys });
  const problem = { lists, capacities: participation.freeSeats };
  const { columnOfRow: bestForRows } = yield* proposeInSteps(problem);
  const { columnOfRow: bestForColumns } = yield* proposeColumnsInSteps(problem);
  return favours === "mentees"
    ? { columnOfRow: bestForRows, otherColumnOfRow: bestForColumns }
    : { columnOfRow: bestForColumns, otherColumnOfRow: bestForRows };
}
