import { type Move, openNetwork } from "../kernel/residual-path.ts";
import { runSteps } from "../kernel/steps.ts";
import type { SeatsExplanation } from "../model/evidence.ts";
import { InvalidInputError, quote } from "../model/issue.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import type { Mentor } from "../model/person.ts";
import { assignInSteps } from "../stages/assign/assign-in-steps.ts";
import { assignSeats, eligibleGraph, readEligibleEdges } from "../stages/assign/assign-seats.ts";
import { changeBy } from "../stages/explain/price-pair.ts";
import { alternativesTo, openMatching } from "./open-matching.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";

/**
 * Says what one seat more or fewer of a mentor is worth: pairs and points gained or lost, and who would move.
 *
 * @remarks Exact, over all eligible pairs. A mentor without any capacity takes no part in the matching, so that the first seat takes a new solve.
 * @throws {@link InvalidInputError} for an invalid input, a mentor who is not in it, another input's matching (`input-mismatch`), or one without prices: a
 * stable matching, or one of two rounds (`wrong-mode`).
 */
export function explainSeats(input: MatchInput | Prepared, matching: Matching, mentorId: string): SeatsExplanation {
  const prepared = prepareProgramme(input);
  const column = prepared.columnOfId.get(mentorId);
  if (column === undefined) {
    const message = `there is no mentor with the id ${quote(mentorId)}`;
    throw new InvalidInputError([{ code: "unknown-reference", path: ["mentorId"], message }]);
  }
  const { network, alternatives } = openMatching(prepared, matching);
  const { capacity } = prepared.programme.mentors[column] as Mentor;
  const status = prepared.participation.statusOfColumn[column];
  if (status === "unavailable" || status === "not-qualified") return { mentorId, capacity, oneMore: null, oneFewer: null };
  if (status === "no-capacity") return { mentorId, capacity, oneMore: changeBy(prepared, openFirstSeat(prepared, column)), oneFewer: null };
  const hasSeat = (network.problem.capacities[column] as number) > 0;
  return {
    mentorId,
    capacity,
    oneMore: changeBy(prepared, alternatives.addSeat(column)),
    oneFewer: hasSeat ? changeBy(prepared, alternatives.removeSeat(column)) : null,
  };
}

/** The first seat of a mentor who did not take part: the optimum with the mentor in it, still without seats, and then with one. */
function openFirstSeat({ programme, participation, rows, decidedRows, columns }: Prepared, column: number): readonly Move[] {
  const statusOfColumn = participation.statusOfColumn.map((status, k) => (k === column ? ("open" as const) : status));
  const opened = { ...participation, statusOfColumn };
  const { objective } = programme;
  const isOffered = columns.offers !== undefined;
  const assignment = isOffered ? assignSeats(decidedRows, opened, objective) : runSteps(assignInSteps(rows, opened, objective));
  if ("eligible" in assignment) {
    const { eligible, problem, solution } = assignment;
    return alternativesTo(openNetwork(problem, solution), () => eligible, objective).addSeat(column);
  }
  const { capacities, outsideCost, solution } = assignment;
  const problem = {
    get graph() {
      return eligibleGraph(rows, opened);
    },
    capacities,
    outsideCost,
  };
  const network = openNetwork(problem, solution, readEligibleEdges(rows, opened));
  return alternativesTo(network, () => eligibleGraph(rows, opened), objective).addSeat(column);
}
