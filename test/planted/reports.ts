import type { Property } from "./property.ts";

const SUMMARY = "test/reports/summarize-programme.test.ts";
const COUNTS = "src/reports/counts.ts";
const RELATIONSHIPS = "src/reports/summarize-relationships.ts";

/** What holds for everything that is counted and written. */
export const REPORTS: readonly Property[] = [
  {
    name: "reports-counts-add-up",
    says: "States sum to all relationships, reasons to the failed, bands to those that started and ended",
    test: { file: SUMMARY, title: "counts what an independent count counts" },
    faults: [
      {
        file: RELATIONSHIPS,
        text: "primary[failure.reason]++;",
        becomes: 'if (failure.reason !== "participant-left") primary[failure.reason]++;',
      },
      {
        file: RELATIONSHIPS,
        text: 'if (band === "stagnating") stagnating++;',
        becomes: 'if (band === "stagnating" || band === "over-maximum") stagnating++;',
      },
      { file: "src/reports/count-mentees.ts", text: "path.steps |= steps;", becomes: "path.steps = steps;" },
    ],
  },
  {
    name: "reports-rates",
    says: "Rates carry both parts; of nothing they are nothing, never NaN",
    test: { file: SUMMARY, title: "has means that are sum ÷ count" },
    faults: [
      { file: COUNTS, text: "value: denominator === 0 ? null : numerator / denominator,", becomes: "value: numerator / denominator," },
    ],
  },
  {
    name: "reports-of-nothing",
    says: "A report of an empty programme is empty",
    test: { file: SUMMARY, title: "of an empty programme is empty" },
    faults: [{ file: COUNTS, text: "mean: null,", becomes: "mean: 0," }],
  },
  {
    name: "reports-union",
    says: "A report of two disjoint programmes has the sum of the counts",
    test: { file: SUMMARY, title: "of two disjoint programmes together" },
    faults: [
      {
        file: RELATIONSHIPS,
        text: "if (relationship.startedOn !== undefined) started++;",
        becomes: "if (relationship.startedOn !== undefined) started = 1;",
      },
    ],
  },
  {
    name: "reports-any-order",
    says: "The order of what is counted has no influence",
    test: { file: SUMMARY, title: "is the same for any order of the ledger" },
    faults: [{ file: RELATIONSHIPS, text: "[...months].sort(([a], [b]) => (a ?? -1) - (b ?? -1)).map(", becomes: "[...months].map(" }],
  },
  {
    name: "reports-ids-exist",
    says: "Every mentee is matched or unmatched, once; every pair's points and every load are counted",
    test: { file: SUMMARY, title: "counts every mentee once" },
    faults: [
      {
        file: "src/reports/summarize-matching.ts",
        text: "const mentees = pairs.length + unmatched.mentees.length;",
        becomes: "const mentees = pairs.length + unmatched.mentors.length;",
      },
    ],
  },
  {
    name: "reports-means",
    says: "A mean is the sum divided by the count, in integers up to the last division",
    test: { file: SUMMARY, title: "has means that are sum ÷ count" },
    faults: [{ file: COUNTS, text: "mean: sum / count,", becomes: "mean: values.reduce((total, value) => total + value / count, 0)," }],
  },
  {
    name: "reports-csv",
    says: "CSV is quoted as RFC 4180 says, no text is a formula to a spreadsheet",
    test: { file: "test/reports/write-csv.test.ts", title: "writes " },
    faults: [
      { file: "src/reports/write-csv.ts", text: "harmless.replaceAll('\"', '\"\"')", becomes: "harmless" },
      { file: "src/reports/write-csv.ts", text: "/^[=+\\-@\\t\\r\\n＝＋－＠]/", becomes: "/^[=+@\\t\\r\\n＝＋－＠]/" },
    ],
  },
  {
    name: "reports-csv-reads-back",
    says: "A parser of others' making reads every value back from the CSV",
    test: { file: "test/operations/format-matches.test.ts", title: "gives every value back, whatever people are called" },
    faults: [{ file: "src/reports/write-csv.ts", text: 'const NEEDS_QUOTES = /[",\\r\\n]/;', becomes: 'const NEEDS_QUOTES = /[",\\n]/;' }],
  },
  {
    name: "reports-name-nobody",
    says: "A report names nobody, but completed relationships by their ids",
    test: { file: SUMMARY, title: "names nobody but those of completed relationships" },
    faults: [
      {
        file: "src/reports/compose-report.ts",
        text: '    kind: "programme-report",\n',
        becomes: '    kind: "programme-report",\n    ...{ mentors: ledger.seats.map(({ mentorId }) => mentorId) },\n',
      },
    ],
  },
  {
    name: "reports-small-groups",
    says: "Small groups are not shown, nor what would give them away",
    test: { file: "test/reports/measure-fairness.test.ts", title: "never leaves a cell that the total and the others give away" },
    faults: [
      { file: "src/reports/suppress-cells.ts", text: "if (cells === 0 || (cells > 1 && people >= minimum)) break;", becomes: "break;" },
    ],
  },
  {
    name: "reports-hostile-texts",
    says: "No name, label or id can break out of a page, a table or a list",
    test: { file: "test/reports/render-report.test.ts", title: "hostile texts" },
    faults: [
      { file: "src/reports/html.ts", text: '"<": "&lt;"', becomes: '"<": "<"' },
      {
        file: "src/reports/write-markdown.ts",
        text: "const SPECIAL",
        becomes: "const SPECIAL = /[`*_{}()#+!~<>&=$^:@-]/g;\nexport const UNUSED",
      },
    ],
  },
];
