import { type AnswerPlaces, UNRANKED } from "../../criteria/columns.ts";
import type { Answer } from "../../model/answers.ts";
import type { Programme } from "../../model/programme.ts";

/** What one person said, by position of the others. */
interface Places {
  readonly named: ReadonlyMap<number, number>;
  /** The place of everybody who is not named. */
  readonly others: number;
}

/** Whoever did not answer finds everybody acceptable. */
const NO_ANSWER: Places = { named: new Map(), others: UNRANKED };

/** Reads everybody's answers into places. */
export function encodeAnswers({ mentees, mentors, answers }: Programme): AnswerPlaces {
  const rowOfId = new Map(mentees.map(({ id }, row) => [id, row]));
  const columnOfId = new Map(mentors.map(({ id }, column) => [id, column]));
  const ofRow = readPlaces(mentees, answers.mentees, columnOfId);
  const ofColumn = readPlaces(mentors, answers.mentors, rowOfId);
  const othersOfColumn = Float64Array.from(ofColumn, ({ others }) => others);
  // Turned around, so that a row finds the mentors who named it.
  const namedBy = mentees.map((): [column: number, place: number][] => []);
  for (const [column, { named }] of ofColumn.entries())
    for (const [row, place] of named) (namedBy[row] as [number, number][]).push([column, place]);
  return {
    readRow(row, byMentee, byMentor) {
      const { named, others } = ofRow[row] as Places;
      byMentee.fill(others);
      for (const [column, place] of named) byMentee[column] = place;
      byMentor.set(othersOfColumn);
      for (const [column, place] of namedBy[row] as [number, number][]) byMentor[column] = place;
    },
    placesOf(row, column) {
      const [mentee, mentor] = [ofRow[row] as Places, ofColumn[column] as Places];
      return { byMentee: mentee.named.get(column) ?? mentee.others, byMentor: mentor.named.get(row) ?? mentor.others };
    },
  };
}

function readPlaces(
  people: readonly { readonly id: string }[],
  answers: readonly Answer[],
  positionOf: ReadonlyMap<string, number>,
): readonly Places[] {
  const answerOf = new Map(answers.map((answer) => [answer.id, answer]));
  return people.map(({ id }) => {
    const answer = answerOf.get(id);
    if (answer === undefined) return NO_ANSWER;
    const named = new Map<number, number>();
    for (const [place, tie] of answer.ranking.entries()) for (const other of tie) named.set(positionOf.get(other) as number, place);
    for (const other of answer.declined) named.set(positionOf.get(other) as number, Number.POSITIVE_INFINITY);
    return { named, others: answer.unranked === "acceptable" ? UNRANKED : Number.POSITIVE_INFINITY };
  });
}
