import type { Difference, MenteeDifference, MentorDifference, PairTotals } from "../../model/difference.ts";
import type { MatchedPair, Matching, MenteeCause, MentorCause } from "../../model/matching.ts";
import { compareText } from "../../model/order.ts";

/** Two matchings side by side, person by person. */
export function compareMatchings(before: Matching, after: Matching): Difference {
  const [first, second] = [before, after].map(({ totals: { pairs, points } }): PairTotals => ({ pairs, points })) as [
    PairTotals,
    PairTotals,
  ];
  const floors = [before, after].map(({ certificate }) => certificate.fairness?.floor ?? null) as [number | null, number | null];
  const isFair = before.objective === "fairest" || after.objective === "fairest";
  return {
    kind: "difference",
    schemaVersion: 1,
    mentees: compareMentees(before, after),
    mentors: compareMentors(before, after),
    totals: { before: first, after: second, gained: { pairs: second.pairs - first.pairs, points: second.points - first.points } },
    ...(isFair ? { floor: { before: floors[0], after: floors[1] } } : {}),
    matching: after,
  };
}

/** What a matching says of a mentee: a pair, or why there is none. */
interface MenteeState {
  readonly pair?: MatchedPair;
  readonly cause?: MenteeCause;
}

function compareMentees(before: Matching, after: Matching): readonly MenteeDifference[] {
  const [first, second] = [statesOfMentees(before), statesOfMentees(after)];
  const ids = [...new Set([...first.keys(), ...second.keys()])].sort(compareText);
  return ids.flatMap((menteeId): readonly MenteeDifference[] => {
    const [was, is] = [first.get(menteeId), second.get(menteeId)];
    const code = menteeCode(was, is);
    if (code === undefined) return [];
    const [pointsBefore, pointsAfter] = [was?.pair?.points ?? 0, is?.pair?.points ?? 0];
    return [
      {
        menteeId,
        code,
        ...(was?.pair === undefined ? {} : { from: was.pair.mentorId }),
        ...(is?.pair === undefined ? {} : { to: is.pair.mentorId }),
        pointsBefore,
        pointsAfter,
        gain: pointsAfter - pointsBefore,
        ...(was?.cause === undefined ? {} : { causeBefore: was.cause }),
        ...(is?.cause === undefined ? {} : { causeAfter: is.cause }),
      },
    ];
  });
}

function statesOfMentees({ pairs, unmatched }: Matching): ReadonlyMap<string, MenteeState> {
  return new Map<string, MenteeState>([
    ...pairs.map((pair) => [pair.menteeId, { pair }] as const),
    ...unmatched.mentees.map(({ menteeId, cause }) => [menteeId, { cause }] as const),
  ]);
}

/** `undefined` where nothing has changed. */
function menteeCode(was: MenteeState | undefined, is: MenteeState | undefined): MenteeDifference["code"] | undefined {
  if (was === undefined) return "enters";
  if (is === undefined) return "leaves";
  if (was.pair === undefined || is.pair === undefined) {
    if (is.pair !== undefined) return "gains-mentor";
    if (was.pair !== undefined) return "loses-mentor";
    return was.cause?.code === is.cause?.code ? undefined : "other-cause";
  }
  if (was.pair.mentorId !== is.pair.mentorId) return "moves";
  return was.pair.points === is.pair.points ? undefined : "rescored";
}

/** What a matching says of a mentor: mentees by id, or why there are none. */
interface MentorState {
  readonly menteeIds: readonly string[];
  readonly cause?: MentorCause;
}

function compareMentors(before: Matching, after: Matching): readonly MentorDifference[] {
  const [first, second] = [statesOfMentors(before), statesOfMentors(after)];
  const ids = [...new Set([...first.keys(), ...second.keys()])].sort(compareText);
  return ids.flatMap((mentorId): readonly MentorDifference[] => {
    const [was, is] = [first.get(mentorId), second.get(mentorId)];
    const code = mentorCode(was, is);
    if (code === undefined) return [];
    return [
      {
        mentorId,
        code,
        before: was?.menteeIds ?? [],
        after: is?.menteeIds ?? [],
        ...(was?.cause === undefined ? {} : { causeBefore: was.cause }),
        ...(is?.cause === undefined ? {} : { causeAfter: is.cause }),
      },
    ];
  });
}

function statesOfMentors({ pairs, unmatched, totals }: Matching): ReadonlyMap<string, MentorState> {
  const menteesOf = new Map(totals.loads.map(({ mentorId }): [string, string[]] => [mentorId, []]));
  for (const { menteeId, mentorId } of pairs) menteesOf.get(mentorId)?.push(menteeId);
  const causes = new Map(unmatched.mentors.map(({ mentorId, cause }) => [mentorId, cause]));
  return new Map(
    [...menteesOf].map(([mentorId, menteeIds]) => {
      const cause = causes.get(mentorId);
      return [mentorId, cause === undefined ? { menteeIds } : { menteeIds, cause }];
    }),
  );
}

/** `undefined` where nothing has changed. */
function mentorCode(was: MentorState | undefined, is: MentorState | undefined): MentorDifference["code"] | undefined {
  if (was === undefined) return "enters";
  if (is === undefined) return "leaves";
  const isSame = was.menteeIds.length === is.menteeIds.length && was.menteeIds.every((id, k) => id === is.menteeIds[k]);
  if (!isSame) return "other-mentees";
  return was.cause?.code === is.cause?.code ? undefined : "other-cause";
}
