// People choose: mentees browse and ask, mentors answer, two of them at the same moment; the log is replayed.
import {
  acceptedPairs,
  answerRequest,
  browseMentors,
  type CriterionInput,
  describeRequestEffect,
  describeRequestRefusal,
  dismissMentor,
  expireRequests,
  matchParticipants,
  namesOf,
  openRequests,
  prepareProgramme,
  type RequestEvent,
  type RequestOutcome,
  replayRequests,
  requestMentor,
} from "mentor-matching";
import { readCohort } from "../data/cohort-240/read-cohort.ts";

const { previous: _, ...people } = readCohort();
const criteria: readonly CriterionInput[] = [
  { id: "level", kind: "gap", weight: 1, attribute: "level", ideal: 2, falloff: 0.25, floor: 0.25, allowed: [1, null] },
  { id: "skills", kind: "coverage", weight: 2, sought: "wantedSkills", offered: "skills" },
  // What the programme wants beyond the wishes of the two: it makes no mentor rank higher for a mentee.
  { id: "crossing", kind: "different", weight: 1, attribute: "function", serves: "programme" },
  { id: "languages", kind: "overlap", weight: 0, minimumCredit: 0.01, attribute: "languages" },
];
const programme = prepareProgramme({ ...people, criteria });
const names = namesOf(people);
const nameOf = (id: string): string => names.mentees.get(id) ?? names.mentors.get(id) ?? id;

const opening = openRequests(programme, { expiresAfterDays: 7, openPerMentee: 2 });
let requests = opening;
const log: RequestEvent[] = [];

/** What an application does with every outcome: stores the state, appends to the log, sends the messages. */
function settle(outcome: RequestOutcome): void {
  if (!outcome.ok) {
    console.log(`  refused: ${describeRequestRefusal(outcome.issue)}`);
    return;
  }
  requests = outcome.requests;
  log.push(outcome.event);
  for (const effect of outcome.effects) console.log(`  to ${nameOf(effect.to.id)}: ${describeRequestEffect(effect, { names })}`);
}

/** The ids of the best mentors that a mentee is shown. */
function bestFor(menteeId: string, limit: number): readonly string[] {
  return browseMentors(programme, requests, { menteeId, limit }).mentors.map(({ mentorId }) => mentorId);
}

const ada = "E0001";
console.log(`${nameOf(ada)} browses:`);
const { total, mentors: listed } = browseMentors(programme, requests, { menteeId: ada, limit: 5 });
for (const { mentorId, score } of listed) console.log(`  ${nameOf(mentorId)} ${(100 * score).toFixed(0)}%`);
console.log(`  and ${total - listed.length} more`);
const [unwanted, first, second, third] = listed.map(({ mentorId }) => mentorId) as [string, string, string, string];
console.log(`${nameOf(ada)} does not want to see ${nameOf(unwanted)} again, and asks ${nameOf(first)}, then ${nameOf(second)}:`);
settle(dismissMentor(programme, requests, { menteeId: ada, mentorId: unwanted, at: "2026-03-02" }));
settle(requestMentor(programme, requests, { menteeId: ada, mentorId: first, otherwise: [unwanted, second, third], at: "2026-03-02" }));
console.log(`${nameOf(first)} declines:`);
settle(answerRequest(requests, { requestId: 1, answer: "decline", at: "2026-03-03" }));
console.log(`${nameOf(second)} does not answer:`);
settle(expireRequests(requests, { asOf: "2026-03-11" }));

// A mentor with one seat, and two mentees who both ask.
const sought = requests.mentors.flat().find(({ id, freeSeats }) => freeSeats === 1 && id !== third && names.mentors.has(id))?.id as string;
const rivals = people.mentees.map(({ id }) => id).filter((id) => id !== ada && bestFor(id, 1000).includes(sought));
console.log(`\nTwo mentees ask ${nameOf(sought)}, who has one seat:`);
for (const menteeId of rivals.slice(0, 2)) {
  const otherwise = bestFor(menteeId, 3).filter((mentorId) => mentorId !== sought);
  settle(requestMentor(programme, requests, { menteeId, mentorId: sought, otherwise, at: "2026-03-11" }));
}
console.log("Two open pages, both of the same version; on each, one of the two is accepted:");
const seen = requests.version;
const [one, two] = [requests.requests.flat().length - 1, requests.requests.flat().length];
settle(answerRequest(requests, { requestId: one, answer: "accept", at: "2026-03-12", expectedVersion: seen }));
settle(answerRequest(requests, { requestId: two, answer: "accept", at: "2026-03-12", expectedVersion: seen }));

const replayed = replayRequests(opening, JSON.parse(JSON.stringify(log)) as RequestEvent[]);
const isSame = replayed.ok && JSON.stringify(replayed.requests) === JSON.stringify(requests);
console.log(`\n${log.length} events, replayed from the opening: ${isSame ? "the same state" : "another state"}.`);

const accepted = acceptedPairs(requests);
for (const { pair, at } of accepted) console.log(`${nameOf(pair.menteeId)} and ${nameOf(pair.mentorId)} have been a pair since ${at}.`);
const rest = matchParticipants({ ...people, criteria, pairs: { active: accepted.map(({ pair }) => pair) } });
console.log(`A matching of all others finds ${rest.totals.pairs} pairs.`);
