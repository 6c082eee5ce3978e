import {
  answerRequest,
  dismissMentor,
  expireRequests,
  type RequestOperation,
  type RequestOutcome,
  type RequestRefusalCode,
  type RequestState,
  type Requests,
  requestMentor,
  requestsOfMentee,
  withdrawRequest,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { openStage, PREPARED_STAGE, stateAfter } from "../support/request-stage.ts";

const [menteeId, mentorId, at] = ["e0", "m0", "2026-03-01"] as const;
const asked = stateAfter(requestMentor(PREPARED_STAGE, openStage({ expiresAfterDays: 1 }), { menteeId, mentorId, at }));

/** A state in which the one request between e0 and m0 is in each of the states. */
const IN: { readonly [State in RequestState | "none"]: () => Requests } = {
  none: () => openStage({ expiresAfterDays: 1 }),
  open: () => asked,
  accepted: () => stateAfter(answerRequest(asked, { requestId: 1, answer: "accept", at })),
  declined: () => stateAfter(answerRequest(asked, { requestId: 1, answer: "decline", at })),
  withdrawn: () => stateAfter(withdrawRequest(asked, { requestId: 1, at })),
  expired: () => stateAfter(expireRequests(asked, { asOf: "2026-03-03" })),
  closed: () => {
    const both = stateAfter(requestMentor(PREPARED_STAGE, asked, { menteeId: "e1", mentorId, at }));
    return stateAfter(answerRequest(both, { requestId: 2, answer: "accept", at }));
  },
};

const day = "2026-03-03";
type TableOperation = Exclude<RequestOperation, "change-seats">;
const DO: { readonly [Operation in TableOperation]: (state: Requests, on: string) => RequestOutcome } = {
  request: (state, on) => requestMentor(PREPARED_STAGE, state, { menteeId, mentorId, at: on }),
  accept: (state, on) => answerRequest(state, { requestId: 1, answer: "accept", at: on }),
  decline: (state, on) => answerRequest(state, { requestId: 1, answer: "decline", at: on }),
  withdraw: (state, on) => withdrawRequest(state, { requestId: 1, at: on }),
  expire: (state, on) => expireRequests(state, { asOf: on }),
  dismiss: (state, on) => dismissMentor(PREPARED_STAGE, state, { menteeId, mentorId, at: on }),
};

type Cell = RequestState | "dismissed" | "stays" | RequestRefusalCode;

/** What becomes of the request, or why not: every state and every operation, while the answer is due and once it is overdue. */
const TABLE: { readonly [State in RequestState | "none" | "overdue"]: { readonly [Operation in TableOperation]: Cell } } = {
  none: {
    request: "open",
    accept: "unknown-request",
    decline: "unknown-request",
    withdraw: "unknown-request",
    expire: "stays",
    dismiss: "dismissed",
  },
  open: {
    request: "already-asked",
    accept: "accepted",
    decline: "declined",
    withdraw: "withdrawn",
    expire: "stays",
    dismiss: "already-asked",
  },
  overdue: {
    request: "already-asked",
    accept: "overdue",
    decline: "overdue",
    withdraw: "withdrawn",
    expire: "expired",
    dismiss: "already-asked",
  },
  accepted: {
    request: "already-accepted",
    accept: "not-open",
    decline: "not-open",
    withdraw: "not-open",
    expire: "stays",
    dismiss: "already-accepted",
  },
  declined: {
    request: "declined-before",
    accept: "not-open",
    decline: "not-open",
    withdraw: "not-open",
    expire: "stays",
    dismiss: "dismissed",
  },
  withdrawn: { request: "open", accept: "not-open", decline: "not-open", withdraw: "not-open", expire: "stays", dismiss: "dismissed" },
  expired: { request: "open", accept: "not-open", decline: "not-open", withdraw: "not-open", expire: "stays", dismiss: "dismissed" },
  closed: { request: "no-free-seat", accept: "not-open", decline: "not-open", withdraw: "not-open", expire: "stays", dismiss: "dismissed" },
};

const cells = Object.entries(TABLE).flatMap(([name, row]) =>
  Object.entries(row).map(([operation, cell]) => [name, operation, cell] as [keyof typeof TABLE, TableOperation, Cell]),
);

describe("every state and every operation", () => {
  it.each(cells)("%s, %s: %s", (name, operation, cell) => {
    const state = IN[name === "overdue" ? "open" : name]();
    const on = name === "open" ? at : day;
    const before = JSON.stringify(state);
    const outcome = DO[operation](state, on);
    expect(JSON.stringify(state)).toBe(before);
    if (!outcome.ok) {
      expect(outcome.issue).toMatchObject({ code: cell, operation, state: name === "none" ? null : name === "overdue" ? "open" : name });
      const possible = Object.entries(TABLE[name]).filter(([other, result]) => {
        if (name === "none") return false;
        const isRefused = !["open", "accepted", "declined", "withdrawn", "expired", "dismissed", "stays"].includes(result);
        // To let nothing expire is always possible, but no answer to anything.
        return !isRefused && !(other === "expire" && result === "stays");
      });
      expect([...outcome.issue.allowed].sort()).toEqual(possible.map(([other]) => other).sort());
      return;
    }
    const latest = requestsOfMentee(outcome.requests, menteeId).at(-1)?.state;
    if (cell === "dismissed") expect(outcome.requests.mentees.flat().find(({ id }) => id === menteeId)?.dismissed).toEqual([mentorId]);
    else expect(latest).toBe(cell === "stays" ? (name === "none" ? undefined : name) : cell);
    expect(outcome.event).toMatchObject({ type: operation, id: state.version + 1 });
  });
});
