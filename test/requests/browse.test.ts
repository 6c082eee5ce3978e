import fc from "fast-check";
import {
  type AdministrativeInput,
  answerRequest,
  type BrowseQuery,
  browseMentors,
  type CriterionInput,
  dismissMentor,
  explainPair,
  matchParticipants,
  openRequests,
  prepareProgramme,
  requestMentor,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { programmes, reorder } from "../support/programmes.ts";
import { openStage, PREPARED_STAGE, STAGE, stateAfter } from "../support/request-stage.ts";
import { RUNS } from "../support/runs.ts";

const at = "2026-03-01";
const idsOf = (input: AdministrativeInput, query: BrowseQuery): readonly string[] =>
  browseMentors(input, openRequests(input), query).mentors.map(({ mentorId }) => mentorId);

describe("what is listed", () => {
  it("are the pairs that explainPair calls eligible, scored by the participants' criteria alone, in any order of the input", () => {
    fc.assert(
      fc.property(
        programmes({ mentees: 4, mentors: 6 }),
        fc.nat(),
        fc.subarray(["level", "skills", "interests", "unit"]),
        (drawn, seed, hidden) => {
          const criteria = drawn.criteria.map((drawn, k): CriterionInput => {
            const criterion: CriterionInput = { ...drawn, serves: "participant", visibleTo: "everyone" };
            if (!hidden.includes(criterion.id)) return criterion;
            return k % 2 === 0 ? { ...criterion, serves: "programme" } : { ...criterion, visibleTo: "administrator" };
          });
          const input = { ...drawn, criteria };
          const prepared = prepareProgramme(input);
          const matching = matchParticipants(prepared);
          const requests = openRequests(prepared);
          const seen = criteria.filter(({ id, weight }) => !hidden.includes(id) && weight > 0);
          // The same people under the visible criteria alone, which an own programme scores; gates do not matter to it.
          const visible =
            seen.length === 0
              ? undefined
              : prepareProgramme({
                  ...input,
                  criteria: criteria.map((criterion) => (hidden.includes(criterion.id) ? { ...criterion, weight: 0 } : criterion)),
                  minimumScore: 0,
                });
          const visibleMatching = visible && matchParticipants(visible);
          for (const { id: menteeId } of input.mentees) {
            const page = browseMentors(prepared, requests, { menteeId, limit: 1000 });
            const expected = input.mentors.filter(({ id: mentorId }) => {
              const free = requests.mentors.flat().find(({ id }) => id === mentorId)?.freeSeats as number;
              return (
                free > 0 &&
                explainPair(prepared, matching, { menteeId, mentorId }).eligible &&
                prepared.participation.lockedColumnOfRow[prepared.rowOfId.get(menteeId) as number] === -1
              );
            });
            expect(page.mentors.map(({ mentorId }) => mentorId).sort()).toEqual(expected.map(({ id }) => id).sort());
            expect(page.total).toBe(expected.length);
            for (const { mentorId, points, score } of page.mentors) {
              expect(score).toBe(points / 1e6);
              if (visible && visibleMatching) expect(points).toBe(explainPair(visible, visibleMatching, { menteeId, mentorId }).points);
            }
            const points = page.mentors.map((mentor) => mentor.points);
            expect(points).toEqual([...points].sort((a, b) => b - a));
            expect(browseMentors(reorder(input, seed), requests, { menteeId, limit: 1000 })).toEqual(page);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("never is who was dismissed; marks who was asked, and who may be", () => {
    const asked = stateAfter(requestMentor(PREPARED_STAGE, openStage(), { menteeId: "e0", mentorId: "m1", at }));
    const declined = stateAfter(answerRequest(asked, { requestId: 1, answer: "decline", at }));
    const again = stateAfter(requestMentor(PREPARED_STAGE, declined, { menteeId: "e0", mentorId: "m2", at }));
    const state = stateAfter(dismissMentor(PREPARED_STAGE, again, { menteeId: "e0", mentorId: "m0", at }));
    expect(browseMentors(PREPARED_STAGE, state, { menteeId: "e0" })).toEqual({
      total: 3,
      mentors: [
        { mentorId: "m1", score: 1, points: 1_000_000, asked: { requestId: 1, state: "declined" }, mayAsk: false },
        { mentorId: "m2", score: 1, points: 1_000_000, asked: { requestId: 2, state: "open" }, mayAsk: false },
        { mentorId: "m3", score: 1, points: 1_000_000, mayAsk: true },
      ],
      next: null,
      refusal: null,
    });
    expect(browseMentors(PREPARED_STAGE, state, { menteeId: "e0", show: "askable" }).mentors.map(({ mentorId }) => mentorId)).toEqual([
      "m3",
    ]);
    expect(browseMentors(PREPARED_STAGE, state, { menteeId: "e1" }).total).toBe(4);
  });

  it("is nobody for those who take no part, and nobody to ask for those who have a mentor or ask enough", () => {
    const nobody = { total: 0, mentors: [], next: null, refusal: "mentee-not-taking-part" };
    const pairs = { active: [{ menteeId: "e0", mentorId: "m3" }] };
    expect(browseMentors({ ...STAGE, pairs }, openStage(), { menteeId: "e0" })).toEqual(nobody);
    const asked = stateAfter(requestMentor(PREPARED_STAGE, openStage({ openPerMentee: 1 }), { menteeId: "e0", mentorId: "m2", at }));
    expect(browseMentors(PREPARED_STAGE, asked, { menteeId: "e0", show: "askable" })).toMatchObject({ total: 0, refusal: "too-many-open" });
    const accepted = stateAfter(answerRequest(asked, { requestId: 1, answer: "accept", at }));
    expect(browseMentors(PREPARED_STAGE, accepted, { menteeId: "e0" })).toMatchObject({ total: 4, refusal: "already-accepted" });
    expect(browseMentors(PREPARED_STAGE, accepted, { menteeId: "e0" }).mentors.some(({ mayAsk }) => mayAsk)).toBe(false);
  });
});

describe("filters", () => {
  const input: AdministrativeInput = {
    mentees: [{ id: "e", attributes: { level: 1 } }],
    mentors: [
      { id: "a", attributes: { level: 2, site: " Lyon ", topics: ["Python", "Écoute"], remote: true } },
      { id: "b", attributes: { level: 3, site: "Paris", topics: ["python"] } },
      { id: "c", attributes: { level: 4, remote: false } },
    ],
    criteria: [{ id: "level", kind: "gap", attribute: "level", weight: 1, ideal: 1, falloff: 0.25 }],
  };
  it.each([
    ["texts, as criteria compare them", [{ attribute: "site", anyOf: ["LYON", "Nice"] }], ["a"]],
    ["lists", [{ attribute: "topics", anyOf: ["PYTHON"] }], ["a", "b"]],
    ["another form of the same letters", [{ attribute: "topics", anyOf: ["e\u0301coute"] }], ["a"]],
    ["numbers", [{ attribute: "level", anyOf: [3, 4] }], ["b", "c"]],
    ["booleans", [{ attribute: "remote", anyOf: [false] }], ["c"]],
    [
      "all of several",
      [
        { attribute: "topics", anyOf: ["python"] },
        { attribute: "site", anyOf: ["paris"] },
      ],
      ["b"],
    ],
    ["nothing that is asked for", [{ attribute: "site", anyOf: [] }], []],
    ["an attribute of nobody", [{ attribute: "__proto__", anyOf: ["x"] }], []],
  ] as const)("by %s", (_, filters, expected) => {
    expect(idsOf(input, { menteeId: "e", filters })).toEqual(expected);
  });
  it("by score", () => {
    expect(idsOf(input, { menteeId: "e", minimumScore: 0.75 })).toEqual(["a", "b"]);
    expect(idsOf(input, { menteeId: "e", minimumScore: 0.7500001 })).toEqual(["a"]);
  });
});

describe("pages", () => {
  const mentors = Array.from({ length: 45 }, (_, k) => ({ id: `m${k}:${k % 7}`, attributes: { level: 1 + (k % 5) } }));
  const input = prepareProgramme({
    mentees: [{ id: "e", attributes: { level: 1 } }],
    mentors,
    criteria: [{ id: "level", kind: "gap", attribute: "level", weight: 1, ideal: 1, falloff: 0.25 }],
    tieBreak: { lottery: 5 },
  });

  it.each(["score", "order"] as const)("put together are the whole, by %s, whatever their length", (sort) => {
    const state = openRequests(input);
    const whole = browseMentors(input, state, { menteeId: "e", sort, limit: 1000 });
    for (const limit of [1, 7, 20, 44, 45]) {
      const gathered = [];
      let after: string | undefined;
      for (let pages = 0; pages < 50; pages++) {
        const page = browseMentors(input, state, { menteeId: "e", sort, limit, after });
        gathered.push(...page.mentors);
        if (page.next === null) break;
        after = page.next;
      }
      expect(gathered).toEqual(whole.mentors);
    }
  });

  it("neither repeat nor hide anybody when mentors go between two of them", () => {
    let state = openRequests(input, { openPerMentee: null });
    const first = browseMentors(input, state, { menteeId: "e" });
    const gone = [first.mentors.at(-1), first.mentors[3]].map((mentor) => mentor?.mentorId as string);
    for (const mentorId of gone) state = stateAfter(dismissMentor(input, state, { menteeId: "e", mentorId, at }));
    const second = browseMentors(input, state, { menteeId: "e", limit: 1000, after: first.next as string });
    const whole = browseMentors(input, openRequests(input), { menteeId: "e", limit: 1000 });
    expect(second.mentors.map(({ mentorId }) => mentorId)).toEqual(whole.mentors.slice(20).map(({ mentorId }) => mentorId));
    expect(browseMentors(input, state, { menteeId: "e", after: `0:${whole.mentors.at(-1)?.mentorId}` })).toMatchObject({
      mentors: [],
      next: null,
    });
  });

  it.each(["", "x", "5", "5:nobody", ":m0:0", "-1:m0:0", "12345678:m0:0"])("refuse the cursor %j", (after) => {
    expect(() => browseMentors(input, openRequests(input), { menteeId: "e", after })).toThrow(/^query\.after: /);
  });
});
