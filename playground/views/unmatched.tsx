import { describeCause, describeUnmatched } from "mentor-matching";
import { useState } from "preact/hooks";
import { askAbout } from "../state/matching.ts";
import { locale, nameOf, names, shown } from "../state/page.ts";
import { words } from "../words/words.ts";

/** Everybody without a partner, with the cause. */
export function Unmatched() {
  const { unmatched: texts, why } = words.value;
  const round = shown.value;
  if (round?.result.kind !== "matching") return <p>{why.lists}</p>;
  const { unmatched, contested } = round.result;
  const { criteria, qualification } = round.input;
  const wording = { locale: locale.value, names: names.value, criteria, qualification, contested };
  return (
    <div class="two-lists">
      <section aria-labelledby="unmatched-mentees">
        <h3 id="unmatched-mentees">{texts.mentees}</h3>
        {unmatched.mentees.length === 0 && <p class="empty">{texts.everyMentee}</p>}
        <ul class="people">
          {unmatched.mentees.map(({ menteeId, cause }) => (
            <li key={menteeId}>
              <strong>{nameOf("mentee", menteeId)}</strong>
              <p>{describeCause(cause, wording)}</p>
              {HAS_RELIEF.has(cause.code) && <Relief menteeId={menteeId} />}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="unmatched-mentors">
        <h3 id="unmatched-mentors">{texts.mentors}</h3>
        {unmatched.mentors.length === 0 && <p class="empty">{texts.everyMentor}</p>}
        <ul class="people">
          {unmatched.mentors.map(({ mentorId, cause }) => (
            <li key={mentorId}>
              <strong>{nameOf("mentor", mentorId)}</strong>
              <p>{describeCause(cause, wording)}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** The causes of which lifting a rule may be a remedy. */
const HAS_RELIEF: ReadonlySet<string> = new Set(["no-eligible-mentor", "below-minimum-score"]);

/** Which rule it would help to lift: a calculation of its own, made when it is asked for. */
function Relief({ menteeId }: { readonly menteeId: string }) {
  const { unmatched: texts } = words.value;
  const [said, say] = useState<readonly string[] | null>(null);
  const ask = async (): Promise<void> => {
    const round = shown.value;
    if (round === null) return;
    const explained = await askAbout(round, "relieve", { menteeId });
    if (explained === null) return;
    const { criteria, qualification } = round.input;
    const lines = describeUnmatched(explained, { locale: locale.value, names: names.value, criteria, qualification }).split("\n").slice(1);
    say(lines.length === 0 ? [texts.noRelief] : lines);
  };
  return said === null ? (
    <button type="button" class="quiet" aria-label={texts.reliefOf(nameOf("mentee", menteeId))} onClick={() => void ask()}>
      {texts.relief}
    </button>
  ) : (
    <ul role="status">
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
