import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIssueList } from "../../src/model/issue-list.ts";
import { copyPlain } from "../../src/reading/copy-plain.ts";
import { menteeSchema, mentorSchema } from "../../src/stages/parse/match-input-schema.ts";
import { isSoundPerson } from "../../src/stages/parse/sound-people.ts";
import { RUNS } from "../support/runs.ts";

const SCHEMAS = { mentee: menteeSchema, mentor: mentorSchema } as const;
const ROLES = ["mentee", "mentor"] as const;

const copyOf = (value: unknown): unknown => copyPlain(value, createIssueList());

/** What the schema says of a copy. */
const hasShape = (role: (typeof ROLES)[number], value: unknown): boolean => SCHEMAS[role].safeParse(value).success;

const NUMBERS = [-1, -0, 0, 1, 0.5, 1e9, 1e9 + 1, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY];
const LEAVES = ["", "a", "open", "paused", "Open", true, null, undefined, ...NUMBERS];
const LISTS: readonly unknown[] = [[], [""], ["a", "b"], ["a", 1], [["a"]], [null]];
const OBJECTS: readonly object[] = [
  {},
  { id: "a" },
  { level: ["a"], site: "", rank: 0.5, remote: false },
  { constructor: "a", toString: ["b"] },
];
const VALUES: readonly unknown[] = [
  ...[...LEAVES, ...LISTS, ...OBJECTS],
  ...[...LEAVES, ...LISTS, ...OBJECTS].map((value) => ({ sound: "a", level: value })),
];
const FIELDS = [...Object.keys(mentorSchema.def.shape), "ID", "constructor", "toString"];

describe.each(ROLES)("a %s", (role) => {
  it.each(FIELDS)("with whatever as its %s is sound where the schema says so", (field) => {
    for (const value of VALUES) {
      const person = copyOf({ id: "a", [field]: value });
      expect([value, isSoundPerson(person, role)]).toEqual([value, hasShape(role, person)]);
    }
  });

  it("is an object with an id", () => {
    for (const value of VALUES.map(copyOf)) expect([value, isSoundPerson(value, role)]).toEqual([value, hasShape(role, value)]);
  });

  it("of many parts is sound where the schema says so", () => {
    const part = fc.constantFrom(...VALUES);
    const texts = fc.constantFrom("", "a", "open");
    const attributes = fc.dictionary(fc.constantFrom("level", "constructor", "b"), fc.constantFrom(...LEAVES, ...LISTS));
    const people = fc.record(
      { id: texts, personId: texts, name: part, attributes, managerId: texts, availability: texts, capacity: fc.constantFrom(...NUMBERS) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(people.map(copyOf), (person) => isSoundPerson(person, role) === hasShape(role, person)),
      { numRuns: 5 * RUNS },
    );
  });

  it("with a field or an attribute that would be a prototype is left to the schema where it is faulty", () => {
    for (const text of ['{"id":"a","__proto__":{}}', '{"id":"a","attributes":{"__proto__":{}}}'])
      expect(isSoundPerson(copyOf(JSON.parse(text)), role)).toBe(false);
  });
});
