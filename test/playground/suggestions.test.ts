import { readFileSync } from "node:fs";
import { checkInput, matchParticipants, participantsFromRows } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { readTable } from "../../playground/model/read-table.ts";
import { mappingOf, suggestColumns, usesFor } from "../../playground/model/suggest-columns.ts";
import { suggestCriteria } from "../../playground/model/suggest-criteria.ts";

function readSample(role: "mentor" | "mentee") {
  const table = readTable(readFileSync(new URL(`../../examples/data/cohort-240/${role}s.csv`, import.meta.url), "utf8"));
  const plans = suggestColumns(table, role);
  const mapping = mappingOf(plans, role);
  if (mapping === null) throw new Error("no column holds the ids");
  return { plans, ...participantsFromRows(table.rows, mapping) };
}

const usesOf = (text: string, role: "mentor" | "mentee") =>
  suggestColumns(readTable(text), role).map(({ column, use, form }) => `${column}: ${use === "attribute" ? form : use}`);

describe("suggested columns", () => {
  it("read the sample cohort without a problem", () => {
    const mentors = readSample("mentor");
    const mentees = readSample("mentee");
    expect([mentors.people.length, mentees.people.length, mentors.issues, mentees.issues]).toEqual([70, 170, [], []]);
    expect(mentors.people[0]).toMatchObject({
      id: "M0001",
      name: "James Martin",
      capacity: 0,
      availability: "open",
      attributes: { level: 3 },
    });
    expect(mentees.previous.length).toBeGreaterThan(0);
  });

  it("know English and French names, with accents and capitals or without", () => {
    expect(usesOf("Matricule;Nom;Capacité;Disponible;Niveau;Compétences\n1;A;2;oui;3;x, y\n2;B;1;non;4;z, x", "mentor")).toEqual([
      "Matricule: id",
      "Nom: name",
      "Capacité: capacity",
      "Disponible: availability",
      "Niveau: number",
      "Compétences: list",
    ]);
  });

  it("take a column for the ids in which nothing comes twice, where none is called so, and none where there is none", () => {
    expect(usesOf("team,key\na,1\na,2", "mentee")).toEqual(["team: text", "key: id"]);
    const none = suggestColumns(readTable("team,site\na,b\na,b"), "mentee");
    expect(mappingOf(none, "mentee")).toBeNull();
  });

  it("look at what stands in the cells", () => {
    expect(usesOf('id,n,c,b,l,t\n1,1.5,"1,5",yes,a;b,x\n2,2,"2,25",no,c;d;e,y', "mentee")).toEqual([
      "id: id",
      "n: number",
      "c: number",
      "b: boolean",
      "l: list",
      "t: text",
    ]);
    expect(mappingOf(suggestColumns(readTable('id,c\n1,"1,5"'), "mentee"), "mentee")?.attributes?.c).toEqual({
      column: "c",
      form: "number",
      decimal: ",",
    });
  });

  it("offer seats for mentors and former mentors for mentees alone", () => {
    expect(usesFor("mentor")).not.toContain("previousMentors");
    expect(usesFor("mentee")).not.toContain("capacity");
  });
});

describe("suggested criteria", () => {
  it("match the sample cohort as well as the examples do: 150 pairs", () => {
    const mentors = readSample("mentor").people;
    const { people: mentees, previous } = readSample("mentee");
    const criteria = suggestCriteria({ mentees, mentors });
    expect(criteria.map(({ id, kind, weight }) => [id, kind, weight])).toEqual([
      ["skills", "coverage", 30],
      ["softSkills", "coverage", 20],
      ["level", "gap", 30],
      ["function", "same", 20],
      ["position", "same", 10],
      ["languages", "overlap", 0],
    ]);
    const input = { mentors, mentees, criteria, pairs: { previous } };
    expect(checkInput(input)).toEqual([]);
    expect(matchParticipants(input).totals.pairs).toBe(150);
  });

  it("are valid for columns of any name, and none is a gate alone", () => {
    const person = { id: "1", attributes: { previous: "x", "Âge (ans)": 3, "wanted 要": ["a"], choice: true } };
    const criteria = suggestCriteria({ mentees: [person], mentors: [{ ...person, attributes: { ...person.attributes, 要: ["a"] } }] });
    expect(checkInput({ mentees: [person], mentors: [{ ...person, id: "2" }], criteria })).toEqual([]);
    expect(criteria.map(({ kind }) => kind).sort()).toEqual(["coverage", "gap", "same", "same"]);
    const gate = suggestCriteria({
      mentees: [{ id: "1", attributes: { languages: ["fr"] } }],
      mentors: [{ id: "2", attributes: { languages: ["fr"] } }],
    });
    expect(gate.map(({ weight }) => weight)).toEqual([10]);
  });
});
