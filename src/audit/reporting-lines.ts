import type { Person } from "../model/person.ts";

/** Who stands 1 to `levels` management levels above each human, by `personId`. A manager goes by an `id` or a `personId`, on either list. */
export function findSuperiors(people: readonly Person[], levels: number): ReadonlyMap<string, ReadonlySet<string>> {
  const humansNamed = new Map<string, Set<string>>();
  const managersOf = new Map<string, Set<string>>();
  const add = (sets: Map<string, Set<string>>, key: string, value: string) => sets.set(key, (sets.get(key) ?? new Set()).add(value));
  for (const { id, personId } of people) for (const name of [id, personId]) add(humansNamed, name, personId);
  for (const { personId, managerId } of people)
    for (const manager of managerId === undefined ? [] : (humansNamed.get(managerId) ?? [])) add(managersOf, personId, manager);

  const climb = (personId: string): ReadonlySet<string> => {
    const superiors = new Set<string>();
    let below: readonly string[] = [personId];
    for (let level = 1; level <= levels && below.length > 0; level++) {
      const managers = new Set(below.flatMap((human) => [...(managersOf.get(human) ?? [])]));
      below = [...managers].filter((manager) => !superiors.has(manager));
      for (const manager of below) superiors.add(manager);
    }
    return superiors;
  };
  return new Map(people.map(({ personId }) => [personId, climb(personId)]));
}
