import type { InputIssue } from "./issue.ts";
import type { PreviousPairInput } from "./match-input.ts";
import type { MenteeInput, MentorInput, Role } from "./person.ts";

/** A row of a spreadsheet by column names, as CSV libraries give it with a header. */
export interface CellsByColumn {
  /** A text. Empty, blank, `null` and `undefined` mean "not known"; a number or boolean counts as the text that shows it. */
  readonly [column: string]: unknown;
}

/** Texts of one cell. The spaces around each are dropped, and so are empty ones. */
export interface ListColumn {
  /** The column's name in the header. */
  readonly column: string;
  /** What stands between the texts: at least one character. @defaultValue `";"` */
  readonly separator?: string | undefined;
}

/**
 * Where an attribute stands and what form its cells have; a column's name alone means a text.
 *
 * - `text`: as it stands, without outer spaces;
 * - `number`: digits with an optional minus sign and decimal part, and nothing else: no thousands separators, units or exponents;
 * - `boolean`: one of the texts of `yes` or `no`, compared after NFC, trim and lower case;
 * - `list`: texts with a separator.
 */
export type AttributeColumn =
  | string
  | { readonly column: string; readonly form?: "text" | undefined }
  | {
      /** The column's name in the header. */
      readonly column: string;
      readonly form: "number";
      /** With `","`, `3,5` is three and a half and `3.5` an issue. @defaultValue `"."` */
      readonly decimal?: "." | "," | undefined;
    }
  | { readonly column: string; readonly form: "boolean"; readonly yes: readonly string[]; readonly no: readonly string[] }
  | (ListColumn & { readonly form: "list" });

/** Which cells mean that somebody takes part. They are compared after NFC, trim and lower case; any other text is an issue, a missing one is `open`. */
export interface AvailabilityColumn {
  /** The column's name in the header. */
  readonly column: string;
  /** Texts that mean that the person takes part. */
  readonly open: readonly string[];
  /** Texts that mean that the person does not take part for now. */
  readonly paused: readonly string[];
}

interface PersonMapping {
  /** The column of the ids. Ids are kept as they stand: outer spaces are an issue, not a spelling. */
  readonly id: string;
  /** The column of the names. @defaultValue none: people have no names */
  readonly name?: string | undefined;
  /** The column of the humans behind the records. @defaultValue none: each record is a human of its own */
  readonly personId?: string | undefined;
  /** The column of the direct managers, by `id` or `personId`. @defaultValue none: nothing is known of managers */
  readonly managerId?: string | undefined;
  /** Where it stands whether somebody takes part. @defaultValue none: everybody does */
  readonly availability?: AvailabilityColumn | undefined;
  /** The columns of the attributes, by the names that the criteria use. */
  readonly attributes?: { readonly [name: string]: AttributeColumn } | undefined;
}

/** Which column holds what, in a table of mentors. */
export interface MentorMapping extends PersonMapping {
  readonly role: "mentor";
  /** Integers from 0 to 1,000,000,000. A missing one is left to the default of the matching input, 1. */
  readonly capacity?: string | undefined;
}

/** Which column holds what, in a table of mentees. */
export interface MenteeMapping extends PersonMapping {
  readonly role: "mentee";
  /** Ids of mentors with whom the mentee has worked before; a column's name alone means one id in a cell. */
  readonly previousMentors?: string | ListColumn | undefined;
}

/** Which column holds what. */
export type RowMapping = MentorMapping | MenteeMapping;

/** Something wrong with a cell. */
export interface RowIssue extends InputIssue {
  /** As a spreadsheet numbers it: the header is row 1; 0 where no single row is meant. */
  readonly row: number;
  /** The column's name; empty where no single column is meant. */
  readonly column: string;
}

/** What became of the rows. */
export interface ParticipantsFromRows<Someone> {
  /** The people of the rows without any issue, in the order of the rows. */
  readonly people: readonly Someone[];
  /** The pairs that have worked together before, for `pairs.previous`. */
  readonly previous: readonly PreviousPairInput[];
  /** `[]` where every cell could be read; otherwise the first 100, and where there are more a last one that counts them. */
  readonly issues: readonly RowIssue[];
}

/** The kind of person that a role makes. */
export type PersonOf<R extends Role> = R extends "mentor" ? MentorInput : MenteeInput;
