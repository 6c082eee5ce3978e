import type { AuditFinding } from "../model/audit.ts";
import type { Matching } from "../model/matching.ts";
import type { Programme } from "../model/programme.ts";
import type { PairRating } from "./pair-rating.ts";
import type { PairRules, RowVerdict } from "./pair-rules.ts";
import type { Said } from "./said.ts";
import type { Standing } from "./standing.ts";

/** What every check looks at. */
export interface Audited {
  /** People by id, whatever the tie-break order. */
  readonly programme: Programme;
  /** The tie-break order: where each row and each column stands. */
  readonly order: { readonly ofRow: readonly number[]; readonly ofColumn: readonly number[] };
  /** As it was given: anything may be missing or wrong. */
  readonly matching: Matching;
  readonly standing: Standing;
  readonly rating: PairRating;
  readonly rules: PairRules;
  readonly said: Said;
  /** Grows with every check. */
  readonly findings: AuditFinding[];
}

/** The mentor of each mentee who has a pair. */
export type ColumnOfRow = ReadonlyMap<number, number>;

/** One round of a matching: who competes for which seats in it, and what it gave them. */
export interface AuditedRound {
  readonly audited: Audited;
  readonly columnOfRow: ColumnOfRow;
  readonly among: "offers" | "all";
}

/** A check that sees what every mentee of the pool may have, and then says what a part of the matching should be. */
export interface RowCheck<Part extends keyof Matching> {
  visit(verdict: RowVerdict): void;
  expect(): Pick<Matching, Part>;
}
