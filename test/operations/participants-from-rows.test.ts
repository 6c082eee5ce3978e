import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type InputIssue, isInvalidInputError } from "../../src/model/issue.ts";
import type { MenteeInput, MentorInput } from "../../src/model/person.ts";
import type { AttributeColumn, CellsByColumn, MenteeMapping, MentorMapping } from "../../src/model/row-mapping.ts";
import { checkInput } from "../../src/operations/check-input.ts";
import { matchParticipants } from "../../src/operations/match-participants.ts";
import { participantsFromRows } from "../../src/operations/participants-from-rows.ts";
import { readCohortRows } from "../support/cohort-rows.ts";
import { cohortCriteria, loadCohort } from "../support/cohorts.ts";
import { RUNS } from "../support/runs.ts";

const MENTOR: MentorMapping = { role: "mentor", id: "id" };
const MENTEE: MenteeMapping = { role: "mentee", id: "id" };

/** One row with one attribute. */
function readCell(cell: unknown, mapped: AttributeColumn) {
  const { people, issues } = participantsFromRows([{ id: "m", x: cell }], { ...MENTOR, attributes: { a: mapped } });
  return { value: people[0]?.attributes?.a, issues: issues.map(({ code, row, column }) => ({ code, row, column })) };
}
const BAD = { value: undefined, issues: [{ code: "bad-cell", row: 2, column: "x" }] };

describe("the cohorts, as an HR system exports them", () => {
  it.each(["cohort-60", "cohort-240", "cohort-3000"] as const)("%s becomes the people that it describes", (name) => {
    const { mentors, mentees } = readCohortRows(name);
    expect(mentors.issues).toEqual([]);
    expect(mentees.issues).toEqual([]);
    const reference = loadCohort(name);
    expect(mentors.people.map(({ id }) => id)).toEqual(reference.mentors.map(({ id }) => id));
    expect(mentees.people.map(({ id }) => id)).toEqual(reference.mentees.map(({ id }) => id));
    expect(mentees.previous).toEqual(reference.pairs?.previous);
    const input = {
      mentors: mentors.people,
      mentees: mentees.people,
      criteria: cohortCriteria("no-credit"),
      pairs: { previous: mentees.previous },
    };
    expect(checkInput(input)).toEqual([]);
    // The largest is solved elsewhere, and takes seconds.
    if (name === "cohort-3000") return;
    const matched = matchParticipants(input);
    const expected = matchParticipants(reference);
    expect(matched.totals).toEqual(expected.totals);
    expect(matched.pairs).toEqual(expected.pairs);
  });

  it("keeps what is written and leaves out what is not", () => {
    const { mentors, mentees } = readCohortRows("cohort-60");
    expect(mentors.people[0]).toEqual({
      id: "M0001",
      name: "Maëlys Kim",
      capacity: 3,
      availability: "open",
      attributes: {
        level: 6,
        function: "Finance",
        position: "Comptable",
        skills: ["Finance durable", "Typescript", "leadership", "gestion de projet", "cloud"],
        softSkills: ["créativité", "écoute"],
        languages: ["fr", "en"],
      },
    });
    expect(mentees.people[0]).toEqual({
      id: "E0001",
      name: "Liam Martin",
      attributes: { level: 1, position: "Testeur", wantedSoftSkills: ["patience", "assertivité"], languages: ["en"] },
    });
  });
});

describe("a number", () => {
  const number: AttributeColumn = { column: "x", form: "number" };
  it.each([
    ["3", 3],
    [" 3 ", 3],
    ["\u00a03", 3],
    ["-2.50", -2.5],
    ["007", 7],
    ["-0", 0],
    [3, 3],
    ["", undefined],
    ["  ", undefined],
    [null, undefined],
    [undefined, undefined],
  ])("%j is %j", (cell, value) => {
    expect(readCell(cell, number)).toEqual({ value, issues: [] });
  });

  it.each([
    "3,5",
    "1,000",
    "1 000",
    "1e3",
    "+3",
    "0x10",
    ".5",
    "5.",
    "Infinity",
    "NaN",
    "--1",
    "3 years",
    "٣",
    "9".repeat(400),
    true,
    1e21,
  ])("%j is none", (cell) => {
    expect(readCell(cell, number)).toEqual(BAD);
  });

  it("has a comma where the mapping says so, and then no point", () => {
    expect(readCell("3,5", { ...number, decimal: "," })).toEqual({ value: 3.5, issues: [] });
    expect(readCell("3.5", { ...number, decimal: "," })).toEqual(BAD);
  });

  it("tells how to allow commas", () => {
    const { issues } = participantsFromRows([{ id: "m", x: "3,5" }], { ...MENTOR, attributes: { a: number } });
    expect(issues[0]?.message).toBe('"3,5" is no number such as 12 or 12.5; for decimal commas set decimal: ","');
  });
});

