import type { AttributeLabel, AttributeName, CommonCriterionInput } from "./criterion-fields.ts";
import type { ComparedMentee, ComparedMentor, Role } from "./person.ts";

/**
 * Share of the texts that the mentee seeks which the mentor offers: |sought ∩ offered| / |sought|; with importance or rarity, the share of their weights:
 * Σ w(t) over the covered ÷ Σ w(t) over the sought, w(t) = importance(t) · rarity(t).
 */
export interface CoverageCriterionInput extends CommonCriterionInput {
  readonly kind: "coverage";
  /** The mentee's attribute: a list of texts, or one text. */
  readonly sought: AttributeLabel;
  /** The mentor's attribute: a list of texts, or one text. */
  readonly offered: AttributeLabel;
  /**
   * How much a sought text counts, in [0, 1,000,000], by text. Texts that are not named count 1; a mentee who seeks only texts that count 0 seeks nothing.
   * @defaultValue every text counts 1
   */
  readonly importance?: { readonly [text: string]: number } | undefined;
  /**
   * The mentee's attribute that says how much a text counts for this mentee, in place of `importance`: one text or a list, each such as `"Excel: 3"`.
   * @defaultValue none
   */
  readonly importanceAttribute?: AttributeLabel | undefined;
  /**
   * Whether texts that few mentees seek count more: rarity(t) = 1 + ln(n / n(t)), where n mentees seek anything and n(t) of them seek t (inverse
   * document frequency: K. Spärck Jones, 1972, doi 10.1108/eb026526). 1 for what everybody seeks, about 5.6 for what one in a hundred seeks.
   * @defaultValue `false`
   */
  readonly rarity?: boolean | undefined;
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

/** 0 where both sides have the same text, number or boolean; otherwise 1. */
export interface DifferentCriterionInput extends CommonCriterionInput {
  readonly kind: "different";
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
  /**
   * Texts in ascending order, each one step above the one before; texts in an inner list mean the same step. Compared after NFC, trim and lower case.
   * @defaultValue none: the attribute is a number
   */
  readonly scale?: readonly (string | readonly string[])[] | undefined;
  /** The lead, or the range of leads, that earns the whole credit. */
  readonly ideal: number | readonly [minimum: number, maximum: number];
  /** Credit lost for each step away from `ideal`, ≥ 0. @defaultValue `0.25` */
  readonly falloff?: number | undefined;
  /** The credit never falls below this; in [0, 1]. @defaultValue `0` */
  readonly floor?: number | undefined;
  /** Leads outside of this range make the pair ineligible; `null` leaves an end open. @defaultValue `[null, null]` */
  readonly allowed?: readonly [minimum: number | null, maximum: number | null] | undefined;
}

/** How close numbers are: 1 − Σ min(|mentor − mentee|, range) ÷ (dimensions · range). Somebody who lacks one of the numbers lacks the value. */
export interface ProximityCriterionInput extends CommonCriterionInput {
  readonly kind: "proximity";
  /** The attribute on both sides, a number; or a list of them, one for each dimension (1 to 100). */
  readonly attribute: AttributeName | readonly AttributeName[];
  /** The difference that earns nothing, in each dimension; above 0, at most 1e300. */
  readonly range: number;
}

/** How near two places are, in kilometres along the great circle of a sphere with a radius of 6,371.0088 km. */
export interface DistanceCriterionInput extends CommonCriterionInput {
  readonly kind: "distance";
  /**
   * The attribute on both sides, a text `"latitude, longitude"` in degrees, such as `"48.8566, 2.3522"`; or two attributes with numbers. Latitudes in
   * [-90, 90], longitudes in [-180, 180].
   */
  readonly position: AttributeName | { readonly latitude: AttributeName; readonly longitude: AttributeName };
  /** Up to this many kilometres the credit is 1; ≥ 0. @defaultValue `0` */
  readonly fullWithin?: number | undefined;
  /** From this many kilometres on the credit is 0; in between it falls evenly. Above `fullWithin`. */
  readonly noneBeyond: number;
}

/** A zone's time against UTC: minutes east of it, in [-1080, 1080]; as a list where the clocks change. */
export type ZoneOffset = number | readonly ZoneOffsetChange[];

/** A time against UTC from an instant on. */
export interface ZoneOffsetChange {
  /** Minutes east of UTC, in [-1080, 1080]. */
  readonly minutes: number;
  /** The instant, such as `"2026-03-29T01:00Z"`. Absent for the first of a list, present and ascending for the others. */
  readonly from?: string | undefined;
}

/** Working hours that two people share in a reference week: shared hours ÷ `wanted`, at most 1. */
export interface HoursCriterionInput extends CommonCriterionInput {
  readonly kind: "hours";
  /** The attribute on both sides: the IANA name of a time zone, such as `"Europe/Paris"`. */
  readonly timeZone: AttributeName;
  /**
   * The attribute on both sides, a text or a list of texts, such as `"09:00-17:00"`, `"Mon-Thu 08:30-12:00"` or `"lun,mer 22:00-06:00"`; without days,
   * Monday to Friday. Who has none works the `defaultHours`.
   * @defaultValue everybody works the `defaultHours`
   */
  readonly workingHours?: AttributeName | undefined;
  /** Working hours of everybody who states none, in the same form. @defaultValue `"Mon-Fri 09:00-17:00"` */
  readonly defaultHours?: string | undefined;
  /** The week, from Monday 00:00 UTC for seven days: `"2026-W10"` (ISO 8601), or the date of its Monday; from 1970 to 2400. */
  readonly referenceWeek: string;
  /** Hours a week that earn the whole credit, in (0, 168]. @defaultValue `10` */
  readonly wanted?: number | undefined;
  /**
   * Times against UTC by zone, so that no engine's own table is needed: engines of different age know different rules. Zones that are not named are
   * looked up in the engine.
   * @defaultValue `{}`
   */
  readonly offsets?: { readonly [timeZone: string]: ZoneOffset } | undefined;
}

/** The credit of each pair of categories. */
export interface TableCriterionInput extends CommonCriterionInput {
  readonly kind: "table";
  /** The attribute on both sides: a text, a number or a boolean, compared with the table's categories as a text. */
  readonly attribute: AttributeName;
  /** The credit in [0, 1] by the mentee's category, then the mentor's; `null` makes such a pair ineligible. */
  readonly credits: { readonly [mentee: string]: { readonly [mentor: string]: number | null } };
  /** The credit of all other pairs. @defaultValue `0` */
  readonly default?: number | null | undefined;
  /** Whether an entry also holds the other way round. @defaultValue `false` */
  readonly symmetric?: boolean | undefined;
}

/**
 * How highly the two ranked each other: the first choice has credit 1, each further one `falloff` less, never below `unlisted`; with `side: "both"` the
 * mean of both credits.
 */
export interface PreferenceCriterionInput extends CommonCriterionInput {
  readonly kind: "preference";
  /** Whose ranking counts. */
  readonly side: Role | "both";
  /** The attribute of that side, or of both: ids of the other side, the best first. Ids that are not in the pool hold their rank. */
  readonly attribute: AttributeName;
  /** Credit lost for each rank below the first; in [0, 1]. @defaultValue `0.2` */
  readonly falloff?: number | undefined;
  /** The credit of somebody who is not on the list; in [0, 1]. @defaultValue `0` */
  readonly unlisted?: number | undefined;
}

/** The credit of one person's own value, whoever the other is: for whom the programme exists. Usually `serves: "programme"`. */
export interface PriorityCriterionInput extends CommonCriterionInput {
  readonly kind: "priority";
  /** Whose value counts. */
  readonly side: Role;
  /** The attribute of that side: a text, a number or a boolean, compared with the texts of `credits` as a text. */
  readonly attribute: AttributeLabel;
  /** Credits in [0, 1] by value. */
  readonly credits: { readonly [text: string]: number };
  /** The credit of all other values; in [0, 1]. @defaultValue `0` */
  readonly default?: number | undefined;
}

/**
 * A function of the two people.
 *
 * @remarks Slow: it is asked for every pair, once for each pass of the solver and again for each explanation, and such a programme runs on one thread. It
 * cannot be stored as JSON and no digest knows its source: give a changed function another `id`. It must answer alike for the same two people.
 */
export interface CustomCriterionInput extends CommonCriterionInput {
  readonly kind: "custom";
  /**
   * The credit in [0, 1]. Both people are frozen, their defaults filled in. Anything else, NaN or an error becomes an issue `custom-criterion-failed`
   * with the criterion and the pair, thrown by the operation that asked.
   */
  readonly compare: (mentee: ComparedMentee, mentor: ComparedMentor) => number;
}
