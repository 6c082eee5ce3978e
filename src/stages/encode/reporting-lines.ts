import type { Person } from "../../model/person.ts";
import type { Programme } from "../../model/programme.ts";
import { positionsByPerson } from "./positions-by-person.ts";

/**
 * Calls back for every mentee and mentor where the mentor stands at most `reportingLine` management levels above the mentee.
 *
 * A manager is named by an `id` or a `personId`, on either list or on none; all records of one human share their managers. A chart with cycles is walked
 * once around.
 */
export function findReportingLines(programme: Programme, found: (row: number, column: number) => void): void {
  const { mentees, mentors, reportingLine } = programme;
  if (reportingLine === 0 || ![...mentees, ...mentors].some(({ managerId }) => managerId !== undefined)) return;
  const superiorsOf = chart([...mentees, ...mentors], reportingLine);
  const rowsOfPerson = positionsByPerson(mentees);
  const columnsOfPerson = positionsByPerson(mentors);
  for (const [personId, rows] of rowsOfPerson)
    for (const superior of superiorsOf(personId))
      for (const column of columnsOfPerson.get(superior) ?? []) for (const row of rows) found(row, column);
}

/** A question: the `personId`s of those who stand 1 to `levels` levels above somebody. */
function chart(people: readonly Person[], levels: number): (personId: string) => ReadonlySet<string> {
  const named = new Map<string, Set<string>>();
  const managersOf = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
    const values = map.get(key);
    if (values === undefined) map.set(key, new Set([value]));
    else values.add(value);
  };
  for (const { id, personId } of people) {
    add(named, id, personId);
    add(named, personId, personId);
  }
  for (const { personId, managerId } of people)
    if (managerId !== undefined) for (const manager of named.get(managerId) ?? []) add(managersOf, personId, manager);

  return (personId) => {
    const superiors = new Set<string>();
    let level: Iterable<string> = [personId];
    for (let height = 1; height <= levels; height++) {
      const next = new Set<string>();
      for (const below of level) for (const manager of managersOf.get(below) ?? []) if (!superiors.has(manager)) next.add(manager);
      if (next.size === 0) break;
      for (const manager of next) superiors.add(manager);
      level = next;
    }
    return superiors;
  };
}
