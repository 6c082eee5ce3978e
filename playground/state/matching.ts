// What the page asks of its worker, and what becomes of the answers.
import { batch } from "@preact/signals";
import type { MatchInput, MatchProgress } from "mentor-matching";
import { changesBetween } from "../model/changes-between.ts";
import type { AnswerTo, Ask, QuestionName } from "../model/messages.ts";
import { choicesOf, isAdministrative, type Round } from "../model/programme.ts";
import { connect, type Outcome } from "../worker/connect.ts";
import { draft, draftIssues, failure, kept, place, preview, selection, stops, work } from "./page.ts";

const worker = connect(() => new Worker(new URL("../worker/match.worker.ts", import.meta.url), { type: "module" }));

let lastRound = 0;
/** Rounds that the present worker knows. */
const known = new Set<number>();

/** Milliseconds for which a slider may rest before anything is calculated. */
const PATIENCE = 120;

/** Asks about a round, and tells a new worker of it first. */
export async function askAbout<Name extends Exclude<QuestionName, "match" | "change" | "reopen">>(
  round: Round,
  name: Name,
  ask: Omit<Ask<Name>, "round">,
): Promise<AnswerTo<Name> | null> {
  reopen(round);
  const outcome = await worker.ask(name, { ...ask, round: round.id } as Ask<Name>);
  return readAnswer(outcome);
}

function reopen(round: Round): void {
  if (known.has(round.id)) return;
  known.add(round.id);
  void worker.ask("reopen", { round });
}

function readAnswer<Name extends QuestionName>(outcome: Outcome<Name>): AnswerTo<Name> | null {
  if (outcome.state === "answered") return outcome.answer;
  if (outcome.state === "failed") {
    known.clear();
    failure.value = outcome.message;
  }
  if (outcome.state === "refused") failure.value = outcome.issues.map(({ message }) => message).join(" ");
  return null;
}

function reportProgress(progress: MatchProgress): void {
  if (work.value !== null) work.value = { ...work.value, progress };
}

/** Matches a programme from scratch and keeps it. Says whether that went well; otherwise what is wrong stands in `draftIssues`. */
export async function startProgramme(input: MatchInput): Promise<boolean> {
  const id = ++lastRound;
  batch(() => {
    work.value = { progress: null, since: performance.now() };
    draftIssues.value = [];
    failure.value = null;
  });
  const outcome = await worker.ask("match", { round: id, input }, reportProgress);
  work.value = null;
  if (outcome.state === "refused") draftIssues.value = outcome.issues;
  else if (outcome.state === "answered") {
    known.add(id);
    batch(() => {
      // Whoever was looked at may not be there any more.
      selection.value = null;
      keepRound({ id, input, result: outcome.answer });
      place.value = "matching";
    });
    return true;
  } else readAnswer(outcome);
  return false;
}

function keepRound(round: Round): void {
  batch(() => {
    kept.value = round;
    draft.value = null;
    preview.value = null;
    draftIssues.value = [];
  });
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Changes the programme on trial: what that brings is shown once it is known. */
export function edit(change: (input: MatchInput) => MatchInput): void {
  const before = draft.value ?? kept.value?.input;
  if (before === undefined) return;
  draft.value = withoutOutdatedChoices(before, change(before));
  clearTimeout(timer);
  timer = setTimeout(() => void recalculate(), PATIENCE);
}

/** What people chose from lists says nothing once the lists may be others. */
function withoutOutdatedChoices(before: MatchInput, after: MatchInput): MatchInput {
  if (after.mode !== "hybrid" || after.choices === undefined || before.mode !== "hybrid" || before.choices !== after.choices) return after;
  return { ...after, choices: undefined };
}

let isRunning = false;
let isOutdated = false;

/** One calculation at a time; whatever was changed meanwhile is calculated once, afterwards. */
async function recalculate(): Promise<void> {
  isOutdated = isRunning;
  if (isRunning) return;
  isRunning = true;
  do {
    isOutdated = false;
    await tryDraft();
  } while (isOutdated);
  isRunning = false;
}

async function tryDraft(): Promise<void> {
  const base = kept.value;
  const input = draft.value;
  if (base === null || input === null) return;
  const changes = isAdministrative(base.input) && isAdministrative(input) ? changesBetween(base.input as never, input as never) : null;
  if (changes === null && isAdministrative(base.input) && isAdministrative(input)) return dropDraft();
  const id = ++lastRound;
  work.value = { progress: null, since: performance.now() };
  reopen(base);
  const outcome = await worker.ask("change", { from: base.id, round: id, input, changes }, reportProgress);
  work.value = null;
  if (draft.value !== input) return;
  if (outcome.state === "answered") {
    known.add(id);
    const result = outcome.answer;
    const round: Round = { id, input, result };
    if (!isComparable(base, round)) return keepRound(round);
    batch(() => {
      preview.value = round;
      draftIssues.value = [];
    });
  } else if (outcome.state === "refused") {
    batch(() => {
      preview.value = null;
      draftIssues.value = outcome.issues;
    });
  } else if (outcome.state === "cancelled") dropDraft();
  else readAnswer(outcome);
}

/** Where others decide, or lists become pairs, there is nothing to compare with: it is another step, and taken at once. */
function isComparable(before: Round, after: Round): boolean {
  const hasSameChoices = choicesOf(before.input) === choicesOf(after.input);
  return before.input.mode === after.input.mode && before.result.kind === after.result.kind && hasSameChoices;
}

/** Makes the changes on trial the programme. */
export function keepDraft(): void {
  if (preview.value !== null && preview.value.input === draft.value) keepRound(preview.value);
}

/** Forgets the changes on trial. */
export function dropDraft(): void {
  clearTimeout(timer);
  batch(() => {
    draft.value = null;
    preview.value = null;
    draftIssues.value = [];
  });
}

/** Stops whatever the worker does; what was kept stays. */
export function cancelWork(): void {
  known.clear();
  worker.cancel();
  batch(() => {
    work.value = null;
    stops.value++;
  });
}

/** Forgets everything. */
export function closeProgramme(): void {
  cancelWork();
  dropDraft();
  batch(() => {
    kept.value = null;
    selection.value = null;
    failure.value = null;
    place.value = "people";
  });
}
