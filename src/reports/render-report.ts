import { createPhrasing, type WordingOptions } from "../language/phrasing.ts";
import { REPORT_TEXTS } from "../language/report-texts.ts";
import { answerAbout, fieldsOf, InvalidInputError, quote } from "../model/issue.ts";
import type { ProgrammeReport } from "../model/programme-report.ts";
import { readGiven } from "../reading/read-given.ts";
import { codesOf, readReport } from "./compare-reports.ts";
import type { ReportCell, ReportDocument } from "./report-document.ts";
import { type Cell, writeCsv } from "./write-csv.ts";
import { type Rendered, writeDocument } from "./write-document.ts";
import type { ReportedFairness } from "./write-fairness-section.ts";
import { writeMarkdown } from "./write-markdown.ts";
import type { Wording } from "./write-matching-sections.ts";
import { writePage } from "./write-page.ts";
import { LISTED } from "./write-relationship-sections.ts";

/** The forms that a report may take. */
export type ReportFormat = "html" | "markdown" | "csv" | "json";

/** In which form and language, what ids are called, and what is shown besides the report. */
export interface RenderOptions extends WordingOptions {
  /** `html`, `markdown`, `csv` or `json`. */
  readonly format: ReportFormat;
  /** How groups fare: a section of the report, in JSON the field `fairness`. @defaultValue none */
  readonly fairness?: readonly ReportedFairness[] | undefined;
}

const WRITERS: { readonly [Format in ReportFormat]: (rendered: Rendered, wording: Wording) => string } = {
  html: (rendered, wording) => writePage(writeDocument(rendered, wording, LISTED), wording.texts.contents, wording.phrasing),
  markdown: (rendered, wording) => writeMarkdown(writeDocument(rendered, wording, LISTED)),
  csv: (rendered, wording) => writeValues(writeDocument(rendered, wording, Number.POSITIVE_INFINITY), wording),
  json: ({ report, fairness }) => `${JSON.stringify(fairness.length === 0 ? report : { ...report, fairness }, null, 2)}\n`,
};

/**
 * Writes a report for people: one page of HTML, Markdown, CSV, or JSON.
 *
 * @remarks The page needs no other file and has no script; it follows the reader's choice of light or dark, and prints on A4. Each chart has a title, a description and a table with the
 * same figures. Names, labels and ids are escaped in every format, and cut to 60 characters in those for people. CSV is long: one line for each value, with the numbers as they are
 * (shares from 0 to 1), counted shares with numerator and denominator; a text that a spreadsheet would take for a formula gets an apostrophe before it. HTML and Markdown list the first 200
 * completed relationships.
 * @returns The text of the file, in UTF-8; the same bytes for the same report and options.
 * @throws {@link InvalidInputError} for what is no report, and for an unknown format or language.
 * @example
 * ```ts
 * writeFileSync("report.html", renderReport(report, { format: "html", locale: "fr", criteria: input.criteria, names: namesOf(input) }));
 * ```
 */
export function renderReport(report: ProgrammeReport, options: RenderOptions): string {
  const read = readReport(report, "report");
  const { format, fairness: given = [], ...wording } = fieldsOf("options", options);
  if (typeof format !== "string" || !Object.hasOwn(WRITERS, format)) {
    const message = `must be ${codesOf(WRITERS).map(quote).join(", ")}, got ${quote(format)}`;
    throw new InvalidInputError([{ code: "unknown-value", path: ["options", "format"], message }]);
  }
  const fairness = readGiven("fairness", given);
  requireFairness(fairness);
  const phrasing = createPhrasing({ ...wording, audience: "administrator" });
  return answerAbout("report", () => WRITERS[format]({ report: read, fairness }, { phrasing, texts: REPORT_TEXTS[phrasing.locale] }));
}

/** Refuses what is no list of measured groups. @throws {@link InvalidInputError} */
function requireFairness(fairness: unknown): void {
  const isMeasured = (each: Partial<ReportedFairness> | null | undefined): boolean => each?.measured?.kind === "fairness-report";
  if (Array.isArray(fairness) && fairness.every(isMeasured)) return;
  const message = `expected a list of { measured }, each by measureFairness, got ${quote(fairness)}`;
  throw new InvalidInputError([{ code: "wrong-type", path: ["options", "fairness"], message }]);
}

/** A row of any table: the first cell names it. */
type NamedRow = readonly [name: ReportCell & { readonly value: string | number }, ...cells: readonly ReportCell[]];

/** One line for each value: where it stands, in words and as a code, and the number. */
function writeValues({ sections }: ReportDocument, { texts }: Wording): string {
  const headings = [
    texts.section,
    texts.table,
    texts.row,
    "code",
    texts.measure,
    texts.value,
    texts.numerator,
    texts.denominator,
    texts.low,
    texts.high,
  ];
  const lines = sections.flatMap(({ title, exhibits }) =>
    exhibits.flatMap(({ table: { caption, columns, rows } }) =>
      (rows as readonly NamedRow[]).flatMap(([name, ...cells]) =>
        cells.flatMap((cell, k): readonly (readonly Cell[])[] => {
          // Cells without a value of their own only show another one in words.
          if (cell.value === "") return [];
          return [[title, caption, name.text, name.value, columns[k + 1]?.heading, ...valuesOf(cell)]];
        }),
      ),
    ),
  );
  return writeCsv([headings, ...lines]);
}

function valuesOf({ value, rate, interval }: ReportCell): readonly Cell[] {
  return [value ?? undefined, rate?.numerator, rate?.denominator, interval?.low, interval?.high];
}
