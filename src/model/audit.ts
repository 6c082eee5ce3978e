/** What an audit looks at. */
export type AuditedPart =
  | "form"
  | "people"
  | "capacity"
  | "eligibility"
  | "contributions"
  | "totals"
  | "causes"
  | "overrides"
  | "certificate"
  | "lists";

/** Something in a matching that does not hold. */
export interface AuditFinding {
  /** Which part of the matching is concerned. */
  readonly part: AuditedPart;
  /** One English sentence that names the people and figures concerned. */
  readonly message: string;
  /** The mentee concerned, where there is one. */
  readonly menteeId?: string;
  /** The mentor concerned, where there is one. */
  readonly mentorId?: string;
}

/** The verdict of the independent verifier. */
export interface Audit {
  /** Whether everything holds. */
  readonly valid: boolean;
  /** Whether the certificate proves the matching, or the shortlists, to be the best possible; false for a stable matching, which does not claim it. */
  readonly optimal: boolean;
  /** Only for a matching that claims to be stable: whether it is proven that no two people would both rather have each other. */
  readonly stable?: boolean;
  /** What was found wrong: the first 100; empty where `valid`. */
  readonly findings: readonly AuditFinding[];
  /** All findings, the unlisted included. */
  readonly findingCount: number;
  /** Pairs that were re-scored, the eligible ones among them. */
  readonly checked: { readonly pairs: number; readonly eligible: number };
}
