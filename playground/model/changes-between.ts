import type { AdministrativeInput, Changes, ListChanges, PairInput, PairListChanges } from "mentor-matching";

/** The parts of an input that are changed as a whole. */
const SETTINGS = ["objective", "qualification", "minimumScore", "overCapacity", "reportingLine", "goals", "tieBreak"] as const;
const PAIR_LISTS = ["locked", "forbidden", "previous", "active"] as const;

/**
 * Says what leads from one programme to another, so that `applyChanges(before, changes)` is the other one. A setting that only the first states cannot be
 * taken back by a change: state its default.
 *
 * @returns `null` where nothing differs.
 */
export function changesBetween(before: AdministrativeInput, after: AdministrativeInput): Changes | null {
  const pairs = PAIR_LISTS.flatMap((list) => {
    const changes = pairsBetween(before.pairs?.[list] ?? [], after.pairs?.[list] ?? []);
    return changes === null ? [] : [[list, changes] as const];
  });
  const settings = SETTINGS.filter((name) => after[name] !== undefined && !isSame(before[name], after[name]));
  const lists = (["mentors", "mentees", "criteria"] as const).flatMap((list) => {
    const changes = listBetween<{ readonly id: string }>(before[list], after[list]);
    return changes === null ? [] : [[list, changes] as const];
  });
  if (pairs.length + settings.length + lists.length === 0) return null;
  return {
    ...Object.fromEntries(lists),
    ...(pairs.length > 0 ? { pairs: Object.fromEntries(pairs) } : {}),
    ...(settings.length > 0 ? { settings: Object.fromEntries(settings.map((name) => [name, after[name]])) } : {}),
  };
}

function listBetween<Entry extends { readonly id: string }>(before: readonly Entry[], after: readonly Entry[]): ListChanges<Entry> | null {
  // An untouched list is the same object: most of the time nobody has to be compared.
  if (before === after) return null;
  const earlier = new Map(before.map((entry) => [entry.id, entry]));
  const later = new Set(after.map(({ id }) => id));
  const remove = before.filter(({ id }) => !later.has(id)).map(({ id }) => id);
  const replace = after.filter((entry) => earlier.has(entry.id) && !isSame(earlier.get(entry.id), entry));
  const add = after.filter(({ id }) => !earlier.has(id));
  return remove.length + replace.length + add.length === 0 ? null : { remove, replace, add };
}

/** A pair that is there with other details goes and comes back. */
function pairsBetween<Pair extends PairInput>(before: readonly Pair[], after: readonly Pair[]): PairListChanges<Pair> | null {
  const written = (pair: Pair): string => JSON.stringify([pair.menteeId, pair.mentorId, pair]);
  const earlier = new Set(before.map(written));
  const later = new Set(after.map(written));
  const remove = before.filter((pair) => !later.has(written(pair))).map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
  const add = after.filter((pair) => !earlier.has(written(pair)));
  return remove.length + add.length === 0 ? null : { remove, add };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