describe("other forms", () => {
  it.each<[string, unknown, AttributeColumn, unknown]>([
    ["a text", " Finance ", "x", "Finance"],
    ["a text by form", " Finance ", { column: "x", form: "text" }, "Finance"],
    ["a text without a form", "R&D", { column: "x" }, "R&D"],
    ["a text that was a number", 2024, "x", "2024"],
    ["a text that was a boolean", false, "x", "false"],
    ["a list", " a ;; b;", { column: "x", form: "list" }, ["a", "b"]],
    ["a list by commas", "a, b", { column: "x", form: "list", separator: "," }, ["a", "b"]],
    ["a list by a longer separator", "a ## b#c", { column: "x", form: "list", separator: "##" }, ["a", "b#c"]],
    ["an empty list", " ; ;", { column: "x", form: "list" }, undefined],
    ["yes", " OUI ", { column: "x", form: "boolean", yes: ["oui"], no: ["non"] }, true],
    ["no", "non", { column: "x", form: "boolean", yes: ["oui"], no: ["non"] }, false],
    ["a decomposed yes", "vrai\u0301", { column: "x", form: "boolean", yes: ["vraí"], no: [] }, true],
    ["neither yes nor no, as it is empty", "", { column: "x", form: "boolean", yes: ["oui"], no: ["non"] }, undefined],
  ])("%s", (_, cell, mapped, value) => {
    expect(readCell(cell, mapped)).toEqual({ value, issues: [] });
  });

  it.each<[string, unknown, AttributeColumn]>([
    ["neither yes nor no", "perhaps", { column: "x", form: "boolean", yes: ["yes"], no: ["no"] }],
    ["a list instead of a text", ["a"], "x"],
    ["an object instead of a list", {}, { column: "x", form: "list" }],
    ["no finite number", Number.NaN, "x"],
  ])("%s is an issue", (_, cell, mapped) => {
    expect(readCell(cell, mapped)).toEqual(BAD);
  });
});

