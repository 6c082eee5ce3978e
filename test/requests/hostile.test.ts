import fc from "fast-check";
import {
  acceptedPairs,
  answerRequest,
  browseMentors,
  changeSeats,
  describeRequestEffect,
  describeRequestRefusal,
  dismissMentor,
  expireRequests,
  InvalidInputError,
  isInvalidInputError,
  openRequests,
  type Requests,
  replayRequests,
  requestMentor,
  requestsOfMentee,
  requestsOfMentor,
  withdrawRequest,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { openStage, PREPARED_STAGE, stateAfter } from "../support/request-stage.ts";
import { RUNS } from "../support/runs.ts";

const at = "2026-03-01";
const asked = stateAfter(requestMentor(PREPARED_STAGE, openStage(), { menteeId: "e0", mentorId: "m0", at, otherwise: ["m2"] }));
const started = stateAfter(requestMentor(PREPARED_STAGE, asked, { menteeId: "e1", mentorId: "m2", at }));
const state = stateAfter(answerRequest(started, { requestId: 2, answer: "accept", at }));

type Anything = (...values: readonly never[]) => unknown;
/** Every function, with two values of anything in its places. */
const FUNCTIONS: { readonly [name: string]: (first: never, second: never) => unknown } = {
  openRequests: (first) => openRequests(PREPARED_STAGE, first),
  "openRequests, input": (first) => openRequests(first),
  browseMentors: (first) => browseMentors(PREPARED_STAGE, state, first),
  "browseMentors, state": (first, second) => browseMentors(PREPARED_STAGE, first, second),
  requestMentor: (first) => requestMentor(PREPARED_STAGE, state, first),
  "requestMentor, state": (first, second) => requestMentor(PREPARED_STAGE, first, second),
  answerRequest: (first) => answerRequest(state, first),
  "answerRequest, state": (first, second) => answerRequest(first, second),
  withdrawRequest: (first) => withdrawRequest(state, first),
  expireRequests: (first) => expireRequests(state, first),
  dismissMentor: (first) => dismissMentor(PREPARED_STAGE, state, first),
  changeSeats: (first) => changeSeats(state, first),
  replayRequests: (first) => replayRequests(state, first),
  "replayRequests, state": (first, second) => replayRequests(first, second),
  requestsOfMentee: (first) => requestsOfMentee(state, first),
  requestsOfMentor: (first, second) => requestsOfMentor(first, second),
  acceptedPairs: (first) => acceptedPairs(first),
  describeRequestEffect: (first, second) => describeRequestEffect(first, second),
  describeRequestRefusal: (first, second) => describeRequestRefusal(first, second),
};

function answerOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (!isInvalidInputError(error)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    return error;
  }
}

describe("whatever is given", () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true });
  it.each(Object.keys(FUNCTIONS))("%s answers or says what is wrong", (name) => {
    fc.assert(
      fc.property(anything, anything, (first, second) => {
        answerOf(() => (FUNCTIONS[name] as Anything)(first as never, second as never));
      }),
      { numRuns: RUNS },
    );
  });

  it("commands with one part of anything leave the state as it was", () => {
    const command = {
      menteeId: "e2",
      mentorId: "m3",
      requestId: 1,
      answer: "accept",
      at,
      asOf: at,
      otherwise: [],
      freeSeats: 1,
      events: [],
    };
    const before = JSON.stringify(state);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(command)), anything, fc.constantFrom(...Object.keys(FUNCTIONS)), (key, value, name) => {
        for (const keys of [
          ["menteeId", "mentorId", "at", "otherwise"],
          ["requestId", "answer", "at"],
          ["requestId", "at"],
          ["asOf"],
          ["menteeId", "mentorId", "at"],
          ["mentorId", "freeSeats", "at"],
        ]) {
          const given = Object.fromEntries(Object.entries({ ...command, [key]: value }).filter(([each]) => keys.includes(each)));
          answerOf(() => (FUNCTIONS[name] as Anything)(given as never, given as never));
        }
        expect(JSON.stringify(state)).toBe(before);
      }),
      { numRuns: RUNS },
    );
  });

  it("a stored state with one part of anything is read, or refused with the place", () => {
    const paths: string[][] = [];
    const collect = (value: unknown, path: string[]): void => {
      if (path.length > 0) paths.push(path);
      if (typeof value === "object" && value !== null) for (const [key, part] of Object.entries(value)) collect(part, [...path, key]);
    };
    collect(state, []);
    const part = fc.oneof(anything, fc.constantFrom(0, 1, 2, 3, "e0", "m0", "open", "accepted", null, "2026-03-01", "2025-01-01", []));
    fc.assert(
      fc.property(fc.constantFrom(...paths), part, (path, value) => {
        const edited = JSON.parse(JSON.stringify(state)) as { [key: string]: unknown };
        const holder = path.slice(0, -1).reduce((at, key) => at[key] as typeof at, edited);
        holder[path.at(-1) as string] = value;
        const given = edited as unknown as Requests;
        const answers = [
          answerOf(() => acceptedPairs(given)),
          answerOf(() => expireRequests(given, { asOf: "2026-05-01" })),
          answerOf(() => answerRequest(given, { requestId: 1, answer: "accept", at })),
          answerOf(() => changeSeats(given, { mentorId: "m0", freeSeats: 0, at })),
        ];
        const refused = answers.filter(isInvalidInputError);
        // Read or refused: the same for all.
        expect([0, 4]).toContain(refused.length);
        for (const { issues } of refused) for (const issue of issues) expect(issue.path[0]).toBe("requests");
      }),
      { numRuns: RUNS * 4 },
    );
  });

  it("getters and proxies are read once or named", () => {
    const command = {
      get requestId() {
        throw new Error("mine");
      },
      answer: "accept",
      at,
    };
    expect(() => answerRequest(state, command as never)).toThrow(InvalidInputError);
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    expect(() => answerRequest(revoked.proxy as never, { requestId: 1, answer: "accept", at })).toThrow(InvalidInputError);
  });
});

