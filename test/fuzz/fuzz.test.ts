import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { solveAssignment } from "mentor-matching/solver";
import { describe, expect, it } from "vitest";
import { RUNS } from "../support/runs.ts";
import { fuzz } from "./fuzz.ts";
import { LAWS, type Law } from "./laws.ts";

const FIXTURES = new URL("../fixtures/fuzz/", import.meta.url);

/** Draws the same cases as any other law, but its solver drops a pair of every matrix with three rows. */
const PLANTED: Law = {
  name: "planted",
  cases: fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), { maxLength: 6 }),
  check(given) {
    const costs = given as number[][];
    const { pairs } = solveAssignment({ costs });
    if ((costs.length > 3 ? pairs.length - 1 : pairs.length) !== Math.min(costs.length, 3)) throw new Error("a pair too few");
  },
};

describe("fuzzing", () => {
  it("finds a planted fault and makes its case small", () => {
    const { broken } = fuzz({ laws: [PLANTED], seed: 1, goesOn: () => true });
    expect(broken).toMatchObject([{ law: "planted", message: "Error: a pair too few" }]);
    expect(broken[0]?.case).toEqual(Array.from({ length: 4 }, () => [0, 0, 0]));
  });

  it("gives the same from the same seed", () => {
    const twice = [1, 2].map(() => fuzz({ laws: [PLANTED], seed: 7, goesOn: () => true }));
    expect(twice[0]).toEqual(twice[1]);
  });

  it("finds nothing", () => {
    const { cases, broken } = fuzz({ laws: LAWS, seed: 1955, goesOn: (done) => done < 2.5 * RUNS });
    expect(broken).toEqual([]);
    expect(cases).toBeGreaterThanOrEqual(2.5 * RUNS);
  });
});

describe("a case that once broke a law", () => {
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith(".json"));
  it.each(names)("%s holds", (name) => {
    const { law, case: given } = JSON.parse(readFileSync(new URL(name, FIXTURES), "utf8")) as {
      readonly law: string;
      readonly case: unknown;
    };
    const found = LAWS.find((each) => each.name === law);
    expect(found?.name).toBe(law);
    found?.check(given);
  });
});
