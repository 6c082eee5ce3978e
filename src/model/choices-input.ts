import type { AnswersInput, ChoiceRule } from "./answers.ts";
import type { Shortlisting } from "./shortlisting.ts";

/** Hybrid, step 2: what people chose from the shortlists. */
export interface ChoicesInput extends AnswersInput {
  /** The shortlists that people answer, as step 1 gave them for this very programme. */
  readonly shortlisting: Shortlisting;
  /** @defaultValue `"stable"` */
  readonly rule?: ChoiceRule | undefined;
  /** `welfare`: points = (1 − w) · score + w · choice, in [0, 1]. @defaultValue `0.5` */
  readonly choiceWeight?: number | undefined;
  /**
   * What becomes of those whom the choices leave without a pair: `none`, they stay so; `all-pairs`, a second round among them and the seats left, over all
   * eligible pairs that nobody declined, by points.
   * @defaultValue `"none"`
   */
  readonly secondRound?: "none" | "all-pairs" | undefined;
}
