import type { AttributeLabel, LocalizedText } from "./criterion-fields.ts";
import type { AttributeValue, ComparedMentee, ComparedMentor } from "./person.ts";

/** What a rule means for somebody of whom it cannot tell: `fail` keeps them out until the value is there, `pass` lets them in. */
export type UnknownPolicy = "fail" | "pass";

/** What a rule says of a person. */
export type QualificationVerdict = "pass" | "fail" | "unknown";

/** What every qualification rule has, whatever its kind. */
export interface CommonQualificationRuleInput {
  /** Unique among the rules of both roles; matches `^[A-Za-z][A-Za-z0-9_-]*$`. */
  readonly id: string;
  /** How people call it. @defaultValue the `id` in both languages */
  readonly label?: LocalizedText | undefined;
  /**
   * What it means that a value is not known. Saying so also says that the attribute may be missing for everybody; left to the default, an attribute that
   * nobody has is an issue.
   * @defaultValue `"fail"`: nobody takes part on a value that nobody has seen
   */
  readonly unknown?: UnknownPolicy | undefined;
}

/** Texts in ascending order, each one step above the one before; texts in an inner list mean the same step. */
export type LevelScale = readonly (string | readonly string[])[];

/** Passes from a value upwards. */
export interface AtLeastRuleInput extends CommonQualificationRuleInput {
  readonly kind: "at-least";
  /** A number, or with `scale` one of its texts. */
  readonly attribute: AttributeLabel;
  /** The lowest value that passes: a number, or with `scale` one of its texts. */
  readonly minimum: number | string;
  /** Compared after NFC, trim and lower case. @defaultValue none: the attribute is a number */
  readonly scale?: LevelScale | undefined;
}

/** Passes up to a value. */
export interface AtMostRuleInput extends CommonQualificationRuleInput {
  readonly kind: "at-most";
  /** A number, or with `scale` one of its texts. */
  readonly attribute: AttributeLabel;
  /** The highest value that passes: a number, or with `scale` one of its texts. */
  readonly maximum: number | string;
  /** Compared after NFC, trim and lower case. @defaultValue none: the attribute is a number */
  readonly scale?: LevelScale | undefined;
}

/** Passes where the value is one of several. */
export interface OneOfRuleInput extends CommonQualificationRuleInput {
  readonly kind: "one-of";
  /** A text, a number or a boolean, compared with `values` as a text. */
  readonly attribute: AttributeLabel;
  /** At least one; compared after NFC, trim and lower case. */
  readonly values: readonly string[];
}

/** Passes where a list has all of several texts. */
export interface HasAllRuleInput extends CommonQualificationRuleInput {
  readonly kind: "has-all";
  /** A list of texts, or one text. */
  readonly attribute: AttributeLabel;
  /** At least one; compared after NFC, trim and lower case. */
  readonly values: readonly string[];
}

/** Passes where a list has at least one of several texts. */
export interface HasAnyRuleInput extends CommonQualificationRuleInput {
  readonly kind: "has-any";
  /** A list of texts, or one text. */
  readonly attribute: AttributeLabel;
  /** At least one; compared after NFC, trim and lower case. */
  readonly values: readonly string[];
}

/** Passes where a training was completed before a day. */
export interface CompletedTrainingRuleInput extends CommonQualificationRuleInput {
  readonly kind: "completed-training";
  /** The day on which the training was completed: a text `YYYY-MM-DD`, from 1900 to 2400. */
  readonly attribute: AttributeLabel;
  /** The first day that is too late, as `YYYY-MM-DD`. */
  readonly before: string;
}

/**
 * Passes by full years between a day of the person's, such as the first day of work, and a stated one. Years are counted by anniversaries; that of 29
 * February is 28 February in other years. At least one of `minimum` and `fewerThan`.
 */
export interface YearsRuleInput extends CommonQualificationRuleInput {
  readonly kind: "years";
  /** The day from which years count: a text `YYYY-MM-DD`, from 1900 to 2400. */
  readonly since: AttributeLabel;
  /** The day up to which they count, as `YYYY-MM-DD`. Nothing reads a clock. Somebody whose day is later has 0 years. */
  readonly asOf: string;
  /** The fewest full years that pass: an integer from 0 to 500. @defaultValue none */
  readonly minimum?: number | undefined;
  /** The fewest full years that are too many: an integer from 1 to 500. @defaultValue none */
  readonly fewerThan?: number | undefined;
}

/**
 * A function of the person.
 *
 * @remarks It is asked more than once and must answer alike for the same person. It cannot be stored as JSON and no digest knows its source: give a changed
 * function another `id`.
 */
export interface CustomRuleInput extends CommonQualificationRuleInput {
  readonly kind: "custom";
  /**
   * The person is frozen, defaults filled in; a mentor has a `capacity`. Any other answer, or an error, becomes an issue `custom-rule-failed` with the rule
   * and the person.
   */
  readonly judge: (person: ComparedMentee | ComparedMentor) => QualificationVerdict;
  /** What the function reads: the fields to fill in for those of whom it says `unknown`. @defaultValue `[]` */
  readonly attributes?: readonly AttributeLabel[] | undefined;
}

