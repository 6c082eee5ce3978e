import { type AdministrativeInput, applyChanges, checkInput, matchParticipants, participantsFromRows } from "mentor-matching";
import { describe, expect, it } from "vitest";

const person = (id: string, unit: string) => ({ id, attributes: { unit, mail: "team@example.org" } });
const input: AdministrativeInput = {
  mentors: [person("m1", "a"), person("m2", "b")],
  mentees: [person("e1", "a"), person("e2", "b")],
  criteria: [{ id: "unit", kind: "same", weight: 1, attribute: "unit" }],
};
const pairsOf = (given: AdministrativeInput) => matchParticipants(given).pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]);

// Each of these is a known complaint about a mentoring tool.
describe("what goes wrong in mentoring tools", () => {
  it("two people with one address stay two", () => {
    const rows = ["e1", "e2"].map((id) => ({ id, mail: "team@example.org" }));
    const { people, issues } = participantsFromRows(rows, { role: "mentee", id: "id", attributes: { mail: "mail" } });
    expect([people.map(({ id }) => id), issues]).toEqual([["e1", "e2"], []]);
    expect(pairsOf(input)).toEqual([
      ["e1", "m1"],
      ["e2", "m2"],
    ]);
  });

  it("a mentor who goes takes no mentee along", () => {
    const after = applyChanges(input, { mentors: { remove: ["m2"] } });
    const matching = matchParticipants(after);
    expect(matching.pairs.map(({ menteeId }) => menteeId)).toEqual(["e1"]);
    expect(matching.unmatched.mentees).toMatchObject([{ menteeId: "e2", cause: { code: "seats-exhausted" } }]);
  });

  it("a mentee who goes leaves the mentor free for others", () => {
    const after = applyChanges(input, { mentees: { remove: ["e1"] } });
    expect(matchParticipants(after).unmatched.mentors).toMatchObject([{ mentorId: "m1", cause: { code: "free-seats", seats: 1 } }]);
  });

  it("a mentor is never above the stated capacity, by locks neither", () => {
    const locked = ["e1", "e2"].map((menteeId) => ({ menteeId, mentorId: "m1" }));
    expect(checkInput({ ...input, pairs: { locked } }).map(({ code }) => code)).toEqual(["over-capacity"]);
  });

  it("a pair that has been is not suggested again", () => {
    const previous = [{ menteeId: "e1", mentorId: "m1" }];
    expect(pairsOf({ ...input, pairs: { previous } })).toEqual([
      ["e1", "m2"],
      ["e2", "m1"],
    ]);
  });
});
