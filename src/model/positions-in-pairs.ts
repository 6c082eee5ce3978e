import type { PairInput } from "./match-input.ts";
import type { Programme } from "./programme.ts";

/** Where those stand whom these pairs name. Nobody else is noted: decisions about pairs name few of many people. */
export function positionsInPairs(
  { mentees, mentors }: Pick<Programme, "mentees" | "mentors">,
  pairs: readonly PairInput[],
): { readonly rowOfId: ReadonlyMap<string, number>; readonly columnOfId: ReadonlyMap<string, number> } {
  return {
    rowOfId: positionsById(mentees, new Set(pairs.map(({ menteeId }) => menteeId))),
    columnOfId: positionsById(mentors, new Set(pairs.map(({ mentorId }) => mentorId))),
  };
}

function positionsById(people: readonly { readonly id: string }[], named: ReadonlySet<string>): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  if (named.size === 0) return positions;
  people.forEach(({ id }, position) => {
    if (named.has(id)) positions.set(id, position);
  });
  return positions;
}
