/** Numbers distinct lists of integers in the order in which they first come; equal lists get equal numbers. */
export interface ListRegister {
  readonly lists: readonly Int32Array[];
  /** The number of a list; a new list is copied. */
  enter(list: Int32Array): number;
}

export function createListRegister(): ListRegister {
  const lists: Int32Array[] = [];
  const numbersByHash = new Map<number, number[]>();
  return {
    lists,
    enter(list) {
      const hash = hashList(list);
      const numbers = numbersByHash.get(hash) ?? [];
      for (const number of numbers) if (areEqual(lists[number] as Int32Array, list)) return number;
      lists.push(list.slice());
      numbersByHash.set(hash, [...numbers, lists.length - 1]);
      return lists.length - 1;
    },
  };
}

function areEqual(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

/** FNV-1a over 32-bit words (G. Fowler, L. C. Noll, K.-P. Vo, 1991): spreads lists over the buckets, decides nothing. */
function hashList(list: Int32Array): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < list.length; k++) hash = Math.imul(hash ^ (list[k] as number), 0x01000193);
  return hash;
}
