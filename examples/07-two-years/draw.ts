/** Chance from a seed: the same on every machine. */
export interface Draw {
  /** True with this probability. */
  chance(probability: number): boolean;
  /** From the first to the last, both included. */
  integer(first: number, last: number): number;
  one<T>(list: readonly T[]): T;
}

/** Marsaglia's xorshift generator with 32 bits (2003). */
export function openDraw(seed: number): Draw {
  let state = seed | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return {
    chance: (probability) => next() < probability,
    integer: (first, last) => first + Math.floor(next() * (last - first + 1)),
    one: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
  };
}
