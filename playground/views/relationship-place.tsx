import {
  allowedEvents,
  describeBand,
  describeEvent,
  describeFollowUp,
  describeObstacle,
  describeState,
  durationOf,
  followUp,
  type Matching,
  type Relationship,
} from "mentor-matching";
import { useState } from "preact/hooks";
import { addDays, addMonths } from "../model/event-fields.ts";
import { kept, locale, nameOf, names } from "../state/page.ts";
import { canTakeBack, closeRelationship, moveTo, propose, refusal, relationship, takeBack, today } from "../state/relationship.ts";
import { showDay, words } from "../words/words.ts";
import { EventForm } from "./event-form.tsx";
import { LifecycleDiagram } from "./lifecycle-diagram.tsx";

/** A pair after matching: its states, day by day. */
export function RelationshipPlace() {
  const { relationship: texts, needMatching } = words.value;
  const result = kept.value?.result;
  if (relationship.value !== null) return <Played relationship={relationship.value} />;
  return (
    <section class="card invitation">
      <h1 class="plain-title">{texts.title}</h1>
      <p class="lead">{texts.invitation}</p>
      {result?.kind === "matching" && result.pairs.length > 0 ? <Begin matching={result} /> : <p class="empty">{needMatching}</p>}
    </section>
  );
}

function Begin({ matching }: { readonly matching: Matching }) {
  const { relationship: texts } = words.value;
  const pairs = [...matching.pairs].sort((a, b) => b.points - a.points);
  const [menteeId, choose] = useState(pairs[0]?.menteeId ?? "");
  const pair = pairs.find((each) => each.menteeId === menteeId);
  return (
    <div class="resolve">
      <label>
        <span>{texts.pair}</span>
        <select value={menteeId} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {pairs.map((each) => (
            <option key={each.menteeId} value={each.menteeId}>
              {nameOf("mentee", each.menteeId)} · {nameOf("mentor", each.mentorId)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="primary" onClick={() => pair !== undefined && propose(pair)}>
        {texts.propose}
      </button>
    </div>
  );
}

function Played({ relationship: played }: { readonly relationship: Relationship }) {
  const { relationship: texts } = words.value;
  const wording = { locale: locale.value, names: names.value };
  const allowed = allowedEvents(played, { asOf: today.value });
  const signals = followUp([played], { asOf: today.value });
  return (
    <>
      <div class="page-head">
        <h1 class="plain-title">
          {nameOf("mentee", played.menteeId)} · {nameOf("mentor", played.mentorId)}
        </h1>
        <button type="button" onClick={closeRelationship}>
          {texts.another}
        </button>
      </div>
      <div class="played">
        <section class="card" aria-labelledby="now-title">
          <h2 id="now-title" aria-live="polite">
            {texts.now(describeState(played.state, wording))} <Length relationship={played} />
          </h2>
          <Calendar />
          <h3>{texts.events}</h3>
          <EventForm relationship={played} allowed={allowed} />
          {refusal.value !== null && (
            <p class="bad" role="alert">
              {describeObstacle(refusal.value, wording)}
            </p>
          )}
          {signals.length > 0 && (
            <>
              <h3>{texts.signals}</h3>
              <ul class="plain">
                {signals.map((signal) => (
                  <li key={signal.code}>{describeFollowUp(signal, wording)}</li>
                ))}
              </ul>
            </>
          )}
        </section>
        <section class="card" aria-labelledby="diagram-title">
          <h2 id="diagram-title">{texts.diagram}</h2>
          <LifecycleDiagram relationship={played} allowed={allowed} />
          <h3>{texts.history}</h3>
          <ol class="history">
            {played.history.map((event) => (
              <li key={event.id}>
                <time dateTime={event.at}>{showDay(event.at)}</time> <span>{describeEvent(event.type, wording)}</span>{" "}
                <span class="quiet-text">{texts.by[event.by]}</span>
              </li>
            ))}
          </ol>
          {canTakeBack() && (
            <button type="button" class="quiet" onClick={takeBack}>
              {texts.takeBack}
            </button>
          )}
        </section>
      </div>
    </>
  );
}

/** How long it has lasted, and what that is called. */
function Length({ relationship: played }: { readonly relationship: Relationship }) {
  const { relationship: texts } = words.value;
  const duration = durationOf(played, today.value);
  if (played.startedOn === undefined) return null;
  const band = duration.band === null ? "" : `, ${describeBand(duration.band, { locale: locale.value })}`;
  return (
    <span class="quiet-text length">
      {texts.lasted(duration.months, duration.days)}
      {band}
    </span>
  );
}

/** The day, and ways to let time pass. */
function Calendar() {
  const { relationship: texts } = words.value;
  return (
    <div class="calendar">
      <label>
        <span>{texts.day}</span>
        <input type="date" value={today.value} onChange={({ currentTarget }) => moveTo(currentTarget.value)} />
      </label>
      <div class="buttons">
        <button type="button" onClick={() => moveTo(addDays(today.value, 7))}>
          {texts.week}
        </button>
        <button type="button" onClick={() => moveTo(addMonths(today.value, 1))}>
          {texts.month}
        </button>
        <button type="button" onClick={() => moveTo(addMonths(today.value, 6))}>
          {texts.halfYear}
        </button>
      </div>
    </div>
  );
}
