import type { LocalizedText } from "./criterion-fields.ts";
import type { Role } from "./person.ts";

/** When something is worth a finding. */
export interface PoolHealthOptions {
  /** The share of people without a value from which an attribute has many gaps; in (0, 1]. @defaultValue `0.2` */
  readonly manyGaps?: number | undefined;
}

/** How many mentees there are, by what they may do. */
export interface MenteePool {
  /** All mentees. */
  readonly people: number;
  /** Those who would enter the solve. */
  readonly open: number;
  /** Those with a lock, who have their mentor already. */
  readonly locked: number;
  /** Those who do not meet the rules of `qualification`. */
  readonly notQualified: number;
  /** Those whose availability is `paused`. */
  readonly unavailable: number;
  /** Those in a running relationship. */
  readonly alreadyActive: number;
}

/** How many mentors there are, by what they may do. */
export interface MentorPool {
  /** All mentors. */
  readonly people: number;
  /** Those who would enter the solve, whether or not a seat is left. */
  readonly open: number;
  /** Those who do not meet the rules of `qualification`. */
  readonly notQualified: number;
  /** Those whose availability is `paused`. */
  readonly unavailable: number;
  /** Those with a capacity of 0. */
  readonly noCapacity: number;
}

/** What a qualification rule says of everybody of its role. */
export interface RuleOutcome {
  /** Whose rule it is. */
  readonly role: Role;
  /** The id of the rule in `qualification`. */
  readonly ruleId: string;
  /** Everybody of the role. */
  readonly people: number;
  /** Those who do not meet the rule. */
  readonly failed: number;
  /** Those of whom nobody can tell, as the value is missing. */
  readonly unknown: number;
  /** Those who fail and, where the rule's policy says so, those of whom nothing is known. */
  readonly keptOut: number;
}

/** How many people of a role lack an attribute that criteria or rules read. */
export interface AttributeGaps {
  /** Whose attribute it is. */
  readonly role: Role;
  /** Its names; one is enough. */
  readonly names: readonly string[];
  /** Everybody of the role. */
  readonly people: number;
  /** Those who have a value under none of the names. */
  readonly missing: number;
  /** The criteria that read it, by id. */
  readonly criterionIds: readonly string[];
  /** The qualification rules that read it, by id. */
  readonly ruleIds: readonly string[];
}

/** Something about a pool that is worth a look before anything is matched. */
export type PoolFinding =
  /** More open mentees than free seats. */
  | { readonly code: "too-few-seats"; readonly mentees: number; readonly seats: number }
  /** Open mentees who may be paired with nobody. */
  | { readonly code: "mentees-out-of-reach"; readonly mentees: number; readonly open: number; readonly menteeIds: readonly string[] }
  | {
      /** Open mentors with a free seat who may be paired with nobody. */
      readonly code: "mentors-out-of-reach";
      /** How many mentors they are. */
      readonly mentors: number;
      /** Open mentors with a free seat. */
      readonly open: number;
      /** Their free seats. */
      readonly seats: number;
      /** Who they are; by id. */
      readonly mentorIds: readonly string[];
    }
  /** A rule that keeps people out. */
  | ({ readonly code: "rule-keeps-out" } & RuleOutcome)
  /** An attribute that many lack. */
  | ({ readonly code: "many-gaps" } & AttributeGaps)
  /** A weighted criterion that gives every eligible pair the same points, so that it decides nothing. */
  | { readonly code: "same-points"; readonly criterionId: string; readonly points: number; readonly pairs: number }
  /** A goal over a group to which nobody belongs. */
  | { readonly code: "goal-of-nobody"; readonly goalId: string; readonly text: LocalizedText; readonly role: Role };

/** What can be said about a pool before anything is matched. */
export interface PoolHealth {
  /** Mentees by what they may do. */
  readonly mentees: MenteePool;
  /** Mentors by what they may do. */
  readonly mentors: MentorPool;
  /** All seats; those of running relationships and of locks; those that are free with open mentors. */
  readonly seats: { readonly capacity: number; readonly active: number; readonly locked: number; readonly free: number };
  /** Pairs of an open mentee and an open mentor that no rule forbids. */
  readonly eligiblePairs: number;
  /** Every qualification rule, those of mentees first, by id. */
  readonly rules: readonly RuleOutcome[];
  /** Every attribute that is read, those of mentees first, by name. */
  readonly attributes: readonly AttributeGaps[];
  /** In the order of {@link PoolFinding}. */
  readonly findings: readonly PoolFinding[];
}
