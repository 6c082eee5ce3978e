import { isMet, judgePerson } from "../../criteria/qualification/rule-kinds.ts";
import type { MenteeStatus, MentorStatus, Participation } from "../../model/participation.ts";
import type { Person, Role } from "../../model/person.ts";
import { positionsInPairs } from "../../model/positions-in-pairs.ts";
import type { Programme } from "../../model/programme.ts";
import type { QualificationRule, UnmetRule } from "../../model/qualification.ts";

/** Decides who enters the solve and which seats are left: locks come first, then qualification; running relationships go on whatever the rules say. */
export function qualifyParticipants({ mentees, mentors, pairs, qualification }: Programme): Participation {
  const { rowOfId, columnOfId } = positionsInPairs({ mentees, mentors }, [...pairs.active, ...pairs.locked]);

  const activeColumnsOfRow = new Map<number, number[]>();
  const activeSeats = new Int32Array(mentors.length);
  for (const { menteeId, mentorId } of pairs.active) {
    const row = rowOfId.get(menteeId) as number;
    const column = columnOfId.get(mentorId) as number;
    const columns = activeColumnsOfRow.get(row);
    if (columns === undefined) activeColumnsOfRow.set(row, [column]);
    else columns.push(column);
    activeSeats[column]!++;
  }

  const lockedColumnOfRow = new Int32Array(mentees.length).fill(-1);
  const lockedSeats = new Int32Array(mentors.length);
  for (const { menteeId, mentorId } of pairs.locked) {
    const row = rowOfId.get(menteeId) as number;
    // A lock on a running relationship says nothing new.
    if (activeColumnsOfRow.has(row)) continue;
    const column = columnOfId.get(mentorId) as number;
    lockedColumnOfRow[row] = column;
    lockedSeats[column]!++;
  }

  const unmetRulesOfRow = findUnmetRules(mentees, qualification.mentees, "mentee");
  const unmetRulesOfColumn = findUnmetRules(mentors, qualification.mentors, "mentor");
  const statusOfRow = mentees.map(({ availability }, row): MenteeStatus => {
    if (lockedColumnOfRow[row] !== -1) return "locked";
    if (unmetRulesOfRow.has(row)) return "not-qualified";
    if (activeColumnsOfRow.has(row) && availability === "open") return "already-active";
    return availability === "paused" ? "unavailable" : "open";
  });
  const statusOfColumn = mentors.map(({ availability, capacity }, column): MentorStatus => {
    if (unmetRulesOfColumn.has(column)) return "not-qualified";
    if (availability === "paused") return "unavailable";
    return capacity === 0 ? "no-capacity" : "open";
  });
  const freeSeats = new Float64Array(mentors.length);
  mentors.forEach(({ capacity }, column) => {
    if (statusOfColumn[column] === "open")
      freeSeats[column] = Math.max(0, capacity - (activeSeats[column] as number) - (lockedSeats[column] as number));
  });
  const known = { lockedColumnOfRow, activeColumnsOfRow, unmetRulesOfRow, unmetRulesOfColumn, activeSeats };
  return { statusOfRow, statusOfColumn, ...known, freeSeats };
}

/** Who lacks what, by position. */
function findUnmetRules(
  people: readonly Person[],
  rules: readonly QualificationRule[],
  role: Role,
): ReadonlyMap<number, readonly UnmetRule[]> {
  const unmetRules = new Map<number, readonly UnmetRule[]>();
  people.forEach((person, position) => {
    const unmet: UnmetRule[] = [];
    for (const rule of rules) {
      const judgement = judgePerson(person, rule, role);
      if (!isMet(judgement, rule)) unmet.push({ ruleId: rule.id, ...judgement } as UnmetRule);
    }
    if (unmet.length > 0) unmetRules.set(position, unmet);
  });
  return unmetRules;
}
