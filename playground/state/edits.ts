// Changes to a programme, each a new input.
import type { CriterionInput, MatchInput, Mode, Objective, PairInput, ShortlistSettingsInput } from "mentor-matching";
import { isLocked } from "../model/programme.ts";

/** A criterion with other settings. */
export function withCriterion(input: MatchInput, id: string, change: (criterion: CriterionInput) => CriterionInput): MatchInput {
  return { ...input, criteria: input.criteria.map((criterion) => (criterion.id === id ? change(criterion) : criterion)) };
}

export function withWeight(input: MatchInput, id: string, weight: number): MatchInput {
  return withCriterion(input, id, (criterion) => ({ ...criterion, weight }));
}

export function withoutCriterion(input: MatchInput, id: string): MatchInput {
  return { ...input, criteria: input.criteria.filter((criterion) => criterion.id !== id) };
}

export function withCriterionAdded(input: MatchInput, criterion: CriterionInput): MatchInput {
  return { ...input, criteria: [...input.criteria, criterion] };
}

export function withCapacity(input: MatchInput, mentorId: string, capacity: number): MatchInput {
  return { ...input, mentors: input.mentors.map((mentor) => (mentor.id === mentorId ? { ...mentor, capacity } : mentor)) };
}

export function withObjective(input: MatchInput, objective: Objective): MatchInput {
  return { ...input, objective };
}

export function withMinimumScore(input: MatchInput, minimumScore: number): MatchInput {
  return { ...input, minimumScore };
}

/** Who decides. What belongs to another way of deciding goes. */
export function withMode({ mode: _, ...rest }: MatchInput, mode: Mode): MatchInput {
  const {
    shortlist,
    choices: __,
    preferences: ___,
    ...programme
  } = rest as MatchInput & { shortlist?: object; choices?: object; preferences?: object };
  if (mode === "hybrid") return { ...programme, mode, shortlist: { length: 4, exposure: 3, ...shortlist } } as MatchInput;
  return { ...programme, mode } as MatchInput;
}

/** How long the lists are, and on how many of them a mentor may be. */
export function withShortlist(input: MatchInput, settings: ShortlistSettingsInput): MatchInput {
  return input.mode === "hybrid" ? { ...input, shortlist: { ...input.shortlist, ...settings } } : input;
}

/** Locks a pair, or takes its lock away. */
export function withLockToggled(input: MatchInput, { menteeId, mentorId }: PairInput): MatchInput {
  const { locked = [], ...others } = input.pairs ?? {};
  const isThis = (pair: PairInput): boolean => pair.menteeId === menteeId && pair.mentorId === mentorId;
  const pair = { menteeId, mentorId };
  return { ...input, pairs: { ...others, locked: isLocked(input, pair) ? locked.filter((each) => !isThis(each)) : [...locked, pair] } };
}

/** Forbids a pair. */
export function withPairForbidden(input: MatchInput, { menteeId, mentorId }: PairInput): MatchInput {
  const { forbidden = [], locked = [], ...others } = input.pairs ?? {};
  const isThis = (pair: PairInput): boolean => pair.menteeId === menteeId && pair.mentorId === mentorId;
  return {
    ...input,
    pairs: { ...others, locked: locked.filter((each) => !isThis(each)), forbidden: [...forbidden, { menteeId, mentorId }] },
  };
}
