import type { FilledRows } from "../criteria/columns.ts";
import { fieldsOf, type InputIssue, InvalidInputError, quote } from "../model/issue.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { PairScores, PairScoresOptions } from "../model/pair-scores.ts";
import type { Role } from "../model/person.ts";
import { readGiven } from "../reading/read-given.ts";
import { scoreOffers, scoreUndeclined } from "../stages/score/score-offers.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";

/**
 * Scores many pairs at once, whether or not they are matched: for a heat map, or a list of a mentee's best mentors.
 *
 * @remarks Takes the time of one pass over the mentees asked for, some nanoseconds a pair and criterion; each costs the scoring of all mentors. All pairs of
 * a large programme are many numbers: ask for some mentees at a time.
 * @param options - whom to look at.
 * @returns For every pair what `explainPair` says of it: its points, or `null` where a rule forbids it.
 * @throws {@link InvalidInputError} for an invalid input, a person who is not in it, or the same person twice.
 * @example
 * ```ts
 * const { mentorIds, points } = scorePairs(input, { menteeIds: ["E0001"] });
 * ```
 */
export function scorePairs(input: MatchInput | Prepared, options: PairScoresOptions = {}): PairScores {
  const prepared = prepareProgramme(input);
  const { programme, rowOfId, columnOfId } = prepared;
  const issues: InputIssue[] = [];
  const asked = readGiven("options", fieldsOf("options", options));
  const menteeIds = asked.menteeIds ?? programme.mentees.map(({ id }) => id);
  const mentorIds = asked.mentorIds ?? programme.mentors.map(({ id }) => id);
  requireLists({ menteeIds, mentorIds });
  const rows = placesOf(menteeIds, rowOfId, "mentee", issues);
  const columns = placesOf(mentorIds, columnOfId, "mentor", issues);
  if (issues.length > 0) throw new InvalidInputError(issues);

  const scores = eligibleRows(prepared);
  const closed = programme.mentors.map((mentor, column) => mentor.capacity === 0 || !isOpen(mentor) || isUnmet(prepared, "mentor", column));
  const filled = new Int32Array(scores.columns);
  const points = rows.map((row) => {
    if (isClosedRow(prepared, row)) return columns.map(() => null);
    scores.fill(row, filled);
    return columns.map((column) => ((filled[column] as number) < 0 || closed[column] ? null : (filled[column] as number)));
  });
  return { kind: "pair-scores", menteeIds: [...menteeIds], mentorIds: [...mentorIds], points };
}

/** Whom is asked for may be anything. */
function requireLists(lists: { readonly [field: string]: unknown }): void {
  const wrong = Object.entries(lists).filter(([, list]) => !Array.isArray(list));
  if (wrong.length === 0) return;
  throw new InvalidInputError(
    wrong.map(([field, list]) => ({ code: "wrong-type", path: ["options", field], message: `expected a list of ids, got ${quote(list)}` })),
  );
}

/** What decides: where a second round follows the choices, pairs on no list may be matched as well. */
function eligibleRows({ columns: { offers, answers }, rows, decidedRows }: Prepared): FilledRows {
  if (offers === undefined || answers === undefined || !offers.hasSecondRound) return decidedRows;
  return scoreUndeclined(scoreOffers(rows, offers, "as-scored"), answers);
}

/** Who is asked for does not take part, or has somebody already. */
function isClosedRow(prepared: Prepared, row: number): boolean {
  const mentee = prepared.programme.mentees[row];
  return (
    (mentee !== undefined && !isOpen(mentee)) || prepared.participation.activeColumnsOfRow.has(row) || isUnmet(prepared, "mentee", row)
  );
}

function isOpen({ availability }: { readonly availability: string }): boolean {
  return availability === "open";
}

function isUnmet({ participation }: Prepared, role: Role, place: number): boolean {
  const unmet = role === "mentee" ? participation.unmetRulesOfRow : participation.unmetRulesOfColumn;
  return (unmet.get(place) ?? []).length > 0;
}

function placesOf(ids: readonly string[], placeOfId: ReadonlyMap<string, number>, role: Role, issues: InputIssue[]): readonly number[] {
  const seen = new Set<string>();
  return ids.map((id, position) => {
    const path = ["options", `${role}Ids`, position];
    const place = placeOfId.get(id);
    if (place === undefined) issues.push({ code: "unknown-reference", path, message: `there is no ${role} with the id ${quote(id)}` });
    else if (seen.has(id)) issues.push({ code: "duplicate-id", path, message: `${quote(id)} is asked for already` });
    seen.add(id);
    return place ?? 0;
  });
}
