import type { PairRule } from "../../model/evidence.ts";
import { type ExplanationSource, rulesAgainst } from "./pair-facts.ts";

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

/** Counts a mentee's mentors; nobody is eligible where only the programme decides. */
export function countChoices(source: ExplanationSource, row: number): ChoiceCounts {
  const counts = { eligible: 0, acceptable: 0, declined: 0 };
  if (source.columns.answers === undefined) return counts;
  for (let column = 0; column < source.programme.mentors.length; column++) {
    const rules = rulesAgainst(source, row, column);
    if (!rules.every(isAnswerRule)) continue;
    counts.eligible++;
    if (rules.some(({ code }) => code !== "declined-by-mentor")) continue;
    counts.acceptable++;
    if (rules.length > 0) counts.declined++;
  }
  return counts;
}
