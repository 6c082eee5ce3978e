import fc from "fast-check";
import {
  applyChanges,
  checkInput,
  formatPath,
  InvalidInputError,
  isInvalidInputError,
  type MatchInput,
  matchParticipants,
  prepareProgramme,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { parseMatchInput } from "../../src/stages/parse/parse-match-input.ts";
import { programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

const valid: MatchInput = {
  mentors: [
    { id: "m1", capacity: 2, attributes: { level: 4, skills: ["a", "b"] } },
    { id: "m2", attributes: { level: 3, skills: ["b"] } },
  ],
  mentees: [
    { id: "e1", attributes: { level: 1, seeks: ["a"] } },
    { id: "e2", attributes: { level: 2, seeks: ["b"] } },
  ],
  criteria: [
    { id: "level", kind: "gap", weight: 1, attribute: "level", ideal: 2 },
    { id: "skills", kind: "coverage", weight: 2, sought: "seeks", offered: "skills" },
  ],
};

/** `code path` of every issue. */
function faults(input: unknown): readonly string[] {
  return checkInput(input).map(({ code, path }) => `${code} ${formatPath(path)}`);
}

const change = (patch: object): unknown => ({ ...valid, ...patch });
const withMentor = (patch: object): unknown => change({ mentors: [{ ...valid.mentors[0], ...patch }, valid.mentors[1]] });
const withCriterion = (patch: object): unknown => change({ criteria: [{ ...valid.criteria[0], ...patch }, valid.criteria[1]] });

describe("a valid input", () => {
  it("has no issues, however it is made", () => {
    expect(checkInput(valid)).toEqual([]);
    expect(checkInput(Object.freeze({ ...valid }))).toEqual([]);
    expect(checkInput(Object.assign(Object.create(null), valid))).toEqual([]);
    expect(checkInput(JSON.parse(JSON.stringify(valid)))).toEqual([]);
    expect(checkInput({ ...valid, objective: undefined, pairs: undefined })).toEqual([]);
    expect(checkInput({ mentors: [], mentees: [], criteria: valid.criteria })).toEqual([]);
  });

  it("may name the attributes of each side and lie on a scale", () => {
    const criteria = [
      { id: "level", kind: "gap", weight: 1, attribute: { mentee: "grade", mentor: "rank" }, scale: ["Low", "High"], ideal: [0, 1] },
    ];
    const input = { mentors: [{ id: "m", attributes: { rank: " HIGH" } }], mentees: [{ id: "e", attributes: { grade: "low" } }], criteria };
    expect(checkInput(input)).toEqual([]);
  });

  it("is read once, not retained and not changed", () => {
    let reads = 0;
    const mentor = {
      get id() {
        reads++;
        return "m1";
      },
      attributes: { level: 3, skills: ["a"] },
    };
    const prepared = prepareProgramme({ ...valid, mentors: [mentor] });
    expect(reads).toBe(1);
    const before = JSON.stringify(matchParticipants(prepared));
    mentor.attributes.skills.push("b");
    mentor.attributes.level = 1;
    expect(JSON.stringify(matchParticipants(prepared))).toBe(before);
    expect(prepared.programme.mentors[0]?.attributes.get("skills")).toEqual(["a"]);
  });
});

describe("shape", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["nothing", undefined, ["required "]],
    ["null", null, ["wrong-type "]],
    ["a text", "x", ["wrong-type "]],
    ["a list", [], ["wrong-type "]],
    ["an empty object", {}, ["required mentors", "required mentees", "required criteria"]],
    ["people that are no list", change({ mentors: {} }), ["wrong-type mentors"]],
    ["a person that is no object", change({ mentees: [7] }), ["wrong-type mentees[0]"]],
    ["a criterion that is no object", change({ criteria: [null, valid.criteria[1]] }), ["wrong-type criteria[0]"]],
    ["an id that is a number", withMentor({ id: 3 }), ["wrong-type mentors[0].id"]],
    ["an empty id", withMentor({ id: "" }), ["empty mentors[0].id"]],
    ["capacity below zero", withMentor({ capacity: -1 }), ["out-of-range mentors[0].capacity"]],
    ["capacity too large", withMentor({ capacity: 1e9 + 1 }), ["out-of-range mentors[0].capacity"]],
    ["half a seat", withMentor({ capacity: 1.5 }), ["not-an-integer mentors[0].capacity"]],
    ["NaN seats", withMentor({ capacity: Number.NaN }), ["not-finite mentors[0].capacity"]],
    ["an infinite attribute", withMentor({ attributes: { level: Number.POSITIVE_INFINITY } }), ["not-finite mentors[0].attributes.level"]],
    ["an attribute that is an object", withMentor({ attributes: { level: {} } }), ["wrong-type mentors[0].attributes.level"]],
    ["a list of numbers", withMentor({ attributes: { skills: ["a", 1] } }), ["wrong-type mentors[0].attributes.skills"]],
    ["an unknown word", withMentor({ availability: "opne" }), ["unknown-value mentors[0].availability"]],
    ["an unknown mode", change({ mode: "random" }), ["unknown-value mode"]],
    ["a score above 1", change({ minimumScore: 1.1 }), ["out-of-range minimumScore"]],
    ["a mistyped field", withMentor({ capcity: 2 }), ["unknown-key mentors[0].capcity"]],
    ["a mistyped field at the top", change({ criterias: [] }), ["unknown-key criterias"]],
    ["a mistyped list of pairs", change({ pairs: { lock: [] } }), ["unknown-key pairs.lock"]],
    ["no lottery seed", change({ tieBreak: {} }), ["wrong-type tieBreak"]],
    [
      "an adjustment beyond 1",
      change({ pairs: { previous: [{ menteeId: "e1", mentorId: "m1", adjustment: 2 }] } }),
      ["out-of-range pairs.previous[0].adjustment"],
    ],
  ])("%s", (_, input, expected) => {
    expect(faults(input)).toEqual(expected);
  });

  it("suggests the nearest known name", () => {
    const [issue] = checkInput(withMentor({ capcity: 2 }));
    expect(issue?.message).toBe('unknown field; did you mean "capacity"?');
    expect(checkInput(withCriterion({ ideall: 2 }))[0]?.message).toContain('did you mean "ideal"?');
    expect(checkInput(withCriterion({ kind: "gaps" }))[0]?.message).toContain('did you mean "gap"?');
    expect(checkInput(change({ objective: "most-pair" }))[0]?.message).toContain('did you mean "most-pairs"?');
    expect(checkInput(change({ qqqqqqqqqq: 1 }))[0]?.message).toContain("known: mentors, mentees, criteria");
    expect(checkInput(change({ ["x".repeat(50_000)]: 1 }))[0]?.message).toContain("known: mentors");
  });
});

