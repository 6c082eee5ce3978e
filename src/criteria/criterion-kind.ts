import type { ZodMiniType } from "zod/mini";
import type { Criterion, CriterionInput } from "../model/criterion.ts";
import type { Evidence } from "../model/evidence.ts";
import type { InputIssue, IssueCode } from "../model/issue.ts";
import { compareText } from "../model/order.ts";
import type { AttributeValue, Mentee, Mentor, Person, Role } from "../model/person.ts";
import { smallMap } from "../model/small-map.ts";

/**
 * The form an attribute must have for a criterion to read it. `texts`: a text or a list of texts, whose order says nothing; `ranking`: the same, and it does;
 * `text`: one text; `single`: a text, a number or a boolean; `any`: whatever it is.
 */
export type AttributeForm = "texts" | "ranking" | "number" | "text" | "single" | "any";

/** What is wrong with a value, as a code and what is said after the criterion's name. */
export type AttributeProblem = readonly [code: IssueCode, message: string];

/** An attribute that a criterion reads. */
export interface AttributeUse {
  /** Its names; the first that a person has counts. */
  readonly names: readonly string[];
  readonly form: AttributeForm;
  /** Where the criterion says so, from the criterion on. */
  readonly path: readonly (string | number)[];
  /** What is wrong with a known value of the right form; absent: nothing can be. */
  readonly problem?: (value: AttributeValue) => AttributeProblem | undefined;
}

/** Everybody, for values that depend on all. */
export interface People {
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
}

/** What a caller may write for completed settings. */
type InputOf<Settings extends Criterion> = Extract<CriterionInput, { readonly kind: Settings["kind"] }>;

/**
 * What a kind of criterion brings. It never sees a weight, a missing value, a gate or another criterion: shared code has these once.
 *
 * `Settings` is the completed criterion; `Value` is whatever the kind makes of a person's attributes.
 */
export interface CriterionKind<Settings extends Criterion, Value> {
  /** The shape of a criterion as a caller may write it, every field included. */
  readonly schema: ZodMiniType<InputOf<Settings>>;
  /** The criterion holds a function of the caller's: it reads everything about a person, and cannot be stored as JSON. */
  readonly holdsFunction?: true;
  /** Fills in the defaults of the kind's own fields. */
  complete(input: never): Settings;
  /** What the schema cannot say: settings that contradict each other. Paths start at the criterion. */
  contradictions?(settings: Settings, input: never): readonly InputIssue[];
  /** The attributes it reads on one side. */
  attributes(settings: Settings, role: Role): readonly AttributeUse[];
  /** Adds to the settings what depends on everybody; called once before `read`, which alone uses it: equal values have equal credits with or without. */
  prepare?(settings: Settings, people: People): Settings;
  /** A person's value; `undefined` where it is missing. The attributes' forms have been checked. */
  read(person: Person, settings: Settings, role: Role): Value | undefined;
  /** Values with equal identities have equal credits with everybody. Absent: every value is different. */
  identify?(value: Value): string | number;
  /** The formula: a credit in [0, 1], or `null` for a pair that may not be matched. Only + − × ÷ √, so that every engine agrees. */
  credit(mentee: Value, mentor: Value, settings: Settings): number | null;
  /** Whether these settings may give `null`, so that a missing value cannot pass for allowed. */
  excludes?(settings: Settings): boolean;
  /** The credit of whole blocks of mentors at once, for kinds whose values are too many for a table. */
  scan?(columns: ScanColumns<Settings, Value>): BlockScan;
  /** How all values of one side are sent elsewhere, for kinds whose values a structured clone would not keep. */
  readonly packing?: Packing<Value>;
  /** What lies behind the credit. */
  evidence(mentee: Value, mentor: Value, settings: Settings): Evidence;
}

/** Values as plain data that a structured clone keeps, and back: as far as credits and scans read them. `undefined` is a missing value. */
interface Packing<Value> {
  pack(values: readonly (Value | undefined)[]): unknown;
  unpack(packed: never): readonly (Value | undefined)[];
}

/** The columns of a scan, in the order of the scan: blocks of at most 32 neighbours. */
export interface ScanColumns<Settings, Value> {
  readonly settings: Settings;
  readonly menteeValues: readonly (Value | undefined)[];
  readonly mentorValues: readonly (Value | undefined)[];
  /** Length blocks + 1. */
  readonly firstColumnOfBlock: Int32Array;
}

