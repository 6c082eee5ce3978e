import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describePair } from "../../src/language/describe-pair.ts";
import { createPhrasing, namesOf } from "../../src/language/phrasing.ts";
import { isInvalidInputError } from "../../src/model/issue.ts";
import { RUNS } from "../support/runs.ts";
import { contributionWith, EXPLANATION } from "./every-code.ts";

describe("createPhrasing", () => {
  it.each([
    ["locale", { locale: "de" }, 'must be "en" or "fr", got "de"'],
    ["locale", { locale: "__proto__" }, 'must be "en" or "fr", got "__proto__"'],
    ["audience", { audience: "public" }, 'must be "administrator" or "participant", got "public"'],
  ])("refuses an unknown %s", (option, options, message) => {
    const error = catchError(() => createPhrasing(options as never));
    expect(isInvalidInputError(error) && error.issues).toEqual([{ code: "unknown-value", path: ["options", option], message }]);
  });

  it("lists eight texts and counts the rest", () => {
    const texts = Array.from({ length: 10 }, (_, k) => `t${k}`);
    expect(createPhrasing().list(texts)).toBe("t0, t1, t2, t3, t4, t5, t6, t7 and 2 others");
    expect(createPhrasing({ locale: "fr" }).list(texts.slice(1))).toBe("t1, t2, t3, t4, t5, t6, t7, t8 et 1 autre");
    expect(createPhrasing().list([])).toBe("");
  });

  it("has no word of its own for a million where it needs none", () => {
    expect(createPhrasing({ locale: "fr" }).count(1_000_000, { one: "a", other: "b" })).toMatch(/\d b$/);
    expect(createPhrasing({ locale: "fr" }).count(0, { one: "a", other: "b" })).toBe("0 a");
    expect(createPhrasing().count(0, { one: "a", other: "b" })).toBe("0 b");
  });

  it("keeps a text on one line and cuts it at 60 characters, never inside of one", () => {
    const { value } = createPhrasing();
    expect(value(" a\r\nb\u2028c\u0000d ")).toBe("a b c d");
    expect(value("x".repeat(60))).toHaveLength(60);
    expect(value("x".repeat(61))).toBe(`${"x".repeat(59)}…`);
    expect([...value("😀".repeat(100))]).toEqual([...Array.from({ length: 59 }, () => "😀"), "…"]);
    expect(value("😀".repeat(60))).toBe("😀".repeat(60));
    // 31 characters in 62 code units: nothing to cut.
    expect(value("😀".repeat(31))).toBe("😀".repeat(31));
  });

  it("counts what it writes: a number that rounds to 1 or 2 takes the form of 1 or 2", () => {
    const steps = { one: "step", other: "steps" };
    expect(createPhrasing().count(1.001, steps)).toBe("1 step");
    expect(createPhrasing().count(1.5, steps)).toBe("1.5 steps");
    expect(createPhrasing({ locale: "fr" }).count(1.999, steps)).toBe("2 steps");
    expect(createPhrasing({ locale: "fr" }).count(1.5, steps)).toBe("1,5 step");
    expect(createPhrasing().number(-0)).toBe("0");
    expect(createPhrasing({ locale: "fr" }).number(-0.001)).toBe("0");
    expect(createPhrasing().number(-0.5)).toBe("-0.5");
    expect(createPhrasing().number(1e15)).toBe("1000000000000000");
  });

  it("keeps the direction of a text to the text", () => {
    const { value, person, quoted } = createPhrasing();
    expect(value("a\u202eb\u2066c")).toBe("abc");
    expect(person("mentee", "נועה")).toBe("\u2068נועה\u2069");
    expect(value("\u200fx")).toBe("\u2068\u200fx\u2069");
    expect(value("Ünïcödé, Łódź, 東京")).toBe("Ünïcödé, Łódź, 東京");
    expect(quoted(" a\n")).toBe("“ a ”");
    expect(createPhrasing({ locale: "fr" }).quoted("a")).toBe("«\u00a0a\u00a0»");
  });

  it("calls people by their ids where their names show nothing", () => {
    const names = namesOf({ mentees: [{ id: "e1", name: "\u200b \u2060" }], mentors: [{ id: "m1", name: " Zoë " }] });
    expect(createPhrasing({ names }).person("mentee", "e1")).toBe("e1");
    expect(createPhrasing({ names }).person("mentor", "m1")).toBe("Zoë");
  });

  it("treats every id as plain text", () => {
    const ids = ["__proto__", "constructor", "10", "é", ""];
    for (const id of ids) expect(createPhrasing({ names: namesOf({ mentees: [], mentors: [] }) }).person("mentee", id)).toBe(id);
    const named = namesOf({ mentees: ids.map((id) => ({ id, name: `N${id}` })), mentors: [] });
    for (const id of ids) expect(createPhrasing({ names: named }).person("mentee", id)).toBe(`N${id}`);
    expect(createPhrasing({ names: named }).person("mentor", "10")).toBe("10");
  });

  it("calls the adjustment of a former pair by its name, whatever a criterion is called", () => {
    const criteria = [{ id: "previous", label: { en: "X", fr: "X" } }];
    expect(createPhrasing({ criteria }).criterion("previous")).toBe("Former pair");
  });
});

describe("descriptions", () => {
  const text = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: "grapheme", maxLength: 80 }));

  it("give one line a sentence and stay bounded, whatever people write", () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 30 }),
        text,
        fc.constantFrom("en" as const, "fr" as const),
        fc.constantFrom("administrator" as const, "participant" as const),
        (texts, id, locale, audience) => {
          const contributions = [
            contributionWith({ code: "covered", covered: texts, uncovered: texts }, { criterionId: id }),
            contributionWith({ code: "shared", shared: texts }),
            contributionWith({ code: "not-the-same", mentee: id, mentor: texts }),
          ];
          const explanation = { ...EXPLANATION, menteeId: id, contributions, price: null };
          const described = describePair(explanation, { locale, audience });
          // Participants read the band as well.
          expect(described.split("\n")).toHaveLength(audience === "participant" ? 5 : 4);
          expect(described).not.toMatch(/[\r\u2028\u2029]/);
          expect(described.length).toBeLessThan(8000);
          expect(describePair(explanation, { locale, audience })).toBe(described);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
