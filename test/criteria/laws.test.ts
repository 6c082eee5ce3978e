import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EncodedCriterion } from "../../src/criteria/columns.ts";
import { INELIGIBLE, pointsOf, type Scale } from "../../src/criteria/criterion-kind.ts";
import { KINDS, kindOf } from "../../src/criteria/kinds.ts";
import { hasGate, scalesWithout } from "../../src/criteria/scales.ts";
import type { Criterion } from "../../src/model/criterion.ts";
import type { AttributeValue, Person } from "../../src/model/person.ts";
import { createKnownScan } from "../../src/stages/score/known-scan.ts";
import { createPointTable } from "../../src/stages/score/point-tables.ts";
import { RUNS } from "../support/runs.ts";

const LEVELS = ["junior", "senior", "lead", "head"];
const texts = fc.array(fc.constantFrom("a", "B", "b ", "é", "é", "long text", ""), { maxLength: 9 });
const policy = fc.constantFrom("no-credit" as const, "neutral" as const, "left-out" as const, "ineligible" as const);
const common = fc.record({ missing: policy, minimumCredit: fc.constantFrom(undefined, 0, 0.3, 1), weight: fc.constantFrom(0, 1, 7.5) });
const bound = fc.option(fc.integer({ min: -3, max: 3 }), { nil: null });

interface Case {
  readonly settings: Criterion;
  readonly values: fc.Arbitrary<AttributeValue | undefined>;
}

/** Settings and attribute values of every kind. A new kind does not compile until it stands here. */
const CASES: { readonly [Name in Criterion["kind"]]: fc.Arbitrary<Case> } = {
  coverage: common.map((fields) => ({ settings: complete({ ...fields, kind: "coverage", sought: "x", offered: "x" }), values: texts })),
  overlap: fc
    .tuple(common, fc.constantFrom("jaccard" as const, "smaller" as const))
    .map(([fields, measure]) => ({ settings: complete({ ...fields, kind: "overlap", attribute: "x", measure }), values: texts })),
  same: common.map((fields) => ({
    settings: complete({ ...fields, kind: "same", attribute: "x" }),
    values: fc.constantFrom<AttributeValue>("1", 1, true, "TRUE", "é", "É ", 0, -0, ""),
  })),
  gap: fc
    .tuple(common, fc.boolean(), fc.integer({ min: -2, max: 3 }), fc.nat({ max: 3 }), fc.constantFrom(0, 0.25, 0.5), bound, bound)
    .filter(([, , , , , lowest, highest]) => lowest === null || highest === null || lowest <= highest)
    .map(([fields, scaled, ideal, width, floor, lowest, highest]) => ({
      settings: complete({
        ...fields,
        kind: "gap",
        attribute: "x",
        ideal: [ideal, ideal + width],
        floor,
        allowed: [lowest, highest],
        ...(scaled ? { scale: LEVELS } : {}),
      }),
      values: scaled ? fc.constantFrom("Junior ", "senior", "LEAD", "head", "") : fc.integer({ min: -3, max: 5 }),
    })),
};

function complete(input: Record<string, unknown> & { kind: Criterion["kind"] }): Criterion {
  return kindOf(input).complete({ id: "x", ...input } as never);
}

function person(value: AttributeValue | undefined): Person {
  return { id: "p", personId: "p", availability: "open", attributes: new Map(value === undefined ? [] : [["x", value]]) };
}

/** Everybody's values read by the kind. */
function encode(
  settings: Criterion,
  mentees: readonly (AttributeValue | undefined)[],
  mentors: readonly (AttributeValue | undefined)[],
): EncodedCriterion {
  const kind = kindOf(settings);
  return {
    settings,
    kind,
    menteeValues: mentees.map((value) => kind.read(person(value), settings, "mentee")),
    mentorValues: mentors.map((value) => kind.read(person(value), settings, "mentor")),
  };
}

