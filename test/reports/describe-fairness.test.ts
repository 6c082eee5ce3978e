import {
  describeFairness,
  describeFairnessGap,
  explainFairness,
  type FairnessExplanation,
  isInvalidInputError,
  type MatchInput,
  matchParticipants,
  measureFairness,
  openLedger,
  renderReport,
  summarizeProgramme,
} from "mentor-matching";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { everyElement, type ReadElement, readStrictly, textIn } from "../support/strict-html.ts";

/** Mentees at three sites; only those who speak Breton find nobody. */
const INPUT: MatchInput = {
  mentees: Array.from({ length: 20 }, (_, k) => ({
    id: `e${k}`,
    attributes: { site: k < 10 ? "Lyon" : k < 18 ? "Nantes" : "Paris", languages: k < 10 || k % 2 === 0 ? ["fr"] : ["br"] },
  })),
  mentors: Array.from({ length: 20 }, (_, k) => ({ id: `m${k}`, attributes: { languages: ["fr"] } })),
  criteria: [
    { id: "same", kind: "overlap", weight: 1, attribute: "languages" },
    { id: "languages", kind: "overlap", weight: 0, minimumCredit: 0.01, attribute: "languages", label: { en: "Languages", fr: "Langues" } },
  ],
};
const matching = matchParticipants(INPUT);
const bySite = { attributes: ["site"], minimumCell: 2 } as const;
const measured = measureFairness({ participants: INPUT, matching, ...bySite });
const explained = explainFairness(INPUT, matching, bySite) as FairnessExplanation;

describe("how groups fare, in words", () => {
  it("is a line for each group and for each largest difference", () => {
    expect(describeFairness(measured)).toBe(
      [
        "Mentees by site:",
        "- Lyon (10 people): matched 100.0% (10 of 10), mean score 100.0%",
        "- Nantes (8 people): matched 50.0% (4 of 8), mean score not shown",
        "- Paris (2 people): matched 50.0% (1 of 2), mean score not shown",
        "Not shown: groups of fewer than 2 people, figures that rest on fewer, and whatever else would give these away by subtraction.",
        "Largest differences, with 95% intervals:",
        "- matched: Lyon above Nantes by 50.0% (10.2% to 78.5%)",
      ].join("\n"),
    );
  });

  it("in French", () => {
    expect(describeFairness(measured, { locale: "fr" }).replaceAll(/[\u00a0\u202f]/g, " ")).toBe(
      [
        "Personnes mentorées par site :",
        "- Lyon (10 personnes) : en binôme 100,0 % (10 sur 10), score moyen 100,0 %",
        "- Nantes (8 personnes) : en binôme 50,0 % (4 sur 8), score moyen non montré",
        "- Paris (2 personnes) : en binôme 50,0 % (1 sur 2), score moyen non montré",
        "Non montré : les groupes de moins de 2 personnes, les chiffres qui reposent sur moins, et tout ce qui les révélerait par soustraction.",
        "Écarts les plus grands, avec leurs intervalles à 95 % :",
        "- en binôme : Lyon au-dessus de Nantes, de 50,0 % (de 10,2 % à 78,5 %)",
      ].join("\n"),
    );
  });

  it("says what is suppressed, and where chance alone may account for a difference", () => {
    const few = describeFairness(measureFairness({ participants: INPUT, matching, attributes: ["site"] }));
    expect(few).toContain("- Lyon (10 people): matched 100.0% (10 of 10)");
    expect(few).toContain("- Nantes: not shown\n- Paris: not shown\n");
    expect(few).not.toMatch(/\b[48] (people|of)|Largest/);
    const gaps = [{ ...measured.gaps[0]!, interval: { low: -0.1, high: 0.6 } }];
    expect(describeFairness({ ...measured, gaps })).toContain("(-10.0% to 60.0%); chance alone may account for it");
    expect(describeFairness({ ...measured, gaps }, { locale: "fr" })).toContain("le hasard peut suffire à l’expliquer");
  });

  it("says nothing of points or shortlists to participants, and nothing that was not measured", () => {
    const records = {
      participants: INPUT,
      matching,
      attributes: ["site"],
      minimumCell: 1,
      exposures: [{ id: "e0", shortlists: 3 }],
    } as const;
    expect(describeFairness(measureFairness(records))).toMatch(/mean score.*mean number of shortlists 3/);
    const open = describeFairness(measureFairness(records), { audience: "participant" });
    expect(open).toContain("- Lyon (10 people): matched 100.0% (10 of 10)\n");
    expect(open).not.toMatch(/score|shortlist/);
    const people = describeFairness(measureFairness({ participants: INPUT, attributes: ["site", "team"], minimumCell: 1 }));
    expect(people).toBe(
      "Mentees by site and team:\n- Lyon · not known (10 people)\n- Nantes · not known (8 people)\n- Paris · not known (2 people)",
    );
  });

  it("refuses what is no such report", () => {
    for (const [write, given] of [
      [describeFairness, { ...measured, groups: [{}] }],
      [describeFairness, null],
      [describeFairnessGap, { ...explained, without: [{ leftOut: { code: "weather" } }] }],
      [describeFairness, measured, { locale: "de" }],
    ] as const)
      try {
        (write as (given: unknown, options?: unknown) => string)(given, given === measured ? { locale: "de" } : undefined);
        expect.unreachable();
      } catch (error) {
        expect(isInvalidInputError(error)).toBe(true);
      }
  });
});

