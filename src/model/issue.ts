/** What was wrong with an input, as a stable name. */
export type IssueCode =
  | "required"
  | "wrong-type"
  | "unknown-key"
  | "unknown-value"
  | "out-of-range"
  | "not-finite"
  | "not-an-integer"
  | "empty"
  | "bad-criterion-id"
  | "reserved-id"
  | "duplicate-id"
  | "duplicate-pair"
  | "unknown-reference"
  | "contradictory-lock"
  | "lock-of-same-person"
  | "lock-of-forbidden-pair"
  | "over-capacity"
  | "not-acceptable"
  | "wrong-mode"
  | "outside-shortlist"
  | "contradictory-answer"
  | "answer-about-self"
  | "no-positive-weight"
  | "weight-too-small"
  | "wrong-attribute-type"
  | "level-not-on-scale"
  | "repeated-level"
  | "repeated-text"
  | "contradictory-credits"
  | "range-reversed"
  | "attribute-of-nobody"
  | "bad-importance"
  | "bad-coordinates"
  | "bad-reference-week"
  | "bad-working-hours"
  | "bad-offset"
  | "unknown-time-zone"
  | "custom-criterion-failed"
  | "custom-rule-failed"
  | "unreadable"
  | "unsupported-value"
  | "too-deep"
  | "contradictory-state"
  | "bad-cell"
  | "unknown-column"
  | "ragged-row"
  | "not-a-number"
  | "solver-cannot"
  | "input-mismatch"
  | "too-many-pairs"
  | "not-optimal"
  | "bad-day"
  | "note-required"
  | "illegal-event"
  | "more-issues";

/** One thing wrong with an input. */
export interface InputIssue {
  /** What kind of fault it is: a stable name. */
  readonly code: IssueCode;
  /** Where, from the root of the input: keys and 0-based positions. */
  readonly path: readonly (string | number)[];
  /** One English sentence: what is wrong and how to mend it. */
  readonly message: string;
}

/** Something that is allowed, but worth a look. */
export interface Warning {
  readonly code: "ids-look-alike";
  /** On which side. */
  readonly role: "mentee" | "mentor";
  /** The ids that differ only by case, outer spaces or Unicode form. */
  readonly ids: readonly string[];
  /** One English sentence; `describeWarning` has it in French, too. */
  readonly message: string;
}

/** At most this many issues are listed; the others are counted in a last one with the code `more-issues`. */
export const ISSUE_LIMIT = 100;

const BRAND = Symbol.for("mentor-matching.error");

/** Bad input: everything that is wrong with it, at once. */
export class InvalidInputError extends Error {
  override readonly name = "InvalidInputError";
  /** Stable, and the same in every build of the library. */
  readonly code: "invalid-input" | "input-mismatch" | "invalid-problem";
  /** The first 100 issues; where there are more, a last one with the code `more-issues` counts them. */
  readonly issues: readonly InputIssue[];

  constructor(issues: readonly InputIssue[], code: InvalidInputError["code"] = "invalid-input") {
    super(issues.map(({ path, message }) => (path.length === 0 ? message : `${formatPath(path)}: ${message}`)).join("\n"));
    this.code = code;
    this.issues = issues;
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** Plain data: what `JSON.stringify` writes. */
  toJSON(): { name: string; code: string; message: string; issues: readonly InputIssue[] } {
    return { name: this.name, code: this.code, message: this.message, issues: this.issues };
  }
}

/**
 * Whether a value is this library's error, from whichever build or copy of it.
 *
 * @remarks `instanceof` fails where an application loads both the ESM and the CJS build.
 */
export function isInvalidInputError(value: unknown): value is InvalidInputError {
  return typeof value === "object" && value !== null && (value as { [BRAND]?: unknown })[BRAND] === true;
}

/** A path as people write it: `mentors[3].attributes.level`. */
export function formatPath(path: readonly (string | number)[]): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${quote(step)}]`;
  }
  return text;
}

/** A value as a message may show it: one line, at most 60 characters. */
export function quote(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean" || value === null || value === undefined) return String(value);
  if (typeof value !== "string") return Array.isArray(value) ? "a list" : `a value of type ${typeof value}`;
  const shown = value.length > 60 ? `${value.slice(0, 57)}…` : value;
  return JSON.stringify(shown);
}