describe("people", () => {
  it.each([
    ["0", 0],
    ["1000000000", 1_000_000_000],
    ["", undefined],
  ])("have a capacity of %j", (cell, capacity) => {
    const { people, issues } = participantsFromRows([{ id: "m", seats: cell }], { ...MENTOR, capacity: "seats" });
    expect([people[0]?.capacity, issues]).toEqual([capacity, []]);
  });

  it.each(["-1", "1.5", "1000000001", "99999999999", "two", "1,5"])("have no capacity of %j", (cell) => {
    const { people, issues } = participantsFromRows([{ id: "m", seats: cell }], { ...MENTOR, capacity: "seats" });
    expect(people).toEqual([]);
    expect(issues).toMatchObject([{ code: "bad-cell", row: 2, column: "seats", path: ["rows", 0, "seats"] }]);
  });

  it.each([
    ["Yes ", "open"],
    ["NO", "paused"],
    ["", undefined],
  ])("are %j: %j", (cell, availability) => {
    const mapping = { ...MENTEE, availability: { column: "active", open: ["yes"], paused: ["no"] } };
    const { people, issues } = participantsFromRows([{ id: "e", active: cell }], mapping);
    expect([people[0]?.availability, issues]).toEqual([availability, []]);
  });

  it("are reported where their availability is a word that nobody foresaw", () => {
    const mapping = { ...MENTEE, availability: { column: "active", open: ["yes"], paused: ["no"] } };
    const { people, issues } = participantsFromRows([{ id: "e", active: "maybe" }], mapping);
    expect(people).toEqual([]);
    expect(issues).toMatchObject([{ code: "bad-cell", message: '"maybe" is none of "yes", "no"' }]);
  });

  it("keep their ids as they stand, and spaces around one are an issue", () => {
    const mapping = { ...MENTEE, personId: "person", managerId: "boss", previousMentors: "before" };
    const good = { id: "É 1", person: "p", boss: "M1", before: "M2" };
    const { people, previous } = participantsFromRows([good], mapping);
    expect(people).toEqual([{ id: "É 1", personId: "p", managerId: "M1", attributes: {} }]);
    expect(previous).toEqual([{ menteeId: "É 1", mentorId: "M2" }]);
    for (const column of ["id", "person", "boss", "before"] as const) {
      const { people, previous, issues } = participantsFromRows([{ ...good, [column]: `${good[column]} ` }], mapping);
      expect([people, previous]).toEqual([[], []]);
      expect(issues).toMatchObject([{ code: "bad-cell", row: 2, column }]);
    }
  });

  it("may have worked with several mentors, each counted once", () => {
    const mapping: MenteeMapping = { ...MENTEE, previousMentors: { column: "before", separator: "," } };
    const { previous } = participantsFromRows([{ id: "e", before: "m1, m2 ,,m1" }, { id: "f" }], mapping);
    expect(previous).toEqual([
      { menteeId: "e", mentorId: "m1" },
      { menteeId: "e", mentorId: "m2" },
    ]);
  });

  it("need an id of their own", () => {
    const rows = [
      { id: "a", x: "1" },
      { id: "", x: "2" },
      { id: "a", x: "3" },
      { id: {}, x: "4" },
      { id: "b", x: "5" },
    ];
    const { people, issues } = participantsFromRows(rows, { ...MENTOR, attributes: { x: "x" } });
    expect(people.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(issues).toEqual([
      { code: "required", path: ["rows", 1, "id"], message: "every person needs an id", row: 3, column: "id" },
      { code: "duplicate-id", path: ["rows", 2, "id"], message: '"a" is the id of row 2 already', row: 4, column: "id" },
      { code: "bad-cell", path: ["rows", 3, "id"], message: "expected a text, got a value of type object", row: 5, column: "id" },
    ]);
  });

  it("with difficult names for ids, columns and attributes stay themselves", () => {
    const rows = ["__proto__", "constructor", "10", "é"].map((id) => JSON.parse(`{ "id": ${JSON.stringify(id)}, "__proto__": "x" }`));
    const attributes = JSON.parse('{ "__proto__": "__proto__", "constructor": "__proto__" }');
    const { people, issues } = participantsFromRows(rows, { ...MENTOR, attributes });
    expect(issues).toEqual([]);
    expect(people.map(({ id }) => id)).toEqual(["__proto__", "constructor", "10", "é"]);
    expect(Object.entries(people[0]?.attributes ?? {})).toEqual([
      ["__proto__", "x"],
      ["constructor", "x"],
    ]);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it("have the type of their role", () => {
    expectTypeOf(participantsFromRows([], MENTOR).people).toEqualTypeOf<readonly MentorInput[]>();
    expectTypeOf(participantsFromRows([], MENTEE).people).toEqualTypeOf<readonly MenteeInput[]>();
    expect(participantsFromRows([], MENTOR)).toEqual({ people: [], previous: [], issues: [] });
  });
});

describe("a table", () => {
  it("may have blank lines, which keep the numbers of the rows", () => {
    const { data } = Papa.parse<CellsByColumn>("id,x\r\na,1\r\n\r\n , \r\nb,bad\r\n", { header: true });
    const { people, issues } = participantsFromRows(data, { ...MENTOR, attributes: { x: { column: "x", form: "number" } } });
    expect(people).toEqual([{ id: "a", attributes: { x: 1 } }]);
    expect(issues).toMatchObject([{ code: "bad-cell", row: 5, column: "x" }]);
  });

  it("may leave out cells at the end of a row, but not have more than the header", () => {
    const { data } = Papa.parse<CellsByColumn>("id,x\na\nb,1,2\nc,3", { header: true });
    const { people, issues } = participantsFromRows(data, { ...MENTOR, attributes: { x: "x" } });
    expect(people.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(issues).toMatchObject([{ code: "ragged-row", row: 3, column: "", path: ["rows", 1] }]);
  });

  it("must have the mapped columns, and a misspelt one is named", () => {
    const mapping: MenteeMapping = {
      ...MENTEE,
      name: "Nom",
      previousMentors: { column: "before" },
      attributes: { skills: { column: "skils", form: "list" }, level: "level" },
    };
    const { people, issues } = participantsFromRows([{ id: "e", skills: "a" }, { level: "2" }], mapping);
    expect(people).toEqual([{ id: "e", attributes: {} }]);
    expect(issues.map(({ code, path, message, row, column }) => [code, path.join("."), message, row, column])).toEqual([
      ["unknown-column", "mapping.name", 'no row has a column "Nom"', 1, "Nom"],
      ["unknown-column", "mapping.previousMentors.column", 'no row has a column "before"', 1, "before"],
      ["unknown-column", "mapping.attributes.skills.column", 'no row has a column "skils"; did you mean "skills"?', 1, "skils"],
      ["required", "rows.1.id", "every person needs an id", 3, "id"],
    ]);
  });

  it("without its column of ids gives nobody, and one issue instead of one a row", () => {
    const { people, issues } = participantsFromRows([{ ID: "e" }, { ID: "f" }], MENTEE);
    expect(people).toEqual([]);
    expect(issues).toMatchObject([{ code: "unknown-column", message: 'no row has a column "id"; did you mean "ID"?' }]);
  });

  it("lists 100 issues and counts the others", () => {
    const rows = Array.from({ length: 102 }, (_, k) => ({ id: `m${k}`, seats: "many" }));
    const read = (count: number) => participantsFromRows(rows.slice(0, count), { ...MENTOR, capacity: "seats" }).issues;
    expect(read(100)).toHaveLength(100);
    expect(read(101).at(-1)).toEqual({ code: "more-issues", path: [], message: "1 more issue not listed", row: 0, column: "" });
    expect(read(102).at(-1)?.message).toBe("2 more issues not listed");
  });

  it("with 50,000 characters in each cell is read in time, and its messages stay short", () => {
    const cell = "1".repeat(50_000);
    const rows = Array.from({ length: 20 }, (_, k) => ({ id: `${k}${cell}`, x: `${cell}x`, list: "a;".repeat(25_000) }));
    const attributes = { x: { column: "x", form: "number" }, list: { column: "list", form: "list" } } as const;
    const started = performance.now();
    const { issues } = participantsFromRows(rows, { ...MENTOR, attributes });
    expect(performance.now() - started).toBeLessThan(1000);
    expect(issues).toHaveLength(20);
    expect(JSON.stringify(issues).length).toBeLessThan(10_000);
  });
});

describe("what is no table or no mapping", () => {
  const throwing = (): never => {
    throw new Error("no");
  };
  const hostile = new Proxy([], { get: throwing });
  const revoked = Proxy.revocable([], {});
  revoked.revoke();

  it.each<[string, unknown, string, string]>([
    ["no rows", undefined, "wrong-type", "rows"],
    ["a text", "id,name", "wrong-type", "rows"],
    ["rows as lists", [["id"], ["e"]], "wrong-type", "rows.0"],
    ["a hole", Object.assign([], { 1: { id: "e" } }), "wrong-type", "rows.0"],
    [
      "a getter that throws",
      [
        {
          get id() {
            return throwing();
          },
        },
      ],
      "unreadable",
      "rows.0",
    ],
    ["a row that throws", [new Proxy({}, { ownKeys: throwing })], "unreadable", "rows.0"],
    ["a list that throws", hostile, "unreadable", "rows"],
    ["a revoked list", revoked.proxy, "unreadable", "rows"],
    [
      "an endless list",
      new Proxy([], { get: (list, key) => (key === "length" ? 2 ** 40 : Reflect.get(list, key)) }),
      "out-of-range",
      "rows",
    ],
  ])("%s is refused", (_, rows, code, path) => {
    const [issue] = issuesOf(() => participantsFromRows(rows as never, MENTEE));
    expect([issue?.code, issue?.path.join(".")]).toEqual([code, path]);
  });

  it.each<[string, unknown, string, string]>([
    ["none", undefined, "wrong-type", "mapping"],
    ["a list", [], "wrong-type", "mapping"],
    ["no role", { id: "id" }, "required", "mapping.role"],
    ["another role", { role: "coach", id: "id" }, "unknown-value", "mapping.role"],
    ["no id", { role: "mentor" }, "required", "mapping.id"],
    ["a number for a column", { role: "mentor", id: 1 }, "wrong-type", "mapping.id"],
    ["an empty column", { role: "mentor", id: "" }, "empty", "mapping.id"],
    ["a misspelt key", { ...MENTOR, capcity: "c" }, "unknown-key", "mapping.capcity"],
    ["a key of nothing known", { ...MENTOR, zzzzzzzz: "c" }, "unknown-key", "mapping.zzzzzzzz"],
    ["a mentor's key for mentees", { ...MENTEE, capacity: "c" }, "unknown-key", "mapping.capacity"],
    ["a mentee's key for mentors", { ...MENTOR, previousMentors: "p" }, "unknown-key", "mapping.previousMentors"],
    ["attributes as a list", { ...MENTOR, attributes: [] }, "wrong-type", "mapping.attributes"],
    ["an attribute without a column", { ...MENTOR, attributes: { a: {} } }, "required", "mapping.attributes.a.column"],
    ["an unknown form", { ...MENTOR, attributes: { a: { column: "x", form: "date" } } }, "unknown-value", "mapping.attributes.a.form"],
    [
      "a form of the prototype",
      { ...MENTOR, attributes: { a: { column: "x", form: "constructor" } } },
      "unknown-value",
      "mapping.attributes.a.form",
    ],
    [
      "a key of another form",
      { ...MENTOR, attributes: { a: { column: "x", separator: ";" } } },
      "unknown-key",
      "mapping.attributes.a.separator",
    ],
    [
      "an unknown decimal",
      { ...MENTOR, attributes: { a: { column: "x", form: "number", decimal: "'" } } },
      "unknown-value",
      "mapping.attributes.a.decimal",
    ],
    [
      "an empty separator",
      { ...MENTOR, attributes: { a: { column: "x", form: "list", separator: "" } } },
      "empty",
      "mapping.attributes.a.separator",
    ],
    [
      "a number for a separator",
      { ...MENTOR, attributes: { a: { column: "x", form: "list", separator: 1 } } },
      "wrong-type",
      "mapping.attributes.a.separator",
    ],
    [
      "no word for no",
      { ...MENTOR, attributes: { a: { column: "x", form: "boolean", yes: ["y"] } } },
      "required",
      "mapping.attributes.a.no",
    ],
    [
      "a word for yes and no",
      { ...MENTOR, attributes: { a: { column: "x", form: "boolean", yes: ["Y"], no: ["n", " y"] } } },
      "unknown-value",
      "mapping.attributes.a.no.1",
    ],
    ["an availability without words", { ...MENTOR, availability: "active" }, "wrong-type", "mapping.availability"],
    ["words that are none", { ...MENTOR, availability: { column: "x", open: [1], paused: [] } }, "wrong-type", "mapping.availability.open"],
    ["former mentors as a number", { ...MENTEE, previousMentors: 1 }, "wrong-type", "mapping.previousMentors"],
    ["a function", { ...MENTOR, name: () => "x" }, "unsupported-value", "mapping.name"],
    [
      "a getter that throws",
      {
        ...MENTOR,
        get name() {
          return throwing();
        },
      },
      "unreadable",
      "mapping",
    ],
    ["a revoked mapping", revoked.proxy, "unreadable", "mapping"],
  ])("a mapping that is %s is refused", (_, mapping, code, path) => {
    const [issue] = issuesOf(() => participantsFromRows([], mapping as never));
    expect([issue?.code, issue?.path.join(".")]).toEqual([code, path]);
  });

  it("suggests the nearest key", () => {
    const [issue] = issuesOf(() => participantsFromRows([], { ...MENTOR, capcity: "c" } as never));
    expect(issue?.message).toBe('unknown field; did you mean "capacity"?');
  });

  it("answers or refuses whatever it is given, and changes nothing", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.dictionary(fc.string(), fc.anything()), (rows, mapping, row) => {
        const before = fc.stringify([rows, mapping, row]);
        for (const run of [
          () => participantsFromRows(rows as never, mapping as never),
          () => participantsFromRows(rows as never, MENTOR),
          () => participantsFromRows([row, row], { ...MENTEE, name: Object.keys(row)[0] || "name" }),
        ]) {
          try {
            run();
          } catch (error) {
            expect(isInvalidInputError(error)).toBe(true);
          }
        }
        expect(fc.stringify([rows, mapping, row])).toBe(before);
      }),
      { numRuns: RUNS },
    );
  });

  it("reads each cell once and keeps nothing", () => {
    let reads = 0;
    const row = {
      get id() {
        reads++;
        return `m${reads}`;
      },
    };
    const { people } = participantsFromRows([row], { ...MENTOR, name: "id", attributes: { id: "id" } });
    expect([reads, people]).toEqual([1, [{ id: "m1", name: "m1", attributes: { id: "m1" } }]]);
  });
});

function issuesOf(run: () => unknown): readonly InputIssue[] {
  try {
    run();
  } catch (error) {
    if (isInvalidInputError(error)) return error.issues;
    throw error;
  }
  return [];
}
