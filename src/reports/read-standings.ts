import type { AnswerInput, AnswersInput } from "../model/answers.ts";
import type { MatchedPair } from "../model/matching.ts";
import type { Role } from "../model/person.ts";
import type { Shortlisting } from "../model/shortlisting.ts";

/** Where ranks and exposures can be read: what people answered, and the lists that they chose from. */
export interface Standings {
  readonly role: Role;
  readonly pairs: readonly MatchedPair[];
  readonly answers: AnswersInput | undefined;
  readonly shortlisting: Shortlisting | undefined;
}

/**
 * The rank, from 1, that people of a role gave to whom they got: by their answers; where there are none at all, a mentee's by the order of their list. Whom
 * nobody ranked has none.
 */
export function ranksOf({ role, pairs, answers, shortlisting }: Standings): ReadonlyMap<string, number> {
  const rankings = new Map<string, AnswerInput["ranking"]>();
  if (answers !== undefined) for (const { id, ranking } of answers[`${role}s`] ?? []) rankings.set(id, ranking);
  else if (role === "mentee" && shortlisting !== undefined)
    for (const { menteeId, mentors } of shortlisting.lists)
      rankings.set(
        menteeId,
        mentors.map(({ mentorId }) => mentorId),
      );
  const best = new Map<string, number>();
  for (const pair of pairs) {
    const [id, other] = role === "mentee" ? [pair.menteeId, pair.mentorId] : [pair.mentorId, pair.menteeId];
    const rank = rankIn(rankings.get(id) ?? [], other);
    // Of several mentees, a mentor's is the best rank.
    if (rank !== undefined) best.set(id, Math.min(rank, best.get(id) ?? rank));
  }
  return best;
}

/** One more than those who stand before; of a tie all the same. */
function rankIn(ranking: AnswerInput["ranking"], id: string): number | undefined {
  let before = 0;
  for (const entry of ranking) {
    const tied = typeof entry === "string" ? [entry] : entry;
    if (tied.includes(id)) return before + 1;
    before += tied.length;
  }
  return undefined;
}

/** On how many lists each mentor stands. */
export function exposuresOf({ role, shortlisting }: Standings): ReadonlyMap<string, number> {
  const exposures = role === "mentor" ? (shortlisting?.exposures ?? []) : [];
  return new Map(exposures.map(({ mentorId, lists }) => [mentorId, lists]));
}
