import { checkInput, formatPath, type InvalidInputError, matchParticipants } from "mentor-matching";
import { describe, expect, it } from "vitest";
import type { AttributeValue } from "../../src/model/person.ts";

type Attributes = Readonly<Record<string, AttributeValue>>;

function inputOf(rule: object, mentor: Attributes = {}, more: object = {}): object {
  return {
    mentees: [{ id: "e1", attributes: { level: 1 } }],
    mentors: [{ id: "m1", attributes: mentor }],
    criteria: [{ id: "c", kind: "same", weight: 1, attribute: "unit", missing: "no-credit" }],
    qualification: { mentors: [{ id: "r", unknown: "fail", ...rule }] },
    ...more,
  };
}

/** `code path` of every issue. */
const faultsOf = (input: unknown): readonly string[] => checkInput(input).map(({ code, path }) => `${code} ${formatPath(path)}`);
const faults = (rule: object, mentor?: Attributes): readonly string[] => faultsOf(inputOf(rule, mentor));
const messageOf = (rule: object, mentor?: Attributes): string | undefined => checkInput(inputOf(rule, mentor))[0]?.message;

const RULE = "qualification.mentors[0]";
const level = { kind: "at-least", attribute: "level", minimum: 2 };
const scaled = { ...level, minimum: "b", scale: ["a", ["b", "B1"]] };
const trained = { kind: "completed-training", attribute: "trained", before: "2026-09-01" };
const years = { kind: "years", since: "joined", asOf: "2026-09-01", minimum: 1 };

