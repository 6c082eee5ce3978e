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
  const everybody = Int32Array.from(mentors.keys());
  const placeIn = ({ named, others }: Places, other: number): number => named.get(other) ?? others;
  return {
    acceptableTo(row) {
      const own = ofRow[row] as Places;
      const asked = own.others === UNRANKED ? everybody : Int32Array.from(own.named.keys()).sort();
      return asked.filter((column) => placeIn(own, column) + placeIn(ofColumn[column] as Places, row) < Number.POSITIVE_INFINITY);
    },
    placesOf: (row, column) => ({
      byMentee: placeIn(ofRow[row] as Places, column),
      byMentor: placeIn(ofColumn[column] as Places, row),
    }),
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
