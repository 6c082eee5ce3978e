import { openNetwork } from "../kernel/residual-path.ts";
import type { SeatsExplanation } from "../model/evidence.ts";
import { InvalidInputError, quote } from "../model/issue.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import type { Mentor } from "../model/person.ts";
import { assignSeats } from "../stages/assign/assign-seats.ts";
import { valueSeatFewer, valueSeatMore } from "../stages/explain/value-seats.ts";
import { openMatching } from "./open-matching.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";

/**
 * Says what one seat more or fewer of a mentor is worth: pairs and points gained or lost, and who would move.
 *
 * @remarks Exact, over all eligible pairs. A mentor without any capacity takes no part in the matching, so that the first seat takes a new solve.
 * @throws {@link InvalidInputError} for an invalid input, a mentor who is not in it, or another input's matching (`input-mismatch`).
 */
export function explainSeats(input: MatchInput | Prepared, matching: Matching, mentorId: string): SeatsExplanation {
  const prepared = prepareProgramme(input);
  const column = prepared.columnOfId.get(mentorId);
  if (column === undefined) {
    const message = `there is no mentor with the id ${quote(mentorId)}`;
    throw new InvalidInputError([{ code: "unknown-reference", path: ["mentorId"], message }]);
  }
  const { capacity } = prepared.programme.mentors[column] as Mentor;
  const status = prepared.participation.statusOfColumn[column];
  if (status === "unavailable") return { mentorId, capacity, oneMore: null, oneFewer: null };
  const network = status === "open" ? openMatching(prepared, matching) : withColumnOpen(prepared, column);
  return { mentorId, capacity, oneMore: valueSeatMore(prepared, network, column), oneFewer: valueSeatFewer(prepared, network, column) };
}

/** The optimum in which a mentor without seats takes part, still without seats. */
function withColumnOpen({ programme, participation, rows }: Prepared, column: number) {
  const statusOfColumn = participation.statusOfColumn.map((status, k) => (k === column ? ("open" as const) : status));
  const { problem, solution } = assignSeats(rows, { ...participation, statusOfColumn }, programme.objective);
  return openNetwork(problem, solution);
}
