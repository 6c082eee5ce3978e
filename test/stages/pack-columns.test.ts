import fc from "fast-check";
import { type AdministrativeInput, type MatchInput, openScan, prepareProgramme } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { scanUnit } from "../../src/kernel/edge-passes.ts";
import type { Criterion } from "../../src/model/criterion.ts";
import { packColumns } from "../../src/stages/encode/pack-columns.ts";
import { CASES } from "../support/criterion-cases.ts";
import { patchyProgrammes, programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

/** Whoever got the programme by a message finds what its owner finds. */
function expectSameSlabs(input: MatchInput, least: number): void {
  const { columns, rows, programme } = prepareProgramme(input);
  const scan = openScan(structuredClone(packColumns(columns)));
  const everybody = Int32Array.from({ length: rows.rows }, (_, row) => row);
  let pass = 0;
  for (const minimumPoints of [programme.minimumPoints, Math.max(least, programme.minimumPoints)]) {
    for (const price of [0, 200_000]) {
      const unit = {
        prices: Float64Array.from({ length: rows.columns }, (_, column) => price * (column % 3)),
        rows: everybody,
        limits: new Float64Array(rows.rows).fill(price === 0 ? Number.POSITIVE_INFINITY : 900_000),
        width: 4,
      };
      const source = rows.openCandidates(minimumPoints);
      source.setPrices(unit.prices);
      const expected = scanUnit(source, unit);
      expect(scan({ ...unit, pass: ++pass, minimumPoints })).toEqual(expected);
      // The second unit of a pass: what was taken in holds.
      const { counts } = expected;
      const last = { ...unit, rows: everybody.slice(-1), limits: unit.limits.slice(-1) };
      expect(scan({ ...last, pass, minimumPoints, prices: new Float64Array(0) }).counts).toEqual(counts.slice(-1));
    }
  }
}

/** No message takes a function. */
function withoutFunctions(input: AdministrativeInput): AdministrativeInput {
  return { ...input, criteria: input.criteria.filter(({ kind }) => kind !== "custom") };
}

describe("packed columns", () => {
  it("are worth what they were worth before they were sent", () => {
    const size = { mentees: 5, mentors: 80 };
    fc.assert(
      fc.property(
        fc.oneof(programmes(size), patchyProgrammes(size).map(withoutFunctions)),
        fc.integer({ min: 0, max: 800_000 }),
        (input, least) => {
          expectSameSlabs(input, least);
        },
      ),
      { numRuns: RUNS },
    );
  });

  const kinds = (Object.keys(CASES) as Criterion["kind"][]).filter((kind) => kind !== "custom");
  it.each(kinds)("are so with a criterion of every kind: %s", (kind) => {
    const populated = CASES[kind].chain(({ settings, attributes }) =>
      fc.tuple(fc.constant(settings), fc.array(attributes, { minLength: 75, maxLength: 75 })),
    );
    fc.assert(
      fc.property(populated, fc.integer({ min: 0, max: 800_000 }), ([criterion, people], least) => {
        const everybody = people.map((attributes, k) => ({
          id: `p${k}`,
          personId: `${k}`,
          attributes: { ...attributes, group: `${k % 3}`, sort: k % 5 },
        }));
        const { label, ...settings } = { ...criterion, weight: 3, missing: criterion.missing };
        const criteria = [settings as never, { id: "group", kind: "same" as const, weight: 1, attribute: "group" }];
        expectSameSlabs({ mentees: everybody.slice(0, 5), mentors: everybody.slice(5), criteria }, least);
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it("hold each text once, and no spelling", () => {
    const people = ["Rust ", "rust", "RUST, go"].map((skills, k) => ({ id: `p${k}`, attributes: { skills: skills.split(", ") } }));
    const { columns } = prepareProgramme({
      mentees: people,
      mentors: people.map((person) => ({ ...person, id: `m${person.id}` })),
      criteria: [{ id: "skills", kind: "overlap", weight: 1, attribute: "skills" }],
    });
    expect(packColumns(columns).criteria[0]?.menteeValues).toEqual({
      vocabulary: ["rust", "go"],
      firstOf: Int32Array.of(0, 1, 2, 4),
      texts: Int32Array.of(0, 0, 1, 0),
    });
  });
});
