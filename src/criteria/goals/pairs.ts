import * as z from "zod/mini";
import type { PairsMeasure } from "../../model/programme-goal.ts";
import { type MeasureKind, measureFields, pairsOf } from "./measure-kind.ts";

/** How many pairs there are. */
export const pairs: MeasureKind<PairsMeasure> = {
  schema: z.strictObject({ ...measureFields, kind: z.literal("pairs") }),
  target: z.int().check(z.minimum(0)),
  count: (matching, group) => ({ numerator: pairsOf(matching, group).length, denominator: 1 }),
};
