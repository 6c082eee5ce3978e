import * as z from "zod/mini";
import type { MenteeCause, MentorCause } from "../../model/matching.ts";
import type { ShareMatchedMeasure } from "../../model/programme-goal.ts";
import { share } from "../schema-parts.ts";
import { type MeasureKind, measureFields, pairsOf } from "./measure-kind.ts";

/** Who is without a pair for one of these causes did not seek one. */
const NOT_SEEKING: ReadonlySet<(MenteeCause | MentorCause)["code"]> = new Set(["unavailable", "already-active", "no-capacity"]);

/** How many of those who sought a partner have one. */
export const shareMatched: MeasureKind<ShareMatchedMeasure> = {
  schema: z.strictObject({ ...measureFields, kind: z.literal("share-matched") }),
  target: share,
  count(matching, group) {
    // A mentor may stand in several pairs.
    const matched = new Set(pairsOf(matching, group).map((pair) => pair[`${group.role}Id`])).size;
    const { mentees, mentors } = matching.unmatched;
    const left =
      group.role === "mentee"
        ? mentees.filter(({ menteeId, cause }) => group.has(menteeId) && !NOT_SEEKING.has(cause.code))
        : mentors.filter(({ mentorId, cause }) => group.has(mentorId) && !NOT_SEEKING.has(cause.code));
    return { numerator: matched, denominator: matched + left.length };
  },
};
