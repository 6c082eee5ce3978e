// What people choose from their shortlists.
import { computed, signal } from "@preact/signals";
import type { AnswerInput, ChoiceRule, MatchInput, Shortlisting } from "mentor-matching";
import { choicesOf } from "../model/programme.ts";
import { edit } from "./matching.ts";
import { kept } from "./page.ts";

/** The lists that people choose from: those on the screen, or those that the choices on the screen answer. */
export const lists = computed<Shortlisting | null>(() => {
  const round = kept.value;
  if (round === null) return null;
  return round.result.kind === "shortlisting" ? round.result : (choicesOf(round.input)?.shortlisting ?? null);
});

/** Mentors by mentee, most wanted first; an empty list wants none of those offered. */
export const answers = signal<ReadonlyMap<string, readonly string[]>>(new Map());

export const rule = signal<ChoiceRule>("stable");
export const hasSecondRound = signal(true);

/** Takes up what a programme says of choices; of none, nobody has chosen. */
export function adoptChoices(input: MatchInput | null): void {
  const choices = input === null ? undefined : choicesOf(input);
  answers.value = new Map((choices?.mentees ?? []).map(({ id, ranking }) => [id, ranking.flat()]));
  rule.value = choices?.rule ?? "stable";
  hasSecondRound.value = choices === undefined || choices.secondRound === "all-pairs";
}

/** Notes what somebody wants; `null` takes the answer back. */
export function answer(menteeId: string, ranking: readonly string[] | null): void {
  const changed = new Map(answers.value);
  if (ranking === null) changed.delete(menteeId);
  else changed.set(menteeId, ranking);
  answers.value = changed;
}

/** A ranking with a mentor at its end, or without: whoever is ranked is taken out again. */
export function withRankToggled(ranking: readonly string[], mentorId: string): readonly string[] {
  return ranking.includes(mentorId) ? ranking.filter((id) => id !== mentorId) : [...ranking, mentorId];
}

/** Matches by what was chosen. Who did not answer is taken at the points. */
export function resolveChoices(): void {
  const shortlisting = lists.value;
  if (shortlisting === null) return;
  const offered = new Map(shortlisting.lists.map(({ menteeId, mentors }) => [menteeId, new Set(mentors.map(({ mentorId }) => mentorId))]));
  const mentees = [...answers.value].flatMap(([id, ranking]): AnswerInput[] => {
    const list = offered.get(id);
    if (list === undefined) return [];
    const still = ranking.filter((mentorId) => list.has(mentorId));
    return [{ id, ranking: still, ...(ranking.length === 0 ? { unranked: "decline" as const } : {}) }];
  });
  const secondRound = hasSecondRound.value ? ("all-pairs" as const) : ("none" as const);
  edit((input) => ({ ...input, mode: "hybrid", choices: { shortlisting, mentees, rule: rule.value, secondRound } }) as MatchInput);
}

/** Goes back to the lists. */
export function reopenChoices(): void {
  edit((input) => ({ ...input, choices: undefined }) as MatchInput);
}
