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
  /** The text in English. */
  readonly en: string;
  /** The text in French. */
  readonly fr: string;
}

/** An attribute by its name. With several names, the first under which a person has a value counts, so that one criterion reads many exports. */
export type AttributeLabel = string | { readonly anyOf: readonly string[] };

/** The name of an attribute; as a pair where mentees and mentors use different names for it. */
export type AttributeName = AttributeLabel | { readonly mentee: AttributeLabel; readonly mentor: AttributeLabel };

/** For whom a criterion speaks: the people who are paired, or a goal of the programme, such as a more diverse leadership. */
export type Beneficiary = "participant" | "programme";

/** Who may see what a criterion says of a pair. */
export type CriterionAudience = "everyone" | "administrator";

/** For whom a criterion speaks, and who may see what it says. */
export interface CriterionPurpose {
  /** The criterion's id. */
  readonly id: string;
  /** For whom it speaks: participants, or the programme. */
  readonly serves: Beneficiary;
  /** Who may see what it says of a pair. */
  readonly visibleTo: CriterionAudience;
}

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
  /**
   * What a missing value does. Saying so also says that the attribute may be missing for everybody; left to the default, an attribute that nobody has
   * is an issue.
   * @defaultValue `"no-credit"`
   */
  readonly missing?: MissingPolicy | undefined;
  /** Self-matching ranks on the criteria that serve participants only. @defaultValue `"participant"` */
  readonly serves?: Beneficiary | undefined;
  /** Participants are told nothing about a criterion that only administrators see. @defaultValue `"everyone"` */
  readonly visibleTo?: CriterionAudience | undefined;
}
