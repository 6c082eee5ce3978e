import { checkInput, formatPath } from "mentor-matching";
import { describe, expect, it } from "vitest";
import type { AttributeValue } from "../../src/model/person.ts";

type Attributes = Readonly<Record<string, AttributeValue>>;

function inputOf(criterion: object, mentee: Attributes = {}, mentor: Attributes = {}): object {
  return {
    mentees: [{ id: "e1", attributes: mentee }],
    mentors: [{ id: "m1", attributes: mentor }],
    criteria: [{ id: "c", weight: 1, missing: "no-credit", ...criterion }],
  };
}

/** `code path` of every issue. */
function faults(criterion: object, mentee?: Attributes, mentor?: Attributes): readonly string[] {
  return checkInput(inputOf(criterion, mentee, mentor)).map(({ code, path }) => `${code} ${formatPath(path)}`);
}

const messageOf = (criterion: object, mentee?: Attributes, mentor?: Attributes): string | undefined =>
  checkInput(inputOf(criterion, mentee, mentor))[0]?.message;

const gap = { kind: "gap", attribute: "level", ideal: 1 };
const hours = { kind: "hours", timeZone: "zone", referenceWeek: "2026-W10" };
const distance = { kind: "distance", position: "site", noneBeyond: 100 };
const table = { kind: "table", attribute: "job" };
const coverage = { kind: "coverage", sought: "seeks", offered: "skills" };
const priority = { kind: "priority", side: "mentee", attribute: "group" };

