import * as z from "zod/mini";

const text = z.string();
const id = z.string().check(z.minLength(1));
const attributeValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

const personFields = {
  id,
  personId: z.optional(id),
  name: z.optional(text),
  attributes: z.optional(z.record(z.string(), z.optional(attributeValue))),
  managerId: z.optional(id),
  availability: z.optional(z.enum(["open", "paused"])),
} as const;

/** A mentee as a caller may write it. */
export const menteeSchema = z.strictObject(personFields);

/** A mentor as a caller may write it. */
export const mentorSchema = z.strictObject({
  ...personFields,
  capacity: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000_000))),
});

const pairFields = { menteeId: id, mentorId: id } as const;
const pair = z.strictObject(pairFields);

/** A goal without its measure, which each kind checks itself. */
export const goalSchema = z.strictObject({
  id: z.string(),
  text: z.union([text, z.strictObject({ en: text, fr: text })]),
  measure: z.unknown(),
  target: z.optional(z.number().check(z.minimum(0))),
});

/** A matching input without its criteria, rules and measures, which each kind checks itself. */
export const matchInputSchema = z.strictObject({
  mentors: z.array(mentorSchema),
  mentees: z.array(menteeSchema),
  criteria: z.array(z.unknown()),
  qualification: z.optional(z.strictObject({ mentees: z.optional(z.array(z.unknown())), mentors: z.optional(z.array(z.unknown())) })),
  mode: z.optional(z.enum(["administrative"])),
  objective: z.optional(z.enum(["most-pairs", "highest-total", "fairest"])),
  minimumScore: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  pairs: z.optional(
    z.strictObject({
      locked: z.optional(z.array(pair)),
      forbidden: z.optional(z.array(z.strictObject({ ...pairFields, reason: z.optional(text) }))),
      previous: z.optional(
        z.array(z.strictObject({ ...pairFields, adjustment: z.optional(z.number().check(z.minimum(-1), z.maximum(1))) })),
      ),
      active: z.optional(z.array(pair)),
    }),
  ),
  overCapacity: z.optional(z.enum(["refuse", "tolerate"])),
  reportingLine: z.optional(z.int().check(z.minimum(0), z.maximum(1000))),
  goals: z.optional(z.array(goalSchema)),
  tieBreak: z.optional(z.union([z.literal("id"), z.strictObject({ lottery: z.union([z.string(), z.number()]) })])),
});
