import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointsOf } from "../../src/criteria/criterion-kind.ts";
import { hasGate } from "../../src/criteria/scales.ts";
import type { Criterion } from "../../src/model/criterion.ts";
import type { AttributeValue } from "../../src/model/person.ts";
import { type Attributes, complete, creditOf, encode } from "../support/criterion-cases.ts";
import { RUNS } from "../support/runs.ts";

/** The credit where both sides have one attribute, `x`. */
const credit = (criterion: Criterion, mentee: AttributeValue, mentor: AttributeValue) => creditOf(criterion, { x: mentee }, { x: mentor });

describe("any criterion", () => {
  it("is completed with a gate for nobody, seen by everyone, serving people, called by its id", () => {
    expect(complete({ kind: "same", attribute: "x" })).toStrictEqual({
      id: "x",
      kind: "same",
      attribute: "x",
      weight: 1,
      label: { en: "x", fr: "x" },
      minimumCredit: 0,
      missing: "no-credit",
      serves: "participant",
      visibleTo: "everyone",
    });
    const stated = { label: { en: "a", fr: "b" }, minimumCredit: 0.5, missing: "neutral", serves: "programme", visibleTo: "administrator" };
    expect(complete({ kind: "same", attribute: "x", ...stated })).toMatchObject(stated);
  });
});

describe("gap", () => {
  const gap = complete({ kind: "gap", attribute: "x", ideal: [1, 2], falloff: 0.25, floor: 0.25, allowed: [1, null] });

  it.each([
    [1, 1, null],
    [1, 2, 1],
    [1, 3, 1],
    [1, 4, 0.75],
    [1, 9, 0.25],
  ])("a mentee on %d and a mentor on %d", (mentee, mentor, expected) => {
    expect(credit(gap, mentee, mentor)).toBe(expected);
  });

  it("excludes beyond its limits, and says whether it has any", () => {
    const upTo = complete({ kind: "gap", attribute: "x", ideal: 0, allowed: [null, 1] });
    expect([credit(upTo, 1, 2), credit(upTo, 1, 3)]).toEqual([0.75, null]);
    const free = complete({ kind: "gap", attribute: "x", ideal: 0 });
    expect(free).toMatchObject({ allowed: [null, null] });
    expect([free, upTo, gap].map(hasGate)).toEqual([false, true, true]);
  });

  it("knows nothing of a text without a scale, or of no text", () => {
    expect(credit(complete({ kind: "gap", attribute: "x", ideal: 0 }), "1", 3)).toBeUndefined();
    expect(credit(complete({ kind: "gap", attribute: "x", ideal: 0, scale: ["1"] }), "", "1")).toBeUndefined();
  });

  it("survives leads that overflow", () => {
    expect(credit(complete({ kind: "gap", attribute: "x", ideal: 0, falloff: 0 }), -1e308, 1.7e308)).toBe(1);
    expect(credit(complete({ kind: "gap", attribute: "x", ideal: 0, falloff: 1e-300 }), -1e308, 1.7e308)).toBe(0);
  });

  it("has a direction", () => {
    const ahead = complete({ kind: "gap", attribute: "x", ideal: 2 });
    expect([credit(ahead, 1, 3), credit(ahead, 3, 1)]).toEqual([1, 0]);
  });

  it("takes several names for one step of a scale", () => {
    const scale = ["junior", ["senior", "Confirmé"], ["lead", "Responsable"]];
    const levels = complete({ kind: "gap", attribute: "x", ideal: 1, falloff: 0.5, scale });
    expect(credit(levels, "Junior", "confirme\u0301 ")).toBe(1);
    expect(credit(levels, "confirmé", "Senior")).toBe(0.5);
    expect(credit(levels, "junior", "responsable")).toBe(0.5);
  });
});