describe("what is wrong", () => {
  const pathsOf = (call: () => unknown): readonly string[] => {
    const error = answerOf(call);
    if (!isInvalidInputError(error)) throw new Error("was accepted");
    return error.issues.map(({ code, path }) => `${code} ${path.join(".")}`);
  };
  it.each<[string, () => unknown, readonly string[]]>([
    [
      "a policy",
      () => openRequests(PREPARED_STAGE, { expiresAfterDays: 0, openPerMentee: 1.5, cascades: true } as never),
      ["out-of-range policy.expiresAfterDays", "not-an-integer policy.openPerMentee", "unknown-key policy.cascades"],
    ],
    [
      "a request",
      () => requestMentor(PREPARED_STAGE, state, { menteeId: "", mentorId: 3, at: 5, otherwise: "m1", by: "mentor" } as never),
      [
        "wrong-type command.at",
        "empty command.menteeId",
        "wrong-type command.mentorId",
        "wrong-type command.otherwise",
        "unknown-value command.by",
      ],
    ],
    [
      "people who are not there",
      () => requestMentor(PREPARED_STAGE, state, { menteeId: "x", mentorId: "y", at, otherwise: ["m1", "z"] }),
      ["unknown-reference command.menteeId", "unknown-reference command.mentorId", "unknown-reference command.otherwise.1"],
    ],
    [
      "choices twice",
      () => requestMentor(PREPARED_STAGE, state, { menteeId: "e0", mentorId: "m1", at, otherwise: ["m2", "m1", "m2"] }),
      ["repeated-text command.otherwise.1", "repeated-text command.otherwise.2"],
    ],
    ["days that are none", () => expireRequests(state, { asOf: "2026-02-29" }), ["bad-day command.asOf"]],
    ["days too late for an answer", () => expireRequests(state, { asOf: "2400-01-01" }), ["bad-day command.asOf"]],
    [
      "an answer",
      () => answerRequest(state, { requestId: 0, answer: "maybe", at: "1 March", version: 3 } as never),
      ["out-of-range command.requestId", "unknown-value command.answer", "unknown-key command.version"],
    ],
    ["seats", () => changeSeats(state, { mentorId: "m0", freeSeats: -1, at }), ["out-of-range command.freeSeats"]],
    [
      "a query",
      () => browseMentors(PREPARED_STAGE, state, { menteeId: "e0", limit: 0, minimumScore: 2, show: "some", filter: [] } as never),
      ["out-of-range query.minimumScore", "unknown-value query.show", "out-of-range query.limit", "unknown-key query.filter"],
    ],
    ["somebody who is not there", () => browseMentors(PREPARED_STAGE, state, { menteeId: "x" }), ["unknown-reference query.menteeId"]],
    [
      "a log",
      () =>
        replayRequests(state, [
          { type: "explode" },
          { type: "expire", id: 4, at: "x", by: "mentor" },
          { type: "request", id: 5, at, by: "mentee", menteeId: "e0", mentorId: "m1", otherwise: ["m1"] },
          7,
        ] as never),
      ["unknown-value events.0.type", "bad-day events.1.at", "repeated-text events.2.otherwise.0", "wrong-type events.3"],
    ],
    ["no log", () => replayRequests(state, 7 as never), ["wrong-type events"]],
    ["no id", () => requestsOfMentee(state, 7 as never), ["wrong-type menteeId"]],
  ])("with %s is said at once, with the place", (_, call, expected) => {
    expect(pathsOf(call)).toEqual(expected);
  });
});

