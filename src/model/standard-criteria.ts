import type { AttributeLabel, AttributeName, CriterionInput, LocalizedText, MissingPolicy } from "./criterion.ts";
import type { QualificationInput } from "./qualification.ts";

/** The five criteria with which most programmes begin. */
export type StandardCriterionId = "careerLevel" | "businessFunction" | "jobPosition" | "jobSkills" | "interpersonalSkills";

/** Attributes in place of the names that the standard criteria know. */
export interface StandardAttributes {
  /** Numbers, or texts of the scale, that grow with seniority. @defaultValue the usual names, English and French */
  readonly careerLevel?: AttributeName | undefined;
  /** Texts. @defaultValue the usual names, English and French */
  readonly businessFunction?: AttributeName | undefined;
  /** Texts. @defaultValue the usual names, English and French */
  readonly jobPosition?: AttributeName | undefined;
  /** What mentees seek and mentors offer. */
  readonly jobSkills?: { readonly sought: AttributeLabel; readonly offered: AttributeLabel } | undefined;
  /** What mentees seek and mentors offer. */
  readonly interpersonalSkills?: { readonly sought: AttributeLabel; readonly offered: AttributeLabel } | undefined;
}

/** By how many levels a mentor should be ahead; the fields of a `gap` criterion. */
export interface CareerLead {
  /** @defaultValue `2` */
  readonly ideal?: number | readonly [minimum: number, maximum: number] | undefined;
  /** @defaultValue `0.25` */
  readonly falloff?: number | undefined;
  /** @defaultValue `0.25` */
  readonly floor?: number | undefined;
  /** @defaultValue `[1, null]`: at least one level ahead */
  readonly allowed?: readonly [minimum: number | null, maximum: number | null] | undefined;
}

/** How the standard criteria are to be. */
export interface StandardCriteriaOptions {
  /**
   * Weights; 0 leaves a criterion out.
   * @defaultValue `{ careerLevel: 30, businessFunction: 20, jobPosition: 10, jobSkills: 30, interpersonalSkills: 10 }`
   */
  readonly weights?: { readonly [Id in StandardCriterionId]?: number | undefined } | undefined;
  /**
   * Career levels in ascending order, those in an inner list alike; `"numbers"` where the attribute is a number.
   * @defaultValue eight levels from intern to executive, by their English and French names
   */
  readonly levels?: readonly (string | readonly string[])[] | "numbers" | undefined;
  /** @defaultValue two levels, at least one */
  readonly lead?: CareerLead | undefined;
  /** @defaultValue usual English and French names, such as `level` and `niveau` */
  readonly attributes?: StandardAttributes | undefined;
  /** Whether skills that few mentees seek count more; as in a `coverage` criterion. @defaultValue `false` */
  readonly rarity?: boolean | undefined;
  /** What a missing value does, for all five. @defaultValue not stated: `no-credit`, and an attribute that nobody has is an issue */
  readonly missing?: MissingPolicy | undefined;
}

/** What kind of programme it is. */
export type ProgrammeType = "leadership" | "onboarding" | "skills" | "diversity";

/** Criteria to begin with, for a kind of programme: plain data to copy and change. */
export interface ProgrammePreset {
  /** The kind of programme. */
  readonly type: ProgrammeType;
  /** What the kind is called. */
  readonly label: LocalizedText;
  /** What such a programme is for, in one sentence. */
  readonly purpose: LocalizedText;
  /** Nothing in it is about age, gender, origin, health or belief. */
  readonly criteria: readonly CriterionInput[];
  /** Who may take part, as far as no date decides it; who has not stated a value is let in. Rules over dates, such as a training, need the programme's own. */
  readonly qualification: QualificationInput;
}
