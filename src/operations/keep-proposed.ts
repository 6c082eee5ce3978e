import type { PairInput } from "../model/match-input.ts";
import type { MatchedPair, Matching } from "../model/matching.ts";
import { compareText } from "../model/order.ts";
import type { Mentor } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import { keyOfPair } from "./rematch-changes.ts";

/** What becomes of proposed pairs. */
export interface ProposedPairs {
  /** They stay, or move where that is allowed. */
  readonly kept: readonly PairInput[];
  /** They cannot stay. */
  readonly released: readonly PairInput[];
}

/**
 * Which pairs of an earlier matching can stay in a changed programme. A pair cannot where one of the two is gone or paused, where it has become a forbidden or
 * a former one, or where the mentor has lost seats: then those with the most points stay. Whatever else has changed, what was proposed is kept.
 *
 * @param former - pairs of failed relationships, which are neither kept nor released.
 */
export function keepProposed(matching: Matching | undefined, programme: Programme, former: ReadonlySet<string>): ProposedPairs {
  const { mentees, mentors, pairs } = programme;
  const menteeOfId = new Map(mentees.map((mentee) => [mentee.id, mentee]));
  const mentorOfId = new Map(mentors.map((mentor) => [mentor.id, mentor]));
  const ruledOut = new Set([...pairs.forbidden, ...pairs.previous.filter(({ adjustment }) => adjustment === undefined)].map(keyOfPair));
  const decided = new Set([...pairs.active, ...pairs.locked].map(({ menteeId }) => menteeId));
  const seats = new Map(mentors.map(({ id, capacity }) => [id, capacity]));
  const takeSeat = (mentorId: string): boolean => {
    const left = (seats.get(mentorId) as number) - 1;
    seats.set(mentorId, left);
    return left >= 0;
  };
  for (const key of new Set([...pairs.active, ...pairs.locked].map(keyOfPair))) takeSeat((JSON.parse(key) as [string, string])[1]);

  const kept: PairInput[] = [];
  const released: PairInput[] = [];
  const proposed = (matching?.pairs ?? []).filter((pair) => !former.has(keyOfPair(pair)) && !decided.has(pair.menteeId));
  for (const pair of [...proposed].sort(byPoints)) {
    const { menteeId, mentorId } = pair;
    const [mentee, mentor] = [menteeOfId.get(menteeId), mentorOfId.get(mentorId)];
    const isPossible = mentee?.availability === "open" && isOpen(mentor) && !ruledOut.has(keyOfPair(pair));
    (isPossible && takeSeat(mentorId) ? kept : released).push({ menteeId, mentorId });
  }
  return { kept: kept.sort(byMentee), released: released.sort(byMentee) };
}

function isOpen(mentor: Mentor | undefined): boolean {
  return mentor?.availability === "open";
}

function byPoints(a: MatchedPair, b: MatchedPair): number {
  return b.points - a.points || compareText(a.menteeId, b.menteeId);
}

function byMentee(a: PairInput, b: PairInput): number {
  return compareText(a.menteeId, b.menteeId);
}
