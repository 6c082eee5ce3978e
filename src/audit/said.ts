import type { Answer } from "../model/answers.ts";
import type { PairRule } from "../model/evidence.ts";
import type { Programme } from "../model/programme.ts";
import { FULL_POINTS } from "./share-points.ts";
import type { Standing } from "./standing.ts";

/** What people said of each other, and what of it counts. */
export interface Said {
  /** The place that the mentee gives the mentor, and the other way round: from 0, everybody unranked after all ranked, Infinity for declined. */
  places(row: number, column: number): readonly [byMentee: number, byMentor: number];
  isOffered(row: number, column: number): boolean;
  /** Every answer against a pair. */
  against(row: number, column: number): readonly PairRule["code"][];
  /** Whether what was chosen counts for the pair. */
  hasChoice(row: number, column: number): boolean;
  /** A pair's points with the choice in them; just the points where it does not count. */
  blend(row: number, column: number, points: number): number;
}

/** After everybody ranked. */
const UNRANKED = 1e9;

/** How one person places another: by id. */
type Place = (id: string) => number;

export function readSaid({ answers, choices }: Programme, { menteeIds, mentorIds, numberOf }: Standing): Said {
  const [ofMentees, ofMentors] = [readPlaces(answers.mentees), readPlaces(answers.mentors)];
  const anything: Place = () => UNRANKED;
  const offers = choices?.lists.flatMap(({ menteeId, mentorIds: list }) => list.map((mentorId) => [menteeId, mentorId] as const)) ?? [];
  const offerNumbers = new Set(offers.map(([menteeId, mentorId]) => numberOf({ menteeId, mentorId })));
  const isOffered = (row: number, column: number) => offerNumbers.has(row * mentorIds.length + column);

  // Whom each person was offered.
  const offered = { mentee: new Map<string, string[]>(), mentor: new Map<string, string[]>() };
  const append = (lists: Map<string, string[]>, id: string, other: string) => lists.set(id, [...(lists.get(id) ?? []), other]);
  for (const [menteeId, mentorId] of offers) {
    append(offered.mentee, menteeId, mentorId);
    append(offered.mentor, mentorId, menteeId);
  }
  const rankers = {
    mentee: new Set(answers.mentees.filter(({ ranking }) => ranking.length > 0).map(({ id }) => id)),
    mentor: new Set(answers.mentors.filter(({ ranking }) => ranking.length > 0).map(({ id }) => id)),
  };
  /** Those before, and half of those beside, are what a place lacks to the first. */
  function worthTo(role: "mentee" | "mentor", id: string, other: string): readonly number[] {
    const place = (role === "mentee" ? ofMentees : ofMentors).get(id);
    if (place === undefined || !rankers[role].has(id) || place(other) === Number.POSITIVE_INFINITY) return [];
    const others = offered[role].get(id)!;
    const before = others.filter((each) => place(each) < place(other)).length;
    const beside = others.filter((each) => place(each) === place(other)).length - 1;
    return [Math.floor((FULL_POINTS * (others.length - before - beside / 2)) / others.length + 0.5)];
  }
  function choiceOf(row: number, column: number): readonly number[] {
    if (choices?.rule !== "welfare" || !isOffered(row, column)) return [];
    const [mentee, mentor] = [menteeIds[row]!, mentorIds[column]!];
    return [...worthTo("mentee", mentee, mentor), ...worthTo("mentor", mentor, mentee)];
  }
  const weight = Math.floor((choices?.choiceWeight ?? 0) * FULL_POINTS + 0.5);

  function places(row: number, column: number) {
    const [mentee, mentor] = [menteeIds[row]!, mentorIds[column]!];
    return [(ofMentees.get(mentee) ?? anything)(mentor), (ofMentors.get(mentor) ?? anything)(mentee)] as const;
  }
  return {
    places,
    isOffered,
    against(row, column) {
      const [byMentee, byMentor] = places(row, column);
      const isOutside = choices?.secondRound === "none" && !isOffered(row, column);
      return [
        ...(isOutside ? ["not-on-shortlist" as const] : []),
        ...(byMentee === Number.POSITIVE_INFINITY ? ["declined-by-mentee" as const] : []),
        ...(byMentor === Number.POSITIVE_INFINITY ? ["declined-by-mentor" as const] : []),
      ];
    },
    hasChoice: (row, column) => choiceOf(row, column).length > 0,
    blend(row, column, points) {
      const worth = choiceOf(row, column);
      if (worth.length === 0) return points;
      const choice = worth.reduce((sum, each) => sum + each) / worth.length;
      return Math.floor(((FULL_POINTS - weight) * points + weight * choice) / FULL_POINTS + 0.5);
    },
  };
}

function readPlaces(answers: readonly Answer[]): ReadonlyMap<string, Place> {
  return new Map(
    answers.map(({ id, ranking, unranked, declined }): [string, Place] => {
      const placeOf = new Map(ranking.flatMap((tie, place) => tie.map((other) => [other, place] as const)));
      for (const other of declined) placeOf.set(other, Number.POSITIVE_INFINITY);
      const others = unranked === "acceptable" ? UNRANKED : Number.POSITIVE_INFINITY;
      return [id, (other) => placeOf.get(other) ?? others];
    }),
  );
}
