import { describe, expect, it } from "vitest";
import { exceptionOf } from "../../src/criteria/columns.ts";
import { FULL_POINTS, INELIGIBLE, pointsOf } from "../../src/criteria/criterion-kind.ts";
import { hasGate, scalesWithout } from "../../src/criteria/scales.ts";
import { complete } from "../support/criterion-cases.ts";

describe("points", () => {
  const scale = { weight: 5, minimumCredit: 0, unknownPoints: 0 };

  it.each([
    [0, 0],
    [0.0999, 0],
    [0.1, 1],
    [0.5, 3],
    [0.6999, 3],
    [0.7, 4],
    [1, 5],
  ])("a credit of %d of a weight of 5 is %d: round half up", (credit, points) => {
    expect(pointsOf(credit, scale)).toBe(points);
  });

  it("need as much credit as the gate asks, and a credit at all", () => {
    const gated = { ...scale, minimumCredit: 0.7 };
    expect([0.7, 0.6999, null].map((credit) => pointsOf(credit, gated))).toEqual([4, INELIGIBLE, INELIGIBLE]);
    expect(pointsOf(null, scale)).toBe(INELIGIBLE);
  });

  it("of a pair that may not be stay below 0 whatever else it gets, and sums of a million of them are exact", () => {
    expect(INELIGIBLE + FULL_POINTS).toBeLessThan(0);
    expect(Number.isSafeInteger(1e6 * INELIGIBLE)).toBe(true);
    expect(FULL_POINTS).toBe(1_000_000);
  });
});

describe("scales", () => {
  const criteria = [
    complete({ kind: "same", attribute: "x", weight: 1, missing: "neutral" }),
    complete({ kind: "same", attribute: "x", weight: 1, missing: "no-credit", minimumCredit: 0.5 }),
    complete({ kind: "same", attribute: "x", weight: 2, missing: "left-out" }),
  ];

  it("share a million points among the criteria that count", () => {
    expect(scalesWithout(criteria, () => false)).toEqual([
      { weight: 250_000, minimumCredit: 0, unknownPoints: 125_000 },
      { weight: 250_000, minimumCredit: 0.5, unknownPoints: INELIGIBLE },
      { weight: 500_000, minimumCredit: 0, unknownPoints: 0 },
    ]);
    expect(scalesWithout(criteria, (position) => position === 2).map(({ weight }) => weight)).toEqual([500_000, 500_000, 0]);
  });

  it("know which criteria may rule a pair out", () => {
    expect(criteria.map(hasGate)).toEqual([false, true, false]);
    expect(hasGate(complete({ kind: "table", attribute: "x", credits: { a: { b: null } } }))).toBe(true);
  });
});

describe("what was decided about a pair", () => {
  it("is found among all decisions of its row, and nothing of other rows", () => {
    const decisions = {
      firstOfRow: Int32Array.of(0, 2, 2, 4),
      columns: Int32Array.of(1, 4, 2, 4),
      bans: Uint8Array.of(2, 0, 4, 8),
      adjustments: Int32Array.of(0, -300, 0, 7),
    };
    const nothing = { bans: 0, adjustment: 0 };
    expect([0, 1, 2, 3, 4].map((column) => exceptionOf(decisions, 0, column))).toEqual([
      nothing,
      { bans: 2, adjustment: 0 },
      nothing,
      nothing,
      { bans: 0, adjustment: -300 },
    ]);
    expect([2, 4].map((column) => exceptionOf(decisions, 1, column))).toEqual([nothing, nothing]);
    expect([1, 2, 4].map((column) => exceptionOf(decisions, 2, column))).toEqual([
      nothing,
      { bans: 4, adjustment: 0 },
      { bans: 8, adjustment: 7 },
    ]);
  });
});
