import {
  answerRequest,
  dismissMentor,
  expireRequests,
  type MatchInput,
  openRequests,
  prepareProgramme,
  type RequestEvent,
  type RequestOutcome,
  replayRequests,
  requestMentor,
  withdrawRequest,
} from "mentor-matching";
import { expect, it } from "vitest";
import { addDays } from "../../src/calendar/days.ts";
import { countNumbered } from "../../src/requests/pages.ts";

const OPERATIONS = 50_000;
const [MENTEES, MENTORS] = [10_000, 5_000];

const INPUT: MatchInput = {
  mentees: Array.from({ length: MENTEES }, (_, k) => ({ id: `E${k}`, attributes: { level: k % 5, wants: [`s${k % 40}`, `s${k % 17}`] } })),
  mentors: Array.from({ length: MENTORS }, (_, k) => ({
    id: `M${k}`,
    capacity: 1 + (k % 3),
    attributes: { level: 1 + (k % 7), has: [`s${k % 40}`, `s${k % 23}`] },
  })),
  criteria: [
    { id: "level", kind: "gap", weight: 1, attribute: "level", ideal: 2, allowed: [0, null] },
    { id: "skills", kind: "coverage", weight: 2, sought: "wants", offered: "has" },
  ],
};

/** A seeded series of numbers below a limit. */
function createDice(): (below: number) => number {
  let state = 1955;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

it("50,000 operations among 10,000 mentees and 5,000 mentors take seconds, and the last ones no longer than the first", () => {
  const prepared = prepareProgramme(INPUT);
  const opening = openRequests(prepared, { expiresAfterDays: 10 });
  const dice = createDice();
  const log: RequestEvent[] = [];
  const milliseconds: number[] = [];
  let state = opening;
  let start = process.cpuUsage();
  const operate = (k: number): RequestOutcome => {
    const at = addDays("2026-01-01", Math.floor(k / 500));
    if (k % 500 === 0) return expireRequests(state, { asOf: at });
    const menteeId = `E${dice(MENTEES)}`;
    const [mentorId, ...otherwise] = [...new Set([dice(MENTORS), dice(MENTORS), dice(MENTORS)])].map((id) => `M${id}`) as [
      string,
      ...string[],
    ];
    const requestId = 1 + dice(countNumbered(state.requests) + 1);
    const choice = dice(100);
    if (choice < 55) return requestMentor(prepared, state, { menteeId, mentorId, otherwise, at });
    if (choice < 90) return answerRequest(state, { requestId, answer: choice % 2 === 0 ? "accept" : "decline", at });
    return choice < 95 ? withdrawRequest(state, { requestId, at }) : dismissMentor(prepared, state, { menteeId, mentorId, at });
  };
  for (let k = 0; k < OPERATIONS; k++) {
    const outcome = operate(k);
    if (outcome.ok) {
      state = outcome.requests;
      log.push(outcome.event);
    }
    if ((k + 1) % (OPERATIONS / 5) === 0) {
      milliseconds.push(process.cpuUsage(start).user / 1000);
      start = process.cpuUsage();
    }
  }
  const total = milliseconds.reduce((sum, each) => sum + each, 0);
  console.log(
    `live requests: ${OPERATIONS} operations in ${total.toFixed(0)} ms of processor time, by fifths ${milliseconds.map(Math.round)}`,
  );
  expect(log.length).toBeGreaterThan(15_000);
  expect(replayRequests(opening, log)).toEqual({ ok: true, requests: state });
  expect(total).toBeLessThan(12_000);
  expect(milliseconds.at(-1) as number).toBeLessThan(4 * (milliseconds[0] as number) + 500);
});
