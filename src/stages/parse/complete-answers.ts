import type { Answer, AnswerInput, Answers, Choices } from "../../model/answers.ts";
import { byMentee, compareText } from "../../model/order.ts";
import type { CheckedInput } from "./checked-input.ts";

/** Fills in the defaults: whoever is left unranked is declined by a preference, acceptable to a choice. */
export function completeAnswers({ preferences, choices }: CheckedInput): Answers {
  const unranked = preferences === undefined ? "acceptable" : "decline";
  const { mentees = [], mentors = [] } = preferences ?? choices ?? {};
  return { mentees: complete(mentees, unranked), mentors: complete(mentors, unranked) };
}

function complete(answers: readonly AnswerInput[], byDefault: Answer["unranked"]): readonly Answer[] {
  return answers
    .map(({ id, ranking, unranked = byDefault, declined = [] }): Answer => {
      const ties = ranking.map((entry) => (typeof entry === "string" ? [entry] : [...entry].sort(compareText)));
      return { id, ranking: ties.filter((tie) => tie.length > 0), unranked, declined: [...declined].sort(compareText) };
    })
    .sort((a, b) => compareText(a.id, b.id));
}

export function completeChoices({ choices }: CheckedInput): { readonly choices?: Choices } {
  if (choices === undefined) return {};
  const { shortlisting, rule = "stable", choiceWeight = 0.5, secondRound = "none" } = choices;
  const lists = shortlisting.lists.map(({ menteeId, mentors }) => ({ menteeId, mentorIds: mentors.map(({ mentorId }) => mentorId) }));
  lists.sort(byMentee);
  return { choices: { rule, choiceWeight, secondRound, shortlistDigest: shortlisting.inputDigest, lists } };
}