describe("rules", () => {
  it.each<[string, object, readonly string[]]>([
    ["no kind", {}, [`required ${RULE}.kind`]],
    ["an unknown kind", { kind: "at-lest" }, [`unknown-value ${RULE}.kind`]],
    ["a kind from the prototype", { kind: "constructor" }, [`unknown-value ${RULE}.kind`]],
    ["a bad id", { ...level, id: "1st" }, [`bad-criterion-id ${RULE}.id`]],
    ["no id", { ...level, id: undefined }, [`required ${RULE}.id`]],
    ["a policy that there is not", { ...level, unknown: "ignore" }, [`unknown-value ${RULE}.unknown`]],
    ["a mistyped field", { ...level, minimun: 3 }, [`unknown-key ${RULE}.minimun`]],
    ["no threshold", { ...level, minimum: undefined }, [`required ${RULE}.minimum`]],
    ["a threshold that is a text without a scale", { ...level, minimum: "senior" }, [`wrong-type ${RULE}.minimum`]],
    ["a threshold that is a number beside a scale", { ...scaled, minimum: 1 }, [`wrong-type ${RULE}.minimum`]],
    ["a maximum that is a text without a scale", { kind: "at-most", attribute: "level", maximum: "b" }, [`wrong-type ${RULE}.maximum`]],
    ["a threshold on no step", { ...scaled, minimum: "c" }, [`level-not-on-scale ${RULE}.minimum`]],
    ["a threshold by another name of its step", { ...scaled, minimum: " b1" }, []],
    ["a level twice", { ...scaled, scale: ["a", ["b", "A"]] }, [`repeated-level ${RULE}.scale[1][1]`]],
    ["an infinite threshold", { ...level, kind: "at-most", minimum: undefined, maximum: 1 / 0 }, [`not-finite ${RULE}.maximum`]],
    ["no values", { kind: "one-of", attribute: "x", values: [] }, [`empty ${RULE}.values`]],
    ["blank values", { kind: "has-all", attribute: "x", values: [" "] }, [`empty ${RULE}.values`]],
    ["a value that is no text", { kind: "has-any", attribute: "x", values: [1] }, [`wrong-type ${RULE}.values[0]`]],
    ["a day that does not exist", { ...trained, before: "2026-02-29" }, [`bad-day ${RULE}.before`]],
    ["a day in another form", { ...years, asOf: "01/09/2026" }, [`bad-day ${RULE}.asOf`]],
    ["no limit of years", { ...years, minimum: undefined }, [`required ${RULE}.minimum`]],
    ["limits that nobody can meet", { ...years, minimum: 2, fewerThan: 2 }, [`range-reversed ${RULE}.fewerThan`]],
    ["one limit of years", { ...years, minimum: undefined, fewerThan: 2 }, []],
    ["the other limit of years", { ...years, minimum: 2 }, []],
    ["years below 0", { ...years, minimum: -1 }, [`out-of-range ${RULE}.minimum`]],
    ["no function", { kind: "custom" }, [`required ${RULE}.judge`]],
    ["a text in place of a function", { kind: "custom", judge: "level > 2" }, [`wrong-type ${RULE}.judge`]],
    ["an attribute on both sides", { ...level, attribute: { mentee: "a", mentor: "b" } }, [`wrong-type ${RULE}.attribute`]],
  ])("%s", (_, rule, expected) => {
    expect(faults(rule)).toEqual(expected);
  });

  it("are objects, in lists that exist", () => {
    expect(faultsOf(inputOf(level, {}, { qualification: [] }))).toEqual(["wrong-type qualification"]);
    expect(faultsOf(inputOf(level, {}, { qualification: { mentor: [] } }))).toEqual(["unknown-key qualification.mentor"]);
    expect(checkInput(inputOf(level, {}, { qualification: { mentor: [] } }))[0]?.message).toContain('did you mean "mentors"?');
    expect(faultsOf(inputOf(level, {}, { qualification: { mentors: 3 } }))).toEqual(["wrong-type qualification.mentors"]);
    expect(faultsOf(inputOf(level, {}, { qualification: { mentors: [null] } }))).toEqual([`wrong-type ${RULE}`]);
    expect(faultsOf(inputOf(level, {}, { qualification: {} }))).toEqual([]);
  });

  it("have ids of their own across both roles", () => {
    const rule = { ...level, id: "r", unknown: "fail" };
    const input = inputOf(level, {}, { qualification: { mentees: [rule], mentors: [rule, rule] } });
    expect(faultsOf(input)).toEqual(["duplicate-id qualification.mentors[0].id", "duplicate-id qualification.mentors[1].id"]);
    expect(checkInput(input)[0]?.message).toBe('"r" is the id of qualification.mentees[0] already');
  });

  it("say what is wrong and how to mend it", () => {
    expect(messageOf({ kind: "at-lest" })).toBe('no such kind of qualification rule: "at-lest"; did you mean "at-least"?');
    expect(messageOf({ ...scaled, minimum: "c" })).toBe('the rule has no "c" on its scale; it has "a", "b"');
    expect(messageOf({ ...level, minimum: "senior" })).toBe('expected a number, got "senior"; a text needs a `scale`');
    expect(messageOf({ ...scaled, minimum: 1 })).toBe("expected a text of the scale, got 1");
    expect(messageOf({ kind: "has-all", attribute: "x", values: [" "] })).toBe("must hold a text that is not blank");
    expect(messageOf({ ...years, minimum: undefined })).toBe("is required: expected `minimum`, `fewerThan` or both");
    expect(messageOf({ ...years, minimum: 3, fewerThan: 2 })).toBe("nobody has at least 3 and fewer than 2 years");
    expect(messageOf({ ...trained, before: "soon" })).toBe(
      '"soon" is no day: write a day as YYYY-MM-DD, from 1900 to 2400, such as "2026-03-29"',
    );
  });
});

