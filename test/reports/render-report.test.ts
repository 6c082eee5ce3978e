import { isInvalidInputError, openLedger, type RenderOptions, type ReportFormat, renderReport, summarizeProgramme } from "mentor-matching";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { element } from "../../src/reports/html.ts";
import { reportWith } from "../support/report-cases.ts";
import { everyElement, type ReadElement, readStrictly, textIn } from "../support/strict-html.ts";

const { report, wording } = reportWith("Zoë Łukasiewicz");
const FORMATS = ["html", "markdown", "csv", "json"] as const satisfies readonly ReportFormat[];
const LOCALES = ["en", "fr"] as const;
const write = (format: ReportFormat, more: Partial<RenderOptions> = {}): string => renderReport(report, { ...wording, ...more, format });
const named = (page: ReadElement, name: string): readonly ReadElement[] => [...everyElement(page)].filter((each) => each.name === name);

const HOSTILE = {
  script: "<script>alert(1)</script>",
  "a closing tag": '</title></style></svg></td><img src=x onerror="alert(1)">',
  "an attribute": `" onload="alert(1)" x='`,
  formula: `=HYPERLINK("http://example.org","click")`,
  "formula after a sign": "-2+3+cmd|' /C calc'!A0",
  "right to left": "\u202egnp.exe \u2066 \u200f שלום",
  "ten thousand characters": "x".repeat(10_000),
  "line breaks": "a\r\nb\n\n# heading\n|---|\n- [x](javascript:alert(1))",
  markdown: "**bold** _it_ `code` [link](javascript:alert(1)) ![i](x) <b> | cell ~~s~~ & &lt;",
  "no characters": "a\u0000b\u001b[31mc\ud800d\ufffee",
  prototype: "__proto__",
  entity: "&lt;script&gt;&#x27;",
} as const;

