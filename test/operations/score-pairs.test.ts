import fc from "fast-check";
import { explainPair, type MatchingInput, matchParticipants, prepareProgramme, scorePairs } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { choicesFor, preferencesFor, serveSomebody } from "../support/answers.ts";
import { openProgrammes, programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

/** Every pair, asked one by one: another path through the same rules. */
function expectSameAsExplained(input: MatchingInput): void {
  const prepared = prepareProgramme(input);
  const matching = matchParticipants(prepared);
  const { menteeIds, mentorIds, points } = scorePairs(prepared);
  expect([menteeIds.length, mentorIds.length]).toEqual([input.mentees.length, input.mentors.length]);
  menteeIds.forEach((menteeId, row) => {
    mentorIds.forEach((mentorId, column) => {
      const explained = explainPair(prepared, matching, { menteeId, mentorId });
      expect(points[row]?.[column], `${menteeId} ${mentorId}`).toBe(explained.eligible ? explained.points : null);
    });
  });
}

describe("the scores of pairs", () => {
  it("are what the explanation of each pair says", () => {
    const size = { mentees: 5, mentors: 4 };
    fc.assert(
      fc.property(fc.oneof(programmes(size), openProgrammes(size)), (input) => expectSameAsExplained(input)),
      { numRuns: RUNS },
    );
  });

  it("are so where people say what they want", () => {
    const stated = programmes({ mentees: 4, mentors: 4 }).chain((input) =>
      preferencesFor(input).map((preferences) => ({ ...input, criteria: serveSomebody(input), mode: "self", preferences }) as const),
    );
    fc.assert(
      fc.property(stated, (input) => expectSameAsExplained(input)),
      { numRuns: RUNS },
    );
  });

  it("are so where people choose from lists, with a second round or without", () => {
    const chosen = programmes({ mentees: 4, mentors: 4 }).chain((programme) => {
      const input = { ...programme, mode: "hybrid", shortlist: { length: 2 } } as const;
      return choicesFor(matchParticipants(input)).map((choices) => ({ ...input, choices }) as const);
    });
    fc.assert(
      fc.property(chosen, (input) => expectSameAsExplained(input)),
      { numRuns: RUNS },
    );
  });

  const input = {
    mentors: [
      { id: "a", attributes: { site: "x" } },
      { id: "b", attributes: { site: "y" } },
    ],
    mentees: [
      { id: "1", attributes: { site: "x" } },
      { id: "2", attributes: { site: "y" } },
    ],
    criteria: [{ id: "site", kind: "same", attribute: "site", weight: 1 }],
  } as const;

  it("come in the order in which they were asked for", () => {
    expect(scorePairs(input, { menteeIds: ["2"], mentorIds: ["b", "a"] })).toEqual({
      kind: "pair-scores",
      menteeIds: ["2"],
      mentorIds: ["b", "a"],
      points: [[1_000_000, 0]],
    });
  });

  it("name everybody who is not there, or there twice", () => {
    expect(() => scorePairs(input, { menteeIds: ["3"], mentorIds: ["a", "a"] })).toThrow(
      'options.menteeIds[0]: there is no mentee with the id "3"\noptions.mentorIds[1]: "a" is asked for already',
    );
  });
});
