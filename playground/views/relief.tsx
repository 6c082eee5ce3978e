import { describeUnmatched } from "mentor-matching";
import { useState } from "preact/hooks";
import { askAbout } from "../state/matching.ts";
import { locale, nameOf, names, shown } from "../state/page.ts";
import { words } from "../words/words.ts";

/** Which rule it would help to lift for a mentee: a calculation of its own, made when it is asked for. */
export function Relief({ menteeId }: { readonly menteeId: string }) {
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
