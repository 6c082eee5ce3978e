import fc from "fast-check";
import type { MatchInput } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { patchyCohort } from "../../benchmarks/populations.ts";
import { createRandom } from "../../benchmarks/random.ts";
import { FULL_POINTS } from "../../src/criteria/criterion-kind.ts";
import { openEdgeList } from "../../src/kernel/edge-source.ts";
import type { Criterion } from "../../src/model/criterion.ts";
import { prepareProgramme } from "../../src/operations/prepare-programme.ts";
import { CASES } from "../support/criterion-cases.ts";
import { differences } from "../support/differences.ts";
import { patchyProgrammes, programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

type Question = readonly [prices: readonly number[], below: number, width: number];

// Less than a point, too: that is how equals are put in an order.
const price = fc.constantFrom(0, 0, 2 ** -31, 7 * 2 ** -31, 1, 150_000, 500_000, 3e11, Number.POSITIVE_INFINITY);
const limit = fc.constantFrom(Number.POSITIVE_INFINITY, 400_000, 700_000, 1e6, 3e11);
const questions: fc.Arbitrary<readonly Question[]> = fc.array(
  fc.tuple(fc.array(price, { minLength: 1, maxLength: 90 }), limit, fc.integer({ min: 1, max: 9 })),
  { maxLength: 3 },
);

/** What the scan finds has the values that a look at every pair finds, and each pair by itself the same points. */
function expectTheBest(input: MatchInput, asked: readonly Question[]): void {
  const { rows } = prepareProgramme(input);
  const source = rows.openCandidates();
  const points = new Int32Array(rows.columns);
  const wrong: string[] = [];
  for (const [drawn, below, width] of asked) {
    const prices = Float64Array.from(points, (_, column) => drawn[column % drawn.length] as number);
    source.setPrices(prices);
    if (rows.columns > 2) source.raisePrice(1, (prices[1] = (prices[1] as number) + 10_000));
    const list = openEdgeList(width);
    for (const row of source.rowOrder) {
      source.findCheapest(row, below, list);
      rows.fill(row, points);
      const ofPairs = points.map((_, column) => Math.max(-1, rows.pointsOf(row, column)));
      const ofRow = points.map((each) => Math.max(-1, each));
      wrong.push(...differences("points of a pair", ofPairs, ofRow));
      const values = Array.from(points, (each, column) => FULL_POINTS - each + (prices[column] as number));
      const eligible = values.filter((value, column) => (points[column] as number) >= 0 && value < below).sort((a, b) => a - b);
      const [columns, costs, found] = [list.columns, list.costs, list.values].map((each) => each.subarray(0, list.count)) as [
        Int32Array,
        Int32Array,
        Float64Array,
      ];
      wrong.push(...differences("the least values", found, eligible.slice(0, width)));
      const costsOfColumns = Array.from(columns, (column) => FULL_POINTS - (points[column] as number));
      wrong.push(...differences("costs", costs, costsOfColumns));
      const valuesOfColumns = Array.from(columns, (column) => values[column]);
      wrong.push(...differences("values", found, valuesOfColumns));
      if (new Set(columns).size !== list.count) wrong.push("a column comes twice");
    }
    expect(wrong).toEqual([]);
  }
}

describe("the scan for candidates", () => {
  it("finds as good mentors as a look at every pair, whatever the prices and the limit", () => {
    fc.assert(
      fc.property(programmes({ mentees: 6, mentors: 90 }), questions, (input, asked) => {
        expectTheBest(input, asked);
      }),
      { numRuns: RUNS },
    );
  });

  it("does so where everybody lacks something else, and criteria are left out for that", () => {
    fc.assert(
      fc.property(patchyProgrammes({ mentees: 6, mentors: 90 }), questions, (input, asked) => {
        expectTheBest(input, asked);
      }),
      { numRuns: RUNS },
    );
  });

  it("does so where so many different lists of skills are offered that no table holds them", () => {
    const input = patchyCohort({ mentees: 30, mentors: 1300 });
    for (const minimumScore of [0, 0.8])
      expectTheBest({ ...input, minimumScore }, [
        [[0], Number.POSITIVE_INFINITY, 1],
        [Array.from({ length: 61 }, (_, k) => ((k * 7) % 61) * 3_000), Number.POSITIVE_INFINITY, 8],
        [[0, 150_000, 20_000], 250_000, 40],
      ]);
  });

  it.each(Object.keys(CASES) as Criterion["kind"][])("does so with a criterion of every kind: %s", (kind) => {
    const populated = fc
      .tuple(CASES[kind], fc.array(fc.nat({ max: 3 }), { minLength: 5, maxLength: 5 }))
      .chain(([{ settings, attributes }]) => fc.tuple(fc.constant(settings), fc.array(attributes, { minLength: 80, maxLength: 80 })));
    fc.assert(
      fc.property(populated, fc.constantFrom(0, 0.4), questions, ([criterion, people], minimumScore, asked) => {
        const everybody = people.map((attributes, k) => ({
          id: `p${k}`,
          personId: `${k}`,
          attributes: { ...attributes, group: `${k % 3}`, sort: k % 5 },
        }));
        const { label, ...settings } = { ...criterion, weight: 3, missing: criterion.missing };
        expectTheBest(
          {
            mentees: everybody.slice(0, 4),
            mentors: everybody.slice(4),
            criteria: [
              settings as never,
              { id: "group", kind: "same", weight: 1, attribute: "group" },
              { id: "sort", kind: "gap", weight: 1, attribute: "sort", ideal: 1 },
            ],
            minimumScore,
          },
          asked,
        );
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });

  it("asks several criteria of many blocks, whose mentors are good and cheap in one and neither in the next", () => {
    const random = createRandom(1955);
    const some = (letter: string): string[] => [0, 1, 2, 3, 4, 5].filter(() => random.below(3) > 0).map((k) => `${letter}${k}`);
    const everybody = Array.from({ length: 640 }, (_, k) => ({
      id: `p${k}`,
      personId: `${k}`,
      attributes: { skills: some("s"), hobbies: some("h"), level: k % 8, place: `${random.below(9)}` },
    }));
    expectTheBest(
      {
        mentees: everybody.slice(0, 40),
        mentors: everybody.slice(40),
        criteria: [
          { id: "skills", kind: "coverage", weight: 4, sought: "skills", offered: "skills" },
          { id: "hobbies", kind: "overlap", weight: 4, attribute: "hobbies" },
          { id: "level", kind: "gap", weight: 2, attribute: "level", ideal: 3, falloff: 0.2 },
          { id: "place", kind: "same", weight: 1, attribute: "place" },
        ],
      },
      [1, 7, 64].map((step) => [Array.from({ length: 600 }, (_, k) => ((k * step) % 97) * 6_000), Number.POSITIVE_INFINITY, 6]),
    );
  });

  it("counts more texts than four bits hold", () => {
    const texts = Array.from({ length: 40 }, (_, k) => `t${k}`);
    const mentors = Array.from({ length: 70 }, (_, k) => ({
      id: `m${k}`,
      attributes: { offers: texts.filter((_, t) => (t * 7 + k * 3) % 11 < 6) },
    }));
    const mentees = [16, 17, 31, 33, 40].map((count) => ({ id: `e${count}`, attributes: { seeks: texts.slice(0, count) } }));
    for (const rarity of [false, true])
      expectTheBest(
        { mentees, mentors, criteria: [{ id: "skills", kind: "coverage", weight: 1, sought: "seeks", offered: "offers", rarity }] },
        [
          [[0], Number.POSITIVE_INFINITY, 3],
          [[0, 200_000], 600_000, 5],
        ],
      );
  });
});
