import type {
  CoverageCriterionInput,
  CustomCriterionInput,
  DifferentCriterionInput,
  DistanceCriterionInput,
  GapCriterionInput,
  HoursCriterionInput,
  OverlapCriterionInput,
  PreferenceCriterionInput,
  PriorityCriterionInput,
  ProximityCriterionInput,
  SameCriterionInput,
  TableCriterionInput,
} from "./criterion-inputs.ts";

export type {
  AttributeLabel,
  AttributeName,
  Beneficiary,
  CommonCriterionInput,
  CriterionAudience,
  CriterionPurpose,
  LocalizedText,
  MissingPolicy,
} from "./criterion-fields.ts";
export type {
  CoverageCriterionInput,
  CustomCriterionInput,
  DifferentCriterionInput,
  DistanceCriterionInput,
  GapCriterionInput,
  HoursCriterionInput,
  OverlapCriterionInput,
  PreferenceCriterionInput,
  PriorityCriterionInput,
  ProximityCriterionInput,
  SameCriterionInput,
  TableCriterionInput,
  ZoneOffset,
  ZoneOffsetChange,
} from "./criterion-inputs.ts";

/** A criterion as a caller may write it. */
export type CriterionInput =
  | CoverageCriterionInput
  | OverlapCriterionInput
  | SameCriterionInput
  | DifferentCriterionInput
  | GapCriterionInput
  | ProximityCriterionInput
  | DistanceCriterionInput
  | HoursCriterionInput
  | TableCriterionInput
  | PreferenceCriterionInput
  | PriorityCriterionInput
  | CustomCriterionInput;

type Completed<Input, Optional extends keyof Input> = Omit<Input, Optional> & {
  readonly [Key in Optional]-?: Exclude<Input[Key], undefined>;
};
type CommonDefaults = "label" | "minimumCredit" | "missing" | "serves" | "visibleTo";

/** {@link CoverageCriterionInput} with its defaults filled in. */
export type CoverageCriterion = Completed<CoverageCriterionInput, CommonDefaults | "importance" | "rarity">;
/** {@link OverlapCriterionInput} with its defaults filled in. */
export type OverlapCriterion = Completed<OverlapCriterionInput, CommonDefaults | "measure">;
/** {@link SameCriterionInput} with its defaults filled in. */
export type SameCriterion = Completed<SameCriterionInput, CommonDefaults>;
/** {@link DifferentCriterionInput} with its defaults filled in. */
export type DifferentCriterion = Completed<DifferentCriterionInput, CommonDefaults>;
/** {@link GapCriterionInput} with its defaults filled in. */
export type GapCriterion = Completed<GapCriterionInput, CommonDefaults | "falloff" | "floor" | "allowed">;
/** {@link ProximityCriterionInput} with its defaults filled in. */
export type ProximityCriterion = Completed<ProximityCriterionInput, CommonDefaults>;
/** {@link DistanceCriterionInput} with its defaults filled in. */
export type DistanceCriterion = Completed<DistanceCriterionInput, CommonDefaults | "fullWithin">;
/** {@link HoursCriterionInput} with its defaults filled in. */
export type HoursCriterion = Completed<HoursCriterionInput, CommonDefaults | "defaultHours" | "wanted" | "offsets">;
/** {@link TableCriterionInput} with its defaults filled in. */
export type TableCriterion = Completed<TableCriterionInput, CommonDefaults | "default" | "symmetric">;
/** {@link PreferenceCriterionInput} with its defaults filled in. */
export type PreferenceCriterion = Completed<PreferenceCriterionInput, CommonDefaults | "falloff" | "unlisted">;
/** {@link PriorityCriterionInput} with its defaults filled in. */
export type PriorityCriterion = Completed<PriorityCriterionInput, CommonDefaults | "default">;
/** {@link CustomCriterionInput} with its defaults filled in. */
export type CustomCriterion = Completed<CustomCriterionInput, CommonDefaults>;

/** A criterion as validated and completed; also a valid {@link CriterionInput}. */
export type Criterion =
  | CoverageCriterion
  | OverlapCriterion
  | SameCriterion
  | DifferentCriterion
  | GapCriterion
  | ProximityCriterion
  | DistanceCriterion
  | HoursCriterion
  | TableCriterion
  | PreferenceCriterion
  | PriorityCriterion
  | CustomCriterion;

/** The kinds of criteria by name. */
export type CriterionKindName = Criterion["kind"];

/** The settings of one kind. */
export type CriterionOf<Name extends CriterionKindName> = Extract<Criterion, { readonly kind: Name }>;
