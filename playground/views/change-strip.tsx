import type { MenteeMove } from "mentor-matching";
import { compareResults, countChangedLists } from "../model/compare-results.ts";
import { dropDraft, keepDraft } from "../state/matching.ts";
import { draft, draftIssues, kept, nameOf, preview } from "../state/page.ts";
import { showGain, showSigned, words } from "../words/words.ts";
import { Issues } from "./issues.tsx";

/** Everybody beyond these is counted. */
const LISTED = 100;

/** What the changes on trial would bring, and the two ways on. */
export function ChangeStrip() {
  const { change } = words.value;
  if (draft.value === null) return null;
  const isCurrent = preview.value?.input === draft.value;
  const comparison = kept.value !== null && preview.value !== null ? compareResults(kept.value.result, preview.value.result) : null;
  const changedLists = kept.value !== null && preview.value !== null ? countChangedLists(kept.value.result, preview.value.result) : null;
  return (
    <section class="card change" aria-labelledby="change-title" aria-busy={!isCurrent && draftIssues.value.length === 0}>
      <div class="change-head">
        <h2 id="change-title">{change.title}</h2>
        <div class="buttons">
          <button type="button" onClick={dropDraft}>
            {change.undo}
          </button>
          <button type="button" class="primary" disabled={!isCurrent} onClick={keepDraft}>
            {change.keep}
          </button>
        </div>
      </div>
      <div role="status">
        {draftIssues.value.length > 0 ? (
          <Issues title={change.invalid} issues={draftIssues.value} />
        ) : changedLists !== null ? (
          <p>{`${change.lists(changedLists)}.`}</p>
        ) : comparison === null ? (
          <p>{change.calculating}</p>
        ) : (
          <>
            <p class="change-sum">
              <Gain label={change.pairs} value={comparison.pairsGained} text={showSigned(comparison.pairsGained)} />
              <Gain label={change.score} value={comparison.meanGained} text={showGain(comparison.meanGained)} />
            </p>
            <p>
              {comparison.moves.length === 0 ? change.nothing : `${change.moves(comparison.moves.length)}.`}{" "}
              {comparison.rescored.length > 0 && `${change.rescored(comparison.rescored.length)}.`}{" "}
              {kept.value?.input.criteria !== draft.value.criteria && change.newScale}
            </p>
          </>
        )}
      </div>
      {comparison !== null && draftIssues.value.length === 0 && (
        <>
          <Listed title={change.who} moves={comparison.moves} />
          <Listed title={change.whoStays} moves={comparison.rescored} />
        </>
      )}
    </section>
  );
}

function Gain({ label, value, text }: { readonly label: string; readonly value: number; readonly text: string }) {
  return (
    <span>
      {label} <strong class={value > 0 ? "good" : value < 0 ? "bad" : ""}>{text}</strong>
    </span>
  );
}

function Listed({ title, moves }: { readonly title: string; readonly moves: readonly MenteeMove[] }) {
  if (moves.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <Moves label={title} moves={moves} />
    </details>
  );
}

/** Who moves from whom to whom, and what that is to them. */
export function Moves({ label, moves }: { readonly label: string; readonly moves: readonly MenteeMove[] }) {
  const { change } = words.value;
  return (
    <section class="scroll" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{change.person}</th>
            <th scope="col">{change.from}</th>
            <th scope="col">{change.to}</th>
            <th scope="col" class="right">
              {change.gain}
            </th>
          </tr>
        </thead>
        <tbody>
          {moves.slice(0, LISTED).map(({ menteeId, from, to, gain }) => (
            <tr key={menteeId}>
              <th scope="row">{nameOf("mentee", menteeId)}</th>
              <td>{from === undefined ? <em>{change.nobody}</em> : nameOf("mentor", from)}</td>
              <td>{to === undefined ? <em>{change.nobody}</em> : nameOf("mentor", to)}</td>
              <td class={`right ${gain > 0 ? "good" : gain < 0 ? "bad" : ""}`}>{showGain(gain)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {moves.length > LISTED && <p class="note">{change.more(moves.length - LISTED)}</p>}
    </section>
  );
}
