import { normalizeText } from "../../criteria/criterion-kind.ts";
import { type IssueCode, quote } from "../../model/issue.ts";
import type { AttributeValue, Availability } from "../../model/person.ts";
import type { AttributeColumn, AvailabilityColumn, ListColumn } from "../../model/row-mapping.ts";

/** The cells of one row, and what to do with one that cannot be read. */
export interface RowReader {
  /** A cell as it was given; `undefined` where the row has none. */
  cell(column: string): unknown;
  refuse(column: string, code: IssueCode, message: string): void;
}

const LARGEST_CAPACITY = 1_000_000_000;

/** A cell's text without outer spaces; `undefined` where nothing is known. */
export function readText(column: string, reader: RowReader): string | undefined {
  const text = readRaw(column, reader)?.trim();
  return text === "" ? undefined : text;
}

/** A text that is kept as it stands, because others refer to it. */
export function readId(column: string, reader: RowReader): string | undefined {
  const raw = readRaw(column, reader);
  const id = raw?.trim();
  if (id === undefined || id === "") return undefined;
  if (id !== raw) reader.refuse(column, "bad-cell", `${quote(raw)} has spaces around it; ids are compared as they stand: remove them`);
  return id;
}

/** The distinct ids of a cell. */
export function readIds(mapped: string | ListColumn, reader: RowReader): readonly string[] {
  if (typeof mapped !== "string") return [...new Set(readList(mapped, reader))];
  const id = readId(mapped, reader);
  return id === undefined ? [] : [id];
}

export function readCapacity(column: string, reader: RowReader): number | undefined {
  const text = readText(column, reader);
  if (text === undefined) return undefined;
  const capacity = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (capacity <= LARGEST_CAPACITY) return capacity;
  reader.refuse(column, "bad-cell", `${quote(text)} is no whole number from 0 to ${LARGEST_CAPACITY}`);
  return undefined;
}

export function readAvailability({ column, open, paused }: AvailabilityColumn, reader: RowReader): Availability | undefined {
  const isOpen = readChoice(column, open, paused, reader);
  return isOpen === undefined ? undefined : isOpen ? "open" : "paused";
}

/** An attribute's value; `undefined` where nothing is known. */
export function readAttribute(mapped: AttributeColumn, reader: RowReader): AttributeValue | undefined {
  if (typeof mapped === "string") return readText(mapped, reader);
  switch (mapped.form) {
    case undefined:
    case "text":
      return readText(mapped.column, reader);
    case "number":
      return readNumber(mapped.column, mapped.decimal ?? ".", reader);
    case "boolean":
      return readChoice(mapped.column, mapped.yes, mapped.no, reader);
    case "list": {
      const texts = readList(mapped, reader);
      return texts.length === 0 ? undefined : texts;
    }
  }
}

const DECIMALS = { ".": /^-?\d+(?:\.\d+)?$/, ",": /^-?\d+(?:,\d+)?$/ } as const;

/** Strictly a decimal number: `1,000` is a thousand to some and one to others, so that nothing is guessed. */
function readNumber(column: string, decimal: "." | ",", reader: RowReader): number | undefined {
  const text = readText(column, reader);
  if (text === undefined) return undefined;
  const value = DECIMALS[decimal].test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  // −0 would differ from 0 in some comparisons, and nobody means it.
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  const remedy = text.includes(",") && decimal === "." ? '; for decimal commas set decimal: ","' : "";
  reader.refuse(column, "bad-cell", `${quote(text)} is no number such as 12 or 12${decimal}5${remedy}`);
  return undefined;
}

/** Whether a cell is one of the first texts (`true`) or of the second (`false`). */
function readChoice(column: string, first: readonly string[], second: readonly string[], reader: RowReader): boolean | undefined {
  const text = readText(column, reader);
  if (text === undefined) return undefined;
  const normalized = normalizeText(text);
  if (first.some((known) => normalizeText(known) === normalized)) return true;
  if (second.some((known) => normalizeText(known) === normalized)) return false;
  reader.refuse(column, "bad-cell", `${quote(text)} is none of ${[...first, ...second].map(quote).join(", ")}`);
  return undefined;
}

function readList({ column, separator = ";" }: ListColumn, reader: RowReader): readonly string[] {
  return (readRaw(column, reader) ?? "")
    .split(separator)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

function readRaw(column: string, reader: RowReader): string | undefined {
  const cell = reader.cell(column);
  if (cell === undefined || cell === null) return undefined;
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean" || (typeof cell === "number" && Number.isFinite(cell))) return String(cell);
  reader.refuse(column, "bad-cell", `expected a text, got ${quote(cell)}`);
  return undefined;
}