describe("settings", () => {
  it.each<[string, object, readonly string[]]>([
    ["a credit of 1.2 in a table", { ...table, credits: { a: { b: 1.2 } } }, ["out-of-range criteria[0].credits.a.b"]],
    ["a default of 1.2", { ...table, credits: {}, default: 1.2 }, ["out-of-range criteria[0].default"]],
    ["a credit that is a text", { ...table, credits: { a: { b: "1" } } }, ["wrong-type criteria[0].credits.a.b"]],
    ["a category twice", { ...table, credits: { a: {}, " A": {} } }, ['repeated-text criteria[0].credits[" A"]']],
    ["a mentor's category twice", { ...table, credits: { a: { é: 1, "e\u0301": 1 } } }, ['repeated-text criteria[0].credits.a["e\u0301"]']],
    [
      "a symmetric table that contradicts itself",
      { ...table, credits: { a: { b: 1 }, b: { a: 0.5 } }, symmetric: true },
      ["contradictory-credits criteria[0].credits"],
    ],
    ["the same of a table with a direction", { ...table, credits: { a: { b: 1 }, b: { a: 0.5 } } }, []],
    [
      "__proto__ as a category",
      { ...table, credits: JSON.parse('{"a": {"__proto__": 7}}') },
      ["reserved-id criteria[0].credits.a.__proto__"],
    ],
    ["a priority below 0", { ...priority, credits: { a: -1 } }, ["out-of-range criteria[0].credits.a"]],
    ["a priority on both sides", { ...priority, side: "both", credits: {} }, ["unknown-value criteria[0].side"]],
    ["a value's priority twice", { ...priority, credits: { a: 1, "a ": 0 } }, ['repeated-text criteria[0].credits["a "]']],
    ["an importance below 0", { ...coverage, importance: { a: -1 } }, ["out-of-range criteria[0].importance.a"]],
    ["an importance that overflows", { ...coverage, importance: { a: 1e7 } }, ["out-of-range criteria[0].importance.a"]],
    ["a text's importance twice", { ...coverage, importance: { a: 1, A: 2 } }, ["repeated-text criteria[0].importance.A"]],
    ["no range", { kind: "proximity", attribute: "x" }, ["required criteria[0].range"]],
    ["a range of 0", { kind: "proximity", attribute: "x", range: 0 }, ["out-of-range criteria[0].range"]],
    ["no dimensions", { kind: "proximity", attribute: [], range: 1 }, ["empty criteria[0].attribute"]],
    ["no kilometres", { kind: "distance", position: "x" }, ["required criteria[0].noneBeyond"]],
    ["kilometres in the wrong order", { ...distance, fullWithin: 100 }, ["range-reversed criteria[0].noneBeyond"]],
    ["a week that does not exist", { ...hours, referenceWeek: "2025-W53" }, ["bad-reference-week criteria[0].referenceWeek"]],
    [
      "an impossible week beside offsets in the wrong order",
      { ...hours, referenceWeek: "W10", offsets: { x: [{ minutes: 0 }, { minutes: 60, from: "W10" }] } },
      ["bad-reference-week criteria[0].referenceWeek", "bad-offset criteria[0].offsets.x"],
    ],
    [
      "an impossible week beside offsets in their order",
      { ...hours, referenceWeek: "W10", offsets: { x: [{ minutes: 0 }, { minutes: 60, from: "2026-03-29T01:00Z" }] } },
      ["bad-reference-week criteria[0].referenceWeek"],
    ],
    ["a Tuesday", { ...hours, referenceWeek: "2026-03-03" }, ["bad-reference-week criteria[0].referenceWeek"]],
    ["default hours that nobody can read", { ...hours, defaultHours: "office hours" }, ["bad-working-hours criteria[0].defaultHours"]],
    ["default hours that say nothing", { ...hours, defaultHours: " " }, ["bad-working-hours criteria[0].defaultHours"]],
    ["no wanted hours", { ...hours, wanted: 0 }, ["out-of-range criteria[0].wanted"]],
    ["a day's offset", { ...hours, offsets: { x: 1440 } }, ["out-of-range criteria[0].offsets.x"]],
    ["half a minute", { ...hours, offsets: { x: [{ minutes: 0.5 }] } }, ["wrong-type criteria[0].offsets.x"]],
    [
      "changes in the wrong order",
      { ...hours, offsets: { x: [{ minutes: 0 }, { minutes: 60, from: "2026-03-29T01:00Z" }, { minutes: 0, from: "2026-03-28T01:00Z" }] } },
      ["bad-offset criteria[0].offsets.x"],
    ],
    [
      "changes in their order",
      { ...hours, offsets: { x: [{ minutes: 0 }, { minutes: 60, from: "2026-03-29T01:00Z" }, { minutes: 0, from: "2026-10-25T01:00Z" }] } },
      [],
    ],
    [
      "two changes at once",
      { ...hours, offsets: { x: [{ minutes: 0 }, { minutes: 60, from: "2026-03-29T01:00Z" }, { minutes: 0, from: "2026-03-29T01:00Z" }] } },
      ["bad-offset criteria[0].offsets.x"],
    ],
    ["a zone's offset twice", { ...hours, offsets: { Ship: 0, "ship ": 60 } }, ['repeated-text criteria[0].offsets["ship "]']],
    ["a change without an instant", { ...hours, offsets: { x: [{ minutes: 0 }, { minutes: 60 }] } }, ["bad-offset criteria[0].offsets.x"]],
    [
      "an instant in local time",
      { ...hours, offsets: { x: [{ minutes: 0 }, { minutes: 60, from: "2026-03-29T01:00" }] } },
      ["bad-offset criteria[0].offsets.x"],
    ],
    [
      "a first change with an instant",
      { ...hours, offsets: { x: [{ minutes: 60, from: "2026-03-29T01:00Z" }] } },
      ["bad-offset criteria[0].offsets.x"],
    ],
    ["a preference of nobody", { kind: "preference", attribute: "x" }, ["required criteria[0].side"]],
    ["an attribute without names", { ...gap, attribute: { anyOf: [] } }, ["empty criteria[0].attribute.anyOf"]],
    [
      "the lower ends last",
      { ...gap, ideal: [2, 1], allowed: [1, 0] },
      ["range-reversed criteria[0].ideal", "range-reversed criteria[0].allowed"],
    ],
    ["ranges of one step", { ...gap, ideal: [1, 1], allowed: [0, 0] }, []],
    ["limits on one side", { ...gap, ideal: [1, 2], allowed: [null, -1] }, []],
    ["limits on the other side", { ...gap, allowed: [1, null] }, []],
    ["a limit that is a text", { ...gap, allowed: ["1", null] }, ["wrong-type criteria[0].allowed[0]"]],
    ["a level twice", { ...gap, scale: ["a", "b", "A"] }, ["repeated-level criteria[0].scale[2]"]],
    ["nothing wrong with a difference", { kind: "different", attribute: "x" }, []],
    ["nothing wrong with a preference of both", { kind: "preference", side: "both", attribute: "x" }, []],
    [
      "a symmetric table that says the same twice",
      { ...table, credits: { b: { b: 1, a: 0.5 }, a: { b: 0.5, c: 1 } }, symmetric: true },
      [],
    ],
    ["a level under two steps", { ...gap, scale: ["a", ["b", "A"]] }, ["repeated-level criteria[0].scale[1][1]"]],
    ["a weight below 0", { ...gap, weight: -0.1 }, ["out-of-range criteria[0].weight"]],
    ["no weight", { ...gap, weight: undefined }, ["required criteria[0].weight"]],
    ["a gate below 0", { ...gap, minimumCredit: -0.1 }, ["out-of-range criteria[0].minimumCredit"]],
    ["a gate above 1", { ...gap, minimumCredit: 1.1 }, ["out-of-range criteria[0].minimumCredit"]],
    ["gates at either end", { ...gap, minimumCredit: 1 }, []],
    ["a policy that there is not", { ...gap, missing: "ignored" }, ["unknown-value criteria[0].missing"]],
    ["a label in one language", { ...gap, label: { en: "Level" } }, ["required criteria[0].label.fr"]],
    ["a label in three", { ...gap, label: { en: "Level", fr: "Niveau", de: "Stufe" } }, ["unknown-key criteria[0].label.de"]],
    ["a label for nobody", { ...gap, label: "Level" }, ["wrong-type criteria[0].label"]],
    ["an attribute that is a number", { ...gap, attribute: 3 }, ["wrong-type criteria[0].attribute"]],
    ["an attribute of one role", { ...gap, attribute: { mentee: "level" } }, ["wrong-type criteria[0].attribute"]],
    [
      "an attribute of a third role",
      { ...gap, attribute: { mentee: "a", mentor: "b", admin: "c" } },
      ["unknown-key criteria[0].attribute.admin"],
    ],
    ["an attribute by names and more", { ...gap, attribute: { anyOf: ["level"], allOf: [] } }, ["unknown-key criteria[0].attribute.allOf"]],
    ...["no-credit", "neutral", "left-out", "ineligible"].map((missing): [string, object, readonly string[]] => [
      `the policy ${missing}`,
      { ...gap, missing },
      [],
    ]),
    ...["everyone", "administrator"].map((visibleTo): [string, object, readonly string[]] => [
      `the audience ${visibleTo}`,
      { ...gap, visibleTo },
      [],
    ]),
    ...["participant", "programme"].map((serves): [string, object, readonly string[]] => [
      `the beneficiary ${serves}`,
      { ...gap, serves },
      [],
    ]),
    ["an audience that there is not", { ...gap, visibleTo: "managers" }, ["unknown-value criteria[0].visibleTo"]],
    ["a beneficiary that there is not", { ...gap, serves: "company" }, ["unknown-value criteria[0].serves"]],
    ["no function", { kind: "custom" }, ["required criteria[0].compare"]],
    ["a text in place of a function", { kind: "custom", compare: "a - b" }, ["wrong-type criteria[0].compare"]],
    ["a function of another kind", { ...gap, compare: () => 1 }, ["unknown-key criteria[0].compare"]],
  ])("%s", (_, criterion, expected) => {
    expect(faults(criterion)).toEqual(expected);
  });

  it("says what contradicts what", () => {
    const credits = { b: { a: 1 }, a: { b: 0.5 } };
    expect(messageOf({ ...table, credits, symmetric: true })).toBe(
      'the table is symmetric, but "a" with "b" gives 0.5 and the other way round 1',
    );
    expect(messageOf({ ...priority, credits: { a: 1, "A ": 1 } })).toBe('"A " and "a" are the same text');
    expect(messageOf({ ...priority, credits: JSON.parse('{"__proto__": 1}') })).toBe("`__proto__` cannot be a text here");
    expect(messageOf({ ...gap, scale: ["a", "A"] })).toBe('"a" stands on the scale already');
    for (const reversed of [{ ideal: [2, 1] }, { allowed: [2, 1] }])
      expect(messageOf({ ...gap, ...reversed })).toBe("the lower end comes first");
    expect(messageOf({ ...distance, fullWithin: 120 })).toBe("must be more than `fullWithin`, which is 120, got 100");
    expect(messageOf({ ...hours, referenceWeek: "W10" })).toBe(
      '"W10" is no week: write it as "2026-W10", or as the date of its Monday, "2026-03-02"; from 1970 to 2400',
    );
    expect(messageOf({ ...hours, offsets: { x: [{ minutes: 0 }, { minutes: 60 }] } })).toBe(
      'the first entry has no `from`; every other has one such as "2026-03-29T01:00Z", later than the one before',
    );
  });

  it("says what a function is missing", () => {
    expect(messageOf({ kind: "custom" })).toBe("is required: expected a function");
    expect(messageOf({ kind: "custom", compare: 1 })).toBe("expected a function, got 1");
  });

  it("lets a function stand nowhere else", () => {
    const compare = () => 1;
    expect(faults({ ...gap, label: compare })).toContain("unsupported-value criteria[0].label");
    expect(checkInput({ ...inputOf(gap), compare } as unknown).map(({ code }) => code)).toContain("unsupported-value");
    expect(checkInput({ criteria: [{ kind: { compare } }] }).map(({ code }) => code)).toContain("unsupported-value");
  });
});

