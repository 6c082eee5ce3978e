import { UNASSIGNED } from "../kernel/sparse-graph.ts";
import { parseRematch } from "../lifecycle/parse-rematch.ts";
import type { RematchPlan } from "../model/diagnosis.ts";
import { InvalidInputError } from "../model/issue.ts";
import type { MatchInput, PairInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import { byMentee } from "../model/order.ts";
import type { Rematch, RematchOptions } from "../model/rematch.ts";
import { type SeatedRows, seatWaiting } from "../stages/assign/seat-waiting.ts";
import { adjustProgramme, changeBy } from "./adjust-programme.ts";
import { requireAdministrative, requireChanges } from "./apply-changes.ts";
import { checkPlans, requireProposed } from "./check-plans.ts";
import { keepProposed } from "./keep-proposed.ts";
import { matchParticipants } from "./match-participants.ts";
import { encodePrepared, type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { readMatching } from "./read-matching.ts";
import { compareCriteria, keyOfPair } from "./rematch-changes.ts";
import { findFirst, findWaiting } from "./rematch-people.ts";
import { listMoves, listPeople, pairPoints, type Rematching, worthOf } from "./summarize-rematch.ts";

/**
 * Matches again those whose relationships failed, without disturbing the others; with newcomers and leavers, the next round of a rolling programme.
 *
 * @remarks Applies the accepted adjustments to the input, never matches a former pair again, and puts those who wait without fault first: as many people served
 * as possible, a pair counting one and each of the two who comes first one more; then points. Without moves that takes no pair from anybody. Running
 * relationships and locks stay as they are; proposed pairs stay, or at most `disruption.moves` of them get another mentor. Exact without moves, where as many
 * moves are allowed as the best arrangement takes, and for one failed relationship in a matching that is otherwise the best; elsewhere the best
 * found, with a bound. Under `fairest` the moves are chosen as under `most-pairs`, and those who wait are seated fairest.
 *
 * @param input - the programme as it was matched; the people of the plans are in it.
 * @param plans - from `planRematch`, one for each failed relationship. Blocked ones are listed in `blocked`, and their people wait. May be empty.
 * @returns Plain data. `auditMatching(rematch.input, rematch.matching)` proves the matching; whoever was to be matched again is in `people`, with pairs or a cause.
 * @throws {@link InvalidInputError} naming every faulty path in `plans`, `options` or `changes`, for another input's matching
 * (`input-mismatch`), or a mode in which people decide (`wrong-mode`).
 * @example
 * ```ts
 * const rematch = rematchParticipants(input, [plan], { matching, disruption: { moves: 1 } });
 * console.log(describeRematch(rematch, { names: namesOf(rematch.input) }));
 * ```
 */
export function rematchParticipants(input: MatchInput | Prepared, plans: readonly RematchPlan[], options: RematchOptions = {}): Rematch {
  const before = prepareProgramme(input);
  requireAdministrative(before.programme);
  const request = parseRematch(plans, options, (sound, given, issues) => checkPlans(before.programme, sound, given, issues));
  const given = request.options.matching;
  const matching = given === undefined ? undefined : readMatching(before, given);
  if (matching !== undefined) requireProposed(before, matching);
  const { programme, ...decided } = adjustProgramme(before.programme, request);
  const former = new Set(request.plans.map(({ formerPair }) => keyOfPair(formerPair)));
  const proposed = keepProposed(matching, programme, former);
  const waiting = findWaiting(request.plans, programme);
  const paused = waiting.map((person) => ({ ...person, availability: "paused" as const }));
  const after = encodePrepared(changeBy(programme, { availability: paused }, []));
  const rematching = { before, after, proposed, plans: request.plans, first: findFirst(request.plans, waiting, proposed) };
  const moves = Math.min(request.options.disruption?.moves ?? 0, proposed.kept.length);
  const seated = seatRematched(rematching, moves);
  const held = namePairs(after, seated, proposed.kept);
  // The programme decides, so that what comes back is a matching.
  const final = encodePrepared(changeBy(after.programme, { pairs: { locked: { add: held } } }, [])) as Prepared<Matching>;
  const next = matchParticipants(final);
  return {
    kind: "rematch",
    schemaVersion: 1,
    input: requireChanges(final.programme, {}).input,
    matching: next,
    held,
    ...decided,
    blocked: request.plans
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ relationshipId, formerPair, blocks }) => ({ relationshipId, formerPair, blocks })),
    waiting,
    criteria: compareCriteria(before.programme, programme),
    people: listPeople(rematching, next),
    moves: listMoves(rematching, next),
    ...proveWorth(rematching, seated, next, moves),
  };
}

