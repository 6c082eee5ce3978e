import type { FollowedRelationship } from "./followed-relationship.ts";

/**
 * A count that sees every relationship once, in any order, and says at the end what they came to.
 *
 * Reading relationships costs more than counting them: 100,000 do not fit into a processor's cache. So all counts see one before the next is read.
 */
export interface RunningCount<Summary> {
  add(each: FollowedRelationship): void;
  close(): Summary;
}

/** Shows every relationship to every count, and closes them. */
export function runCounts<Counts extends { readonly [name: string]: RunningCount<unknown> }>(
  counts: Counts,
  followed: Iterable<FollowedRelationship>,
): { readonly [Name in keyof Counts]: ReturnType<Counts[Name]["close"]> } {
  const all = Object.values(counts);
  for (const each of followed) for (const count of all) count.add(each);
  const summaries = Object.entries(counts).map(([name, count]) => [name, count.close()]);
  return Object.fromEntries(summaries) as { readonly [Name in keyof Counts]: ReturnType<Counts[Name]["close"]> };
}
