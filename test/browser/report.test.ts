import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { explainFairness, type MatchInput, matchParticipants, measureFairness, renderReport } from "mentor-matching";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportWith } from "../support/report-cases.ts";
import { CHROMIUM_ARGUMENTS, findChromium } from "./chromium.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { report, wording } = reportWith("Zoë <b>Łukasiewicz</b> שלום");
/** Two groups that fare differently, and one that is too small to be shown. */
const programme: MatchInput = {
  mentees: Array.from({ length: 17 }, (_, k) => ({
    id: `e${k}`,
    attributes: { site: k < 8 ? "Łódź" : k < 15 ? "<b>Nantes</b>" : "Paris", languages: k < 8 || k % 2 === 0 ? ["fr"] : ["br"] },
  })),
  mentors: Array.from({ length: 17 }, (_, k) => ({ id: `m${k}`, attributes: { languages: ["fr"] } })),
  criteria: [{ id: "languages", kind: "overlap", weight: 1, minimumCredit: 0.01, attribute: "languages" }],
};
const matching = matchParticipants(programme);
const question = { attributes: ["site"], minimumCell: 2 } as const;
const fairness = [
  {
    measured: measureFairness({ participants: programme, matching, ...question }),
    explained: explainFairness(programme, matching, question),
  },
];
const LOOKS = (["en", "fr"] as const).flatMap((locale) =>
  (["light", "dark"] as const).flatMap((colorScheme) => [1200, 360].map((width) => ({ locale, colorScheme, width }))),
);

/** What axe finds against the rules of WCAG 2.2 and its own good practice. */
async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate("axe.run(document)")) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

describe("a report in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
  });
  afterAll(() => browser?.close());

  it.each(LOOKS)("has no accessibility violation and nothing wider than the screen: $locale, $colorScheme, $width", async (look) => {
    const { locale, colorScheme, width } = look;
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    await page.setContent(renderReport(report, { ...wording, fairness, format: "html", locale }));
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  });

  it("would say so if there were one", async () => {
    const page = await browser.newPage();
    await page.setContent(
      renderReport(report, { ...wording, format: "html" })
        .replace(' lang="en"', "")
        .replace("--quiet: #57606a", "--quiet: #d0d0d0"),
    );
    const found = (await findViolations(page)).join("\n");
    expect(found).toContain("html-has-lang");
    expect(found).toContain("color-contrast");
    await page.close();
  });

  it("prints on A4, in light colours whatever the screen has", async () => {
    const page = await browser.newPage({ colorScheme: "dark" });
    await page.setContent(renderReport(report, { ...wording, format: "html" }));
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.close();
  });
});