const names = Object.keys(KINDS) as (keyof typeof CASES)[];
const populated = (name: keyof typeof CASES) =>
  CASES[name].chain(({ settings, values }) => {
    const people = fc.array(fc.option(values, { nil: undefined, freq: 5 }), { minLength: 1, maxLength: 70 });
    return fc.tuple(fc.constant(settings), people, people);
  });

describe.each(names)("%s", (name) => {
  it("gives credits in [0, 1], or null only where it says it excludes", () => {
    fc.assert(
      fc.property(populated(name), ([settings, mentees, mentors]) => {
        const { kind, menteeValues, mentorValues } = encode(settings, mentees, mentors);
        for (const mentee of menteeValues) {
          for (const mentor of mentorValues) {
            if (mentee === undefined || mentor === undefined) continue;
            const credit = kind.credit(mentee, mentor, settings);
            if (credit === null) expect(kind.excludes?.(settings)).toBe(true);
            else expect(credit >= 0 && credit <= 1).toBe(true);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("gives the same points from its table, from its scan and from its formula, missing values included", () => {
    fc.assert(
      fc.property(populated(name), fc.nat({ max: 1_000_000 }), ([settings, mentees, mentors], weight) => {
        const criterion = encode(settings, mentees, mentors);
        const { kind, menteeValues, mentorValues } = criterion;
        const [{ unknownPoints }] = scalesWithout([{ ...settings, weight: 1 }], () => false) as [Scale];
        const scale: Scale = { weight, minimumCredit: settings.minimumCredit, unknownPoints };
        const columnAt = Int32Array.from(mentors, (_, column) => column);
        const blocks = Math.ceil(mentors.length / 32);
        const firstOfBlock = Int32Array.from({ length: blocks + 1 }, (_, block) => Math.min(block * 32, mentors.length));
        const table = createPointTable(criterion, 0, columnAt);
        const scan = createKnownScan(criterion, 0, { columnAt, firstOfBlock, patternOfBlock: new Int32Array(blocks) });
        for (let row = 0; row < mentees.length; row++) {
          table.begin(row, [scale]);
          scan.begin(row, [scale]);
          for (let block = 0; block < blocks; block++) {
            const first = firstOfBlock[block] as number;
            const size = (firstOfBlock[block + 1] as number) - first;
            const [fromTable, fromScan] = [new Float64Array(32), new Float64Array(32)];
            table.add(first, size, fromTable);
            scan.add(block, size, fromScan);
            const fromFormula = Array.from({ length: 32 }, (_, k) => {
              if (k >= size) return 0;
              const [mentee, mentor] = [menteeValues[row], mentorValues[first + k]];
              return mentee === undefined || mentor === undefined ? unknownPoints : pointsOf(kind.credit(mentee, mentor, settings), scale);
            });
            expect([...fromTable]).toEqual(fromFormula);
            expect([...fromScan]).toEqual(fromFormula);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("gives equal values equal identities, and equal identities equal credits", () => {
    fc.assert(
      fc.property(populated(name), ([settings, mentees]) => {
        const { kind, menteeValues, mentorValues } = encode(settings, mentees, mentees);
        menteeValues.forEach((value, k) => {
          if (value === undefined) return;
          for (const [j, other] of menteeValues.entries()) {
            if (other === undefined || kind.identify?.(value) !== kind.identify?.(other)) continue;
            expect(kind.credit(value, mentorValues[k], settings)).toBe(kind.credit(other, mentorValues[j], settings));
          }
        });
      }),
      { numRuns: RUNS },
    );
  });

  it("survives JSON: a completed criterion is a valid input and completes to itself", () => {
    fc.assert(
      fc.property(CASES[name], ({ settings }) => {
        const stored = JSON.parse(JSON.stringify(settings));
        expect(kindOf(settings).schema.safeParse(stored).success).toBe(true);
        expect(kindOf(settings).complete(stored as never)).toEqual(settings);
      }),
      { numRuns: RUNS },
    );
  });

  it("treats a missing value as its policy says", () => {
    fc.assert(
      fc.property(CASES[name], ({ settings }) => {
        const [{ unknownPoints }] = scalesWithout([{ ...settings, weight: 1 }], () => false) as [Scale];
        const half = settings.minimumCredit > 0.5 ? INELIGIBLE : 500_000;
        const expected = { "no-credit": hasGate(settings) ? INELIGIBLE : 0, neutral: half, "left-out": 0, ineligible: INELIGIBLE };
        expect(unknownPoints).toBe(expected[settings.missing]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("symmetry and direction", () => {
  const swap = (settings: Criterion, a: AttributeValue, b: AttributeValue): readonly unknown[] => {
    const { kind, menteeValues, mentorValues } = encode(settings, [a, b], [a, b]);
    return [kind.credit(menteeValues[0], mentorValues[1], settings), kind.credit(menteeValues[1], mentorValues[0], settings)];
  };

  it("same and overlap are symmetric", () => {
    fc.assert(
      fc.property(fc.constantFrom("jaccard", "smaller"), texts, texts, (measure, a, b) => {
        fc.pre(a.some((text) => text.trim() !== "") && b.some((text) => text.trim() !== ""));
        const [there, back] = swap(complete({ kind: "overlap", attribute: "x", measure, weight: 1 }), a, b);
        expect(there).toBe(back);
      }),
      { numRuns: RUNS },
    );
    expect(swap(complete({ kind: "same", attribute: "x", weight: 1 }), "a", "b")).toEqual([0, 0]);
  });

  it("gap and coverage have a direction", () => {
    expect(swap(complete({ kind: "gap", attribute: "x", weight: 1, ideal: 2 }), 1, 3)).toEqual([1, 0]);
    expect(swap(complete({ kind: "coverage", sought: "x", offered: "x", weight: 1 }), ["a", "b"], ["a"])).toEqual([0.5, 1]);
  });
});

describe("formulas by hand", () => {
  const credit = (settings: Criterion, mentee: AttributeValue, mentor: AttributeValue): number | null => {
    const { kind, menteeValues, mentorValues } = encode(settings, [mentee], [mentor]);
    return kind.credit(menteeValues[0], mentorValues[0], settings);
  };
  const gap = complete({ kind: "gap", attribute: "x", weight: 1, ideal: [1, 2], falloff: 0.25, floor: 0.25, allowed: [1, null] });

  it.each([
    [1, 1, null],
    [1, 2, 1],
    [1, 3, 1],
    [1, 4, 0.75],
    [1, 9, 0.25],
  ])("gap: a mentee on %d and a mentor on %d", (mentee, mentor, expected) => {
    expect(credit(gap, mentee, mentor)).toBe(expected);
  });

  it("gap survives leads that overflow", () => {
    expect(credit(complete({ kind: "gap", attribute: "x", weight: 1, ideal: 0, falloff: 0 }), -1e308, 1.7e308)).toBe(1);
    expect(credit(complete({ kind: "gap", attribute: "x", weight: 1, ideal: 0, falloff: 1e-300 }), -1e308, 1.7e308)).toBe(0);
  });

  it("overlap: jaccard of all texts, smaller of the shorter list", () => {
    expect(credit(complete({ kind: "overlap", attribute: "x", weight: 1 }), ["a", "b"], ["B", "c", "d"])).toBe(1 / 4);
    expect(credit(complete({ kind: "overlap", attribute: "x", weight: 1, measure: "smaller" }), ["a", "b"], ["B", "c", "d"])).toBe(1 / 2);
  });

  it("coverage: repeated texts and spellings count once", () => {
    expect(credit(complete({ kind: "coverage", sought: "x", offered: "x", weight: 1 }), ["Excel", " excel", "é"], ["e\u0301"])).toBe(0.5);
  });
});