describe("values that rules read", () => {
  it.each<[string, object, Attributes, readonly string[]]>([
    ["a text in place of a number", level, { level: "3" }, ["wrong-attribute-type mentors[0].attributes.level"]],
    ["a level on no step", scaled, { level: "c" }, ["level-not-on-scale mentors[0].attributes.level"]],
    ...["has-any", "has-all"].map((kind): [string, object, Attributes, readonly string[]] => [
      `a number in place of a list: ${kind}`,
      { kind, attribute: "x", values: ["a"] },
      { x: 3 },
      ["wrong-attribute-type mentors[0].attributes.x"],
    ]),
    [
      "a list in place of one value",
      { kind: "one-of", attribute: "x", values: ["a"] },
      { x: ["a"] },
      ["wrong-attribute-type mentors[0].attributes.x"],
    ],
    ["a day in another form", trained, { trained: "14/03/2026" }, ["bad-day mentors[0].attributes.trained"]],
    ["a year", years, { joined: 2019 }, ["wrong-attribute-type mentors[0].attributes.joined"]],
    ["blank values", trained, { trained: " " }, []],
    ["a day with spaces around it", trained, { trained: " 2026-03-14 " }, []],
  ])("%s", (_, rule, mentor, expected) => {
    expect(faults(rule, mentor)).toEqual(expected);
  });

  it("are named with the rule, the person and the remedy", () => {
    expect(messageOf(trained, { trained: "14/03/2026" })).toBe(
      'rule "r" cannot read "14/03/2026": write a day as YYYY-MM-DD, from 1900 to 2400, such as "2026-03-29" (mentor "m1")',
    );
    expect(messageOf(level, { level: "3" })).toBe('rule "r" needs a number here, got "3" (mentor "m1")');
  });

  it("are looked at on their own side only", () => {
    const input = inputOf({ kind: "one-of", attribute: "level", values: ["1"] }, { level: "1" });
    expect(faultsOf(input)).toEqual([]);
  });
});

describe("an attribute that nobody has", () => {
  const mistyped = { ...level, attribute: "levle", unknown: undefined };

  it("is an issue with the nearest name, unless the rule says what a missing value does", () => {
    expect(faults(mistyped, { level: 3 })).toEqual([`attribute-of-nobody ${RULE}.attribute`]);
    expect(messageOf(mistyped, { level: 3 })).toBe(
      'rule "r" reads "levle", which no mentor has; did you mean "level"? If it may be missing for everybody, state `unknown`',
    );
    expect(faults({ ...mistyped, unknown: "fail" }, { level: 3 })).toEqual([]);
    expect(faults({ ...mistyped, unknown: "pass" }, { level: 3 })).toEqual([]);
  });

  it.each<[object, string]>([
    [level, "attribute"],
    [scaled, "attribute"],
    [{ kind: "at-most", attribute: "x", maximum: 1 }, "attribute"],
    [{ kind: "one-of", attribute: "x", values: ["a"] }, "attribute"],
    [{ kind: "has-all", attribute: "x", values: ["a"] }, "attribute"],
    [{ kind: "has-any", attribute: "x", values: ["a"] }, "attribute"],
    [trained, "attribute"],
    [years, "since"],
  ])("is found in %j under `%s`", (rule, field) => {
    expect(faults({ ...rule, unknown: undefined }, { unit: "IT" })).toEqual([`attribute-of-nobody ${RULE}.${field}`]);
  });

  it("is one for functions too, where they say what they read", () => {
    const custom = { kind: "custom", judge: () => "pass", attributes: ["level", { anyOf: ["grade", "rank"] }], unknown: undefined };
    expect(faults(custom, { level: 3 })).toEqual([`attribute-of-nobody ${RULE}.attributes[1]`]);
    expect(faults(custom, { level: 3, rank: [] })).toEqual([]);
  });
});

