/** Turns texts into 16 hexadecimal digits. Equal texts in an equal order give equal digits; for identity and lotteries, not for secrets. */
export interface TextHash {
  add(text: string): void;
  finish(): string;
}

/**
 * Two 32-bit lanes over UTF-16 code units with the multipliers and the final mixing of MurmurHash3 (A. Appleby, 2011; public domain).
 */
export function createTextHash(): TextHash {
  let first = 0x9e3779b9;
  let second = 0x85ebca6b;
  const mix = (unit: number): void => {
    first = Math.imul(first ^ unit, 0xcc9e2d51);
    first = (first << 15) | (first >>> 17);
    second = Math.imul(second ^ unit, 0x1b873593);
    second = ((second << 13) | (second >>> 19)) + first;
  };
  return {
    add(text) {
      // The length goes first, so that "ab" + "c" and "a" + "bc" differ.
      mix(text.length);
      for (let k = 0; k < text.length; k++) mix(text.charCodeAt(k));
    },
    finish: () => finalDigits(first) + finalDigits(second ^ first),
  };
}

function finalDigits(lane: number): string {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, "0");
}
