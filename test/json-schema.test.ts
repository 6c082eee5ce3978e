import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { checkInput, type MatchInput, programmePresets, standardCriteria } from "mentor-matching";
import { matchInputJsonSchema } from "mentor-matching/json-schema";
import { describe, expect, it } from "vitest";
import { MEASURES } from "../src/criteria/goals/measures.ts";
import { KINDS } from "../src/criteria/kinds.ts";
import { RULE_KINDS } from "../src/criteria/qualification/rule-kinds.ts";
import { COHORTS, loadCohort } from "./support/cohorts.ts";
import { CASES } from "./support/criterion-cases.ts";
import { programmes } from "./support/programmes.ts";
import { RULE_CASES } from "./support/rule-cases.ts";
import { RUNS } from "./support/runs.ts";

const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(matchInputJsonSchema);

/** What comes back from a file. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const kinds = (Object.keys(KINDS) as (keyof typeof CASES)[]).filter((name) => KINDS[name].holdsFunction !== true);
const ruleKinds = (Object.keys(RULE_KINDS) as (keyof typeof RULE_CASES)[]).filter((name) => RULE_KINDS[name].holdsFunction !== true);
const bare: MatchInput = {
  mentors: [{ id: "m" }],
  mentees: [{ id: "e" }],
  criteria: [{ id: "c", kind: "same", weight: 1, attribute: "x" }],
};

describe("stored programmes", () => {
  it("validate with a foreign validator", () => {
    fc.assert(
      fc.property(programmes({ mentees: 5, mentors: 4 }), (input) => {
        expect([accepts(stored(input)), accepts.errors]).toEqual([true, null]);
      }),
      { numRuns: RUNS },
    );
    for (const name of COHORTS) expect(accepts(stored(loadCohort(name)))).toBe(true);
    for (const { criteria, qualification } of Object.values(programmePresets))
      expect(accepts(stored({ ...bare, criteria, qualification }))).toBe(true);
    expect(accepts(stored({ ...bare, criteria: standardCriteria() }))).toBe(true);
  });

  it.each(kinds)("validate with every setting of %s, completed or not", (name) => {
    fc.assert(
      fc.property(CASES[name], ({ settings }) => {
        expect([accepts(stored({ ...bare, criteria: [settings] })), accepts.errors]).toEqual([true, null]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("stored rules and goals", () => {
  it.each(ruleKinds)("validate with every rule of %s, completed or not", (name) => {
    fc.assert(
      fc.property(RULE_CASES[name], ({ rule }) => {
        const { label, unknown, ...input } = rule;
        for (const one of [rule, input])
          expect([accepts(stored({ ...bare, qualification: { mentors: [one] } })), accepts.errors]).toEqual([true, null]);
      }),
      { numRuns: RUNS },
    );
  });

  it("validate with every measure", () => {
    const group = { role: "mentor", attribute: { anyOf: ["x", "y"] }, values: ["a"] };
    for (const kind of Object.keys(MEASURES))
      for (const measure of [{ kind }, { kind, group }])
        expect(accepts({ ...bare, goals: [{ id: "g", text: { en: "goal", fr: "but" }, measure, target: 1 }] })).toBe(true);
  });
});

describe("what is no programme", () => {
  it.each<[string, unknown]>([
    ["nothing", null],
    ["an empty object", {}],
    ["a mistyped field", { ...bare, objectiv: "most-pairs" }],
    ["an unknown objective", { ...bare, objective: "best" }],
    ["half a seat", { ...bare, mentors: [{ id: "m", capacity: 0.5 }] }],
    ["an empty id", { ...bare, mentees: [{ id: "" }] }],
    ["an attribute that is an object", { ...bare, mentees: [{ id: "e", attributes: { x: {} } }] }],
    ["an unknown kind", { ...bare, criteria: [{ id: "c", kind: "sames", weight: 1, attribute: "x" }] }],
    ["a field of another kind", { ...bare, criteria: [{ id: "c", kind: "same", weight: 1, attribute: "x", ideal: 1 }] }],
    ["a weight below 0", { ...bare, criteria: [{ id: "c", kind: "same", weight: -1, attribute: "x" }] }],
    ["a credit of 1.2", { ...bare, criteria: [{ id: "c", kind: "table", weight: 1, attribute: "x", credits: { a: { b: 1.2 } } }] }],
    ["a range of 0", { ...bare, criteria: [{ id: "c", kind: "proximity", weight: 1, attribute: "x", range: 0 }] }],
    ["a custom criterion", { ...bare, criteria: [{ id: "c", kind: "custom", weight: 1 }] }],
    ["an unknown rule", { ...bare, qualification: { mentors: [{ id: "r", kind: "atleast", attribute: "x", minimum: 1 }] } }],
    ["a rule of nobody", { ...bare, qualification: { managers: [] } }],
    ["a field of another rule", { ...bare, qualification: { mentees: [{ id: "r", kind: "one-of", attribute: "x", minimum: 1 }] } }],
    ["no values", { ...bare, qualification: { mentees: [{ id: "r", kind: "one-of", attribute: "x", values: [] }] } }],
    ["half a year", { ...bare, qualification: { mentees: [{ id: "r", kind: "years", since: "x", asOf: "2026-09-01", minimum: 0.5 }] } }],
    ["a custom rule", { ...bare, qualification: { mentors: [{ id: "r", kind: "custom" }] } }],
    ["an unknown measure", { ...bare, goals: [{ id: "g", text: "goal", measure: { kind: "share" } }] }],
    ["a goal without words", { ...bare, goals: [{ id: "g", measure: { kind: "pairs" } }] }],
    [
      "a group of no role",
      { ...bare, goals: [{ id: "g", text: "x", measure: { kind: "pairs", group: { attribute: "x", values: ["a"] } } }] },
    ],
    ["a pair without a mentor", { ...bare, pairs: { locked: [{ menteeId: "e" }] } }],
  ])("%s is refused, here as there", (_, input) => {
    expect(accepts(input)).toBe(false);
    expect(checkInput(input)).not.toEqual([]);
  });

  it("is never something that the library takes", () => {
    fc.assert(
      fc.property(programmes({ mentees: 2, mentors: 2 }), fc.jsonValue({ maxDepth: 1 }), fc.nat(), (input, value, seed) => {
        const changed = replaceOne(stored(input), value, seed);
        if (!accepts(changed)) expect(checkInput(changed)).not.toEqual([]);
      }),
      { numRuns: RUNS * 3 },
    );
  });
});

/** Puts a value in the place of another somewhere inside; the seed says where. */
function replaceOne(target: unknown, value: unknown, seed: number): unknown {
  if (typeof target !== "object" || target === null || Object.keys(target).length === 0 || seed % 5 === 0) return value;
  const keys = Object.keys(target);
  const key = keys[seed % keys.length] as keyof typeof target;
  const inner = replaceOne(target[key], value, Math.floor(seed / keys.length));
  return Array.isArray(target) ? target.map((item, k) => (String(k) === key ? inner : item)) : { ...target, [key]: inner };
}

describe("the schema", () => {
  it("is plain JSON under a name of its own", () => {
    expect(stored(matchInputJsonSchema)).toEqual(matchInputJsonSchema);
    expect(matchInputJsonSchema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "urn:mentor-matching:match-input:1",
    });
  });

  it("knows every kind that can be stored", () => {
    const text = JSON.stringify(matchInputJsonSchema);
    for (const name of [...kinds, ...ruleKinds, ...Object.keys(MEASURES)]) expect(text).toContain(`"const":"${name}"`);
    expect(text).not.toContain('"const":"custom"');
  });
});
