import { createPhrasing, type WordingOptions } from "../language/phrasing.ts";
import { REPORT_TEXTS } from "../language/report-texts.ts";
import { answerAbout, fieldsOf, InvalidInputError, quote } from "../model/issue.ts";
import type { ProgrammeReport } from "../model/programme-report.ts";
import { codesOf, readReport } from "./compare-reports.ts";
import type { ReportCell, ReportDocument } from "./report-document.ts";
import { type Cell, writeCsv } from "./write-csv.ts";
import { writeDocument } from "./write-document.ts";
import { writeMarkdown } from "./write-markdown.ts";
import type { Wording } from "./write-matching-sections.ts";
import { writePage } from "./write-page.ts";
import { LISTED } from "./write-relationship-sections.ts";

/** The forms that a report may take. */
export type ReportFormat = "html" | "markdown" | "csv" | "json";

/** In which form and language, and what ids are called. */
export interface RenderOptions extends WordingOptions {
  readonly format: ReportFormat;
}

const WRITERS: { readonly [Format in ReportFormat]: (report: ProgrammeReport, wording: Wording) => string } = {
  html: (report, wording) => writePage(writeDocument(report, wording, LISTED), wording.texts.contents, wording.phrasing),
  markdown: (report, wording) => writeMarkdown(writeDocument(report, wording, LISTED)),
  csv: (report, wording) => writeValues(writeDocument(report, wording, Number.POSITIVE_INFINITY), wording),
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
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
  const { format, ...wording } = fieldsOf("options", options);
  if (typeof format !== "string" || !Object.hasOwn(WRITERS, format)) {
    const message = `must be ${codesOf(WRITERS).map(quote).join(", ")}, got ${quote(format)}`;
    throw new InvalidInputError([{ code: "unknown-value", path: ["options", "format"], message }]);
  }
  const phrasing = createPhrasing({ ...wording, audience: "administrator" });
  return answerAbout("report", () => WRITERS[format](read, { phrasing, texts: REPORT_TEXTS[phrasing.locale] }));
}

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
      rows.flatMap(([name, ...cells]) =>
        cells.flatMap((cell, k): readonly (readonly Cell[])[] => {
          // Cells without a value of their own only show another one in words.
          if (cell.value === "") return [];
          return [[title, caption, name?.text, name?.value ?? undefined, columns[k + 1]?.heading, ...valuesOf(cell)]];
        }),
      ),
    ),
  );
  return writeCsv([headings, ...lines]);
}

function valuesOf({ value, rate, interval }: ReportCell): readonly Cell[] {
  return [value ?? undefined, rate?.numerator, rate?.denominator, interval?.low, interval?.high];
}
