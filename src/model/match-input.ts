import type { PreferencesInput, ShortlistSettingsInput } from "./answers.ts";
import type { ChoicesInput } from "./choices-input.ts";
import type { CriterionInput } from "./criterion.ts";
import type { Objective } from "./decision.ts";
import type { MenteeInput, MentorInput } from "./person.ts";
import type { ProgrammeGoalInput } from "./programme-goal.ts";
import type { QualificationInput } from "./qualification.ts";

export type { Mode, Objective } from "./decision.ts";

/** A mentee and a mentor, by their ids. */
export interface PairInput {
  /** The id of a mentee of the input. */
  readonly menteeId: string;
  /** The id of a mentor of the input. */
  readonly mentorId: string;
}

/** A pair that must not be matched. */
export interface ForbiddenPairInput extends PairInput {
  /** Why; for administrators only, it never appears in a participant's view. */
  readonly reason?: string | undefined;
}

/** A pair that has worked together before. */
export interface PreviousPairInput extends PairInput {
  /**
   * Absent: the pair is not eligible again. Otherwise this much is added to the score (a malus below 0, a bonus above), in [-1, 1];
   * it shows as the contribution `previous`, cut so that the score stays in [0, 1].
   */
  readonly adjustment?: number | undefined;
}

/** Decisions about single pairs. */
export interface PairRulesInput {
  /**
   * Pairs that must be in the matching. A lock overrides score, gates, reporting line, former pairs, availability and qualification, and says so
   * in `overrides`; it never overrides the same person, a forbidden pair or the capacity.
   */
  readonly locked?: readonly PairInput[] | undefined;
  /** Pairs that must not be in the matching. */
  readonly forbidden?: readonly ForbiddenPairInput[] | undefined;
  /** Pairs that have worked together before; not eligible again unless an adjustment is given. */
  readonly previous?: readonly PreviousPairInput[] | undefined;
  /** Running relationships: each uses a seat of its mentor, and its mentee is not matched again. */
  readonly active?: readonly PairInput[] | undefined;
}

/** The order that decides between equally good answers: by id in UTF-16 code units, or drawn from a seed, fair to late alphabets. */
export type TieBreak = "id" | { readonly lottery: string | number };

/** What decides a matching, whoever decides: one plain object that can be stored as JSON. */
export interface ProgrammeInput {
  /** The people who offer mentoring. */
  readonly mentors: readonly MentorInput[];
  /** The people who seek a mentor. */
  readonly mentees: readonly MenteeInput[];
  /**
   * The weighted criteria; at least one with a positive weight. Their order has no influence. Under `self` only those that serve participants weigh, and
   * there need be none where both sides state preferences: `[]`.
   */
  readonly criteria: readonly CriterionInput[];
  /** @defaultValue `"most-pairs"` */
  readonly objective?: Objective | undefined;
  /** Who may take part. Nobody who is not qualified enters the solve; a lock overrides that, and running relationships go on. @defaultValue everybody */
  readonly qualification?: QualificationInput | undefined;
  /** Pairs with a lower score are not eligible, in [0, 1]; compared as ⌈1e6 · x⌉ points. @defaultValue `0` */
  readonly minimumScore?: number | undefined;
  /** Decisions about single pairs. @defaultValue none */
  readonly pairs?: PairRulesInput | undefined;
  /** What happens where `pairs.active` takes more seats than a mentor has. @defaultValue `"refuse"`: an issue */
  readonly overCapacity?: "refuse" | "tolerate" | undefined;
  /**
   * A mentee is not paired with a mentor who stands at most this many management levels above: an integer from 0 to 1,000.
   * @defaultValue `1`: the direct manager
   */
  readonly reportingLine?: number | undefined;
  /** What the programme is for: measured on a matching, without any influence on it. @defaultValue none */
  readonly goals?: readonly ProgrammeGoalInput[] | undefined;
  /** @defaultValue `"id"` */
  readonly tieBreak?: TieBreak | undefined;
}

/** The programme decides: one matching, the best there is. */
export interface AdministrativeInput extends ProgrammeInput {
  /** @defaultValue `"administrative"` */
  readonly mode?: "administrative" | undefined;
}

/** The people decide, within the rules: one stable matching. */
export interface SelfInput extends ProgrammeInput {
  readonly mode: "self";
  /** What people state; the others are taken at the points of the criteria that serve participants. @defaultValue none */
  readonly preferences?: PreferencesInput | undefined;
}

/** Hybrid, step 1: a shortlist for each mentee. */
export interface ShortlistInput extends ProgrammeInput {
  readonly mode: "hybrid";
  /** How long the lists are, and on how many of them a mentor may be. @defaultValue five mentors, no limit */
  readonly shortlist?: ShortlistSettingsInput | undefined;
  /** Absent: choices belong to step 2. */
  readonly choices?: undefined;
}

/** Hybrid, step 2: what people chose from the shortlists. */
export interface ChoiceInput extends ProgrammeInput {
  readonly mode: "hybrid";
  /** As in step 1. */
  readonly shortlist?: ShortlistSettingsInput | undefined;
  /** The lists of step 1, and what people answered. */
  readonly choices: ChoicesInput;
}

/** What gives a matching. */
export type MatchingInput = AdministrativeInput | SelfInput | ChoiceInput;

/** What decides a matching, or the shortlists of one: one plain object that can be stored as JSON. */
export type MatchInput = MatchingInput | ShortlistInput;
