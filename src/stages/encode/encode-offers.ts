import type { OfferedPairs } from "../../criteria/columns.ts";
import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import type { Answer, Choices } from "../../model/answers.ts";
import type { Programme } from "../../model/programme.ts";

/** Nobody said anything about a pair. */
const UNSAID = -1;

/** Reads the shortlists, and what a choice is worth where it counts. */
export function encodeOffers({ mentees, mentors, answers }: Programme, choices: Choices): OfferedPairs {
  const columnOfId = new Map(mentors.map(({ id }, column) => [id, column]));
  const listOf = new Map(choices.lists.map(({ menteeId, mentorIds }) => [menteeId, mentorIds]));
  const menteesOf = new Map(mentors.map(({ id }): [string, string[]] => [id, []]));
  for (const { menteeId, mentorIds } of choices.lists) for (const mentorId of mentorIds) menteesOf.get(mentorId)?.push(menteeId);
  const counts = choices.rule === "welfare";
  const byMentee = new Map(answers.mentees.map((answer) => [answer.id, rateChoices(answer, listOf.get(answer.id) ?? [])]));
  const byMentor = new Map(answers.mentors.map((answer) => [answer.id, rateChoices(answer, menteesOf.get(answer.id) ?? [])]));

  const firstOfRow = new Int32Array(mentees.length + 1);
  const columns: number[] = [];
  const choicePoints: number[] = [];
  mentees.forEach(({ id: menteeId }, row) => {
    const offered = (listOf.get(menteeId) ?? []).map((mentorId) => ({ mentorId, column: columnOfId.get(mentorId) as number }));
    for (const { mentorId, column } of offered.sort((a, b) => a.column - b.column)) {
      const said = [byMentee.get(menteeId)?.get(mentorId), byMentor.get(mentorId)?.get(menteeId)].filter((points) => points !== undefined);
      columns.push(column);
      choicePoints.push(counts && said.length > 0 ? said.reduce((sum, points) => sum + points) / said.length : UNSAID);
    }
    firstOfRow[row + 1] = columns.length;
  });
  return {
    firstOfRow,
    columns: Int32Array.from(columns),
    choicePoints: Float64Array.from(choicePoints),
    choiceWeight: Math.floor(choices.choiceWeight * FULL_POINTS + 0.5),
    hasSecondRound: choices.secondRound === "all-pairs",
  };
}

/**
 * The points that a ranking gives those who were offered: 1,000,000 for the first of n, an n-th of it less for each place further (J.-C. de Borda, 1781). Those
 * in a tie share the mean of their places, as do all who are left unranked, so that everybody gives out the same in all. A ranking of nobody says nothing.
 */
function rateChoices({ ranking, declined }: Answer, offered: readonly string[]): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  if (ranking.length === 0) return points;
  const named = new Set([...ranking.flat(), ...declined]);
  const groups = [...ranking, offered.filter((id) => !named.has(id))];
  let before = 0;
  for (const group of groups) {
    const place = before + (group.length + 1) / 2;
    const worth = Math.floor((FULL_POINTS * (offered.length - place + 1)) / offered.length + 0.5);
    for (const id of group) points.set(id, worth);
    before += group.length;
  }
  return points;
}
