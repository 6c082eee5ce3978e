import * as z from "zod/mini";
import { InvalidInputError } from "../../model/issue.ts";
import { createIssueList } from "../../model/issue-list.ts";
import type { Matching } from "../../model/matching.ts";
import { checkShape } from "../../reading/check-shape.ts";
import { readGiven } from "../../reading/read-given.ts";

const text = z.string();
const texts = z.array(text);
const number = z.number();

const pair = z.looseObject({
  menteeId: text,
  mentorId: text,
  score: number,
  points: number,
  contributions: z.record(text, number),
  band: z.optional(z.nullable(z.enum(["strong", "good", "fair"]))),
});

const cause = z
  .looseObject({ code: text, rules: z.optional(z.array(z.looseObject({ ruleId: z.optional(text) }))) })
  .check(z.refine(({ code, rules }) => code !== "not-qualified" || rules !== undefined));

/**
 * What the operations read of a matching. Parts that only sentences are made of are looked at where these are written; prices, where something is concluded
 * from them. A matching of an earlier version lacks some parts.
 */
const matchingSchema = z.looseObject({
  kind: z.literal("matching"),
  pairs: z.array(pair),
  unmatched: z.looseObject({
    mentees: z.array(z.looseObject({ menteeId: text, cause })),
    mentors: z.array(z.looseObject({ mentorId: text, cause })),
  }),
  totals: z.looseObject({
    pairs: number,
    points: number,
    loads: z.array(z.looseObject({ mentorId: text, capacity: number, active: number, matched: number })),
  }),
  disclosure: z.optional(z.looseObject({ criteria: z.array(z.looseObject({ id: text })), namesakes: texts })),
  certificate: z.optional(
    z.looseObject({
      cover: z.optional(z.looseObject({ menteeIds: texts, mentorIds: texts })),
      fairness: z.optional(z.looseObject({ floor: number })),
    }),
  ),
});

/**
 * Reads a matching that a caller hands back: stored, edited or cut it may no longer have the form in which it was made.
 *
 * @returns a copy.
 * @throws {@link InvalidInputError} with the code `input-mismatch`, naming everything in it that has another form.
 */
export function parseMatching(value: unknown): Matching {
  const read = readGiven("matching", value);
  const issues = createIssueList();
  if (checkShape(matchingSchema, read, ["matching"], issues)) return read as Matching;
  throw new InvalidInputError(issues.list(), "input-mismatch");
}
