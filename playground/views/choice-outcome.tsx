import type { Matching } from "mentor-matching";
import { answers } from "../state/choices.ts";
import { nameOf } from "../state/page.ts";
import { words } from "../words/words.ts";

/** What those who answered got. */
export function ChoiceOutcome({ matching }: { readonly matching: Matching }) {
  const { choices: texts, change } = words.value;
  const mentorOf = new Map(matching.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  const outcomes = [...answers.value].map(([menteeId, ranking]) => {
    const mentorId = mentorOf.get(menteeId);
    return { menteeId, mentorId, place: mentorId === undefined ? -1 : ranking.indexOf(mentorId) };
  });
  const first = outcomes.filter(({ place }) => place === 0).length;
  return (
    <>
      <p>{texts.firstChoices(first, outcomes.length)}</p>
      <ul class="outcomes">
        {outcomes.map(({ menteeId, mentorId, place }) => (
          <li key={menteeId}>
            <strong>{nameOf("mentee", menteeId)}</strong> → {mentorId === undefined ? <em>{change.nobody}</em> : nameOf("mentor", mentorId)}{" "}
            {place !== -1 && <span class={place === 0 ? "badge good" : "badge"}>{texts.place(place + 1)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