describe("criteria", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["no kind", withCriterion({ kind: undefined }), ["required criteria[0].kind"]],
    ["an unknown kind", withCriterion({ kind: "zzz" }), ["unknown-value criteria[0].kind"]],
    ["a kind from the prototype", withCriterion({ kind: "constructor" }), ["unknown-value criteria[0].kind"]],
    ["a field of another kind", withCriterion({ sought: "x" }), ["unknown-key criteria[0].sought"]],
    ["a weight below 0", withCriterion({ weight: -1 }), ["out-of-range criteria[0].weight"]],
    ["a NaN weight", withCriterion({ weight: Number.NaN }), ["not-finite criteria[0].weight"]],
    ["a credit above 1", withCriterion({ minimumCredit: 2 }), ["out-of-range criteria[0].minimumCredit"]],
    ["a bad id", withCriterion({ id: "1st" }), ["bad-criterion-id criteria[0].id"]],
    ["__proto__ as an id", withCriterion({ id: "__proto__" }), ["bad-criterion-id criteria[0].id"]],
    ["the reserved id", withCriterion({ id: "previous" }), ["reserved-id criteria[0].id"]],
    ["the same id twice", withCriterion({ id: "skills" }), ["duplicate-id criteria[1].id"]],
    ["a reversed ideal", withCriterion({ ideal: [3, 1] }), ["range-reversed criteria[0].ideal"]],
    ["a reversed range", withCriterion({ allowed: [3, 1] }), ["range-reversed criteria[0].allowed"]],
    ["a level twice", withCriterion({ scale: ["a", "b", " A"] }), ["repeated-level criteria[0].scale[2]"]],
    ["weights that sum to zero", change({ criteria: valid.criteria.map((c) => ({ ...c, weight: 0 })) }), ["no-positive-weight criteria"]],
    ["no criteria", change({ criteria: [] }), ["no-positive-weight criteria"]],
    ["a weight that counts for nothing", withCriterion({ weight: 1e-9 }), ["weight-too-small criteria[0].weight"]],
  ])("%s", (_, input, expected) => {
    expect(faults(input)).toEqual(expected);
  });

  it("must find attributes in the form that they read", () => {
    expect(faults(withMentor({ attributes: { level: "4" } }))).toEqual(["wrong-attribute-type mentors[0].attributes.level"]);
    expect(faults(withMentor({ attributes: { skills: 4 } }))).toEqual(["wrong-attribute-type mentors[0].attributes.skills"]);
    expect(faults(withMentor({ attributes: { level: "", skills: [] } }))).toEqual([]);
    const same = [{ id: "s", kind: "same", weight: 1, attribute: "skills", missing: "neutral" }];
    expect(faults(change({ criteria: same }))).toEqual([
      "wrong-attribute-type mentors[0].attributes.skills",
      "wrong-attribute-type mentors[1].attributes.skills",
    ]);
    const scaled = [{ id: "g", kind: "gap", weight: 1, attribute: "grade", scale: ["low", "high"], ideal: 1 }];
    const mentors = [
      { id: "m", attributes: { grade: "top" } },
      { id: "n", attributes: { grade: " " } },
      { id: "o", attributes: { grade: 3 } },
    ];
    const issues = checkInput({ mentors, mentees: [], criteria: scaled });
    expect(issues.map(({ code }) => code)).toEqual(["level-not-on-scale", "wrong-attribute-type"]);
    expect(issues[0]?.message).toBe('criterion "g" has no "top" on its scale; it has "low", "high" (mentor "m")');
  });
});

