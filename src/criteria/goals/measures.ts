import type { GoalMeasure, GoalMeasureName } from "../../model/programme-goal.ts";
import { meanScore } from "./mean-score.ts";
import type { MeasureKind } from "./measure-kind.ts";
import { pairs } from "./pairs.ts";
import { shareMatched } from "./share-matched.ts";

type Measures = { readonly [Name in GoalMeasureName]: MeasureKind<Extract<GoalMeasure, { readonly kind: Name }>> };

/** Every kind of measure. A kind that is declared in the model and missing here does not compile. */
export const MEASURES: Measures = {
  "mean-score": meanScore,
  pairs,
  "share-matched": shareMatched,
};

/** The kind of a measure, for shared code that treats all kinds alike. */
export function measureKindOf({ kind }: GoalMeasure): MeasureKind<GoalMeasure> {
  return MEASURES[kind] as unknown as MeasureKind<GoalMeasure>;
}
