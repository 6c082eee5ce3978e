import { FULL_POINTS } from "../criteria/criterion-kind.ts";
import { UNASSIGNED } from "../kernel/sparse-graph.ts";
import type { RematchPlan } from "../model/diagnosis.ts";
import type { PairInput } from "../model/match-input.ts";
import type { Load, MatchedPair, Matching, MentorCause } from "../model/matching.ts";
import { byMentee } from "../model/order.ts";
import type { Mentee as Person, Role } from "../model/person.ts";
import type { PairScore, RematchedPerson, RematchMove, RematchWorth } from "../model/rematch.ts";
import { contributionsOf, ratePair, rulesAgainst, sumPoints } from "../stages/explain/pair-facts.ts";
import type { ProposedPairs } from "./keep-proposed.ts";
import type { Prepared } from "./prepare-programme.ts";
import { keyOfPair } from "./rematch-changes.ts";
import { type FirstPeople, idOf } from "./rematch-people.ts";

/** What a rematch is about. */
export interface Rematching {
  /** The input given, and the changed one. */
  readonly before: Prepared;
  readonly after: Prepared;
  readonly proposed: ProposedPairs;
  readonly first: FirstPeople;
  /** By relationship id. */
  readonly plans: readonly RematchPlan[];
}

/** The points of a pair, eligible or not. */
export function pairPoints(prepared: Prepared, row: number, column: number): number {
  return sumPoints(ratePair(prepared, row, column));
}

/** What an assignment of rows to columns of the changed programme is worth. */
export function worthOf({ after, proposed, first }: Rematching, columnOfRow: Int32Array): RematchWorth {
  const { programme, participation } = after;
  const homes = new Map(proposed.kept.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const served = new Set<string>();
  let pairs = 0;
  let points = 0;
  for (const [row, column] of columnOfRow.entries()) {
    if (column === UNASSIGNED) continue;
    const [{ id: menteeId }, { id: mentorId }] = [programme.mentees[row], programme.mentors[column]] as [{ id: string }, { id: string }];
    pairs++;
    points += pairPoints(after, row, column);
    if (homes.get(menteeId) === mentorId || participation.statusOfRow[row] === "locked") continue;
    if (first.mentees.has(menteeId)) served.add(`mentee ${menteeId}`);
    if (first.mentors.has(mentorId)) served.add(`mentor ${mentorId}`);
  }
  return { served: (programme.objective === "highest-total" ? 0 : pairs) + served.size, points };
}

/** Everybody who was to be matched again: by relationship, then those whose proposed pairs could not stay. */
export function listPeople(rematching: Rematching, matching: Matching): readonly RematchedPerson[] {
  const { before, after, proposed, plans, first } = rematching;
  const old = new Set([...proposed.kept.map(keyOfPair), ...after.programme.pairs.locked.map(keyOfPair)]);
  const causes = {
    mentee: new Map(matching.unmatched.mentees.map(({ menteeId, cause }) => [menteeId, cause])),
    mentor: new Map(matching.unmatched.mentors.map(({ mentorId, cause }) => [mentorId, cause])),
  };
  const describe = (role: Role, pair: PairInput, relationshipId?: string): RematchedPerson => {
    const id = idOf(role, pair);
    const adjusted = scoreOf(after, pair);
    const fresh = matching.pairs.filter((each) => idOf(role, each) === id && !old.has(keyOfPair(each)));
    const found = causes[role].get(id);
    const cause = found?.code === "no-eligible-mentee" ? nameFreeSeats(after, matching, id) : found;
    return {
      role,
      id,
      ...(relationshipId === undefined ? {} : { relationshipId }),
      first: first[`${role}s`].has(id),
      before: scoreOf(before, pair) as PairScore,
      ...(adjusted === undefined ? {} : { beforeAdjusted: adjusted }),
      after: fresh.map(shorten),
      ...(cause === undefined ? {} : { cause }),
    };
  };
  const isThere = (role: Role, pair: PairInput): boolean => findPerson(after, role, idOf(role, pair)) !== undefined;
  const isOpen = (role: Role, pair: PairInput): boolean => findPerson(after, role, idOf(role, pair))?.availability === "open";
  return [
    ...plans.flatMap(({ relationshipId, formerPair, rematch }) =>
      ROLES.filter((role) => rematch.includes(role) && isThere(role, formerPair)).map((role) => describe(role, formerPair, relationshipId)),
    ),
    ...proposed.released.flatMap((pair) => ROLES.filter((role) => isOpen(role, pair)).map((role) => describe(role, pair))),
  ];
}

const ROLES: readonly Role[] = ["mentee", "mentor"];

function findPerson({ programme, rowOfId, columnOfId }: Prepared, role: Role, id: string): Person | undefined {
  return role === "mentee" ? programme.mentees[rowOfId.get(id) ?? -1] : programme.mentors[columnOfId.get(id) ?? -1];
}

/** Beside held pairs there may be nobody left for a mentor; where there is somebody without them, the seats are what is to be said. */
function nameFreeSeats(after: Prepared, { totals }: Matching, mentorId: string): MentorCause {
  const column = after.columnOfId.get(mentorId) as number;
  if (after.programme.mentees.every((_, row) => rulesAgainst(after, row, column).length > 0)) return { code: "no-eligible-mentee" };
  const { capacity, active, matched } = totals.loads.find((load) => load.mentorId === mentorId) as Load;
  return { code: "free-seats", seats: capacity - active - matched };
}

function shorten({ menteeId, mentorId, score, points, contributions }: MatchedPair): PairScore {
  return { menteeId, mentorId, score, points, contributions };
}

/** A pair's points in a programme, matched or not; `undefined` where one of the two is not in it. */
function scoreOf(prepared: Prepared, { menteeId, mentorId }: PairInput): PairScore | undefined {
  const [row, column] = [prepared.rowOfId.get(menteeId), prepared.columnOfId.get(mentorId)];
  if (row === undefined || column === undefined) return undefined;
  const list = contributionsOf(prepared, row, column);
  const points = sumPoints(list);
  const contributions = Object.fromEntries(list.map((each) => [each.criterionId, each.points]));
  return { menteeId, mentorId, score: points / FULL_POINTS, points, contributions };
}

/** Who got another mentor to make room. */
export function listMoves({ after, proposed }: Rematching, matching: Matching): readonly RematchMove[] {
  const pairOf = new Map(matching.pairs.map((pair) => [pair.menteeId, pair]));
  return proposed.kept
    .flatMap((home): readonly RematchMove[] => {
      const { mentorId: to, points: pointsAfter } = pairOf.get(home.menteeId) as MatchedPair;
      if (to === home.mentorId) return [];
      const pointsBefore = (scoreOf(after, home) as PairScore).points;
      return [{ menteeId: home.menteeId, from: home.mentorId, to, pointsBefore, pointsAfter }];
    })
    .sort(byMentee);
}