describe("people and pairs", () => {
  const pairs = (lists: object): unknown => change({ pairs: lists });
  const a = { menteeId: "e1", mentorId: "m1" };
  it.each<[string, unknown, readonly string[]]>([
    ["one id for two mentees", change({ mentees: [valid.mentees[0], valid.mentees[0]] }), ["duplicate-id mentees[1].id"]],
    ["one id for two mentors", change({ mentors: [valid.mentors[0], valid.mentors[0]] }), ["duplicate-id mentors[1].id"]],
    [
      "an attribute named __proto__",
      withMentor({ attributes: JSON.parse('{"__proto__": 1}') }),
      ["reserved-id mentors[0].attributes.__proto__"],
    ],
    ["an unknown mentee", pairs({ locked: [{ ...a, menteeId: "zz" }] }), ["unknown-reference pairs.locked[0].menteeId"]],
    ["an unknown mentor", pairs({ forbidden: [{ ...a, mentorId: "zz" }] }), ["unknown-reference pairs.forbidden[0].mentorId"]],
    ["an unknown former mentor", pairs({ previous: [{ ...a, mentorId: "zz" }] }), ["unknown-reference pairs.previous[0].mentorId"]],
    ["an unknown running mentor", pairs({ active: [{ ...a, mentorId: "zz" }] }), ["unknown-reference pairs.active[0].mentorId"]],
    ["a pair twice", pairs({ forbidden: [a, a] }), ["duplicate-pair pairs.forbidden[1]"]],
    ["two locks for one mentee", pairs({ locked: [a, { ...a, mentorId: "m2" }] }), ["contradictory-lock pairs.locked[1]"]],
    [
      "a lock beside a running relationship",
      pairs({ locked: [a], active: [{ ...a, mentorId: "m2" }] }),
      ["contradictory-lock pairs.locked[0]"],
    ],
    ["a lock of a running relationship", pairs({ locked: [a], active: [a] }), []],
    ["a lock of a forbidden pair", pairs({ locked: [a], forbidden: [a] }), ["lock-of-forbidden-pair pairs.locked[0]"]],
    [
      "locks beyond the capacity",
      pairs({
        locked: [
          { menteeId: "e1", mentorId: "m2" },
          { menteeId: "e2", mentorId: "m2" },
        ],
      }),
      ["over-capacity pairs.locked[1]"],
    ],
    [
      "running relationships beyond the capacity",
      pairs({
        active: [
          { menteeId: "e1", mentorId: "m2" },
          { menteeId: "e2", mentorId: "m2" },
        ],
      }),
      ["over-capacity pairs.active[1]"],
    ],
    [
      "the same, tolerated",
      change({
        overCapacity: "tolerate",
        pairs: {
          active: [
            { menteeId: "e1", mentorId: "m2" },
            { menteeId: "e2", mentorId: "m2" },
          ],
        },
      }),
      [],
    ],
    [
      "a lock on top of tolerated ones",
      change({
        overCapacity: "tolerate",
        pairs: { active: [{ menteeId: "e1", mentorId: "m2" }], locked: [{ menteeId: "e2", mentorId: "m2" }] },
      }),
      ["over-capacity pairs.locked[0]"],
    ],
    [
      "a lock of one person with themself",
      change({ mentors: [{ id: "e1" }], pairs: { locked: [{ menteeId: "e1", mentorId: "e1" }] } }),
      ["lock-of-same-person pairs.locked[0]"],
    ],
  ])("%s", (_, input, expected) => {
    expect(faults(input)).toEqual(expected);
  });

  it("warns of ids that look alike, and keeps them apart", () => {
    const input: MatchInput = { ...valid, mentees: [{ id: "é" }, { id: "e\u0301" }, { id: " É" }, { id: "x" }] };
    const { warnings, unmatched, pairs: chosen } = matchParticipants(input);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ code: "ids-look-alike", role: "mentee", ids: [" É", "e\u0301", "é"] });
    expect(chosen.length + unmatched.mentees.length).toBe(4);
  });

  it("treats __proto__, constructor and numerals as ids like any other", () => {
    const ids = ["__proto__", "constructor", "10", "9", "toString"];
    const input: MatchInput = {
      ...valid,
      mentees: ids.map((id) => ({ id, attributes: { level: 1 } })),
      mentors: ids.map((id) => ({ id: `${id} `, capacity: 1, attributes: { level: 3 } })),
      criteria: valid.criteria.slice(0, 1),
    };
    const { pairs: chosen, totals } = matchParticipants(input);
    const inOrder = ["10", "9", "__proto__", "constructor", "toString"];
    expect(chosen.map(({ menteeId }) => menteeId)).toEqual(inOrder);
    // Who comes first decides ties; so people stand in that order from the beginning.
    expect(prepareProgramme(input).programme.mentees.map(({ id }) => id)).toEqual(inOrder);
    expect(totals.loads).toHaveLength(5);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe("limits and hostile values", () => {
  it("lists the first hundred issues and counts the others", () => {
    const mentees = Array.from({ length: 20_000 }, (_, k) => ({ id: `e${k}`, capacity: 1 }));
    const issues = checkInput({ ...valid, mentees });
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)).toEqual({ code: "more-issues", path: [], message: "19900 more issues not listed" });
    expect(new InvalidInputError(issues).message.length).toBeLessThan(100_000);
  });

  it("counts them also where an engine takes no call with as many arguments", () => {
    const nulls = new Array<null>(130_000).fill(null);
    const attributes = Object.fromEntries(nulls.map((none, k) => [`k${k}`, none]));
    const criteria = [{ id: "site", kind: "same", weight: 1, attribute: { anyOf: nulls } }];
    const told = (input: object) => checkInput({ ...valid, ...input }).map(({ code, path, message }) => [code, path.join("."), message]);
    const inPairs = told({ pairs: { locked: nulls, lokced: [] }, overCapacity: "never" });
    expect(inPairs[0]).toEqual(["wrong-type", "pairs.locked.0", "expected an object, got null"]);
    expect(inPairs.slice(100)).toEqual([["more-issues", "", "129902 more issues not listed"]]);
    const inAttributes = told({ mentors: [{ id: "m", attributes }] });
    expect(inAttributes[99]).toEqual(["wrong-type", "mentors.0.attributes.k99", expect.stringMatching(/, got null$/)]);
    expect(inAttributes.slice(100)).toEqual([["more-issues", "", "129900 more issues not listed"]]);
    expect(told({ criteria })).toEqual([
      ["wrong-type", "criteria.0.attribute", "has more faults than can be listed; look at what it is made of"],
    ]);
    const misspelt = { locked: [], previuos: [], previous: nulls };
    expect(told({ pairs: misspelt }).at(-1)).toEqual(["more-issues", "", "129901 more issues not listed"]);
  });

  it("names values that are no data", () => {
    expect(faults(withMentor({ name: 1n }))).toContain("unsupported-value mentors[0].name");
    expect(faults(withMentor({ attributes: { f: () => 1 } }))).toContain("unsupported-value mentors[0].attributes.f");
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(faults(proxy)).toEqual(["unreadable ", "wrong-type "]);
    const throwing = {
      id: "m",
      get attributes(): never {
        throw new TypeError("no");
      },
    };
    expect(faults(change({ mentors: [throwing] }))).toContain("unreadable mentors[0]");
    const cyclic: { attributes?: unknown } = {};
    cyclic.attributes = cyclic;
    expect(checkInput(withMentor(cyclic)).map(({ code }) => code)).toContain("too-deep");
    expect(faults(change({ mentors: new Array(4_294_967_295) }))).toEqual(["out-of-range mentors"]);
  });

  it("takes texts of 50,000 characters", { timeout: 2000 }, () => {
    const long = "é ".repeat(25_000);
    const input: MatchInput = { ...valid, mentors: [{ id: long, name: long, attributes: { level: 4, skills: [long, "a"] } }] };
    expect(matchParticipants(input).pairs).toHaveLength(1);
    const [issue] = checkInput({ ...input, pairs: { locked: [{ menteeId: long, mentorId: long }] } });
    expect(issue?.message.length).toBeLessThan(200);
  });

  it("never throws from checkInput, and only its own error otherwise", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({ withBigInt: true, withProxy: true } as never),
          fc.record({ mentors: fc.anything(), mentees: fc.anything(), criteria: fc.anything(), pairs: fc.anything() }),
          fc.record({ qualification: fc.anything(), goals: fc.anything() }).map((parts) => ({ ...valid, ...parts })),
          fc.array(fc.dictionary(fc.constantFrom("id", "kind", "attribute", "values", "measure", "group"), fc.anything())).map((list) => ({
            ...valid,
            qualification: { mentees: list, mentors: list },
            goals: list,
          })),
        ),
        (value) => {
          const issues = checkInput(value);
          try {
            matchParticipants(value as MatchInput);
            expect(issues).toEqual([]);
          } catch (error) {
            expect(isInvalidInputError(error)).toBe(true);
            expect((error as InvalidInputError).issues).toEqual(issues);
          }
        },
      ),
      { numRuns: RUNS * 3 },
    );
  });
});

