/** What a cell may hold. Numbers and booleans are written as they are; `undefined` is an empty cell. */
export type Cell = string | number | boolean | undefined;

/**
 * How spreadsheets recognise a formula: `=`, `+`, `-`, `@`, tab and line breaks, in their full-width forms as well
 * (OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection).
 */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * Writes comma-separated values as RFC 4180 has them: CRLF after each record, quotation marks where needed and doubled inside.
 *
 * @remarks A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function writeCsv(records: readonly (readonly Cell[])[]): string {
  return records.map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const harmless = STARTS_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
