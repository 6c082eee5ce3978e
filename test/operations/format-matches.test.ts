import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { isInvalidInputError } from "../../src/model/issue.ts";
import type { AdministrativeInput } from "../../src/model/match-input.ts";
import { type FormatOptions, formatMatches } from "../../src/operations/format-matches.ts";
import { matchParticipants } from "../../src/operations/match-participants.ts";
import { prepareProgramme } from "../../src/operations/prepare-programme.ts";
import { loadCohort } from "../support/cohorts.ts";
import { programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

const INPUT: AdministrativeInput = {
  mentors: [
    { id: "m1", name: "Grace", capacity: 2, attributes: { level: 4, unit: "Finance", offers: ["Excel", "Python"] } },
    { id: "m2", attributes: { level: 1, unit: "Ventes" } },
  ],
  mentees: [
    { id: "e1", name: "Léa", attributes: { level: 2, unit: "finance", seeks: ["python"] } },
    { id: "e2", name: "Tom", attributes: { level: 4 } },
  ],
  criteria: [
    { id: "skills", kind: "coverage", sought: "seeks", offered: "offers", weight: 3, label: { en: "Skills", fr: "Compétences" } },
    { id: "level", kind: "gap", attribute: "level", ideal: 2, weight: 1, label: { en: "Level", fr: "Niveau" } },
    { id: "unit", kind: "same", attribute: "unit", weight: 1, label: { en: "Unit", fr: "Unité" } },
  ],
  pairs: { locked: [{ menteeId: "e2", mentorId: "m2" }] },
};
const MATCHING = matchParticipants(INPUT);
const CSV_COLUMNS = "menteeId,menteeName,mentorId,mentorName,score,points,firstReason,secondReason,seatsUsed,capacity,locked".split(",");

const parse = (csv: string): string[][] => {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ",", newline: "\r\n" });
  expect(errors).toEqual([]);
  expect(data.pop()).toEqual([""]);
  return data;
};

describe("a table", () => {
  it("is aligned, with names, reasons and loads", () => {
    expect(formatMatches(MATCHING, "table", { input: INPUT }).split("\n")).toEqual([
      "mentee  mentor   score  load  best reason                second reason",
      "------  ------  ------  ----  -------------------------  -----------------------------------",
      "Léa     Grace   100.0%   1/2  Skills: python, as sought  Level: mentor 2 steps ahead (2 → 4)",
      "Tom     m2        0.0%   1/1",
    ]);
  });

  it("is the same for a prepared programme", () => {
    const expected = formatMatches(MATCHING, "table", { input: INPUT });
    expect(formatMatches(MATCHING, "table", { input: prepareProgramme(INPUT) })).toBe(expected);
  });

  it("speaks French", () => {
    const lines = formatMatches(MATCHING, "table", { input: INPUT, locale: "fr" })
      .replace(/[\u00a0\u202f]/g, " ")
      .split("\n");
    expect(lines[0]).toMatch(/^personne mentorée {2}mentor +score {2}charge {2}première raison +deuxième raison$/);
    expect(lines[2]).toMatch(/^Léa +Grace +100,0 % +1\/2 {2}Compétences : python, comme recherché {2}Niveau : mentor 2 échelons plus haut/);
  });

  it("does without the input: ids, and criteria by id", () => {
    expect(formatMatches(MATCHING, "table").split("\n")[2]).toBe("e1      m1      100.0%   1/2  skills       level");
  });

  it("gives a bonus of a former pair as a reason", () => {
    const pair = { menteeId: "e2", mentorId: "m2" };
    const input = { ...INPUT, pairs: { locked: [pair], previous: [{ ...pair, adjustment: 0.2 }] } };
    const [, , , tom] = formatMatches(matchParticipants(input), "table", { input }).split("\n");
    expect(tom).toMatch(/Former pair: worked together before, bonus/);
  });

  it("has its headings where there are no pairs", () => {
    const empty = matchParticipants({ ...INPUT, mentees: [], pairs: {} });
    expect(formatMatches(empty, "table").split("\n")).toEqual([
      "mentee  mentor  score  load  best reason  second reason",
      "------  ------  -----  ----  -----------  -------------",
    ]);
  });

  it("has a line for every pair of a cohort", () => {
    const input = loadCohort("cohort-60");
    const lines = formatMatches(matchParticipants(input), "table", { input }).split("\n");
    expect(lines).toHaveLength(2 + 33);
    for (const line of lines) expect(line).toBe(line.trimEnd());
  });
});

