import { describeCause, type MenteeCause, type MentorCause, type Role } from "mentor-matching";
import { locale, nameOf, names, shown } from "../state/page.ts";
import { showNumber, words } from "../words/words.ts";
import { Relief } from "./relief.tsx";

/** Somebody without a partner. */
interface Waiting {
  readonly id: string;
  readonly cause: MenteeCause | MentorCause;
}

/** Everybody without a partner, by the cause. */
export function Unmatched() {
  const { unmatched: texts, why } = words.value;
  const result = shown.value?.result;
  if (result?.kind !== "matching") return <p>{why.lists}</p>;
  const { mentees, mentors } = result.unmatched;
  return (
    <div class="two-lists">
      <WaitingList
        side="mentee"
        title={texts.mentees}
        nobody={texts.everyMentee}
        people={mentees.map(({ menteeId: id, cause }) => ({ id, cause }))}
      />
      <WaitingList
        side="mentor"
        title={texts.mentors}
        nobody={texts.everyMentor}
        people={mentors.map(({ mentorId: id, cause }) => ({ id, cause }))}
      />
    </div>
  );
}

interface WaitingListProps {
  readonly side: Role;
  readonly title: string;
  readonly nobody: string;
  readonly people: readonly Waiting[];
}

/** People beyond these are counted. */
const LISTED = 200;

/** Those of one role, each cause said once. */
function WaitingList({ side, title, nobody, people }: WaitingListProps) {
  const { change } = words.value;
  const groups = new Map<string, Waiting[]>();
  for (const person of people) {
    const said = sayCause(person.cause);
    groups.set(said, [...(groups.get(said) ?? []), person]);
  }
  return (
    <section aria-labelledby={`unmatched-${side}`}>
      <h3 id={`unmatched-${side}`}>
        {title} <span class="quiet-text">{showNumber(people.length)}</span>
      </h3>
      {people.length === 0 && <p class="empty">{nobody}</p>}
      <ul class="causes">
        {[...groups].map(([said, waiting]) => (
          <li key={said}>
            <p>{said}</p>
            <ul class="names">
              {waiting.slice(0, LISTED).map(({ id, cause }) => (
                <li key={id}>
                  {nameOf(side, id)}
                  {HAS_RELIEF.has(cause.code) && <Relief menteeId={id} />}
                </li>
              ))}
            </ul>
            {waiting.length > LISTED && <p class="note">{change.more(waiting.length - LISTED)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The causes of which lifting a rule may be a remedy. */
const HAS_RELIEF: ReadonlySet<string> = new Set(["no-eligible-mentor", "below-minimum-score"]);

function sayCause(cause: MenteeCause | MentorCause): string {
  const round = shown.value;
  if (round?.result.kind !== "matching") return "";
  const { criteria, qualification } = round.input;
  return describeCause(cause, { locale: locale.value, names: names.value, criteria, qualification, contested: round.result.contested });
}
