import { type AnswerPlaces, UNRANKED } from "../criteria/columns.ts";
import type { Answer, Answers, Choices } from "../model/answers.ts";
import type { Shortlisting } from "../model/shortlisting.ts";
import { ratePair, sumPoints } from "../stages/explain/pair-facts.ts";
import type { Prepared } from "./prepare-programme.ts";

/** Choices that people would make from their lists: as they said in general, else by the points of the criteria that serve them. */
export function standInChoices(
  selfMatching: Prepared,
  { lists, inputDigest }: Shortlisting,
): { readonly choices: Choices; readonly answers: Answers } {
  const { rowOfId, columnOfId } = selfMatching;
  const offers = lists.flatMap(({ menteeId, mentors }) =>
    mentors.map(({ mentorId }) => ({
      menteeId,
      mentorId,
      row: rowOfId.get(menteeId) as number,
      column: columnOfId.get(mentorId) as number,
    })),
  );
  const wishes = offers.map(({ menteeId, mentorId, row, column }) => {
    const places = (selfMatching.columns.answers as AnswerPlaces).placesOf(row, column);
    return { menteeId, mentorId, ...places, lacking: -sumPoints(ratePair(selfMatching, row, column)) };
  });
  const answers: Answers = {
    mentees: rankAll(
      wishes.map(({ menteeId, mentorId, byMentee, lacking }) => ({ id: menteeId, other: mentorId, place: byMentee, lacking })),
    ),
    mentors: rankAll(
      wishes.map(({ menteeId, mentorId, byMentor, lacking }) => ({ id: mentorId, other: menteeId, place: byMentor, lacking })),
    ),
  };
  const choices: Choices = {
    rule: "stable",
    choiceWeight: 0.5,
    secondRound: "none",
    shortlistDigest: inputDigest,
    lists: lists.map(({ menteeId, mentors }) => ({ menteeId, mentorIds: mentors.map(({ mentorId }) => mentorId) })),
  };
  return { choices, answers };
}

interface Wish {
  readonly id: string;
  readonly other: string;
  readonly place: number;
  readonly lacking: number;
}

/** Everybody's ranking of those offered; equal wishes are a tie. */
function rankAll(wishes: readonly Wish[]): readonly Answer[] {
  const byPerson = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const own = byPerson.get(wish.id);
    if (own === undefined) byPerson.set(wish.id, [wish]);
    else own.push(wish);
  }
  return [...byPerson].map(([id, own]) => {
    const wanted = own.filter(({ place }) => place <= UNRANKED).sort((a, b) => a.place - b.place || a.lacking - b.lacking);
    const ranking: string[][] = [];
    wanted.forEach(({ other, place, lacking }, k) => {
      const before = wanted[k - 1];
      if (before?.place === place && before.lacking === lacking) (ranking.at(-1) as string[]).push(other);
      else ranking.push([other]);
    });
    return { id, ranking, unranked: "decline", declined: own.filter(({ place }) => place > UNRANKED).map(({ other }) => other) };
  });
}
