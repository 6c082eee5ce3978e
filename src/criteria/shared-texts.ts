import { type BlockScan, INELIGIBLE, pointsOf, type Scale, type ScanColumns } from "./criterion-kind.ts";

/** Normalised texts, each with the spelling to show. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Counts the texts that a mentee shares with each mentor, 32 mentors at a time.
 *
 * Every text that both sides use has a plane: one bit for each mentor. A mentee's planes are added up bit-sliced: counter plane k holds bit k of all
 * 32 counts. The credit may depend on the count and on both lists' lengths only, and grows with the count; its points are tabulated by these.
 */
export function scanSharedTexts<Settings>(
  columns: ScanColumns<Settings, Texts>,
  creditOf: (shared: number, menteeLength: number, mentorLength: number) => number,
): BlockScan {
  const { menteeValues, mentorValues, firstColumnOfBlock } = columns;
  const blocks = firstColumnOfBlock.length - 1;
  const { planeOfText, planes } = drawPlanes(columns);
  const { lengths, lengthCodes } = codeLengths(mentorValues);
  const tables = new Map<Scale, Map<number, Int32Array>>();

  let longest = 0;
  for (const texts of menteeValues) if (texts !== undefined && texts.size > longest) longest = texts.size;
  const chosen = new Int32Array(longest);
  const counters = new Int32Array(32 - Math.clz32(longest) + 1);
  let chosenCount = 0;
  let table = new Int32Array(0);

  /** Points by count and length code. */
  function tableFor(menteeLength: number, scale: Scale): Int32Array {
    let byLength = tables.get(scale);
    if (byLength === undefined) tables.set(scale, (byLength = new Map()));
    let points = byLength.get(menteeLength);
    if (points !== undefined) return points;
    points = new Int32Array((menteeLength + 1) * lengths.length);
    for (let shared = 0; shared <= menteeLength; shared++)
      for (let code = 0; code < lengths.length; code++)
        points[shared * lengths.length + code] = pointsOf(creditOf(shared, menteeLength, lengths[code] as number), scale);
    byLength.set(menteeLength, points);
    return points;
  }

  return {
    begin(row, scale) {
      const texts = menteeValues[row] as Texts;
      chosenCount = 0;
      for (const text of texts.keys()) {
        const plane = planeOfText.get(text);
        if (plane !== undefined) chosen[chosenCount++] = plane * blocks;
      }
      table = tableFor(texts.size, scale) as Int32Array<ArrayBuffer>;
      return mostPoints(table, lengths, chosenCount);
    },
    add(block, mask, worth) {
      counters.fill(0);
      let used = 0;
      for (let k = 0; k < chosenCount; k++) {
        let carry = planes[(chosen[k] as number) + block] as number;
        for (let level = 0; carry !== 0; level++) {
          const before = counters[level] as number;
          counters[level] = before ^ carry;
          carry &= before;
          if (level >= used) used = level + 1;
        }
      }
      const first = firstColumnOfBlock[block] as number;
      const stride = lengths.length;
      for (let rest = mask; rest !== 0; rest &= rest - 1) {
        const bit = 31 - Math.clz32(rest & -rest);
        let shared = 0;
        for (let level = 0; level < used; level++) shared |= (((counters[level] as number) >>> bit) & 1) << level;
        worth[bit] = (worth[bit] as number) + (table[shared * stride + (lengthCodes[first + bit] as number)] as number);
      }
    },
  };
}

/** The points of mentors who share as much as they can, as credits grow with what is shared. */
function mostPoints(table: Int32Array, lengths: readonly number[], reachable: number): number {
  let most = INELIGIBLE;
  for (let code = 0; code < lengths.length; code++)
    most = Math.max(most, table[Math.min(reachable, lengths[code] as number) * lengths.length + code] as number);
  return most;
}

/** A bit for each mentor and each text that somebody seeks and somebody offers; plane after plane, block after block. */
export function drawPlanes({ menteeValues, mentorValues, firstColumnOfBlock }: Omit<ScanColumns<unknown, Texts>, "settings">): {
  planeOfText: ReadonlyMap<string, number>;
  planes: Int32Array;
} {
  const sought = new Set<string>();
  for (const texts of menteeValues) if (texts !== undefined) for (const text of texts.keys()) sought.add(text);
  const planeOfText = new Map<string, number>();
  for (const texts of mentorValues)
    if (texts !== undefined)
      for (const text of texts.keys()) if (sought.has(text) && !planeOfText.has(text)) planeOfText.set(text, planeOfText.size);

  const blocks = firstColumnOfBlock.length - 1;
  const planes = new Int32Array(planeOfText.size * blocks);
  for (let block = 0; block < blocks; block++) {
    const first = firstColumnOfBlock[block] as number;
    const end = firstColumnOfBlock[block + 1] as number;
    for (let column = first; column < end; column++) {
      const texts = mentorValues[column];
      if (texts === undefined) continue;
      for (const text of texts.keys()) {
        const plane = planeOfText.get(text);
        if (plane === undefined) continue;
        const at = plane * blocks + block;
        planes[at] = (planes[at] as number) | (1 << (column - first));
      }
    }
  }
  return { planeOfText, planes };
}

/** The distinct lengths of the mentors' lists, and each mentor's by its position among them. */
function codeLengths(mentorValues: readonly (Texts | undefined)[]): { lengths: readonly number[]; lengthCodes: Int32Array } {
  const codes = new Map<number, number>();
  const lengthCodes = new Int32Array(mentorValues.length);
  mentorValues.forEach((texts, column) => {
    const length = texts?.size ?? 0;
    let code = codes.get(length);
    if (code === undefined) codes.set(length, (code = codes.size));
    lengthCodes[column] = code;
  });
  return { lengths: [...codes.keys()], lengthCodes };
}
