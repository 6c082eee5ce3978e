import type { Phrasing } from "../language/phrasing.ts";
import { drawBars, drawColumns, picture } from "./draw-bars.ts";
import { drawCurves } from "./draw-curves.ts";
import { drawHeatMap } from "./draw-heat-map.ts";
import { type Child, element, type Markup, raw } from "./html.ts";
import { STYLE } from "./page-style.ts";
import type { ReportCell, ReportChart, ReportDocument, ReportExhibit, ReportTable } from "./report-document.ts";

/** Writes a report as one page of HTML that needs nothing else: no script, no other file, no address. */
export function writePage(document: ReportDocument, contents: string, phrasing: Phrasing): string {
  const { title, subtitle, footer, tiles, sections } = document;
  const page = element(
    "html",
    { lang: phrasing.locale },
    element(
      "head",
      {},
      element("meta", { charset: "utf-8" }),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("meta", { name: "color-scheme", content: "light dark" }),
      element("title", {}, `${title} – ${subtitle}`),
      element("style", {}, raw(STYLE)),
    ),
    element(
      "body",
      {},
      element("header", {}, element("h1", {}, title), element("p", { class: "subtitle" }, subtitle)),
      element(
        "main",
        {},
        writeTiles(tiles),
        element(
          "nav",
          { "aria-label": contents },
          element(
            "ul",
            {},
            sections.map(({ id, title: name }) => element("li", {}, element("a", { href: `#${id}` }, name))),
          ),
        ),
        sections.map(({ id, title: name, exhibits }) =>
          element(
            "section",
            { id, "aria-labelledby": `${id}-heading` },
            element("h2", { id: `${id}-heading` }, name),
            element(
              "div",
              { class: "exhibits" },
              exhibits.map((exhibit, k) => writeExhibit(exhibit, `${id}-${k}`, name, phrasing)),
            ),
          ),
        ),
      ),
      element("footer", {}, element("p", {}, footer)),
    ),
  );
  return `<!DOCTYPE html>\n${page.markup}\n`;
}

/** The numbers that stand out. */
function writeTiles(tiles: ReportDocument["tiles"]): Markup {
  return element(
    "dl",
    { class: "tiles" },
    tiles.map(({ label, text, note }) =>
      element(
        "div",
        { class: "tile" },
        element("dt", {}, label),
        element("dd", {}, element("span", { class: "big" }, text), note === "" ? undefined : element("span", { class: "note" }, note)),
      ),
    ),
  );
}

/** How much room a table takes, by its columns. */
const SHAPES: readonly (readonly [columns: number, shape: string])[] = [
  [6, "exhibit wide"],
  [4, "exhibit broad"],
  [0, "exhibit"],
];

function writeExhibit({ table, chart, note }: ReportExhibit, id: string, heading: string, phrasing: Phrasing): Markup {
  const shape = chart !== undefined ? "exhibit drawn" : SHAPES.find(([columns]) => table.columns.length >= columns)?.[1];
  return element(
    "div",
    { class: shape },
    note === undefined ? undefined : element("p", { class: "explanation" }, note),
    chart === undefined ? undefined : drawChart(chart, id, phrasing),
    writeTable(table, `${id}-table`, table.caption === heading),
  );
}

/** A caption that repeats the heading is only for those who jump from table to table. */
function writeTable({ caption, columns, rows }: ReportTable, id: string, isRepeated: boolean): Markup {
  const [first, ...others] = columns;
  const cells = (row: readonly ReportCell[]): Child =>
    row.map(({ text }, k) => element(k === 0 ? "th" : "td", { scope: k === 0 ? "row" : undefined, class: columns[k]?.align }, text));
  return element(
    "div",
    { class: "scroll", role: "group", "aria-labelledby": id, tabindex: 0 },
    element(
      "table",
      {},
      element("caption", { id, class: isRepeated ? "hidden" : undefined }, caption),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          [first, ...others].map((column) => element("th", { scope: "col", class: column?.align }, column?.heading)),
        ),
      ),
      element(
        "tbody",
        {},
        rows.map((row) => element("tr", {}, cells(row))),
      ),
    ),
  );
}

function drawChart(chart: ReportChart, id: string, phrasing: Phrasing): Markup {
  const { height, shapes } = DRAWINGS[chart.form](chart as never, phrasing);
  return element("figure", {}, picture(id, chart, height, shapes));
}

interface Drawing {
  readonly height: number;
  readonly shapes: readonly Markup[];
}

const DRAWINGS: {
  readonly [Form in ReportChart["form"]]: (chart: Extract<ReportChart, { readonly form: Form }>, phrasing: Phrasing) => Drawing;
} = {
  bars: ({ bars }) => drawBars(bars),
  columns: ({ bars, axis }) => drawColumns(bars, axis),
  curves: ({ curves, axis }, { percent }) => drawCurves(curves, axis, wholePercent(percent)),
  "heat-map": ({ columns, rows, axis }, { number }) => drawHeatMap(columns, rows, axis, (share) => number(Math.round(share * 1000) / 10)),
};

/** Without decimals that are zero: 25.0% takes more room than 25% and says no more. */
function wholePercent(percent: (share: number) => string): (share: number) => string {
  return (share) => percent(share).replace(/[.,]0(?=\D)/, "");
}
