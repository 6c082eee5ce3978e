import type { ZodMiniType } from "zod/mini";
import * as z from "zod/mini";
import type { MatchedPair, Matching } from "../../model/matching.ts";
import type { GoalGroup, GoalMeasure } from "../../model/programme-goal.ts";
import { attributeLabel, role } from "../schema-parts.ts";

/** A value before the division. */
interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** Who belongs to the measured group. */
export interface Membership {
  readonly role: GoalGroup["role"];
  has(id: string): boolean;
}

/** What a kind of measure brings. */
export interface MeasureKind<Measure extends GoalMeasure> {
  /** The shape of a measure as a caller may write it, every field included. */
  readonly schema: ZodMiniType<Measure>;
  /** The targets that there can be. */
  readonly target: ZodMiniType<number>;
  /** Counts; integers, so that the one division is exact to the last bit. */
  count(matching: Matching, group: Membership): Fraction;
}

/** The fields that every measure has. */
export const measureFields = {
  group: z.optional(z.strictObject({ role, attribute: attributeLabel, values: z.array(z.string()).check(z.minLength(1)) })),
} as const;

/** The pairs in which somebody of the group stands. */
export function pairsOf({ pairs }: Matching, group: Membership): readonly MatchedPair[] {
  return pairs.filter((pair) => group.has(pair[`${group.role}Id`]));
}