/** A qualification rule as a caller may write it. */
export type QualificationRuleInput =
  | AtLeastRuleInput
  | AtMostRuleInput
  | OneOfRuleInput
  | HasAllRuleInput
  | HasAnyRuleInput
  | CompletedTrainingRuleInput
  | YearsRuleInput
  | CustomRuleInput;

/** Who may take part: all rules of a role must be met. */
export interface QualificationInput {
  /** @defaultValue `[]`: every mentee is qualified */
  readonly mentees?: readonly QualificationRuleInput[] | undefined;
  /** @defaultValue `[]`: every mentor is qualified */
  readonly mentors?: readonly QualificationRuleInput[] | undefined;
}

type CompletedRule<Input, Optional extends keyof Input> = Omit<Input, Optional> & {
  readonly [Key in Optional]-?: Exclude<Input[Key], undefined>;
};
type RuleDefaults = "label" | "unknown";

/** {@link AtLeastRuleInput} with its defaults filled in. */
export type AtLeastRule = CompletedRule<AtLeastRuleInput, RuleDefaults>;
/** {@link AtMostRuleInput} with its defaults filled in. */
export type AtMostRule = CompletedRule<AtMostRuleInput, RuleDefaults>;
/** {@link OneOfRuleInput} with its defaults filled in. */
export type OneOfRule = CompletedRule<OneOfRuleInput, RuleDefaults>;
/** {@link HasAllRuleInput} with its defaults filled in. */
export type HasAllRule = CompletedRule<HasAllRuleInput, RuleDefaults>;
/** {@link HasAnyRuleInput} with its defaults filled in. */
export type HasAnyRule = CompletedRule<HasAnyRuleInput, RuleDefaults>;
/** {@link CompletedTrainingRuleInput} with its defaults filled in. */
export type CompletedTrainingRule = CompletedRule<CompletedTrainingRuleInput, RuleDefaults>;
/** {@link YearsRuleInput} with its defaults filled in. */
export type YearsRule = CompletedRule<YearsRuleInput, RuleDefaults>;
/** {@link CustomRuleInput} with its defaults filled in. */
export type CustomRule = CompletedRule<CustomRuleInput, RuleDefaults | "attributes">;

/** A qualification rule as validated and completed; also a valid {@link QualificationRuleInput}. */
export type QualificationRule =
  | AtLeastRule
  | AtMostRule
  | OneOfRule
  | HasAllRule
  | HasAnyRule
  | CompletedTrainingRule
  | YearsRule
  | CustomRule;

/** The kinds of qualification rules by name. */
export type QualificationKindName = QualificationRule["kind"];

/** The rules of both roles, validated and completed; by id. */
export interface Qualification {
  /** Rules that mentees have to meet, all of them. */
  readonly mentees: readonly QualificationRule[];
  /** Rules that mentors have to meet, all of them. */
  readonly mentors: readonly QualificationRule[];
}

/** What lies behind a verdict, as a code with its facts; `describeCause` turns it into words. */
export type QualificationReason =
  /** The value, and the least that is asked for. */
  | { readonly code: "at-least"; readonly value: number | string; readonly minimum: number | string }
  /** The value, and the most that is allowed. */
  | { readonly code: "at-most"; readonly value: number | string; readonly maximum: number | string }
  /** The value, and those that are allowed. */
  | { readonly code: "one-of"; readonly value: AttributeValue; readonly values: readonly string[] }
  /** What the person has of the values that are asked for, and what not. */
  | { readonly code: "has-all"; readonly held: readonly string[]; readonly lacking: readonly string[] }
  | {
      readonly code: "has-any";
      /** Those of `values` that the person has. */
      readonly held: readonly string[];
      /** The values of which one would have been enough. */
      readonly values: readonly string[];
    }
  /** The day of the training, and the day before which it has to be. */
  | { readonly code: "completed-training"; readonly completed: string; readonly before: string }
  | {
      readonly code: "years";
      /** The day from which years count, as the person states it. */
      readonly since: string;
      /** The day on which the rule looks. */
      readonly asOf: string;
      /** Full years from `since` to `asOf`. */
      readonly years: number;
      /** Years that are required at least, where the rule says so. */
      readonly minimum?: number;
      /** Years below which the person must be, where the rule says so. */
      readonly fewerThan?: number;
    }
  /** A function that says nothing of its reasons. */
  | { readonly code: "custom" }
  | {
      readonly code: "not-stated";
      /** What to fill in; where a field has several names, under one of them. Empty where a function did not say what it reads. */
      readonly fields: readonly AttributeLabel[];
    };

/** A rule that keeps a person from taking part. */
export interface UnmetRule {
  /** The id of the rule in `qualification`. */
  readonly ruleId: string;
  /** `unknown` only where the rule's policy is `fail`. */
  readonly verdict: "fail" | "unknown";
  /** What the rule found. */
  readonly reason: QualificationReason;
}