describe.each(LOCALES)("a page in %s", (locale) => {
  const html = write("html", { locale });
  const page = readStrictly(html);

  it("is well-formed, says its language, and needs nothing from elsewhere", () => {
    expect(page.attributes.get("lang")).toBe(locale);
    expect(html).not.toMatch(/<script|https?:|url\(|@import|javascript:|src=/i);
  });

  it("has a title, a description and a table for every chart: funnel, scores, heat map, load, outcomes, reasons", () => {
    const charts = named(page, "svg");
    expect(charts).toHaveLength(6);
    for (const chart of charts) {
      expect(chart.attributes.get("role")).toBe("img");
      const [title, desc] = chart.children as ReadElement[];
      expect([title?.name, desc?.name]).toEqual(["title", "desc"]);
      for (const each of [title, desc]) expect(textIn(each as ReadElement).length).toBeGreaterThan(5);
    }
    for (const exhibit of named(page, "div").filter(({ attributes }) => attributes.get("class") === "exhibit drawn"))
      expect([named(exhibit, "svg").length, named(exhibit, "table").length]).toEqual([1, 1]);
  });

  it("has one first heading, and headings, captions and column headings everywhere", () => {
    expect(named(page, "h1")).toHaveLength(1);
    for (const section of named(page, "section")) expect(named(section, "h2")).toHaveLength(1);
    for (const table of named(page, "table")) {
      expect(textIn(named(table, "caption")[0] as ReadElement)).not.toBe("");
      const width = named(named(table, "thead")[0] as ReadElement, "th").length;
      for (const row of named(named(table, "tbody")[0] as ReadElement, "tr")) expect(row.children).toHaveLength(width);
    }
  });

  it("says nothing that is no text, and nothing in the other language", () => {
    const text = textIn(named(page, "body")[0] as ReadElement);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
    if (locale === "fr") expect(text).not.toMatch(/(?<!\p{L})(the|and|with|of|failed|completed)(?!\p{L})/u);
    else expect(text).not.toMatch(/(?<!\p{L})(les|des|avec|sont|binôme)(?!\p{L})/u);
    if (locale === "fr") expect(text).not.toMatch(/ [:;!?%]/);
  });

  it("draws no number that is none", () => {
    const drawn = [...everyElement(page)].flatMap(({ attributes }) =>
      ["x", "y", "width", "height", "x1", "y2", "points"].map((name) => attributes.get(name) ?? "0"),
    );
    expect(drawn.filter((number) => !/^[\d., -]+$/.test(number))).toEqual([]);
  });
});

describe("hostile texts", () => {
  it.each(Object.entries(HOSTILE))("%s: are harmless in every format", (_what, text) => {
    const hostile = reportWith(text);
    for (const locale of LOCALES) {
      const rendered = (format: ReportFormat): string => renderReport(hostile.report, { ...hostile.wording, locale, format });
      // The strict reader knows neither scripts nor handlers, nor any element or attribute that a name might bring.
      const text = rendered("html");
      expect(() => readStrictly(text)).not.toThrow();
      const page = readStrictly(text);
      expect(named(page, "svg")).toHaveLength(6);
      expect(rendered("html").length).toBeLessThan(200_000);
      expect(rendered("html")).not.toMatch(/[\u202a-\u202e\u2066\u2067\ud800\ufffe]|(?!\n)\p{Cc}/u);
      const markdown = rendered("markdown");
      expect(markdown.replace(/\\./g, "")).not.toMatch(/[<>`[\]]|javascript:/);
      const cells = markdown.split("\n").filter((line) => line.startsWith("|"));
      expect(cells.filter((line) => !/^\|.*\|$/.test(line))).toEqual([]);
      const { data, errors } = Papa.parse<string[]>(rendered("csv"));
      expect(errors).toEqual([]);
      expect(data.slice(0, -1).filter((row) => row.length !== 10)).toEqual([]);
      expect(data.flat().filter((cell) => /^[=+@\t\r]|^-(?![\d.]+(e-?\d+)?$)/.test(cell))).toEqual([]);
      expect(JSON.parse(rendered("json"))).toEqual(hostile.report);
    }
  });

  it("cannot break out of what the builder writes", () => {
    for (const text of Object.values(HOSTILE)) {
      const page = readStrictly(`<!DOCTYPE html>\n${element("html", { class: text }, element("p", {}, text, [text, undefined])).markup}`);
      const cleaned = text.replace(/[\p{Cc}\p{Cs}\ufffe]/gu, " ");
      expect(page.attributes.get("class")).toBe(cleaned);
      expect(textIn(page)).toBe(cleaned + cleaned);
    }
  });
});

describe("the strict reader", () => {
  const around = (inner: string): string => `<!DOCTYPE html>\n<html lang="en">${inner}</html>`;
  it.each([
    ["a script", "<script></script>"],
    ["a handler", '<p onclick="x"></p>'],
    ["what is not closed", "<p>"],
    ["what is closed twice", "</p>"],
    ["a wrong order", "<p><span></p></span>"],
    ["an attribute without quotes", "<p class=x></p>"],
    ["an attribute twice", '<p id="a" id="b"></p>'],
    ["an id twice", '<p id="a"></p><p id="a"></p>'],
    ["a bare ampersand", "<p>a & b</p>"],
    ["a bare bracket", "<p>a < b</p>"],
    ["a link to elsewhere", '<a href="https://example.org"></a>'],
    ["a name that is not there", '<p aria-labelledby="x"></p>'],
  ])("refuses %s", (_what, inner) => {
    expect(() => readStrictly(around(inner))).toThrow();
    expect(() => readStrictly(around("<p>x</p>"))).not.toThrow();
  });
});

describe("CSV", () => {
  it.each(LOCALES)("in %s gives every value back to who parses it", (locale) => {
    const { data } = Papa.parse<Record<string, string | number | null>>(write("csv", { locale }), {
      header: true,
      skipEmptyLines: true,
      dynamicTyping: true,
    });
    const headings = Object.keys(data[0] as object);
    const rows = data.map((row) => headings.map((heading) => row[heading]));
    const valuesOf = (code: string): readonly unknown[][] => rows.filter((row) => row[3] === code).map((row) => row.slice(5));
    const { numerator, denominator, value, interval } = report.completion;
    expect(valuesOf("completion")).toEqual([[value, numerator, denominator, interval?.low, interval?.high]]);
    expect(valuesOf("score").map(([mean]) => mean)).toEqual([
      (report.matching?.score.mean as number) / 1e6,
      (report.matching?.score.median as number) / 1e6,
      report.matching?.score.count,
    ]);
    const months = rows.filter((row) => row[3] === report.completed[0]?.relationshipId).map((row) => row[5]);
    expect(months).toContain(report.completed[0]?.months);
    const risks = rows.filter((row) => row[3] === 3 && row[8] !== null).map((row) => [row[5], row[8], row[9]]);
    const { completed, failed, together } = report.risks.points[3] as (typeof report.risks.points)[number];
    expect(risks).toEqual([completed, failed, together].map(({ estimate, low, high }) => [estimate, low, high]));
  });
});

describe("Markdown and JSON", () => {
  it("have the same tables as the page, and the report itself", () => {
    const markdown = write("markdown");
    const tables = named(readStrictly(write("html")), "table");
    expect(markdown.match(/^\| :?---/gm)).toHaveLength(tables.length);
    expect(JSON.parse(write("json"))).toEqual(report);
  });
});

describe("a report without anything", () => {
  it.each(FORMATS)("is written as %s all the same", (format) => {
    const empty = summarizeProgramme({ ledger: openLedger({ mentees: [], mentors: [] }), asOf: "2026-01-01" });
    for (const locale of LOCALES) expect(renderReport(empty, { format, locale })).not.toMatch(/NaN|undefined|Infinity/);
    expect(readStrictly(renderReport(empty, { format: "html" })).name).toBe("html");
  });

  it("lists the first 200 completed relationships on a page, and all in CSV", () => {
    const one = report.completed[0] as (typeof report.completed)[number];
    const many = { ...report, completed: Array.from({ length: 250 }, (_, k) => ({ ...one, relationshipId: `rel-${k}` })) };
    const page = renderReport(many, { format: "html" });
    expect(page.match(/rel-\d+/g)).toHaveLength(200);
    expect(page).toContain("The first 200 of 250");
    expect(new Set(renderReport(many, { format: "csv" }).match(/rel-\d+/g)).size).toBe(250);
  });
});

describe("what is not known", () => {
  const matching = report.matching!;
  const [first, ...others] = matching.scores.filter(({ pairs }) => pairs > 0);
  const unknown = {
    ...report,
    completed: [
      { ...report.completed[0]!, points: null, criteria: null, menteeRating: null, mentorRating: null },
      { ...report.completed[0]!, relationshipId: "plain", criteria: { level: 0 } },
    ],
    matching: {
      ...matching,
      score: summarizeProgramme({ ledger: openLedger({ mentees: [], mentors: [] }), asOf: "2026-01-01" }).durations.months,
      scores: [{ ...first!, contributions: { previous: -1, ...first!.contributions } }, ...others],
      unmatchedMentees: [{ code: "of-a-later-version", people: 3 }],
    },
    criteria: [{ ...report.criteria[0]!, failed: { ...report.criteria[0]!.failed, mean: null }, difference: null, interval: null }],
    failures: { ...report.failures, months: [{ month: null, failures: 2 }] },
    enrolment: { ...report.enrolment, paused: null },
  } as never;

  it.each(LOCALES)("is a dash, an empty cell or a code in %s", (locale) => {
    const text = textIn(readStrictly(renderReport(unknown, { ...wording, format: "html", locale })));
    expect(text).toContain("–");
    expect(text).toContain("of-a-later-version");
    expect(text).toContain(locale === "en" ? "before the start" : "avant le début");
    expect(text).not.toMatch(/NaN|null|undefined/);
    const { data } = Papa.parse<string[]>(renderReport(unknown, { format: "csv", locale }));
    expect(data.some((row) => row[3] === "level" && row[5] === "")).toBe(true);
  });

  it("has no section where there is nothing", () => {
    const idle = summarizeProgramme({ ledger: openLedger({ mentees: [{ id: "e" }], mentors: [{ id: "m" }] }), asOf: "2026-01-01" });
    const sections = (rendered: string) => named(readStrictly(rendered), "section").map(({ attributes }) => attributes.get("id"));
    expect(sections(renderReport(idle, { format: "html" }))).toEqual(["glance", "load"]);
    const nothing = {
      risks: { ...report.risks, points: [] },
      failures: { ...report.failures, total: 0 },
      care: { ...report.care, followUps: [] },
    };
    const quiet = { ...report, ...nothing, criteria: [], completed: [], matching: null, goals: [] };
    expect(sections(renderReport(quiet, { format: "html" }))).toEqual(["glance", "journey", "load", "relationships"]);
  });
});

describe("what cannot be rendered", () => {
  it.each([
    ["no report", {}, { format: "html" }],
    ["an unknown format", report, { format: "pdf" }],
    ["no format", report, undefined],
    ["an unknown language", report, { format: "html", locale: "de" }],
    ["a cut report", { kind: "programme-report", schemaVersion: 1 }, { format: "html" }],
    ["a report with a state of its own", { ...report, states: { gone: 1 } }, { format: "html" }],
  ])("is refused: %s", (_what, given, options) => {
    try {
      renderReport(given as never, options as never);
      expect.unreachable();
    } catch (error) {
      expect(isInvalidInputError(error)).toBe(true);
    }
  });
});
