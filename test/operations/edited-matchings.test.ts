import fc from "fast-check";
import {
  type AdministrativeInput,
  explainPair,
  explainSeats,
  isInvalidInputError,
  type Matching,
  matchParticipants,
  prepareProgramme,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

const input: AdministrativeInput = {
  mentors: [
    { id: "m0", attributes: { level: 3, skills: ["a"] } },
    { id: "m1", attributes: { level: 2, skills: ["b"] } },
  ],
  mentees: [
    { id: "e0", attributes: { level: 1, seeks: ["a"] } },
    { id: "e1", attributes: { level: 1, seeks: ["b"] } },
    { id: "e2", attributes: { level: 2, seeks: ["b"] } },
  ],
  criteria: [
    { id: "level", kind: "gap", weight: 1, attribute: "level", ideal: 1, allowed: [0, null] },
    { id: "skills", kind: "coverage", weight: 2, sought: "seeks", offered: "skills" },
  ],
};
const matching = matchParticipants(input);

/** A matching in which one part is another; the questions about it must be answered or refused, and end. */
function edited(path: readonly string[], value: unknown): Matching {
  const copy = JSON.parse(JSON.stringify(matching)) as { [key: string]: unknown };
  const holder = path.slice(0, -1).reduce((at, key) => at[key] as typeof at, copy);
  holder[path.at(-1) as string] = value;
  return copy as unknown as Matching;
}

function answersOf(given: Matching, of: AdministrativeInput = input): readonly unknown[] {
  const asked = [
    ...of.mentors.map(
      ({ id }) =>
        () =>
          explainSeats(of, given, id),
    ),
    ...of.mentees.flatMap(({ id: menteeId }) =>
      of.mentors.map(
        ({ id: mentorId }) =>
          () =>
            explainPair(of, given, { menteeId, mentorId }),
      ),
    ),
  ];
  return asked.map((ask) => {
    try {
      return ask();
    } catch (error) {
      if (!isInvalidInputError(error)) throw error;
      return error.code;
    }
  });
}

describe("questions about a matching that was edited", () => {
  it.each<[string, readonly string[], unknown]>([
    ["no pairs", ["pairs"], undefined],
    ["a pair that is none", ["pairs", "0"], null],
    ["no certificate", ["certificate"], null],
    ["no price of a pair", ["certificate", "pairPrice"], "0"],
    ["no prices of mentees", ["certificate", "menteePrices"], {}],
    ["a mentee without a price", ["certificate", "menteePrices", "0"], { menteeId: "e0" }],
    ["a mentee's price that is no number", ["certificate", "menteePrices", "0", "price"], [null]],
    ["a seat's price that is no number", ["certificate", "seatPrices", "0", "price"], null],
    ["a seat's price below 0", ["certificate", "seatPrices", "0", "price"], -1],
    ["a mentee's price below 0", ["certificate", "menteePrices", "2", "price"], -1],
    ["a mentee's price that proves nothing", ["certificate", "menteePrices", "2", "price"], 1e9],
    ["one seat twice", ["pairs", "1", "mentorId"], "m0"],
  ])("are refused with %s", (_, path, value) => {
    expect(new Set(answersOf(edited(path, value)))).toEqual(new Set(["input-mismatch"]));
  });

  it("end, whatever its prices are", () => {
    const part = fc.constantFrom(
      ["pairPrice"],
      ["menteePrices", "0", "price"],
      ["menteePrices", "1", "price"],
      ["seatPrices", "0", "price"],
      ["seatPrices", "1", "price"],
    );
    const value = fc.oneof(fc.integer(), fc.double(), fc.anything());
    fc.assert(
      fc.property(part, value, (path, other) => {
        answersOf(edited(["certificate", ...path], other));
      }),
      { numRuns: RUNS },
    );
  });

  it("are answered where it was not", () => {
    fc.assert(
      fc.property(programmes({ mentees: 5, mentors: 4 }), (drawn) => {
        const prepared = prepareProgramme(drawn);
        const stored = JSON.parse(JSON.stringify(matchParticipants(prepared))) as Matching;
        for (const answer of answersOf(stored, drawn)) expect(answer).toBeTypeOf("object");
      }),
      { numRuns: RUNS },
    );
  });
});
