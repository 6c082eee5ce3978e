import {
  type FollowUpCode,
  followUp,
  type Ledger,
  type LedgerEvent,
  type MatchInput,
  type MenteeInput,
  matchParticipants,
  pairsOfLedger,
  proposeRelationship,
  record,
  replay,
} from "mentor-matching";
import { daysLater, dayText } from "./days.ts";
import { openDraw } from "./draw.ts";
import { ANSWERS, type Happening, live } from "./live.ts";
import { CRITERIA, drawPeople, type Joining } from "./people.ts";

export const DAYS = 730;
const ROUND = 91;
const OPEN = new Set(["proposed", "preparing", "active", "paused", "closing"]);

/** What became of two years. */
export interface TwoYears {
  readonly ledger: Ledger;
  /** Everything that was recorded, in its order: `replay` makes the same ledger of it. */
  readonly events: readonly LedgerEvent[];
  /** The ledger at the beginning of each round of matching, and at the end. */
  readonly rounds: readonly { readonly day: string; readonly ledger: Ledger; readonly matched: number }[];
  /** How often follow-up said what. */
  readonly signals: ReadonlyMap<FollowUpCode, number>;
  /** Events that were refused, by code. */
  readonly refusals: ReadonlyMap<string, number>;
}

/** Two years of a programme for 500 people, from a seed: a round of matching each quarter, follow-up each week, life every day. */
export function simulateTwoYears(seed: number): TwoYears {
  const draw = openDraw(seed);
  const { mentees, mentors } = drawPeople(draw);
  const rounds: TwoYears["rounds"][number][] = [];
  const events: LedgerEvent[] = [];
  const signals = new Map<FollowUpCode, number>();
  const refusals = new Map<string, number>();
  let ledger = replay([]);

  const happen = (happening: Happening): void => {
    const event = { ...happening, id: `event-${events.length + 1}` } as LedgerEvent;
    const recorded = record(ledger, event);
    if (recorded.ok) {
      ledger = recorded.ledger;
      events.push(event);
    } else refusals.set(recorded.issue.code, (refusals.get(recorded.issue.code) ?? 0) + 1);
  };

  for (let day = 0; day <= DAYS; day++) {
    const at = dayText(day);
    const newcomers = {
      mentees: mentees.filter(({ on }) => on === day).map(({ person: { id } }) => ({ id })),
      mentors: mentors.filter(({ on }) => on === day).map(({ person: { id, personId, capacity } }) => ({ id, personId, capacity })),
    };
    if (newcomers.mentees.length + newcomers.mentors.length > 0) happen({ type: "enrol", at, by: "administrator", ...newcomers });
    if (day % ROUND === 0) rounds.push({ day: at, ledger, matched: matchRound(day) });
    for (const relationship of ledger.relationships.filter(({ state }) => OPEN.has(state))) live(relationship, at, draw).forEach(happen);
    if (day % 7 === 0) followUpOn(at);
    leave(at);
  }
  rounds.push({ day: dayText(DAYS), ledger, matched: 0 });
  return { ledger, events, rounds, signals, refusals };

  /** Matches everybody who is there; running pairs stay, former ones do not come back. Returns how many pairs were proposed. */
  function matchRound(day: number): number {
    const leaving = new Map(ledger.departures.map(({ personId, applied }) => [personId, applied]));
    // Who has left is left out; who is about to leave keeps a running relationship, and gets nobody new.
    const present = <Person extends MenteeInput>(all: readonly Joining<Person>[]): Person[] =>
      all
        .filter(({ person: { id, personId = id }, on }) => on <= day && leaving.get(personId) !== true)
        .map(({ person }) => (leaving.has(person.personId ?? person.id) ? { ...person, availability: "paused" } : person));
    const people = { mentees: present(mentees), mentors: present(mentors) };
    const input: MatchInput = { ...people, criteria: CRITERIA, pairs: pairsOfLedger(ledger, people) };
    const { pairs } = matchParticipants(input);
    for (const pair of pairs) {
      const { id, ...event } = proposeRelationship({ pair, at: dayText(day) }).history[0];
      happen(event);
    }
    return pairs.length;
  }

  /** Four of five who are asked do what is asked. */
  function followUpOn(at: string): void {
    for (const { code, relationshipId } of followUp(ledger, { asOf: at })) {
      signals.set(code, (signals.get(code) ?? 0) + 1);
      const answer = ANSWERS[code];
      if (answer !== undefined && draw.chance(0.8)) happen(answer(relationshipId, at, draw));
    }
  }

  /** Now and then somebody leaves, half of them with a month's notice. */
  function leave(at: string): void {
    if (!draw.chance(0.12)) return;
    const { personId } = draw.chance(0.6) ? draw.one(ledger.mentees) : draw.one(ledger.seats);
    happen({ type: "depart", at, by: "administrator", personId, ...(draw.chance(0.5) ? { on: daysLater(at, 30) } : {}) });
  }
}
