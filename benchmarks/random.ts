/** Whole numbers that look random, the same ones for the same seed on every machine (mulberry32, T. Ettinger, 2017). */
export interface Random {
  /** From 0 to `count` − 1. */
  below(count: number): number;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    below(count) {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
    },
  };
}