describe("csv", () => {
  it("has names, score, points, reasons, load and lock of each pair", () => {
    expect(parse(formatMatches(MATCHING, "csv", { input: INPUT }))).toEqual([
      CSV_COLUMNS,
      ["e1", "Léa", "m1", "Grace", "1", "1000000", "Skills: python, as sought", "Level: mentor 2 steps ahead (2 → 4)", "1", "2", "false"],
      ["e2", "Tom", "m2", "", "0", "0", "", "", "1", "1", "true"],
    ]);
  });

  it("has the same columns without the input, and in every language", () => {
    expect(parse(formatMatches(MATCHING, "csv"))).toEqual([
      CSV_COLUMNS,
      ["e1", "", "m1", "", "1", "1000000", "skills", "level", "1", "2", "false"],
      ["e2", "", "m2", "", "0", "0", "", "", "1", "1", "true"],
    ]);
    expect(parse(formatMatches(MATCHING, "csv", { locale: "fr" }))[0]).toEqual(CSV_COLUMNS);
  });

  it("leaves the load empty where the matching does not have it", () => {
    const matching = { ...MATCHING, totals: { ...MATCHING.totals, loads: [] } };
    expect(parse(formatMatches(matching, "csv"))[1]?.slice(8)).toEqual(["", "", "false"]);
    expect(formatMatches(matching, "table").split("\n")[2]).toBe("e1      m1      100.0%        skills       level");
  });

  it("neutralises formulas in ids, names and labels", () => {
    const name = '=HYPERLINK("http://example.org","x")';
    const [lea, ...others] = INPUT.mentees;
    const [skills, ...criteria] = INPUT.criteria;
    const input: AdministrativeInput = {
      ...INPUT,
      mentees: [{ ...lea, id: "@e1", name }, ...others],
      criteria: [{ ...skills, label: { en: "+1", fr: "-1" } } as AdministrativeInput["criteria"][number], ...criteria],
    };
    const [, first] = parse(formatMatches(matchParticipants(input), "csv", { input }));
    expect(first?.slice(0, 2)).toEqual(["'@e1", `'${name}`]);
    expect(first?.[6]).toBe("'+1: python, as sought");
  });

  it("gives every value back, whatever people are called", () => {
    const wild = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', ",", "'", " ", "a", "＝"), minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(wild, { minLength: 2, maxLength: 6 }), wild, (ids, name) => {
        const [menteeId, ...mentorIds] = ids as [string, ...string[]];
        const input: AdministrativeInput = {
          mentees: [{ id: menteeId, name, attributes: { unit: "a" } }],
          mentors: mentorIds.map((id) => ({ id, name: id, attributes: { unit: "a" } })),
          criteria: [{ id: "unit", kind: "same", attribute: "unit", weight: 1 }],
        };
        const matching = matchParticipants(input);
        const [, record] = parse(formatMatches(matching, "csv", { input })) as [string[], string[]];
        const [pair] = matching.pairs;
        const texts = [pair?.menteeId, name, pair?.mentorId, pair?.mentorId] as string[];
        expect(record.slice(0, 4)).toEqual(texts.map((text) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)));
        expect(record).toHaveLength(CSV_COLUMNS.length);
      }),
      { numRuns: RUNS },
    );
  });

  it("names the two contributions that give most, in every programme", () => {
    fc.assert(
      fc.property(programmes({ mentees: 5, mentors: 4 }), (input) => {
        const matching = matchParticipants(input);
        const [, ...records] = parse(formatMatches(matching, "csv", { input }));
        const [, ...bare] = parse(formatMatches(matching, "csv"));
        expect(records).toHaveLength(matching.pairs.length);
        matching.pairs.forEach(({ contributions, points }, k) => {
          const best = Object.entries(contributions)
            .filter(([, given]) => given > 0)
            .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
            .slice(0, 2)
            .map(([id]) => id);
          expect(bare[k]?.slice(6, 8)).toEqual([best[0] ?? "", best[1] ?? ""]);
          const labels = records[k]?.slice(6, 8).map((reason) => reason.split(": ")[0]);
          expect(labels).toEqual([0, 1].map((at) => (best[at] === "previous" ? "Former pair" : (best[at] ?? ""))));
          expect(Number(records[k]?.[5])).toBe(points);
        });
      }),
      { numRuns: RUNS },
    );
  });
});

describe("what cannot be formatted", () => {
  const other = matchParticipants({ ...INPUT, pairs: {} });
  it.each<[string, unknown, unknown, unknown, string, string]>([
    ["another format", MATCHING, "html", {}, "unknown-value", "format"],
    ["no format", MATCHING, undefined, {}, "unknown-value", "format"],
    ["another language", MATCHING, "csv", { locale: "de" }, "unknown-value", "options.locale"],
    ["another input's matching", other, "csv", { input: INPUT }, "input-mismatch", "inputDigest"],
    ["no matching", undefined, "csv", {}, "required", "matching"],
    ["a text", "matching", "csv", {}, "wrong-type", "matching"],
    ["a part of a matching", { kind: "matching", pairs: [] }, "csv", {}, "required", "matching.unmatched"],
    ["a matching without pairs", { ...MATCHING, pairs: null }, "csv", {}, "wrong-type", "matching.pairs"],
    ["an invalid input", MATCHING, "csv", { input: { ...INPUT, mentors: 1 } }, "wrong-type", "mentors"],
    ["a mentee who is not in the input", withPair({ menteeId: "x" }), "csv", { input: INPUT }, "unknown-reference", "pairs"],
    ["a mentor who is not in the input", withPair({ mentorId: "x" }), "table", { input: INPUT }, "unknown-reference", "pairs"],
  ])("%s is refused", (_, matching, format, options, code, path) => {
    const error = catchError(() => formatMatches(matching as never, format as never, options as FormatOptions));
    expect(isInvalidInputError(error)).toBe(true);
    const [issue] = isInvalidInputError(error) ? error.issues : [];
    expect([issue?.code, issue?.path.join(".")]).toEqual([code, path]);
  });
});

function withPair(change: { readonly menteeId?: string; readonly mentorId?: string }): unknown {
  return { ...MATCHING, pairs: MATCHING.pairs.map((pair) => ({ ...pair, ...change })) };
}

function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