describe("values", () => {
  it.each<[string, object, Attributes, readonly string[]]>([
    ["a zone that there is not", hours, { zone: "Europe/Pariss" }, ["unknown-time-zone mentees[0].attributes.zone"]],
    ["an offset in place of a zone", hours, { zone: "+01:00" }, ["unknown-time-zone mentees[0].attributes.zone"]],
    ["no more than spaces about a zone", hours, { zone: " Europe/Paris " }, []],
    ["a zone that the criterion states", { ...hours, offsets: { ship: 60 } }, { zone: "Ship" }, []],
    [
      "working hours that nobody can read",
      { ...hours, workingHours: "hours" },
      { zone: "UTC", hours: ["Mon 09:00-12:00", "mornings"] },
      ["bad-working-hours mentees[0].attributes.hours"],
    ],
    ["working hours in a list", { ...hours, workingHours: "hours" }, { zone: "UTC", hours: ["Mon 09:00-12:00", "Tue 9h-10h"] }, []],
    ["a place", distance, { site: "-90, 180" }, []],
    ["a place beyond the pole", distance, { site: "90.1, 0" }, ["bad-coordinates mentees[0].attributes.site"]],
    [
      "a latitude beyond the pole",
      { ...distance, position: { latitude: "lat", longitude: "lon" } },
      { lat: -90.5, lon: 180 },
      ["bad-coordinates mentees[0].attributes.lat"],
    ],
    ["a place's name", distance, { site: "Paris" }, ["bad-coordinates mentees[0].attributes.site"]],
    [
      "a longitude beyond the date line",
      { ...distance, position: { latitude: "lat", longitude: "lon" } },
      { lat: -90, lon: 180.5 },
      ["bad-coordinates mentees[0].attributes.lon"],
    ],
    [
      "a latitude as a text",
      { ...distance, position: { latitude: "lat", longitude: "lon" } },
      { lat: "48", lon: 2 },
      ["wrong-attribute-type mentees[0].attributes.lat"],
    ],
    ...[
      { kind: "same", attribute: "x" },
      { kind: "different", attribute: "x" },
      { ...table, attribute: "x", credits: {} },
    ].map((criterion): [string, object, Attributes, readonly string[]] => [
      `a list in place of one value: ${criterion.kind}`,
      criterion,
      { x: ["a"] },
      ["wrong-attribute-type mentees[0].attributes.x"],
    ]),
    ["the first level of a scale, and one of the second", { ...gap, scale: ["a", ["b", "B1"]] }, { level: "A" }, []],
    [
      "a part of a level's name",
      { ...gap, scale: ["a1", ["b", "B1"]] },
      { level: "a" },
      ["level-not-on-scale mentees[0].attributes.level"],
    ],
    ["a level on no scale", { ...gap, scale: ["a", ["b", "B1"]] }, { level: "c" }, ["level-not-on-scale mentees[0].attributes.level"]],
    [
      "an importance that overflows",
      { ...coverage, importanceAttribute: "own" },
      { seeks: "a", own: "a: 1000001" },
      ["bad-importance mentees[0].attributes.own"],
    ],
    [
      "an importance without a number",
      { ...coverage, importanceAttribute: "own" },
      { seeks: "a", own: ["a: 2", "b: much"] },
      ["bad-importance mentees[0].attributes.own"],
    ],
    [
      "a ranking that is a number",
      { kind: "preference", side: "mentee", attribute: "x" },
      { x: 3 },
      ["wrong-attribute-type mentees[0].attributes.x"],
    ],
    ["a list of priorities", { ...priority, credits: {} }, { group: ["a"] }, ["wrong-attribute-type mentees[0].attributes.group"]],
    ["blank values of every form", { ...hours, workingHours: "hours" }, { zone: " ", hours: [" "] }, []],
    [
      "the second name's value",
      { ...gap, attribute: { anyOf: ["a", "b"] } },
      { a: "", b: "x" },
      ["wrong-attribute-type mentees[0].attributes.b"],
    ],
  ])("%s", (_, criterion, mentee, expected) => {
    expect(faults(criterion, mentee)).toEqual(expected);
  });

  it("are named with the criterion, the person and the remedy", () => {
    expect(messageOf(hours, { zone: "Europe/Pariss" })).toBe(
      'criterion "c" knows no time zone "Europe/Pariss": write its IANA name, such as "Europe/Paris", or state it in `offsets` (mentee "e1")',
    );
    expect(messageOf(distance, {}, { site: "91, 0" })).toBe(
      'criterion "c" cannot read "91, 0": write latitude and longitude in degrees, such as "48.8566, 2.3522" (mentor "m1")',
    );
    const inDegrees = { ...distance, position: { latitude: "lat", longitude: "lon" } };
    expect(messageOf(inDegrees, { lat: 91, lon: 0 })).toBe(
      'criterion "c" needs a latitude in degrees from -90 to 90, got 91 (mentee "e1")',
    );
    expect(messageOf(inDegrees, { lat: 0, lon: -181 })).toBe(
      'criterion "c" needs a longitude in degrees from -180 to 180, got -181 (mentee "e1")',
    );
    expect(messageOf({ ...hours, workingHours: "hours" }, { zone: "UTC", hours: ["Mon 09:00-12:00", "mornings"] })).toBe(
      'criterion "c" cannot read "mornings": write working hours such as "09:00-17:00" or "Mon-Thu 08:30-12:00" (mentee "e1")',
    );
    expect(messageOf({ ...gap, scale: ["low", ["high", "top"]] }, { level: "middle" })).toBe(
      'criterion "c" has no "middle" on its scale; it has "low", "high" (mentee "e1")',
    );
  });
});

