import * as z from "zod/mini";
import type { MeanScoreMeasure } from "../../model/programme-goal.ts";
import { FULL_POINTS } from "../criterion-kind.ts";
import { share } from "../schema-parts.ts";
import { type MeasureKind, measureFields, pairsOf } from "./measure-kind.ts";

/** How good the pairs are on average. */
export const meanScore: MeasureKind<MeanScoreMeasure> = {
  schema: z.strictObject({ ...measureFields, kind: z.literal("mean-score") }),
  target: share,
  count(matching, group) {
    const pairs = pairsOf(matching, group);
    return { numerator: pairs.reduce((total, { points }) => total + points, 0), denominator: pairs.length * FULL_POINTS };
  },
};
