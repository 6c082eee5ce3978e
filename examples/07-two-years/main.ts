// Two years of a programme for 500 people: rounds of matching each quarter, follow-up each week, departures, pauses, failures. Everything that happens is
// an event; in the end the events alone make the same ledger.
import {
  type DurationBand,
  describeBand,
  describeDiagnosis,
  describeFollowUp,
  describeReason,
  describeState,
  durationOf,
  followUp,
  type Ledger,
  type RelationshipState,
  replay,
} from "mentor-matching";
import { dayText } from "./days.ts";
import { decideRematches } from "./rematches.ts";
import { DAYS, simulateTwoYears } from "./simulate.ts";

const { ledger, events, rounds, signals, refusals } = simulateTwoYears(1955);
const STATES: readonly RelationshipState[] = [
  "proposed",
  "preparing",
  "active",
  "paused",
  "closing",
  "completed",
  "failed",
  "declined",
  "expired",
  "cancelled",
];

console.log("Day         matched  people  waiting  running  ended  left");
for (const { day, ledger: then, matched } of rounds) {
  const { people, waiting, running, ended, left } = count(then);
  console.log([day.padEnd(12), pad(matched, 7), pad(people, 8), pad(waiting, 9), pad(running, 9), pad(ended, 7), pad(left, 6)].join(""));
}

console.log("\nRelationships by state:");
for (const state of STATES)
  console.log(`  ${describeState(state).padEnd(12)}${pad(ledger.relationships.filter((each) => each.state === state).length, 5)}`);

const asOf = dayText(DAYS);
const started = ledger.relationships.filter(({ ending, startedOn }) => ending !== undefined && startedOn !== undefined);
console.log("\nLength of those that have started and ended:");
for (const band of ["under-minimum", "short", "typical", "over-maximum"] satisfies readonly DurationBand[])
  console.log(`  ${describeBand(band).padEnd(26)}${pad(started.filter((each) => durationOf(each, asOf).band === band).length, 5)}`);

console.log("\nWhy relationships failed:");
const failures = ledger.relationships.flatMap(({ ending }) => (ending?.failure === undefined ? [] : [ending.failure.reason]));
for (const [reason, number] of tally(failures)) console.log(`  ${describeReason(reason).padEnd(36)}${pad(number, 5)}`);

console.log("\nWhat follow-up said, week by week:");
for (const [code, number] of [...signals].sort(byNumber)) console.log(`  ${code.padEnd(26)}${pad(number, 5)}`);
console.log(`\nOn ${asOf}, for instance:`);
for (const signal of followUp(ledger, { asOf }).slice(0, 3)) console.log(`  ${describeFollowUp(signal)}`);

const { diagnoses, plans } = decideRematches(ledger);
const ready = plans.filter(({ blocks }) => blocks.length === 0);
console.log(
  `\n${diagnoses.length} failures diagnosed: ${ready.length} may be matched again, ${plans.length - ready.length} wait for a cause. One of them:`,
);
console.log(describeDiagnosis(diagnoses[0] as (typeof diagnoses)[number]).replace(/^/gm, "  "));

console.log(
  `\n${events.length} events recorded; refused: ${[...refusals]
    .sort(byNumber)
    .map(([code, number]) => `${code} ${number}`)
    .join(", ")}.`,
);
console.log(`Replayed: ${JSON.stringify(replay(events)) === JSON.stringify(ledger) ? "the same ledger" : "another ledger"}.`);

/** Where everybody is: mentees wait, have a running relationship, or have left. */
function count({ mentees, seats, relationships, departures }: Ledger) {
  const gone = new Set(departures.filter(({ applied }) => applied).map(({ personId }) => personId));
  const open = relationships.filter(({ ending }) => ending === undefined);
  const busy = new Set(open.map(({ menteeId }) => menteeId));
  const humans = new Set([...mentees, ...seats].map(({ personId }) => personId));
  const waiting = mentees.filter(({ menteeId, personId }) => !busy.has(menteeId) && !gone.has(personId)).length;
  return { people: humans.size, waiting, running: open.length, ended: relationships.length - open.length, left: gone.size };
}

function tally<Name>(names: readonly Name[]): readonly (readonly [Name, number])[] {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(byNumber);
}

function byNumber([, a]: readonly [unknown, number], [, b]: readonly [unknown, number]): number {
  return b - a;
}

function pad(number: number, width: number): string {
  return String(number).padStart(width);
}
