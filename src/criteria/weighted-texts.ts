import { openCounters } from "./counters.ts";
import { type BlockScan, pointsOf, type Scale, type ScanColumns } from "./criterion-kind.ts";
import { drawPlanes, type Texts, UNUSED } from "./shared-texts.ts";

/** Texts that somebody seeks, with what each counts, in the order of the texts; absent: 1 each. */
export interface WeightedTexts {
  readonly texts: Texts;
  readonly weights?: readonly number[];
}

/** The share of the weights that lies on texts which are among `offered`. */
export function coveredShare({ texts, weights }: WeightedTexts, offered: Texts): number {
  let covered = 0;
  let total = 0;
  let at = 0;
  for (const text of texts.keys()) {
    const weight = weights === undefined ? 1 : (weights[at++] as number);
    total += weight;
    if (offered.has(text)) covered += weight;
  }
  return covered / total;
}

/** {@link coveredShare} for 32 mentors at a time, where all mentees' texts have weights: each sought text's weight goes to the mentors in its plane, text by text, so that sums round alike. */
export function scanWeightedTexts<Settings>(columns: ScanColumns<Settings, WeightedTexts>): BlockScan {
  const { menteeValues, mentorValues, firstColumnOfBlock } = columns;
  const blocks = firstColumnOfBlock.length - 1;
  const { planes, codeOfText, planeOfCode } = drawPlanes({
    menteeValues: menteeValues.map((value) => value?.texts),
    mentorValues: mentorValues.map((value) => value?.texts),
    firstColumnOfBlock,
  });
  const longest = menteeValues.reduce((most, value) => Math.max(most, value?.texts.size ?? 0), 0);
  const chosen = new Int32Array(longest);
  const chosenWeights = new Float64Array(longest);
  const covered = new Float64Array(32);
  const counters = openCounters(longest);
  /** By count: the most that so many texts can weigh. */
  const heaviest = new Float64Array(longest + 1);
  let chosenCount = 0;
  let total = 0;
  let scale: Scale;
  return {
    begin(row, ofRow) {
      const { texts, weights } = menteeValues[row] as Required<WeightedTexts>;
      scale = ofRow;
      chosenCount = 0;
      total = 0;
      let reachable = 0;
      let at = 0;
      for (const text of texts.keys()) {
        const weight = weights[at++] as number;
        total += weight;
        const plane = planeOfCode[codeOfText.get(text) as number] as number;
        if (plane === UNUSED) continue;
        chosen[chosenCount] = plane * blocks;
        chosenWeights[chosenCount++] = weight;
        reachable += weight;
      }
      addUpHeaviest(heaviest, chosenWeights, chosenCount);
      return pointsOf(reachable / total, scale);
    },
    reach(block, mask, above) {
      const needed = countNeeded(heaviest, chosenCount, (weight) => pointsOf(Math.min(1, weight / total), scale) > above);
      if (needed === 0 || needed > chosenCount) return needed === 0 ? mask : 0;
      counters.count(planes, block, chosen, chosenCount);
      return mask & counters.atLeast(needed);
    },
    add(block, mask, worth) {
      covered.fill(0);
      for (let k = 0; k < chosenCount; k++) {
        const weight = chosenWeights[k] as number;
        for (let rest = mask & (planes[(chosen[k] as number) + block] as number); rest !== 0; rest &= rest - 1) {
          const bit = 31 - Math.clz32(rest & -rest);
          covered[bit] = (covered[bit] as number) + weight;
        }
      }
      for (let rest = mask; rest !== 0; rest &= rest - 1) {
        const bit = 31 - Math.clz32(rest & -rest);
        worth[bit] = (worth[bit] as number) + pointsOf((covered[bit] as number) / total, scale);
      }
    },
  };
}

/** How many texts it takes at least to weigh enough; more than `count` where all do not. */
function countNeeded(heaviest: Float64Array, count: number, isEnough: (weight: number) => boolean): number {
  let needed = 0;
  while (needed <= count && !isEnough(heaviest[needed] as number)) needed++;
  return needed;
}

/** Sums of the 0, 1, 2 … largest weights, a little more than exact: in another order the same numbers may add up to a little more. */
function addUpHeaviest(heaviest: Float64Array, weights: Float64Array, count: number): void {
  const descending = weights.slice(0, count).sort().reverse();
  let sum = 0;
  for (let k = 0; k < count; k++) {
    sum += descending[k] as number;
    heaviest[k + 1] = sum * (1 + 1e-12);
  }
}