describe("what accounts for a gap, in words", () => {
  it("is a line for each part of the rules", () => {
    const words = describeFairnessGap(explained, { criteria: INPUT.criteria });
    expect(words.split("\n").slice(0, 2)).toEqual([
      "Matched: Lyon above Nantes by 50.0%.",
      "- without Languages: by 0.0%, 50.0% less; 20 pairs",
    ]);
    expect(words).toContain("- without the ban on reporting lines: by 50.0%; 15 pairs");
    const french = describeFairnessGap(explained, { criteria: INPUT.criteria, locale: "fr" }).replaceAll(/[\u00a0\u202f]/g, " ");
    expect(french).toContain("- sans Langues : de 0,0 %, 50,0 % de moins ; 20 binômes");
  });

  it("knows every part, gaps that grow, and groups of which nobody is left", () => {
    const [first] = explained.without as [FairnessExplanation["without"][number]];
    const without = [
      { ...first, leftOut: { code: "qualification", ruleId: "senior", role: "mentor" }, matched: 0.6, reduction: -0.1 },
      { ...first, leftOut: { code: "minimum-score" }, matched: null, reduction: null },
    ] as const;
    expect(
      describeFairnessGap({ ...explained, without })
        .split("\n")
        .slice(1),
    ).toEqual([
      "- without senior (rule for mentors): by 60.0%, 10.0% more; 20 pairs",
      "- without the minimum score: a group has nobody left to compare; 20 pairs",
    ]);
    expect(
      describeFairnessGap({ ...explained, without }, { locale: "fr" })
        .replaceAll(/[\u00a0\u202f]/g, " ")
        .split("\n")
        .slice(1),
    ).toEqual([
      "- sans senior (règle des mentors) : de 60,0 %, 10,0 % de plus ; 20 binômes",
      "- sans le score minimal : un groupe n’a plus personne à comparer ; 20 binômes",
    ]);
    const reporting = { ...first, leftOut: { code: "reporting-line" } } as const;
    expect(describeFairnessGap({ ...explained, without: [reporting] }, { locale: "fr" })).toContain(
      "l’interdiction des liens hiérarchiques",
    );
  });
});

describe("fairness in a report", () => {
  const report = summarizeProgramme({ ledger: openLedger({ mentees: [], mentors: [] }), matching, asOf: "2026-01-01" });
  const fairness = [{ measured, explained }];
  const sectionOf = (html: string): ReadElement =>
    [...everyElement(readStrictly(html))].find((each) => each.attributes.get("id") === "fairness") as ReadElement;

  it.each(["en", "fr"] as const)("is a section with a chart and tables in %s", (locale) => {
    const section = sectionOf(renderReport(report, { format: "html", locale, fairness, criteria: INPUT.criteria }));
    const count = (name: string): number => [...everyElement(section)].filter((each) => each.name === name).length;
    expect([count("svg"), count("table")]).toEqual([1, 4]);
    const text = textIn(section);
    expect(text).toContain(locale === "en" ? "not shown" : "non montré");
    expect(text).toContain(locale === "en" ? "The ban on reporting lines" : "L’interdiction des liens hiérarchiques");
    expect(text).not.toMatch(/NaN|null|undefined/);
  });

  it("has no chart of one group, no explanation where there is none, and marks what may be chance", () => {
    const suppressed = measureFairness({ participants: INPUT, matching, attributes: ["site"] });
    const section = sectionOf(renderReport(report, { format: "html", fairness: [{ measured: suppressed, explained: null }] }));
    expect([...everyElement(section)].filter(({ name }) => name === "svg")).toEqual([]);
    expect(textIn(section)).toContain("not shown");
    const gaps = [{ ...measured.gaps[0]!, interval: { low: -0.1, high: 0.6 } }];
    expect(renderReport(report, { format: "html", fairness: [{ measured: { ...measured, gaps } }] })).toContain(
      "(chance alone may account for it)",
    );
  });

  it("stands in CSV with numbers, in Markdown with tables, and in JSON as it was given", () => {
    const { data } = Papa.parse<string[]>(renderReport(report, { format: "csv", fairness, criteria: INPUT.criteria }));
    const valuesOf = (code: string): readonly string[][] => data.filter((row) => row[3] === code).map((row) => row.slice(4, 8));
    expect(valuesOf('["Nantes"]')).toContainEqual(["Matched", "0.5", "4", "8"]);
    expect(valuesOf('["Paris"]')).toContainEqual(["Mean score", "", "", ""]);
    expect(valuesOf("languages")).toContainEqual(["Shrinks by", "0.5", "", ""]);
    expect(renderReport(report, { format: "markdown", fairness })).toContain("## Fairness");
    expect(JSON.parse(renderReport(report, { format: "json", fairness }))).toEqual({ ...report, fairness });
    const rule = {
      ...explained,
      without: [{ ...explained.without[0]!, leftOut: { code: "qualification", ruleId: "senior", role: "mentor" } }],
    } as const;
    const csv = renderReport(report, { format: "csv", fairness: [{ measured, explained: rule }] });
    expect(csv).toContain("senior (rule for mentors),senior,");
  });

  it("is refused where it is none", () => {
    for (const given of [{}, [null], [{ measured: report }], [{}]])
      try {
        renderReport(report, { format: "html", fairness: given as never });
        expect.unreachable();
      } catch (error) {
        expect(isInvalidInputError(error) && error.issues[0]?.path).toEqual(["options", "fairness"]);
      }
  });
});
