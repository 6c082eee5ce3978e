import fc from "fast-check";
import { type AdministrativeInput, applyChanges, prepareProgramme } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { changesBetween } from "../../playground/model/changes-between.ts";
import { programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

const digestOf = (input: AdministrativeInput): string => prepareProgramme(input).inputDigest;

describe("changes between two programmes", () => {
  it("lead from the one to the other", () => {
    const both = fc.tuple(programmes({ mentees: 4, mentors: 4 }), programmes({ mentees: 4, mentors: 4 }));
    fc.assert(
      fc.property(both, ([before, other]) => {
        // Rules over qualification are stated by both, or by none: a change cannot take a setting back.
        const after = { ...other, qualification: other.qualification ?? before.qualification };
        const changes = changesBetween(before, after);
        const reached = changes === null ? before : applyChanges(before, changes);
        expect(digestOf(reached as AdministrativeInput)).toBe(digestOf(after));
      }),
      { numRuns: RUNS },
    );
  });

  const before: AdministrativeInput = {
    mentors: [{ id: "a", capacity: 1 }, { id: "b" }],
    mentees: [{ id: "1", attributes: { x: 1 } }],
    criteria: [{ id: "x", kind: "same", attribute: "x", weight: 1, missing: "no-credit" }],
  };

  it("are none where nothing differs, whoever made the copy", () => {
    expect(changesBetween(before, before)).toBeNull();
    expect(changesBetween(before, structuredClone(before))).toBeNull();
  });

  it("name what differs, and nothing else", () => {
    const after: AdministrativeInput = {
      ...before,
      mentors: [{ id: "a", capacity: 2 }, { id: "b" }],
      minimumScore: 0.5,
      pairs: { locked: [{ menteeId: "1", mentorId: "b" }] },
    };
    expect(changesBetween(before, after)).toEqual({
      mentors: { remove: [], replace: [{ id: "a", capacity: 2 }], add: [] },
      pairs: { locked: { remove: [], add: [{ menteeId: "1", mentorId: "b" }] } },
      settings: { minimumScore: 0.5 },
    });
  });
});