describe("the error", () => {
  const error = new InvalidInputError(checkInput(withMentor({ id: "", capacity: -1 })));

  it("names every faulty path", () => {
    expect(error.message).toBe("mentors[0].id: must not be empty\nmentors[0].capacity: must be at least 0, got -1");
    expect(error.code).toBe("invalid-input");
    expect(() => matchParticipants(withMentor({ id: "" }) as MatchInput)).toThrow(InvalidInputError);
  });

  it("survives JSON and structuredClone, and is known across builds by its brand", () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "InvalidInputError",
      code: "invalid-input",
      message: error.message,
      issues: error.issues,
    });
    expect(structuredClone(error.issues)).toEqual(error.issues);
    expect(structuredClone(error).message).toBe(error.message);
    const stranger = { [Symbol.for("mentor-matching.error")]: true };
    expect([
      isInvalidInputError(error),
      isInvalidInputError(stranger),
      isInvalidInputError(new Error("another")),
      isInvalidInputError(null),
    ]).toEqual([true, true, false, false]);
  });
});

describe("completion", () => {
  it("fills in the defaults", () => {
    const parsed = parseMatchInput(valid);
    if (!parsed.ok) throw new Error("expected a programme");
    expect(parsed.programme).toMatchObject({
      mode: "administrative",
      objective: "most-pairs",
      minimumPoints: 0,
      reportingLine: 1,
      tieBreak: "id",
    });
    expect(parsed.programme.mentors[1]).toMatchObject({ id: "m2", personId: "m2", capacity: 1, availability: "open" });
    expect(parsed.programme.criteria[0]).toMatchObject({
      label: { en: "level", fr: "level" },
      falloff: 0.25,
      floor: 0,
      allowed: [null, null],
      missing: "no-credit",
      minimumCredit: 0,
      serves: "participant",
      visibleTo: "everyone",
    });
  });

  it("gives an input that is valid, says the same, and is complete already", () => {
    fc.assert(
      fc.property(programmes({ mentees: 4, mentors: 4 }), (input) => {
        const completed = applyChanges(input, {});
        expect(checkInput(completed)).toEqual([]);
        expect(applyChanges(completed, {})).toEqual(completed);
        expect(prepareProgramme(completed).inputDigest).toBe(prepareProgramme(input).inputDigest);
        expect(JSON.stringify(matchParticipants(completed))).toBe(JSON.stringify(matchParticipants(input)));
      }),
      { numRuns: RUNS },
    );
  });

  it("asks for the fewest points whose score is not below the minimum", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (points) => {
        for (const minimumScore of [points / 1e6, Math.max(0, points / 1e6 - 1e-9)]) {
          const parsed = parseMatchInput({ ...valid, minimumScore });
          expect(parsed.ok && parsed.programme.minimumPoints).toBe(points);
        }
      }),
      { numRuns: RUNS, examples: [[550_000], [290_000], [0], [1_000_000]] },
    );
  });

  it("draws a lottery from its seed alone", () => {
    const mentees = Array.from({ length: 40 }, (_, k) => ({ id: `e${k}` }));
    const order = (lottery: string | number, people: readonly { id: string }[]) => {
      const parsed = parseMatchInput({ ...valid, mentees: people, tieBreak: { lottery } });
      return parsed.ok ? parsed.programme.mentees.map(({ id }) => id).join() : "";
    };
    expect(order(1, mentees)).toBe(order(1, [...mentees].reverse()));
    expect(order(1, mentees)).not.toBe(order(2, mentees));
    expect(order(1, mentees)).not.toBe(order("1", mentees));
  });
});
