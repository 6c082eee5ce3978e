import type { Role } from "./person.ts";

/**
 * Why a relationship failed. The first six are the reasons that the field names; the others complete them: `other` needs a note, `unknown` blocks
 * rematching until there is a diagnosis, and nobody is rematched automatically after `misconduct`.
 */
export type FailureReason =
  | "wrong-match"
  | "insufficient-training"
  | "undefined-criteria"
  | "participant-left"
  | "commitment-withdrawn"
  | "unrealistic-expectations"
  | "inactivity"
  | "logistics"
  | "conflict-of-interest"
  | "overload"
  | "misconduct"
  | "no-fault"
  | "other"
  | "unknown";

/** All of them, the field's own first. */
export const FAILURE_REASONS = [
  "wrong-match",
  "insufficient-training",
  "undefined-criteria",
  "participant-left",
  "commitment-withdrawn",
  "unrealistic-expectations",
  "inactivity",
  "logistics",
  "conflict-of-interest",
  "overload",
  "misconduct",
  "no-fault",
  "other",
  "unknown",
] as const satisfies readonly FailureReason[];

/** On whose side a failure lies. */
export type FailureParty = "mentee" | "mentor" | "both" | "programme" | "nobody";

/** All of them. */
export const FAILURE_PARTIES = ["mentee", "mentor", "both", "programme", "nobody"] as const satisfies readonly FailureParty[];

/** How one side sees a failure. */
export interface FailureView {
  /** @defaultValue not stated */
  readonly reason?: FailureReason | undefined;
  /** In that side's own words. @defaultValue none */
  readonly note?: string | undefined;
}

/** The views of both sides. */
export interface FailureViews {
  /** The mentee's. @defaultValue not stated */
  readonly mentee?: FailureView | undefined;
  /** The mentor's. @defaultValue not stated */
  readonly mentor?: FailureView | undefined;
}

/** A failure as it was recorded: one primary reason, any number of contributing ones. */
export interface Failure {
  /** The one primary reason. */
  readonly reason: FailureReason;
  /** Without the primary one, each once. */
  readonly contributing: readonly FailureReason[];
  /** On whose side the reason lies. */
  readonly party: FailureParty;
  /** How the sides see it, where they said. */
  readonly views: { readonly [Side in Role]?: FailureView };
  /** What is to be remembered of it, where somebody said. */
  readonly note?: string;
}
