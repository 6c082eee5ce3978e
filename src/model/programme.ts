import type { Answers, Choices } from "./answers.ts";
import type { Criterion } from "./criterion.ts";
import type { Warning } from "./issue.ts";
import type { ForbiddenPairInput, Mode, Objective, PairInput, PreviousPairInput, TieBreak } from "./match-input.ts";
import type { Mentee, Mentor } from "./person.ts";
import type { ProgrammeGoal } from "./programme-goal.ts";
import type { Qualification } from "./qualification.ts";

/** A matching input that was validated and completed. People stand in tie-break order, criteria and rules by id. */
export interface Programme {
  /** Everybody who offers mentoring. */
  readonly mentors: readonly Mentor[];
  /** Everybody who seeks it. */
  readonly mentees: readonly Mentee[];
  /** What a good pair is. */
  readonly criteria: readonly Criterion[];
  /** Who may take part. */
  readonly qualification: Qualification;
  /** Who decides. */
  readonly mode: Mode;
  /** What a matching is to reach. */
  readonly objective: Objective;
  /** In points: ⌈1e6 · minimumScore⌉. */
  readonly minimumPoints: number;
  /** Decisions about single pairs. */
  readonly pairs: {
    /** Pairs that are made whatever they score. */
    readonly locked: readonly PairInput[];
    /** Pairs that must not be made. */
    readonly forbidden: readonly ForbiddenPairInput[];
    /** Pairs of earlier rounds, and what that means for their points. */
    readonly previous: readonly PreviousPairInput[];
    /** Running relationships, which hold a seat and keep the mentee out. */
    readonly active: readonly PairInput[];
  };
  /** What happens where `pairs.active` takes more seats than a mentor has: an issue, or nothing. */
  readonly overCapacity: "refuse" | "tolerate";
  /** A mentee is not paired with a mentor who stands at most this many management levels above; an integer from 0 to 1,000. */
  readonly reportingLine: number;
  /** By id. */
  readonly goals: readonly ProgrammeGoal[];
  /** What decides between equally good matchings. */
  readonly tieBreak: TieBreak;
  /** What people said: preferences under `self`, choices under `hybrid`. */
  readonly answers: Answers;
  /** `self`: whose best stable matching it is. */
  readonly favour: "mentees" | "mentors";
  /** `hybrid` only. */
  readonly shortlist: { readonly length: number; readonly exposure: number | null };
  /** `hybrid`, step 2 only. */
  readonly choices?: Choices;
  /** What is allowed, but worth a look. */
  readonly warnings: readonly Warning[];
}