describe("overlap", () => {
  it("is a share of all texts (jaccard) or of the shorter list (smaller)", () => {
    expect(credit(complete({ kind: "overlap", attribute: "x" }), ["a", "b"], ["B", "c", "d"])).toBe(1 / 4);
    expect(credit(complete({ kind: "overlap", attribute: "x", measure: "smaller" }), ["a", "b"], ["B", "c", "d"])).toBe(1 / 2);
  });

  it.each(["jaccard", "smaller"])("is scanned by its measure, %s", (measure) => {
    const criterion = complete({ kind: "overlap", attribute: "x", measure });
    const offers = [{ x: "a" }, { x: ["a", "b", "c"] }, { x: ["c", "d"] }];
    const { kind, settings, menteeValues, mentorValues } = encode(criterion, [{ x: ["a", "b"] }], offers);
    const scale = { weight: 60, minimumCredit: 0, unknownPoints: 0 };
    const scan = kind.scan?.({ settings, menteeValues, mentorValues, firstColumnOfBlock: Int32Array.of(0, 3) });
    scan?.begin(0, scale);
    const worth = new Float64Array(32);
    scan?.add(0, 7, worth);
    expect([...worth.subarray(0, 3)]).toEqual(
      mentorValues.map((mentor) => pointsOf(kind.credit(menteeValues[0], mentor, settings), scale)),
    );
    expect([...worth.subarray(0, 3)]).toEqual(measure === "jaccard" ? [30, 40, 0] : [60, 60, 0]);
  });
});

describe("same and different", () => {
  const same = complete({ kind: "same", attribute: "x" });
  const different = complete({ kind: "different", attribute: "x" });

  it.each<[AttributeValue, AttributeValue, number]>([
    ["Sales", "sales ", 1],
    ["é", "e\u0301", 1],
    ["1", 1, 0],
    ["true", true, 0],
    [1, 2, 0],
    [0, -0, 1],
    ["a", "b", 0],
  ])("%j with %j", (mentee, mentor, expected) => {
    expect(credit(same, mentee, mentor)).toBe(expected);
    expect(credit(different, mentee, mentor)).toBe(1 - expected);
  });
});

