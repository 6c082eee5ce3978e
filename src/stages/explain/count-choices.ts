import type { PairRule } from "../../model/evidence.ts";
import { answersAgainst, type ExplanationSource } from "./pair-facts.ts";

/** Mentors by what the mentee and they said. */
export interface ChoiceCounts {
  /** Whom the rules allow. */
  readonly eligible: number;
  /** Whom of these the mentee was offered and would take. */
  readonly acceptable: number;
  /** Who of these declined. */
  readonly declined: number;
}

const ANSWER_RULES: ReadonlySet<PairRule["code"]> = new Set(["not-on-shortlist", "declined-by-mentee", "declined-by-mentor"]);

/** Whether it is people's answers that stand against a pair, not the programme. */
export function isAnswerRule({ code }: PairRule): boolean {
  return ANSWER_RULES.has(code);
}

/** Counts a mentee's eligible mentors; nobody is, where only the programme decides. */
export function countChoices({ columns }: ExplanationSource, row: number, eligibleOf: (row: number) => readonly number[]): ChoiceCounts {
  const counts = { eligible: 0, acceptable: 0, declined: 0 };
  if (columns.answers === undefined) return counts;
  for (const column of eligibleOf(row)) {
    const rules = answersAgainst(columns, row, column);
    counts.eligible++;
    if (rules.some(({ code }) => code !== "declined-by-mentor")) continue;
    counts.acceptable++;
    if (rules.length > 0) counts.declined++;
  }
  return counts;
}
