import type { Person } from "../../model/person.ts";

/** Where on a list each human who counts stands; one human may have several records. */
export function positionsByPerson(
  people: readonly Person[],
  counts: (personId: string) => boolean = () => true,
): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  people.forEach(({ personId }, position) => {
    if (!counts(personId)) return;
    const known = positions.get(personId);
    if (known === undefined) positions.set(personId, [position]);
    else known.push(position);
  });
  return positions;
}
