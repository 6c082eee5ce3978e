/** Turns texts into 16 hexadecimal digits. Equal texts in an equal order give equal digits; for identity and lotteries, not for secrets. */
export interface TextHash {
  add(text: string): void;
  finish(): string;
}

/**
 * Two 32-bit lanes over UTF-16 code units with the multipliers and the final mixing of MurmurHash3 (A. Appleby, 2011; public domain).
 */
export function createTextHash(): TextHash {
  let first = 0x9e3779b9 | 0;
  let second = 0x85ebca6b | 0;
  return {
    add(text) {
      // Always 32 bits, and variables of this call alone: else each new number is an object.
      let one = first;
      let other = second;
      // The length goes first, so that "ab" + "c" and "a" + "bc" differ.
      let unit = text.length;
      for (let k = 0; ; k++) {
        one = Math.imul(one ^ unit, 0xcc9e2d51);
        one = (one << 15) | (one >>> 17);
        other = Math.imul(other ^ unit, 0x1b873593);
        other = (((other << 13) | (other >>> 19)) + one) | 0;
        if (k === text.length) break;
        unit = text.charCodeAt(k);
      }
      first = one;
      second = other;
    },
    finish: () => finalDigits(first) + finalDigits(second ^ first),
  };
}

function finalDigits(lane: number): string {
  let mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, "0");
}