describe("an attribute that nobody has", () => {
  const skills = { kind: "overlap", attribute: "skils", missing: undefined };
  const [mentee, mentor] = [{ skills: ["a"] }, { skills: ["a"], site: "x" }];

  it("is an issue on each side, with the nearest name", () => {
    expect(faults(skills, mentee, mentor)).toEqual([
      "attribute-of-nobody criteria[0].attribute",
      "attribute-of-nobody criteria[0].attribute",
    ]);
    expect(messageOf(skills, mentee, mentor)).toBe(
      'criterion "c" reads "skils", which no mentee has; did you mean "skills"? If it may be missing for everybody, state `missing`',
    );
    expect(messageOf({ ...skills, attribute: "department" }, mentee, { site: "", skills: [] })).toBe(
      'criterion "c" reads "department", which no mentee has; they have "skills". If it may be missing for everybody, state `missing`',
    );
  });

  it.each<[object, string]>([
    [gap, "attribute"],
    [{ ...gap, scale: ["a", "b"] }, "attribute"],
    [{ kind: "same", attribute: "x" }, "attribute"],
    [{ kind: "different", attribute: "x" }, "attribute"],
    [{ ...table, credits: {} }, "attribute"],
    [{ kind: "overlap", attribute: "x" }, "attribute"],
    [{ kind: "proximity", attribute: "x", range: 1 }, "attribute"],
    [{ kind: "preference", side: "mentee", attribute: "x" }, "attribute"],
    [{ ...priority, credits: {} }, "attribute"],
    [coverage, "sought"],
    [{ ...coverage, sought: "skills", importanceAttribute: "own" }, "importanceAttribute"],
    [{ ...distance, position: "place" }, "position"],
    [hours, "timeZone"],
    [{ ...hours, timeZone: "site", workingHours: "hours" }, "workingHours"],
  ])("is found in %j under `%s`", (criterion, field) => {
    expect(faults({ ...criterion, missing: undefined }, { ...mentee, site: "UTC" }, { ...mentor, site: "UTC" })[0]).toBe(
      `attribute-of-nobody criteria[0].${field}`,
    );
  });

  it("is found under the field that names it", () => {
    const perRole = { kind: "overlap", attribute: { mentee: "skills", mentor: "offers" }, missing: undefined };
    expect(faults(perRole, mentee, mentor)).toEqual(["attribute-of-nobody criteria[0].attribute.mentor"]);
    const position = { ...distance, position: { latitude: "lat", longitude: { anyOf: ["lon", "lng"] } }, missing: undefined };
    expect(faults(position, { lat: 1 }, { lng: 1 })).toEqual([
      "attribute-of-nobody criteria[0].position.longitude",
      "attribute-of-nobody criteria[0].position.latitude",
    ]);
    const several = { kind: "proximity", attribute: ["a", "b"], range: 1, missing: undefined };
    expect(faults(several, { a: 1, b: 2 }, { a: 1 })).toEqual(["attribute-of-nobody criteria[0].attribute[1]"]);
  });

  it("is none where one person has it, though empty; where the criterion says what a missing value does; and where nothing is known of anybody", () => {
    expect(faults(skills, { skils: [] }, { skils: "a" })).toEqual([]);
    expect(faults({ ...skills, missing: "no-credit" }, mentee, mentor)).toEqual([]);
    expect(faults(skills)).toEqual([]);
    const nobody = { mentees: [], mentors: [], criteria: [{ id: "c", weight: 1, kind: "same", attribute: "x" }] };
    expect(checkInput(nobody)).toEqual([]);
  });

  it("is found in what mentors offer", () => {
    const offers = { ...coverage, sought: "skills", offered: "offers", missing: undefined };
    expect(faults(offers, mentee, mentor)).toEqual(["attribute-of-nobody criteria[0].offered"]);
  });

  it("is none on the side that a criterion does not ask", () => {
    expect(faults({ ...priority, credits: {}, missing: undefined }, { group: "a" }, mentor)).toEqual([]);
    expect(faults({ kind: "preference", side: "mentor", attribute: "wishes", missing: undefined }, mentee, { wishes: "e1" })).toEqual([]);
  });
});
