import type { CriterionInput } from "./criterion.ts";
import type { AdministrativeInput, ForbiddenPairInput, PairInput, PreviousPairInput } from "./match-input.ts";
import type { Availability, MenteeInput, MentorInput, Role } from "./person.ts";

/** Changes to a list whose entries have ids: removals first, then replacements, then additions. */
export interface ListChanges<Entry> {
  /** Ids of entries that go. A person's forbidden and former pairs go too; locks and running relationships must be removed by name. */
  readonly remove?: readonly string[] | undefined;
  /** Each takes the place of the entry with its id, whole: what it leaves out has its default. */
  readonly replace?: readonly Entry[] | undefined;
  /** Entries with ids that are not in use. */
  readonly add?: readonly Entry[] | undefined;
}

/** Changes to a list of decisions about pairs: removals first, then additions. */
export interface PairListChanges<Pair extends PairInput> {
  /** Pairs that are on the list. */
  readonly remove?: readonly PairInput[] | undefined;
  /** Pairs that are not. */
  readonly add?: readonly Pair[] | undefined;
}

/** Changes to the decisions about pairs. */
export interface PairRulesChanges {
  /** Locks that are added or removed. @defaultValue unchanged */
  readonly locked?: PairListChanges<PairInput> | undefined;
  /** Bans that are added or removed. @defaultValue unchanged */
  readonly forbidden?: PairListChanges<ForbiddenPairInput> | undefined;
  /** Former pairs that are added or removed. @defaultValue unchanged */
  readonly previous?: PairListChanges<PreviousPairInput> | undefined;
  /** Running relationships that are added or removed. @defaultValue unchanged */
  readonly active?: PairListChanges<PairInput> | undefined;
}

/** A mentor's seats instead of those there are. */
export interface SeatsChange {
  /** Whose seats they are; a mentor of the programme. */
  readonly mentorId: string;
  /** An integer from 0 to 1,000,000,000, running relationships and locks included. */
  readonly capacity: number;
}

/** Somebody's availability instead of the present one. */
export interface AvailabilityChange {
  /** Whether it is a mentee or a mentor. */
  readonly role: Role;
  /** The person's id in that role. */
  readonly id: string;
  /** Whether they take part from now on. */
  readonly availability: Availability;
}

/** A criterion's weight instead of the present one. */
export interface WeightChange {
  /** The id of a criterion of the programme. */
  readonly criterionId: string;
  /** At least 0; as in the criterion, relative to the others. */
  readonly weight: number;
}

/** What a programme has beside people, criteria and pairs; what is stated takes the place of what there is. */
export type ProgrammeSettings = Omit<AdministrativeInput, "mentors" | "mentees" | "criteria" | "pairs">;

/**
 * What would be different about a programme: plain data. What is not mentioned stays as it is.
 *
 * @example
 * ```ts
 * const changes: Changes = {
 *   mentors: { remove: ["ada"] },
 *   seats: [{ mentorId: "ben", capacity: 3 }],
 *   weights: [{ criterionId: "skills", weight: 40 }],
 *   settings: { minimumScore: 0.3 },
 * };
 * ```
 */
export interface Changes {
  /** Mentors who join, leave or are replaced. @defaultValue unchanged */
  readonly mentors?: ListChanges<MentorInput> | undefined;
  /** Mentees who join, leave or are replaced. @defaultValue unchanged */
  readonly mentees?: ListChanges<MenteeInput> | undefined;
  /** Criteria that are added, removed or replaced. @defaultValue unchanged */
  readonly criteria?: ListChanges<CriterionInput> | undefined;
  /** Decisions about pairs that are added or removed. @defaultValue unchanged */
  readonly pairs?: PairRulesChanges | undefined;
  /** After all changes to `mentors`. */
  readonly seats?: readonly SeatsChange[] | undefined;
  /** After all changes to people. */
  readonly availability?: readonly AvailabilityChange[] | undefined;
  /** After all changes to `criteria`. */
  readonly weights?: readonly WeightChange[] | undefined;
  /** Everything else of an input, such as `objective` or `minimumScore`: each replaces the present one. @defaultValue unchanged */
  readonly settings?: ProgrammeSettings | undefined;
}
