import {
  type AdministrativeInput,
  auditMatching,
  explainPair,
  InvalidInputError,
  matchParticipants,
  prepareProgramme,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import type { ComparedMentee, ComparedMentor } from "../../src/model/person.ts";

type Compare = (mentee: ComparedMentee, mentor: ComparedMentor) => number;

function inputOf(compare: Compare, more: Partial<AdministrativeInput> = {}): AdministrativeInput {
  return {
    mentees: [
      { id: "e1", name: "Ada", attributes: { wants: 3, tags: ["x"] } },
      { id: "e2", attributes: { wants: 1 } },
    ],
    mentors: [
      { id: "m1", capacity: 2, attributes: { gives: 1 } },
      { id: "m2", attributes: { gives: 3 } },
    ],
    criteria: [{ id: "own", kind: "custom", weight: 1, compare }],
    ...more,
  };
}

const closeness: Compare = (mentee, mentor) => 1 - Math.abs((mentee.attributes.wants as number) - (mentor.attributes.gives as number)) / 4;

describe("a custom criterion", () => {
  it("scores pairs, is audited and explained like any other", () => {
    const input = inputOf(closeness);
    const matching = matchParticipants(input);
    expect(matching.pairs.map(({ menteeId, mentorId, points }) => [menteeId, mentorId, points])).toEqual([
      ["e1", "m2", 1_000_000],
      ["e2", "m1", 1_000_000],
    ]);
    expect(auditMatching(input, matching).valid).toBe(true);
    const { contributions } = explainPair(input, matching, { menteeId: "e1", mentorId: "m1" });
    expect(contributions).toMatchObject([
      { criterionId: "own", credit: 0.5, points: 500_000, most: 1_000_000, evidence: { code: "custom" } },
    ]);
  });

  it("is given both people with their defaults, frozen through and through", () => {
    const seen: unknown[] = [];
    matchParticipants(
      inputOf((mentee, mentor) => {
        seen.push([mentee, mentor]);
        expect(Object.isFrozen(mentee) && Object.isFrozen(mentee.attributes) && Object.isFrozen(mentor)).toBe(true);
        expect(mentee.attributes.tags === undefined || Object.isFrozen(mentee.attributes.tags)).toBe(true);
        return 1;
      }),
    );
    expect(seen[0]).toEqual([
      { id: "e1", personId: "e1", name: "Ada", availability: "open", attributes: { wants: 3, tags: ["x"] } },
      { id: "m1", personId: "m1", availability: "open", capacity: 2, attributes: { gives: 1 } },
    ]);
  });

  it("gives a digest that knows its id and everything about the people, but not its source", () => {
    const digest = (input: AdministrativeInput): string => prepareProgramme(input).inputDigest;
    const base = digest(inputOf(closeness));
    expect(digest(inputOf(() => 0))).toBe(base);
    expect(digest(inputOf(closeness, { criteria: [{ id: "other", kind: "custom", weight: 1, compare: closeness }] }))).not.toBe(base);
    const [first, second] = inputOf(closeness).mentees as [object, object];
    for (const changed of [{ name: "Grace" }, { attributes: { wants: 3, tags: ["y"] } }, { attributes: { wants: 3, tags: ["x"], new: 1 } }])
      expect(digest(inputOf(closeness, { mentees: [{ ...first, ...changed }, second] as AdministrativeInput["mentees"] }))).not.toBe(base);
  });
});

describe("a custom criterion that fails", () => {
  const failureOf = (compare: unknown): InvalidInputError => {
    try {
      matchParticipants(inputOf(compare as Compare));
    } catch (error) {
      if (error instanceof InvalidInputError) return error;
      throw error;
    }
    return expect.fail("expected a failure");
  };
  const revoked = (): object => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const unreadable = Object.defineProperty(new Error(), "message", {
    get() {
      throw new TypeError("no");
    },
  });

  it.each<[string, unknown, string]>([
    ["a number above 1", () => 1.2, "gave 1.2"],
    ["a number below 0", () => -1e-9, "gave -1e-9"],
    ["NaN", () => Number.NaN, "gave NaN"],
    ["nothing", () => undefined, "gave undefined"],
    ["a text", () => "1", 'gave "1"'],
    ["null", () => null, "gave null"],
    ["a list", () => [1], "gave a list"],
    ["what cannot be read", revoked, "gave a value of type object"],
    [
      "an error",
      () => {
        throw new RangeError("out of luck");
      },
      'threw an error ("out of luck")',
    ],
    [
      "something thrown that is no error",
      () => {
        // biome-ignore lint/style/useThrowOnlyError: a caller may throw anything.
        throw 7;
      },
      'threw an error ("7")',
    ],
    [
      "an error that cannot be read",
      () => {
        throw unreadable;
      },
      'threw an error ("that cannot be read")',
    ],
  ])("%s", (_, compare, failure) => {
    const { issues, code } = failureOf(compare);
    expect(code).toBe("invalid-input");
    expect(issues).toEqual([
      {
        code: "custom-criterion-failed",
        path: ["criteria"],
        message: `the function of criterion "own" ${failure} for mentee "e1" and mentor "m1"; it must return a number from 0 to 1`,
      },
    ]);
  });

  it("names the pair that failed", () => {
    const { message } = failureOf((mentee: ComparedMentee, mentor: ComparedMentor) => (mentee.id === "e2" && mentor.id === "m2" ? 2 : 1));
    expect(message).toContain('mentee "e2" and mentor "m2"');
  });
});