describe("a function", () => {
  const custom = (judge: unknown) => inputOf({ kind: "custom", judge });

  it("is asked about everybody before anything is decided", () => {
    const asked: string[] = [];
    const input = {
      ...custom((person: { id: string }) => {
        asked.push(person.id);
        return "pass";
      }),
      mentors: [{ id: "m1" }, { id: "m2" }],
    };
    expect(checkInput(input)).toEqual([]);
    expect(asked).toEqual(["m1", "m2"]);
  });

  it("that fails becomes an issue for each person", () => {
    const input = { ...custom(() => "maybe"), mentors: [{ id: "m1" }, { id: "m2" }] };
    expect(faultsOf(input)).toEqual([`custom-rule-failed ${RULE}.judge`, `custom-rule-failed ${RULE}.judge`]);
    expect(checkInput(input)[1]?.message).toBe(
      'the function of rule "r" gave "maybe" for mentor "m2"; it must return "pass", "fail" or "unknown"',
    );
    expect(() => matchParticipants(input as never)).toThrow(/gave "maybe" for mentor "m1"/);
    const ofMentees = { ...custom(() => "pass"), qualification: { mentees: [{ id: "f", kind: "custom", judge: () => 1 }] } };
    expect(checkInput(ofMentees).map(({ path, message }) => [formatPath(path), message])).toEqual([
      ["qualification.mentees[0].judge", 'the function of rule "f" gave 1 for mentee "e1"; it must return "pass", "fail" or "unknown"'],
    ]);
    const throwing = custom(() => {
      throw Object.defineProperty(new Error(), "message", {
        get() {
          throw new Error("twice");
        },
      });
    });
    expect(checkInput(throwing)[0]?.message).toContain('threw an error ("that cannot be read")');
  });

  it("that answers otherwise later is refused by whoever asks", () => {
    let calls = 0;
    const input = custom(() => (calls++ === 0 ? "pass" : "perhaps"));
    let issues: InvalidInputError["issues"] = [];
    try {
      matchParticipants(input as never);
    } catch (error) {
      issues = (error as InvalidInputError).issues;
    }
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["custom-rule-failed", ["qualification"]]]);
  });

  it("may stand nowhere else", () => {
    const judge = () => "pass";
    expect(faults({ ...level, label: judge }, { level: 1 })).toContain(`unsupported-value ${RULE}.label`);
    expect(faultsOf({ ...inputOf(level), qualification: { judge } })).toContain("unsupported-value qualification.judge");
    expect(faultsOf({ ...inputOf(level), criteria: [{ kind: "custom", judge }] })).toContain("unsupported-value criteria[0].judge");
    expect(faultsOf({ ...inputOf(level), goals: [judge] })).toContain("unsupported-value goals[0]");
    expect(faults({ kind: "custom", judge: { judge } })).toContain(`unsupported-value ${RULE}.judge.judge`);
  });
});

describe("goals", () => {
  const goalsOf = (goal: object): readonly string[] =>
    faultsOf(inputOf(level, {}, { goals: [{ id: "g", text: "goal", measure: { kind: "pairs" }, ...goal }] }));
  const group = { role: "mentee", attribute: "site", values: ["Lyon"] };

  it.each<[string, object, readonly string[]]>([
    ["a goal as it should be", { measure: { kind: "share-matched", group }, target: 0.5 }, []],
    ["words in both languages", { text: { en: "goal", fr: "but" } }, []],
    ["words in one language of two", { text: { en: "goal" } }, ["wrong-type goals[0].text"]],
    ["a bad id", { id: "a b" }, ["bad-criterion-id goals[0].id"]],
    ["no measure", { measure: undefined }, ["required goals[0].measure"]],
    ["an unknown measure", { measure: { kind: "pair" } }, ["unknown-value goals[0].measure.kind"]],
    ["a mistyped field", { measure: { kind: "pairs", goup: group } }, ["unknown-key goals[0].measure.goup"]],
    ["a group without values", { measure: { kind: "pairs", group: { ...group, values: [] } } }, ["empty goals[0].measure.group.values"]],
    [
      "a group with blank values",
      { measure: { kind: "pairs", group: { ...group, values: [" "] } } },
      ["empty goals[0].measure.group.values"],
    ],
    ["a share above 1", { measure: { kind: "share-matched" }, target: 1.5 }, ["out-of-range goals[0].target"]],
    ["half a pair", { target: 1.5 }, ["not-an-integer goals[0].target"]],
    ["a target below 0", { target: -1 }, ["out-of-range goals[0].target"]],
  ])("%s", (_, goal, expected) => {
    expect(goalsOf(goal)).toEqual(expected);
  });

  it("have ids of their own", () => {
    const goal = { id: "g", text: "goal", measure: { kind: "pairs" } };
    expect(faultsOf(inputOf(level, {}, { goals: [goal, goal] }))).toEqual(["duplicate-id goals[1].id"]);
    expect(faultsOf(inputOf(level, {}, { goals: {} }))).toEqual(["wrong-type goals"]);
  });
});