/** How credits become points. */
export interface Scale {
  /** Points of a whole credit. */
  readonly weight: number;
  /** Lower credits are not eligible; 0: none. */
  readonly minimumCredit: number;
  /** Points where a value is missing; may be {@link INELIGIBLE}. */
  readonly unknownPoints: number;
}

/** Scores one mentee at a time against blocks of mentors. Stateful: one instance for each thread. */
export interface BlockScan {
  /** Prepares a mentee whose value is known. Returns a bound: no known mentor gets more points than this. */
  begin(row: number, scale: Scale): number;
  /**
   * Of the columns in `mask` (bit k: the block's k-th column) those who may get more than `above`: too many is allowed, too few never. Absent: nothing
   * is quicker than {@link add}.
   */
  reach?(block: number, mask: number, above: number): number;
  /** `reach` for the first `count` of these blocks at once: `masks[k]` loses those of `blocks[k]` who may not get more than `above[k]`. Absent: one by one. */
  reachAll?(blocks: Int32Array, masks: Int32Array, above: Float64Array, count: number): void;
  /** Adds the points of the columns in `mask` to `worth[k]`. May reuse what `reach` found out about the same block. */
  add(block: number, mask: number, worth: Float64Array): void;
  /**
   * Adds the points of all columns in the blocks from `first` up to `end` to `worth[column]` by {@link plusPoints}; blocks begin at multiples of four. Whoever has no
   * value may get anything. Absent: {@link add} for one block after the other.
   */
  addAll?(first: number, end: number, worth: Int32Array): void;
  /** The points of one column, known as the mentee is, on another scale than that of `begin`. Absent: the credit is asked for. */
  pointsOn?(block: number, bit: number, scale: Scale): number;
}

/** Columns in a block: one bit each in a 32-bit mask. */
export const BLOCK_SIZE = 32;

/** Added to a pair's points by a gate. Far below any sum of points, and sums of many stay exact in float64. */
export const INELIGIBLE = -(2 ** 28);

/** A perfect pair. */
export const FULL_POINTS = 1_000_000;

/** The one place where a credit becomes points: round half up. */
export function pointsOf(credit: number | null, scale: Scale): number {
  if (credit === null || credit < scale.minimumCredit) return INELIGIBLE;
  return Math.floor(credit * scale.weight + 0.5);
}

/**
 * Adds points of criteria to those of others, as far as eight gates among them: a sum with a gate stays what the criteria without one give, less 2^28. Without a branch, as nobody
 * could foresee which pairs a gate forbids.
 */
export function plusPoints(some: number, others: number): number {
  const sum = (some + others) | 0;
  return sum | ((sum >> 31) << 28);
}

/** The form in which texts are compared: NFC, trimmed, lower case. */
export function normalizeText(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}

/** Most texts are written as they are compared: then they need no second spelling. */
function isNormal(text: string): boolean {
  return text !== "" && normalizeText(text) === text;
}

/** In longer lists, places are not looked for one by one. */
const SHORT_LIST = 32;

/** Texts in code-unit order, each once. In short lists, as people's are, each text moves to its place: a sort that asks a function takes twice as long. */
export function sortedOnce(texts: readonly string[]): readonly string[] {
  if (texts.length > SHORT_LIST) return [...new Set(texts)].sort(compareText);
  const sorted = [...texts];
  for (let k = 1; k < sorted.length; k++) {
    const text = sorted[k] as string;
    let at = k;
    for (; at > 0 && (sorted[at - 1] as string) > text; at--) sorted[at] = sorted[at - 1] as string;
    if (sorted[at - 1] === text) return sortedOnce([...new Set(texts)]);
    sorted[at] = text;
  }
  return sorted;
}

/** The distinct, non-empty texts of an attribute, normalised and in code-unit order, each with the spelling that it shows. */
export function readTexts(value: AttributeValue | undefined): ReadonlyMap<string, string> | undefined {
  if (value === undefined) return undefined;
  const given = typeof value === "object" ? value : [String(value)];
  if (given.length > 0 && given.every(isNormal)) {
    const texts = sortedOnce(given);
    return smallMap(texts, texts);
  }
  const spellings = new Map<string, string>();
  for (const text of given) {
    const normalized = normalizeText(text);
    if (normalized === "") continue;
    const known = spellings.get(normalized);
    const spelling = text.trim();
    if (known === undefined || spelling < known) spellings.set(normalized, spelling);
  }
  if (spellings.size === 0) return undefined;
  const texts = [...spellings.keys()].sort(compareText);
  const shown = texts.map((text) => spellings.get(text) as string);
  return smallMap(texts, shown.every((spelling, k) => spelling === texts[k]) ? texts : shown);
}
