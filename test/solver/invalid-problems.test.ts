import fc from "fast-check";
import { type AssignmentInput, InvalidInputError, isInvalidInputError, solveAssignment, verifyAssignment } from "mentor-matching/solver";
import { describe, expect, it } from "vitest";
import { RUNS } from "../support/runs.ts";

function refuse(input: unknown): InvalidInputError {
  try {
    solveAssignment(input as AssignmentInput);
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
  throw new Error("was not refused");
}

const [nan, infinity] = [Number.NaN, Number.POSITIVE_INFINITY];
const fillRow = (): void => {};

/** What is given, the code and path of the only issue, and a part of what it says. */
const CASES: readonly (readonly [input: unknown, code: string, path: string, says: string])[] = [
  [undefined, "wrong-type", "", "undefined is no assignment problem"],
  [null, "wrong-type", "", "null is no assignment problem"],
  ["costs", "wrong-type", "", '"costs" is no assignment problem'],
  [[[1]], "wrong-type", "", "a list is no assignment problem"],
  [{}, "required", "costs", "neither `scores` nor `costs`"],
  [{ costs: [[1]], colums: 1 }, "unknown-key", "colums", "unknown key"],
  [{ costs: [[1]], columCapacities: [1] }, "unknown-key", "columCapacities", 'did you mean "columnCapacities"?'],
  [{ costs: [[1]], scores: [[1]] }, "unknown-key", "costs", "leave one of the two out"],
  [{ costs: [[1]], objective: "cheapest" }, "unknown-value", "objective", '"cheapest" is no objective'],
  [{ costs: 7 }, "wrong-type", "costs", "7 is no matrix"],
  [{ scores: { rows: 1, columns: 1 } }, "wrong-type", "scores", "is no matrix"],
  [{ scores: { rows: 1, columns: 1, values: [1] } }, "wrong-type", "scores", "is no matrix"],
  [{ scores: { rows: -1, columns: 1, fillRow } }, "out-of-range", "scores.rows", "-1 rows"],
  [{ scores: { rows: 1, columns: 1.5, fillRow } }, "out-of-range", "scores.columns", "1.5 columns"],
  [{ scores: { rows: 1, columns: 1e7, fillRow } }, "out-of-range", "scores.columns", "an integer from 0 to 1000000"],
  [
    { scores: { rows: 2, columns: 2, values: new Float64Array(3) } },
    "out-of-range",
    "scores.values",
    "3 values: 2 rows of 2 columns need 4",
  ],
  [{ scores: [7] }, "wrong-type", "scores.0", "7 is no row"],
  [{ scores: [[1], null] }, "wrong-type", "scores.1", "null is no row"],
  [{ scores: [[1, 2], [3]] }, "ragged-row", "scores.1", "1 values, but the first row has 2"],
  [{ scores: [[1], [1, 2]] }, "ragged-row", "scores.1", "2 values, but the first row has 1"],
  [{ scores: [[nan]] }, "not-a-number", "scores.0.0", "null where the pair is forbidden"],
  [{ scores: [[1, undefined]] }, "required", "scores.0.1", "no value"],
  [{ scores: [new Array(1)] }, "required", "scores.0.0", "no value"],
  [{ costs: [["3"]] }, "wrong-type", "costs.0.0", '"3" is no number'],
  [{ costs: [[3n]] }, "wrong-type", "costs.0.0", "type bigint is no number"],
  [{ costs: [[-infinity]] }, "not-finite", "costs.0.0", "-Infinity would be better than any pair"],
  [{ scores: [[infinity]] }, "not-finite", "scores.0.0", "Infinity would be better than any pair"],
  [{ scores: [[1.5e300]] }, "out-of-range", "scores.0.0", "1.5e+300 is further than 1e+300 from 0"],
  [{ costs: { rows: 1, columns: 2, values: Float64Array.of(1, nan) } }, "not-a-number", "costs.values.1", "NaN"],
  [{ costs: { rows: 1, columns: 1, fillRow } }, "not-a-number", "costs.0.0", "never written"],
  [{ costs: [[1]], columnCapacities: 1 }, "wrong-type", "columnCapacities", "1 is no list"],
  [{ costs: [[1]], columnCapacities: new DataView(new ArrayBuffer(1)) }, "wrong-type", "columnCapacities", "is no list"],
  [{ costs: [[1]], columnCapacities: [1, 1] }, "out-of-range", "columnCapacities", "2 capacities for 1"],
  [{ costs: [[1]], columnCapacities: Int32Array.of(-1) }, "out-of-range", "columnCapacities.0", "-1 is out of range"],
  [
    { costs: [[1, 1]], columnCapacities: Int32Array.of(1, 2_000_000_000) },
    "out-of-range",
    "columnCapacities.1",
    "2000000000 is out of range",
  ],
  [{ costs: [[1]], rowCapacities: ["1"] }, "wrong-type", "rowCapacities.0", '"1" is no number'],
  [{ costs: [[1]], rowCapacities: [0.5] }, "not-an-integer", "rowCapacities.0", "0.5 is no integer"],
  [{ costs: [[1]], rowCapacities: [nan] }, "not-an-integer", "rowCapacities.0", "NaN is no integer"],
  [{ costs: [[1]], rowCapacities: [-1] }, "out-of-range", "rowCapacities.0", "-1 is out of range"],
  [{ costs: [[1]], rowCapacities: [1e9 + 1] }, "out-of-range", "rowCapacities.0", "an integer from 0 to 1000000000"],
];

describe("a problem that is none", () => {
  it.each(CASES)("%#: %o is refused as %s at %s", (input, code, path, says) => {
    const error = refuse(input);
    expect(error.code).toBe("invalid-problem");
    expect(error.issues.map((issue) => [issue.code, issue.path.join(".")])).toEqual([[code, path]]);
    expect(error.issues[0]?.message).toContain(says);
    expect(() => verifyAssignment(input as AssignmentInput, solveAssignment({ costs: [[1]] }))).toThrow(InvalidInputError);
  });

  it("has all its issues listed at once, the first hundred, and the others counted", () => {
    const costs = Array.from({ length: 20 }, () => new Array<number>(10).fill(nan));
    const { issues } = refuse({ costs, columnCapacities: new Array<number>(10).fill(1) });
    expect(issues).toHaveLength(101);
    expect(issues[99]?.path).toEqual(["costs", 9, 9]);
    expect(issues[100]).toEqual({ code: "more-issues", path: [], message: "100 more issues not listed" });
  });

  it("may be too large", () => {
    expect(refuse({ scores: new Array<number[]>(1_000_001).fill([]) }).issues).toMatchObject([
      { code: "out-of-range", path: ["scores", "rows"] },
    ]);
    expect(refuse({ scores: [new Array<number>(1_000_001)] }).issues).toMatchObject([
      { code: "out-of-range", path: ["scores", "columns"] },
    ]);
  });

  it("may be unreadable", () => {
    const throwing = new Proxy([1, 2], { get: (list, key) => (key === "1" ? raise() : Reflect.get(list, key)) });
    expect(refuse({ costs: [throwing] }).issues).toMatchObject([{ code: "unreadable", path: ["costs", 0] }]);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(refuse(proxy).issues).toMatchObject([{ code: "unreadable", path: [] }]);
    expect(
      refuse({
        get costs() {
          return raise();
        },
      }).issues,
    ).toMatchObject([{ code: "unreadable", path: [] }]);
  });

  it("lets the caller's own errors through", () => {
    const scores = { rows: 1, columns: 1, fillRow: raise };
    expect(() => solveAssignment({ scores })).toThrow("on purpose");
  });

  it("is refused or solved, whatever it is: never a hang, never an error of the engine's", () => {
    const cells = fc.oneof(fc.double(), fc.constantFrom(null, undefined, "1", nan, infinity, -infinity, 1e301), fc.anything());
    const matrices = fc.oneof(fc.array(fc.array(cells, { maxLength: 3 }), { maxLength: 3 }), fc.anything());
    const inputs = fc.oneof(
      fc.anything(),
      fc.record(
        { costs: matrices, rowCapacities: fc.anything(), columnCapacities: fc.anything(), objective: fc.anything() },
        { requiredKeys: [] },
      ),
      fc.record({ scores: matrices }),
    );
    fc.assert(
      fc.property(inputs, (input) => {
        try {
          solveAssignment(input as AssignmentInput);
        } catch (error) {
          if (!isInvalidInputError(error)) throw error;
          expect(error.message.length).toBeLessThan(100_000);
        }
      }),
      { numRuns: RUNS * 5 },
    );
  });
});

function raise(): never {
  throw new Error("on purpose");
}
