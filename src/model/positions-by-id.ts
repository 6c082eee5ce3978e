import type { Person } from "./person.ts";

/** Where on a list those stand who are named. Nobody else is noted: decisions about pairs name few of many people. */
export function positionsById(people: readonly Pick<Person, "id">[], named: Iterable<string>): ReadonlyMap<string, number> {
  const wanted = new Set(named);
  const positions = new Map<string, number>();
  if (wanted.size === 0) return positions;
  people.forEach(({ id }, position) => {
    if (wanted.has(id)) positions.set(id, position);
  });
  return positions;
}
