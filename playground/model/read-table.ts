import Papa from "papaparse";

/** A table as text cells, with its header apart. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly [column: string]: string }[];
}

/** Reads comma, semicolon or tab separated text with a header. Blank lines stay, so that row numbers are those of the spreadsheet. */
export function readTable(text: string): CsvTable {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, "").replace(/\s+$/, ""), { header: true });
  return { columns: (meta.fields ?? []).filter((column) => column !== ""), rows: data };
}
