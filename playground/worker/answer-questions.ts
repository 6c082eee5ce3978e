import {
  explainPair,
  explainUnmatched,
  formatMatches,
  type Matching,
  type MatchProgress,
  matchParticipants,
  namesOf,
  openLedger,
  type Prepared,
  prepareProgramme,
  renderReport,
  summarizeProgramme,
  whatIf,
} from "mentor-matching";
import type { AnswerTo, Ask, QuestionName } from "../model/messages.ts";
import type { Result } from "../model/programme.ts";
import { shadePairs } from "./shade-pairs.ts";

/** Answers each question by its name; told of the progress of those that take long. */
export type Answers = {
  readonly [Name in QuestionName]: (ask: Ask<Name>, onProgress: (progress: MatchProgress) => void) => AnswerTo<Name>;
};

/** A round as the worker holds it: encoded once, for many questions. */
interface OpenRound {
  readonly prepared: Prepared;
  readonly result: Result;
}

/** As many pairs as the library holds at once. */
const MOST_PAIRS = 4_000_000;

/** Rounds that are kept open: the last that was kept, and what is being tried. */
const MOST_ROUNDS = 3;

/** Everything that a worker knows, with the answers from it. */
export function openAnswers(): Answers {
  const rounds = new Map<number, OpenRound>();
  const keep = (id: number, round: OpenRound): void => {
    rounds.set(id, round);
    for (const old of rounds.keys()) if (rounds.size > MOST_ROUNDS) rounds.delete(old);
  };
  const roundOf = (id: number): OpenRound => {
    const round = rounds.get(id);
    if (round === undefined) throw new Error(`round ${id} is closed`);
    // Asked for again: the last to be forgotten.
    rounds.delete(id);
    rounds.set(id, round);
    return round;
  };
  const matchingOf = (id: number): OpenRound & { readonly result: Matching } => {
    const { prepared, result } = roundOf(id);
    if (result.kind !== "matching") throw new Error(`round ${id} has shortlists, and no matching`);
    return { prepared, result };
  };

  return {
    match({ round, input }, onProgress) {
      const prepared = prepareProgramme(input);
      const result = matchParticipants(prepared, { onProgress });
      keep(round, { prepared, result });
      return result;
    },
    change({ from, round, input, changes }, onProgress) {
      const { prepared: before, result: matching } = roundOf(from);
      const prepared = prepareProgramme(input);
      // From the present matching, so that of equally good ones it is the one that moves the fewest people; of very many pairs that would take long.
      const isFromPresent = changes !== null && matching.kind === "matching" && input.mentees.length * input.mentors.length <= MOST_PAIRS;
      const result = isFromPresent ? whatIf(before, matching, changes).matching : matchParticipants(prepared, { onProgress });
      keep(round, { prepared, result });
      return result;
    },
    reopen({ round: { id, input, result } }) {
      keep(id, { prepared: prepareProgramme(input), result });
      return null;
    },
    explain({ round, pair }) {
      const { prepared, result } = matchingOf(round);
      return explainPair(prepared, result, pair);
    },
    relieve({ round, menteeId }) {
      const { prepared, result } = matchingOf(round);
      return explainUnmatched(prepared, result, menteeId);
    },
    heat: ({ round, order }) => shadePairs(roundOf(round).prepared, order),
    write({ round, format, locale, asOf }) {
      const { prepared, result } = matchingOf(round);
      if (format === "csv") return formatMatches(result, "csv", { input: prepared, locale });
      const { mentees, mentors, criteria } = prepared.programme;
      const ledger = openLedger({
        mentees: mentees.map(enrolled),
        mentors: mentors.map((mentor) => ({ ...enrolled(mentor), capacity: mentor.capacity })),
      });
      const report = summarizeProgramme({ ledger, matching: result, participants: { mentees, mentors }, asOf });
      return renderReport(report, { format: "html", locale, criteria, names: namesOf({ mentees, mentors }) });
    },
  };
}

/** What a ledger needs to know of a person. */
function enrolled({ id, personId }: { readonly id: string; readonly personId: string }): { id: string; personId: string } {
  return { id, personId };
}
