import type { Answers, Choices } from "./answers.ts";
import type { Criterion } from "./criterion.ts";
import type { Warning } from "./issue.ts";
import type { ForbiddenPairInput, Mode, Objective, PairInput, PreviousPairInput, TieBreak } from "./match-input.ts";
import type { Mentee, Mentor } from "./person.ts";
import type { ProgrammeGoal } from "./programme-goal.ts";
import type { Qualification } from "./qualification.ts";

/** A matching input that was validated and completed. People stand in tie-break order, criteria and rules by id. */
export interface Programme {
  readonly mentors: readonly Mentor[];
  readonly mentees: readonly Mentee[];
  readonly criteria: readonly Criterion[];
  readonly qualification: Qualification;
  readonly mode: Mode;
  readonly objective: Objective;
  /** In points: ⌈1e6 · minimumScore⌉. */
  readonly minimumPoints: number;
  readonly pairs: {
    readonly locked: readonly PairInput[];
    readonly forbidden: readonly ForbiddenPairInput[];
    readonly previous: readonly PreviousPairInput[];
    readonly active: readonly PairInput[];
  };
  readonly overCapacity: "refuse" | "tolerate";
  readonly reportingLine: number;
  /** By id. */
  readonly goals: readonly ProgrammeGoal[];
  readonly tieBreak: TieBreak;
  /** What people said: preferences under `self`, choices under `hybrid`. */
  readonly answers: Answers;
  /** `self`: whose best stable matching it is. */
  readonly favour: "mentees" | "mentors";
  /** `hybrid` only. */
  readonly shortlist: { readonly length: number; readonly exposure: number | null };
  /** `hybrid`, step 2 only. */
  readonly choices?: Choices;
  readonly warnings: readonly Warning[];
}
