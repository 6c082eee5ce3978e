/** Whole numbers from 1 to `largest`, the same ones every time (xorshift32, G. Marsaglia, 2003, doi 10.18637/jss.v008.i14). */
export function randomMatrix(rows: number, columns: number, largest: number): number[][] {
  let state = 0x2545f491;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return 1 + ((state >>> 0) % largest);
  };
  return Array.from({ length: rows }, () => Array.from({ length: columns }, next));
}
