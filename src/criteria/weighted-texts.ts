import { type BlockScan, pointsOf, type Scale, type ScanColumns } from "./criterion-kind.ts";
import { drawPlanes, type Texts } from "./shared-texts.ts";

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
  const { planeOfText, planes } = drawPlanes({
    menteeValues: menteeValues.map((value) => value?.texts),
    mentorValues: mentorValues.map((value) => value?.texts),
    firstColumnOfBlock,
  });
  let longest = 0;
  for (const value of menteeValues) if (value !== undefined && value.texts.size > longest) longest = value.texts.size;
  const chosen = new Int32Array(longest);
  const chosenWeights = new Float64Array(longest);
  const covered = new Float64Array(32);
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
        const plane = planeOfText.get(text);
        if (plane === undefined) continue;
        chosen[chosenCount] = plane * blocks;
        chosenWeights[chosenCount++] = weight;
        reachable += weight;
      }
      return pointsOf(reachable / total, scale);
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
