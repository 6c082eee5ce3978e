import type { ReportDocument, ReportTable } from "./report-document.ts";

/** What would be read as markup, or as the border of a cell. */
const SPECIAL = /[\\`*_{}[\]()#+!|~<>&=$^:@-]/g;

/** Writes a report as Markdown with tables (GitHub's form): texts are escaped, so that none of them is markup. */
export function writeMarkdown({ title, subtitle, footer, tiles, sections }: ReportDocument): string {
  const lines = [
    `# ${escapeText(title)}`,
    escapeText(subtitle),
    tiles
      .map(({ label, text, note }) => `- ${escapeText(label)}: **${escapeText(text)}**${note === "" ? "" : ` (${escapeText(note)})`}`)
      .join("\n"),
    ...sections.flatMap(({ title: heading, exhibits }) => [
      `## ${escapeText(heading)}`,
      ...exhibits.flatMap(({ table, note }) => [
        ...(table.caption === heading ? [] : [`### ${escapeText(table.caption)}`]),
        ...(note === undefined ? [] : [escapeText(note)]),
        writeTable(table),
      ]),
    ]),
    escapeText(footer),
  ];
  return `${lines.join("\n\n")}\n`;
}

function writeTable({ columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ heading }) => escapeText(heading))),
    line(columns.map(({ align }) => (align === "right" ? "---:" : ":---"))),
    ...rows.map((row) => line(row.map(({ text }) => escapeText(text)))),
  ].join("\n");
}

/** A full stop is special only after a number at the beginning of a line; there is none. */
function escapeText(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").replace(SPECIAL, "\\$&");
}
