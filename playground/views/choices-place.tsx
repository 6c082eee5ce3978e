import { describeShortList, describeShortlistEntry, describeTruthTelling, type Shortlist, type Shortlisting } from "mentor-matching";
import { useState } from "preact/hooks";
import { answer, answers, hasSecondRound, lists, reopenChoices, resolveChoices, rule, withRankToggled } from "../state/choices.ts";
import { withMode } from "../state/edits.ts";
import { edit } from "../state/matching.ts";
import { edited, kept, locale, nameOf, names } from "../state/page.ts";
import { showNumber, words } from "../words/words.ts";
import { ChangeStrip } from "./change-strip.tsx";
import { ChoiceOutcome } from "./choice-outcome.tsx";
import { ExposureTable } from "./exposure-table.tsx";
import { Score } from "./score.tsx";
import { LabelledSelect } from "./select.tsx";
import { SettingsPanel } from "./settings-panel.tsx";
import { Tiles } from "./tiles.tsx";

/** Where both sides decide: lists, choices, and what comes of them. */
export function ChoicesPlace() {
  const { choices: texts } = words.value;
  const shortlisting = lists.value;
  if (shortlisting === null) {
    return (
      <section class="card invitation">
        <h1 class="plain-title">{texts.title}</h1>
        <p class="lead">{texts.invitation}</p>
        <button type="button" class="primary" disabled={edited.value === null} onClick={() => edit((input) => withMode(input, "hybrid"))}>
          {texts.begin}
        </button>
      </section>
    );
  }
  return (
    <div class="workbench choosing">
      <h1 class="hidden">{texts.title}</h1>
      <div class="controls">
        <SettingsPanel />
      </div>
      <div class="outcome">
        <Tiles />
        <ChangeStrip />
        <Resolve />
        <ListPicker shortlisting={shortlisting} />
      </div>
      <ExposureTable shortlisting={shortlisting} />
    </div>
  );
}

/** The step from answers to pairs, and back. */
function Resolve() {
  const { choices: texts } = words.value;
  const result = kept.value?.result;
  const isResolved = result?.kind === "matching";
  return (
    <section class="card" aria-labelledby="resolve-title">
      <h2 id="resolve-title">{isResolved ? texts.resolved : texts.answered(answers.value.size)}</h2>
      {isResolved ? <ChoiceOutcome matching={result} /> : <p class="hint">{texts.hint}</p>}
      <div class="resolve">
        <LabelledSelect
          label={texts.rule}
          value={rule.value}
          options={["stable", "welfare"]}
          textOf={(each) => texts.rules[each]}
          choose={(each) => (rule.value = each)}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={hasSecondRound.value}
            onChange={({ currentTarget }) => (hasSecondRound.value = currentTarget.checked)}
          />
          <span>{texts.secondRound}</span>
        </label>
        <div class="buttons">
          <button type="button" class="primary" onClick={resolveChoices}>
            {texts.resolve}
          </button>
          {isResolved && (
            <button type="button" onClick={reopenChoices}>
              {texts.back}
            </button>
          )}
        </div>
      </div>
      {isResolved && result.truthTelling !== undefined && (
        <p class="note">{describeTruthTelling(result.truthTelling, { locale: locale.value, audience: "participant" })}</p>
      )}
    </section>
  );
}

/** Somebody's list, to choose from in their place. */
function ListPicker({ shortlisting }: { readonly shortlisting: Shortlisting }) {
  const { choices: texts } = words.value;
  const [menteeId, choose] = useState(shortlisting.lists[0]?.menteeId ?? "");
  const list = shortlisting.lists.find((each) => each.menteeId === menteeId) ?? shortlisting.lists[0];
  if (list === undefined) return null;
  return (
    <section class="card" aria-labelledby="list-title">
      <h2 id="list-title">{texts.choose}</h2>
      <label class="who">
        <span>{texts.person}</span>
        <select value={list.menteeId} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {shortlisting.lists.map((each) => (
            <option key={each.menteeId} value={each.menteeId}>
              {answers.value.has(each.menteeId) ? "✓ " : ""}
              {nameOf("mentee", each.menteeId)} ({showNumber(each.mentors.length)})
            </option>
          ))}
        </select>
      </label>
      <RankedList list={list} />
    </section>
  );
}

function RankedList({ list: { menteeId, mentors, short } }: { readonly list: Shortlist }) {
  const { choices: texts } = words.value;
  const wording = { locale: locale.value, names: names.value };
  const given = answers.value.get(menteeId);
  const ranking = given ?? [];
  return (
    <>
      {short !== undefined && <p class="note">{describeShortList(short, wording)}</p>}
      <ol class="ranked">
        {mentors.map((entry) => {
          const rank = ranking.indexOf(entry.mentorId);
          return (
            <li key={entry.mentorId} class={rank === -1 ? "" : "chosen"}>
              <button
                type="button"
                class="rank"
                aria-pressed={rank !== -1}
                aria-label={
                  rank === -1 ? texts.rank(nameOf("mentor", entry.mentorId)) : texts.ranked(nameOf("mentor", entry.mentorId), rank + 1)
                }
                onClick={() => answer(menteeId, withRankToggled(ranking, entry.mentorId))}
              >
                {rank === -1 ? "+" : rank + 1}
              </button>
              <span>
                <strong>{nameOf("mentor", entry.mentorId)}</strong>
                <small>{withoutName(describeShortlistEntry(entry, wording), nameOf("mentor", entry.mentorId))}</small>
              </span>
              <Score points={entry.points} />
            </li>
          );
        })}
      </ol>
      <div class="buttons">
        <button type="button" aria-pressed={given?.length === 0} onClick={() => answer(menteeId, [])}>
          {texts.none}
        </button>
        <button type="button" class="quiet" disabled={given === undefined} onClick={() => answer(menteeId, null)}>
          {texts.takeBack}
        </button>
      </div>
    </>
  );
}

/** What a sentence says of somebody whose name stands above it. */
function withoutName(sentence: string, name: string): string {
  const start = `${name}${words.value.colon}`;
  return sentence.startsWith(start) ? sentence.slice(start.length) : sentence;
}
