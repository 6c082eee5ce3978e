/**
 * What happens to a pair where a criterion's value is missing on either side:
 *
 * - `no-credit`: credit 0;
 * - `neutral`: credit 0.5;
 * - `left-out`: the criterion is left out and the remaining weights are apportioned anew for this pair;
 * - `ineligible`: the pair may not be matched.
 */
export type MissingPolicy = "no-credit" | "neutral" | "left-out" | "ineligible";

/** One text for each language in which the library speaks. */
export interface LocalizedText {
  readonly en: string;
  readonly fr: string;
}

/** The name of an attribute; as a pair where mentees and mentors use different names for it. */
export type AttributeName = string | { readonly mentee: string; readonly mentor: string };

/** What every criterion has, whatever its kind. */
export interface CommonCriterionInput {
  /** Unique; matches `^[A-Za-z][A-Za-z0-9_-]*$`. `previous` is reserved. */
  readonly id: string;
  /** How people call it. @defaultValue the `id` in both languages */
  readonly label?: LocalizedText | undefined;
  /**
   * Share of the score relative to the other weights, ≥ 0 and finite. Only ratios matter.
   * A weight of 0 makes the criterion a pure gate.
   */
  readonly weight: number;
  /** Pairs with a lower credit are not eligible; in [0, 1]. @defaultValue `0`: no such gate */
  readonly minimumCredit?: number | undefined;
  /** @defaultValue `"no-credit"` */
  readonly missing?: MissingPolicy | undefined;
}

/** Share of the texts that the mentee seeks which the mentor offers: |sought ∩ offered| / |sought|. */
export interface CoverageCriterionInput extends CommonCriterionInput {
  readonly kind: "coverage";
  /** The mentee's attribute: a list of texts, or one text. */
  readonly sought: string;
  /** The mentor's attribute: a list of texts, or one text. */
  readonly offered: string;
}

/** Texts that two lists share. */
export interface OverlapCriterionInput extends CommonCriterionInput {
  readonly kind: "overlap";
  /** The attribute on both sides: a list of texts, or one text. */
  readonly attribute: AttributeName;
  /**
   * `jaccard`: shared ÷ all distinct texts of both (P. Jaccard, 1901). `smaller`: shared ÷ the length of the shorter list
   * (the overlap coefficient: D. Szymkiewicz, 1934; G. G. Simpson, 1943).
   * @defaultValue `"jaccard"`
   */
  readonly measure?: "jaccard" | "smaller" | undefined;
}

/** 1 where both sides have the same text, number or boolean; otherwise 0. */
export interface SameCriterionInput extends CommonCriterionInput {
  readonly kind: "same";
  /** The attribute on both sides: a text, a number or a boolean. */
  readonly attribute: AttributeName;
}

/**
 * How many steps the mentor is ahead of the mentee: `lead = mentor − mentee`.
 * The credit is 1 within `ideal` and loses `falloff` for each step away from it, down to `floor`.
 */
export interface GapCriterionInput extends CommonCriterionInput {
  readonly kind: "gap";
  /** The attribute on both sides: a number, or with `scale` one of its texts. */
  readonly attribute: AttributeName;
  /** Texts in ascending order, each one step above the one before; compared after NFC, trim and lower case. */
  readonly scale?: readonly string[] | undefined;
  /** The lead, or the range of leads, that earns the whole credit. */
  readonly ideal: number | readonly [minimum: number, maximum: number];
  /** Credit lost for each step away from `ideal`, ≥ 0. @defaultValue `0.25` */
  readonly falloff?: number | undefined;
  /** The credit never falls below this; in [0, 1]. @defaultValue `0` */
  readonly floor?: number | undefined;
  /** Leads outside of this range make the pair ineligible; `null` leaves an end open. @defaultValue `[null, null]` */
  readonly allowed?: readonly [minimum: number | null, maximum: number | null] | undefined;
}

/** A criterion as a caller may write it. */
export type CriterionInput = CoverageCriterionInput | OverlapCriterionInput | SameCriterionInput | GapCriterionInput;

type Completed<Input, Optional extends keyof Input> = Omit<Input, Optional> & {
  readonly [Key in Optional]-?: Exclude<Input[Key], undefined>;
};
type CommonDefaults = "label" | "minimumCredit" | "missing";

/** {@link CoverageCriterionInput} with its defaults filled in. */
export type CoverageCriterion = Completed<CoverageCriterionInput, CommonDefaults>;
/** {@link OverlapCriterionInput} with its defaults filled in. */
export type OverlapCriterion = Completed<OverlapCriterionInput, CommonDefaults | "measure">;
/** {@link SameCriterionInput} with its defaults filled in. */
export type SameCriterion = Completed<SameCriterionInput, CommonDefaults>;
/** {@link GapCriterionInput} with its defaults filled in. */
export type GapCriterion = Completed<GapCriterionInput, CommonDefaults | "falloff" | "floor" | "allowed">;

/** A criterion as validated and completed; also a valid {@link CriterionInput}. */
export type Criterion = CoverageCriterion | OverlapCriterion | SameCriterion | GapCriterion;

/** The kinds of criteria by name. */
export type CriterionKindName = Criterion["kind"];

/** The settings of one kind. */
export type CriterionOf<Name extends CriterionKindName> = Extract<Criterion, { readonly kind: Name }>;