/** Who sits where after at most so many moves. */
function seatRematched(rematching: Rematching, limit: number): SeatedRows {
  const { after, proposed, first, plans } = rematching;
  const { rowOfId, columnOfId, programme, participation, rows } = after;
  const homeOfRow = new Int32Array(rows.rows).fill(UNASSIGNED);
  const pointsAtHome = new Int32Array(rows.rows);
  const free = participation.freeSeats.slice();
  for (const { menteeId, mentorId } of proposed.kept) {
    const [row, column] = [rowOfId.get(menteeId) as number, columnOfId.get(mentorId) as number];
    homeOfRow[row] = column;
    pointsAtHome[row] = pairPoints(after, row, column);
    free[column]!--;
  }
  const [plan] = plans;
  const row = rowOfId.get(plan?.formerPair.menteeId ?? "");
  const column = columnOfId.get(plan?.formerPair.mentorId ?? "");
  const hasSeat = column !== undefined && participation.statusOfColumn[column] === "open" && (free[column] as number) > 0;
  const isLone = plans.length === 1 && row !== undefined && homeOfRow[row] === UNASSIGNED;
  const seated = seatWaiting({
    rows,
    participation,
    objective: programme.objective,
    homeOfRow,
    pointsAtHome,
    rowsFirst: Uint8Array.from(programme.mentees, ({ id }) => (first.mentees.has(id) ? 1 : 0)),
    columnsFirst: Uint8Array.from(programme.mentors, ({ id }) => (first.mentors.has(id) ? 1 : 0)),
    limit,
    lone: isLone ? { row, column: hasSeat ? column : UNASSIGNED } : undefined,
  });
  if (seated !== undefined) return seated;
  const message = "too many people for an exact answer; allow no moves, or match parts of the programme";
  throw new InvalidInputError([{ code: "out-of-range", path: ["options", "disruption"], message }]);
}

/** The pairs that are decided: whoever sat, and those who come first. */
function namePairs(
  { programme, rowOfId }: Prepared,
  { columnOfRow, isFirst }: SeatedRows,
  kept: readonly PairInput[],
): readonly PairInput[] {
  const sat = new Set(kept.map(({ menteeId }) => rowOfId.get(menteeId)));
  return programme.mentees
    .flatMap(({ id: menteeId }, row): readonly PairInput[] => {
      const column = columnOfRow[row] as number;
      if (column === UNASSIGNED || (isFirst[row] === 0 && !sat.has(row))) return [];
      return [{ menteeId, mentorId: (programme.mentors[column] as { id: string }).id }];
    })
    .sort(byMentee);
}

/** What the matching is worth, and how much more any other within the limit could be. */
function proveWorth(
  rematching: Rematching,
  { columnOfRow, unit, gap }: SeatedRows,
  matching: Matching,
  limit: number,
): Pick<Rematch, "worth" | "bound" | "gap" | "optimal"> {
  const { after, proposed } = rematching;
  const { rowOfId, columnOfId, participation } = after;
  const chosen = new Int32Array(rowOfId.size).fill(UNASSIGNED);
  for (const { menteeId, mentorId } of matching.pairs) chosen[rowOfId.get(menteeId) as number] = columnOfId.get(mentorId) as number;
  const isFixed = new Set([...proposed.kept].map(({ menteeId }) => rowOfId.get(menteeId)));
  const decided = (columns: Int32Array): Int32Array =>
    columns.map((column, row) => (participation.statusOfRow[row] === "locked" || (limit === 0 && isFixed.has(row)) ? UNASSIGNED : column));
  const [best, is] = [worthOf(rematching, decided(columnOfRow)), worthOf(rematching, decided(chosen))];
  // The fairest may have fewer points than the best.
  const missing = gap + unit * (best.served - is.served) + best.points - is.points;
  // The points of those who were to be seated are less than a unit, so that more of them never stand for another person.
  const served = Math.floor((is.points + missing) / unit);
  const points = missing - served * unit;
  const whole = worthOf(rematching, chosen);
  return {
    worth: whole,
    bound: { served: whole.served + served, points: whole.points + points },
    gap: { served, points },
    optimal: missing === 0,
  };
}