describe("coverage", () => {
  const coverage = (fields: object = {}): Criterion => complete({ kind: "coverage", sought: "x", offered: "x", ...fields });

  it("is completed with nothing weighed, and with texts in their order", () => {
    expect(coverage()).toMatchObject({ importance: {}, rarity: false });
    expect(Object.keys((coverage({ importance: { b: 1, A: 2 } }) as { importance: object }).importance)).toEqual(["a", "b"]);
  });

  it("counts repeated texts and spellings once", () => {
    expect(credit(coverage(), ["Excel", " excel", "é"], ["e\u0301"])).toBe(0.5);
  });

  it("has a direction", () => {
    expect([credit(coverage(), ["a", "b"], ["a"]), credit(coverage(), ["a"], ["a", "b"])]).toEqual([0.5, 1]);
  });

  it("weighs texts by their importance: 3 of 3 + 1 + 0.5", () => {
    const weighted = coverage({ importance: { " EXCEL": 3, b: 0.5 } });
    expect(credit(weighted, ["Excel", "a", "b"], ["excel"])).toBe(3 / 4.5);
    expect(credit(weighted, ["Excel", "a", "b"], ["a", "b", "excel"])).toBe(1);
    expect(credit(weighted, ["Excel", "a", "b"], ["c"])).toBe(0);
  });

  it("lets a mentee say what matters, in place of the criterion", () => {
    const own = coverage({ importance: { a: 3 }, importanceAttribute: "own" });
    const covered = (importance: AttributeValue) => creditOf(own, { x: ["a", "b"], own: importance }, { x: "a" });
    expect(covered("")).toBe(3 / 4);
    expect(covered("A: 1")).toBe(1 / 2);
    expect(covered(["a: 1.5", "B:0.5", "unsought: 9"])).toBe(3 / 4);
    expect(covered(["a: 7", " ", "a: 1"])).toBe(7 / 8);
  });

  it("takes a mentee who seeks only what counts nothing for one who seeks nothing", () => {
    expect(credit(coverage({ importance: { a: 0, b: 0 } }), ["a", "b"], ["a"])).toBeUndefined();
    expect(credit(coverage({ importance: { a: 0 } }), ["a", "b"], ["a"])).toBe(0);
  });

  it("weighs rare wishes more: 1 + ln(n / n(t)) over the mentees who seek anything", () => {
    const rare = coverage({ rarity: true });
    const mentees: readonly Attributes[] = [{ x: ["a", "b"] }, { x: "a" }, { x: ["a", "A"] }, { x: "" }, {}];
    const { kind, settings, menteeValues, mentorValues } = encode(rare, mentees, [{ x: "b" }, { x: "a" }, { x: ["a", "b"] }]);
    const weightOfB = 1 + Math.log(3);
    const credits = mentorValues.map((mentor) => kind.credit(menteeValues[0], mentor, settings) as number);
    expect(credits[0]).toBeCloseTo(weightOfB / (1 + weightOfB), 14);
    expect(credits[1]).toBeCloseTo(1 / (1 + weightOfB), 14);
    expect(credits[2]).toBe(1);
  });

  it("scans the same bits as the formula gives, whatever the weights", () => {
    const texts = fc.subarray(["a", "b", "c", "d", "e", "f", "g"], { minLength: 1 });
    const weights = fc.array(fc.double({ min: 1e-9, max: 1e6, noNaN: true }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(weights, texts, fc.array(texts, { minLength: 1, maxLength: 40 }), fc.boolean(), (drawn, sought, offers, rarity) => {
        const importance = Object.fromEntries(drawn.map((weight, k) => ["abcdefg"[k], weight]));
        const criterion = coverage({ importance, rarity });
        const { kind, settings, menteeValues, mentorValues } = encode(
          criterion,
          [{ x: sought }, { x: ["a", "b", "c"] }],
          offers.map((offered) => ({ x: offered })),
        );
        const firstColumnOfBlock = Int32Array.from([0, Math.min(32, offers.length), offers.length]);
        const scan = kind.scan?.({ settings, menteeValues, mentorValues, firstColumnOfBlock });
        // So heavy that a point is a bit of the credit.
        const scale = { weight: 2 ** 53, minimumCredit: 0, unknownPoints: 0 };
        const bound = scan?.begin(0, scale) as number;
        for (const block of [0, 1]) {
          const first = firstColumnOfBlock[block] as number;
          const size = (firstColumnOfBlock[block + 1] as number) - first;
          const worth = new Float64Array(32);
          scan?.add(block, size === 32 ? -1 : (1 << size) - 1, worth);
          for (let k = 0; k < size; k++) {
            expect(worth[k]).toBe(pointsOf(kind.credit(menteeValues[0], mentorValues[first + k], settings), scale));
            expect(bound).toBeGreaterThanOrEqual(worth[k] as number);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ["nothing is weighed", {}, 1 / 2],
    ["texts are weighed", { importance: { a: 3 } }, 3 / 4],
  ])("covers as much after a journey to another thread, where %s", (_, fields, expected) => {
    const { kind, settings, menteeValues, mentorValues } = encode(coverage(fields), [{}, { x: ["a", "b"] }], [{ x: "a" }]);
    const sent = kind.packing?.unpack(structuredClone(kind.packing.pack(menteeValues as never)) as never) as readonly unknown[];
    expect(sent[0]).toBeUndefined();
    expect(kind.credit(sent[1], mentorValues[0], settings)).toBe(expected);
  });

  it("multiplies importance and rarity", () => {
    const both = coverage({ rarity: true, importance: { b: 4 } });
    const { kind, settings, menteeValues, mentorValues } = encode(both, [{ x: ["a", "b"] }, { x: "a" }], [{ x: "b" }]);
    const weightOfB = 4 * (1 + Math.LN2);
    expect(kind.credit(menteeValues[0], mentorValues[0], settings)).toBeCloseTo(weightOfB / (1 + weightOfB), 14);
  });
});

describe("proximity", () => {
  it("is 1 − |a − b| ÷ range, and the mean over several dimensions", () => {
    expect(credit(complete({ kind: "proximity", attribute: "x", range: 4 }), 5, 4)).toBe(0.75);
    const two = complete({ kind: "proximity", attribute: ["x", { mentee: "y", mentor: "z" }], range: 4 });
    expect(creditOf(two, { x: 1, y: 1 }, { x: 3, z: 9 })).toBe(1 - (2 + 4) / 8);
    expect(creditOf(two, { x: 1, y: 1 }, { x: 3, y: 1 })).toBeUndefined();
  });

  it("gives exactly 0 to people who are the range apart everywhere, and exactly 1 to equal ones", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (dimensions, range) => {
        const names = Array.from({ length: dimensions }, (_, k) => `d${k}`);
        const all = (value: number): Attributes => Object.fromEntries(names.map((name) => [name, value]));
        const criterion = complete({ kind: "proximity", attribute: names, range });
        expect(creditOf(criterion, all(0), all(range))).toBe(0);
        expect(creditOf(criterion, all(0), all(-2 * range))).toBe(0);
        expect(creditOf(criterion, all(range), all(range))).toBe(1);
      }),
      { numRuns: RUNS },
    );
  });

  it("survives differences that overflow", () => {
    expect(credit(complete({ kind: "proximity", attribute: "x", range: 1e300 }), -1.7e308, 1.7e308)).toBe(0);
  });
});

describe("table", () => {
  const credits = { Engineer: { "product owner": 0.75, lawyer: null }, true: { 1: 0.5 } };
  const table = (fields: object = {}): Criterion => complete({ kind: "table", attribute: "x", credits, ...fields });

  it.each<[AttributeValue, AttributeValue, number | null]>([
    ["engineer ", "Product Owner", 0.75],
    ["Engineer", "LAWYER", null],
    ["product owner", "engineer", 0],
    ["engineer", "engineer", 0],
    [true, 1, 0.5],
    ["constructor", "constructor", 0],
  ])("a mentee %j and a mentor %j", (mentee, mentor, expected) => {
    expect(credit(table(), mentee, mentor)).toBe(expected);
  });

  it("may hold both ways round and have a default", () => {
    const both = table({ symmetric: true, default: 0.25 });
    expect(credit(both, "product owner", "engineer")).toBe(0.75);
    expect(credit(both, "lawyer", "engineer")).toBeNull();
    expect(credit(both, "lawyer", "lawyer")).toBe(0.25);
    expect(credit(table({ default: null }), "lawyer", "engineer")).toBeNull();
    const free = { credits: { a: { b: 1 } } };
    expect([table(), table(free), table({ ...free, default: null }), table({ credits: {} })].map(hasGate)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe("preference", () => {
  const preference = (fields: object): Criterion => complete({ kind: "preference", attribute: "x", ...fields });
  const wishes = ["p1", "p0", "p1", "p2"];

  it("falls with the rank and never below `unlisted`", () => {
    const { kind, settings, menteeValues, mentorValues } = encode(
      preference({ side: "mentee", falloff: 0.4, unlisted: 0.3 }),
      [{ x: wishes }],
      [{}, {}, {}, {}],
    );
    expect(mentorValues.map((mentor) => kind.credit(menteeValues[0], mentor, settings))).toEqual([0.6, 1, 0.3, 0.3]);
  });

  it("takes the other side's ranking, or the mean of both", () => {
    expect(creditOf(preference({ side: "mentor" }), {}, { x: ["p9", "p0"] })).toBe(0.8);
    expect(creditOf(preference({ side: "both" }), { x: "p0" }, { x: ["p9", "p8", "p0"] })).toBe((1 + (1 - 2 * 0.2)) / 2);
    expect(creditOf(preference({ side: "both" }), { x: "p0" }, {})).toBeUndefined();
    expect(creditOf(preference({ side: "mentee" }), {}, { x: "p0" })).toBeUndefined();
  });

  it("compares ids as they stand", () => {
    expect(creditOf(preference({ side: "mentee" }), { x: ["P0", "p0 "] }, {})).toBe(0);
  });
});

describe("priority", () => {
  const priority = (fields: object): Criterion =>
    complete({ kind: "priority", attribute: "x", credits: { Newcomer: 1, true: 0.5 }, default: 0.1, ...fields });

  it("gives the credit of one side's value, whoever the other is", () => {
    expect(creditOf(priority({ side: "mentee" }), { x: " newcomer" }, {})).toBe(1);
    expect(creditOf(priority({ side: "mentee" }), { x: true }, { x: "newcomer" })).toBe(0.5);
    expect(creditOf(priority({ side: "mentor" }), {}, { x: "someone else" })).toBe(0.1);
    expect(creditOf(priority({ side: "mentor" }), {}, { x: "constructor" })).toBe(0.1);
    expect(creditOf(priority({ side: "mentor" }), { x: "newcomer" }, {})).toBeUndefined();
  });
});

describe("an attribute with several names", () => {
  it("is read under the first that a person has", () => {
    const attribute = { mentee: { anyOf: ["grade", "niveau"] }, mentor: "rank" };
    const gap = complete({ kind: "gap", attribute, ideal: 2 });
    expect(creditOf(gap, { niveau: 1 }, { rank: 3 })).toBe(1);
    expect(creditOf(gap, { grade: "", niveau: 1 }, { rank: 3 })).toBe(1);
    expect(creditOf(gap, { grade: 3, niveau: 1 }, { rank: 3 })).toBe(0.5);
    expect(creditOf(gap, { niveau: 1 }, { niveau: 3 })).toBeUndefined();
  });
});
