import { useMemo, useState } from "preact/hooks";
import { plainName } from "../model/suggest-columns.ts";
import { edited, nameOf, selection, shown } from "../state/page.ts";
import { labelOf, words } from "../words/words.ts";
import { More, SearchField } from "./long-list.tsx";
import { Score } from "./score.tsx";

const PAGE = 50;

/** The pairs as a table: the best first, with what gave them most. */
export function PairsTable() {
  const { pairs: texts } = words.value;
  const [sought, seek] = useState("");
  const [count, show] = useState(PAGE);
  const result = shown.value?.result;
  const pairs = useMemo(() => (result?.kind === "matching" ? [...result.pairs].sort((a, b) => b.points - a.points) : []), [result]);
  const plain = plainName(sought);
  const found = pairs.filter(({ menteeId, mentorId }) =>
    [nameOf("mentee", menteeId), nameOf("mentor", mentorId), menteeId, mentorId].some((text) => plainName(text).includes(plain)),
  );
  if (result?.kind !== "matching") return <p>{words.value.why.lists}</p>;
  return (
    <>
      <SearchField value={sought} seek={seek} />
      <div class="scroll">
        <table class="pairs">
          <caption>
            {texts.caption(found.length)}, {texts.byScore}
          </caption>
          <thead>
            <tr>
              <th scope="col">{texts.mentee}</th>
              <th scope="col">{texts.mentor}</th>
              <th scope="col">{texts.score}</th>
              <th scope="col" class="wide-only">
                {texts.reasons}
              </th>
              <th scope="col">
                <span class="hidden">{texts.ask}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, count).map(({ menteeId, mentorId, points, contributions, locked, round }) => {
              const isChosen = selection.value?.menteeId === menteeId && selection.value.mentorId === mentorId;
              return (
                <tr key={menteeId} class={isChosen ? "selected" : ""}>
                  <th scope="row">{nameOf("mentee", menteeId)}</th>
                  <td>
                    {nameOf("mentor", mentorId)} {locked === true && <span class="badge">{texts.locked}</span>}
                    {round === 2 && <span class="badge">{texts.round}</span>}
                  </td>
                  <td>
                    <Score points={points} />
                  </td>
                  <td class="wide-only quiet-text">{mainReasons(contributions)}</td>
                  <td class="right">
                    <button
                      type="button"
                      class="quiet"
                      aria-label={texts.why(nameOf("mentee", menteeId), nameOf("mentor", mentorId))}
                      aria-pressed={isChosen}
                      onClick={() => (selection.value = { menteeId, mentorId })}
                    >
                      {texts.ask}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {found.length === 0 && <p class="empty">{texts.none}</p>}
      <More all={found.length} shown={count} page={PAGE} show={show} />
    </>
  );
}

/** The labels of the two criteria that gave most. */
function mainReasons(contributions: { readonly [criterionId: string]: number }): string {
  const criteria = new Map((edited.value?.criteria ?? []).map((criterion) => [criterion.id, labelOf(criterion)]));
  return Object.entries(contributions)
    .filter(([, points]) => points > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([id]) => criteria.get(id) ?? id)
    .join(", ");
}
