import { kindOf } from "../../criteria/kinds.ts";
import { createTextHash } from "../../model/hash-text.ts";
import { compareText } from "../../model/order.ts";
import type { AttributeValue, Mentee, Mentor, Role } from "../../model/person.ts";
import type { Programme } from "../../model/programme.ts";

/**
 * A name for everything that decides a result: 16 hexadecimal digits, the same for any order of people, criteria, texts and keys. Names of people, labels
 * and attributes that no criterion reads are left out, as they decide nothing.
 */
export function digestProgramme(programme: Programme): string {
  const { mentees, mentors, criteria, mode, objective, minimumPoints, pairs, overCapacity, reportingLine, tieBreak } = programme;
  const hash = createTextHash();
  hash.add(JSON.stringify({ mode, objective, minimumPoints, overCapacity, reportingLine, tieBreak }));
  for (const { label, ...criterion } of criteria) hash.add(JSON.stringify(criterion, sortKeys));
  for (const kind of ["locked", "forbidden", "previous", "active"] as const) {
    hash.add(kind);
    for (const pair of pairs[kind]) hash.add(JSON.stringify([pair.menteeId, pair.mentorId, "adjustment" in pair ? pair.adjustment : null]));
  }
  addPeople("mentee", mentees);
  addPeople("mentor", mentors);
  return hash.finish();

  function addPeople(role: Role, people: readonly (Mentee | Mentor)[]): void {
    const names = [...new Set(criteria.map((criterion) => kindOf(criterion).attribute(criterion, role).name))].sort(compareText);
    hash.add(role);
    for (const person of [...people].sort((a, b) => compareText(a.id, b.id))) {
      const values = names.map((name) => canonical(person.attributes.get(name)));
      hash.add(
        JSON.stringify([
          person.id,
          person.personId,
          person.managerId ?? null,
          person.availability,
          "capacity" in person ? person.capacity : null,
          values,
        ]),
      );
    }
  }
}

function canonical(value: AttributeValue | undefined): unknown {
  if (value === undefined) return null;
  return typeof value === "object" ? [...new Set(value)].sort(compareText) : value;
}

/** Makes `JSON.stringify` write keys in one order, whichever they were given in. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}