describe("a stored state that contradicts itself", () => {
  interface Stored {
    version: number;
    asOf: string | null;
    mentors: { id: string; open: number[]; changed: number }[][];
    mentees: { id: string; asked: number[]; accepted: number | null; changed: number }[][];
    requests: {
      id: number;
      menteeId: string;
      mentorId: string;
      state: string;
      askedAt: string;
      answerBy: string | null;
      endedAt: string | null;
      after: number | null;
    }[][];
  }
  const first = <T>(pages: T[][], place = 0): T => pages[0]?.[place] as T;
  it.each<[string, (stored: Stored) => void, string]>([
    [
      "no day",
      (stored) => {
        stored.asOf = null;
      },
      "requests.asOf",
    ],
    [
      "no version",
      (stored) => {
        stored.version = 0;
      },
      "requests.asOf",
    ],
    [
      "an empty page of requests",
      (stored) => {
        stored.requests.push([]);
      },
      "requests.requests[1]",
    ],
    [
      "a page cut short",
      (stored) => {
        stored.requests = stored.requests.flat().map((request) => [request]);
      },
      "requests.requests[0]",
    ],
    [
      "numbers with a gap",
      (stored) => {
        first(stored.requests, 1).id = 3;
      },
      "requests.requests[0][1].id",
    ],
    [
      "an open request that has ended",
      (stored) => {
        first(stored.requests).endedAt = at;
      },
      "requests.requests[0][0].endedAt",
    ],
    [
      "days out of order",
      (stored) => {
        first(stored.requests, 1).askedAt = "2026-03-02";
      },
      "requests.requests[0][1]",
    ],
    [
      "an answer due before the request",
      (stored) => {
        first(stored.requests).answerBy = "2026-02-01";
      },
      "requests.requests[0][0].answerBy",
    ],
    [
      "a request after a later one",
      (stored) => {
        first(stored.requests).after = 2;
      },
      "requests.requests[0][0].after",
    ],
    [
      "mentors out of order",
      (stored) => {
        stored.mentors[0]?.reverse();
      },
      "requests.mentors[0][1].id",
    ],
    [
      "a mentor twice",
      (stored) => {
        stored.mentors.push([first(stored.mentors)]);
      },
      "requests.mentors[1][0].id",
    ],
    [
      "an empty page of mentors",
      (stored) => {
        stored.mentors.push([]);
      },
      "requests.mentors[1]",
    ],
    [
      "a change to come",
      (stored) => {
        first(stored.mentees).changed = 9;
      },
      "requests.mentees[0][0].changed",
    ],
    [
      "an open request that the mentor lacks",
      (stored) => {
        first(stored.mentors).open = [];
      },
      "requests.mentors[0][0].open",
    ],
    [
      "a request that the mentor has and is not open",
      (stored) => {
        first(stored.mentors, 2).open = [2];
      },
      "requests.mentors[0][2].open",
    ],
    [
      "a mentor who is not there",
      (stored) => {
        stored.mentors[0]?.shift();
      },
      "requests.mentors",
    ],
    [
      "a mentee who is not there",
      (stored) => {
        stored.mentees[0]?.shift();
      },
      "requests.mentees",
    ],
    [
      "a request that the mentee lacks",
      (stored) => {
        first(stored.mentees).asked = [];
      },
      "requests.mentees[0][0].asked",
    ],
    [
      "an acceptance that the mentee lacks",
      (stored) => {
        first(stored.mentees, 1).accepted = null;
      },
      "requests.mentees[0][1].accepted",
    ],
    [
      "an acceptance that was none",
      (stored) => {
        first(stored.mentees).accepted = 1;
      },
      "requests.mentees[0][0].accepted",
    ],
    [
      "an open request beside an acceptance",
      (stored) => {
        first(stored.requests).menteeId = "e1";
        first(stored.mentees, 1).asked = [1, 2];
        stored.mentees[0]?.shift();
      },
      "requests.mentees[0][0].accepted",
    ],
    [
      "a day that is none",
      (stored) => {
        first(stored.requests).answerBy = "2026-02-30";
      },
      "requests.requests[0][0].answerBy",
    ],
    [
      "a last day that is none",
      (stored) => {
        stored.asOf = "never";
      },
      "requests.asOf",
    ],
    [
      "a day of asking that is none",
      (stored) => {
        first(stored.requests).askedAt = "";
      },
      "requests.requests[0][0].askedAt",
    ],
    [
      "a day of ending that is none",
      (stored) => {
        first(stored.requests, 1).endedAt = "";
      },
      "requests.requests[0][1].endedAt",
    ],
  ])("by %s is refused", (_, edit, path) => {
    const stored = JSON.parse(JSON.stringify(state)) as Stored;
    edit(stored);
    expect(() => acceptedPairs(stored as unknown as Requests)).toThrow(new RegExp(`^${path.replace(/[[\].]/g, "\\$&")}: `, "m"));
  });

  it("is accepted where it does not", () => {
    const stored = JSON.parse(JSON.stringify(state)) as Requests;
    expect(acceptedPairs(stored)).toEqual(acceptedPairs(state));
    const moved = stateAfter(changeSeats(stored, { mentorId: "m0", freeSeats: 2, at }));
    expect(moved).toStrictEqual(stateAfter(changeSeats(state, { mentorId: "m0", freeSeats: 2, at })));
    expect(Object.isFrozen(moved)).toBe(true);
  });
});
