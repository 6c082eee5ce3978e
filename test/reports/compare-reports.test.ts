import { compareReports, isInvalidInputError, summarizeProgramme } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { differenceInterval } from "../../src/statistics/score-interval.ts";
import { type Life, ledgerOf } from "../support/report-ledgers.ts";

const asOf = "2027-12-31";
const life = (state: Life["state"], lasted: number): readonly Life[] => [
  {
    state,
    mentor: 0,
    shift: 0,
    lasted,
    reason: "overload",
    party: "mentor",
    points: 500_000,
    ratings: [3, 3],
    checkIns: 1,
    goal: "open",
  },
];

describe("two reports", () => {
  const first = summarizeProgramme({ ledger: ledgerOf([life("completed", 250), life("failed", 40), life("failed", 50)]), asOf });
  const second = summarizeProgramme({ ledger: ledgerOf([life("completed", 300), life("completed", 310), life("failed", 50)]), asOf });
  const comparison = compareReports(first, second);

  it("differ by what the second has more, with Newcombe's interval", () => {
    const completion = comparison.rates.find(({ code }) => code === "completion");
    expect(completion).toMatchObject({ first: first.completion, second: second.completion });
    expect(completion?.difference).toBeCloseTo(1 / 3, 12);
    const expected = differenceInterval({ successes: 2, trials: 3 }, { successes: 1, trials: 3 });
    expect(completion?.interval?.low).toBeCloseTo(expected!.low, 12);
    expect(completion?.interval?.high).toBeCloseTo(expected!.high, 12);
    expect(comparison.counts.find(({ code }) => code === "failed")).toEqual({ code: "failed", first: 2, second: 1, difference: -1 });
    expect(comparison.means.find(({ code }) => code === "months")).toMatchObject({
      first: { sum: 8 + 1 + 1 },
      second: { sum: 9 + 10 + 1 },
    });
  });

  it("turned round differ by the opposite, and a report from itself by nothing", () => {
    const turned = compareReports(second, first);
    comparison.rates.forEach(({ difference, interval }, k) => {
      const opposite = turned.rates[k]!;
      expect(opposite.difference).toBe(difference === null ? null : 0 - difference);
      if (interval !== null) expect(opposite.interval!.low).toBeCloseTo(-interval.high, 12);
    });
    for (const { difference } of compareReports(first, first).rates) expect([0, null]).toContain(difference);
  });

  it("have no difference where either has nothing to divide", () => {
    const empty = summarizeProgramme({ ledger: ledgerOf([]), asOf });
    expect(compareReports(empty, second).rates.find(({ code }) => code === "completion")).toMatchObject({
      difference: null,
      interval: null,
    });
    expect(comparison.rates.find(({ code }) => code === "matched")?.difference).toBeNull();
  });

  it.each([null, {}, { kind: "matching" }, { kind: "programme-report", schemaVersion: 9 }])("must be reports, not %j", (other) => {
    for (const pair of [
      [other, first],
      [first, other],
    ])
      try {
        compareReports(pair[0] as never, pair[1] as never);
        expect.unreachable();
      } catch (error) {
        expect(isInvalidInputError(error)).toBe(true);
      }
  });
});
