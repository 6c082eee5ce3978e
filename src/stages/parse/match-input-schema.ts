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

const answer = z.strictObject({
  id,
  ranking: z.array(z.union([id, z.array(id)])),
  unranked: z.optional(z.enum(["acceptable", "decline"])),
  declined: z.optional(z.array(id)),
});

const answersFields = { mentees: z.optional(z.array(answer)), mentors: z.optional(z.array(answer)) } as const;

/** Of shortlists only what choices answer is read: who is on whose list. The digest says whether they are the right ones. */
const shortlisting = z.looseObject({
  kind: z.literal("shortlisting"),
  schemaVersion: z.literal(1),
  inputDigest: text,
  lists: z.array(z.looseObject({ menteeId: id, mentors: z.array(z.looseObject({ mentorId: id })) })),
});

/** The decisions about a pair, by the lists that they stand on. */
export const pairSchemas = {
  locked: pair,
  forbidden: z.strictObject({ ...pairFields, reason: z.optional(text) }),
  previous: z.strictObject({ ...pairFields, adjustment: z.optional(z.number().check(z.minimum(-1), z.maximum(1))) }),
  active: pair,
} as const;

/** A goal without its measure, which each kind checks itself. */
export const goalSchema = z.strictObject({
  id: z.string(),
  text: z.union([text, z.strictObject({ en: text, fr: text })]),
  measure: z.unknown(),
  target: z.optional(z.number().check(z.minimum(0))),
});

/** A matching input without its criteria, rules and measures, which each kind checks itself. Which fields go with which mode is checked afterwards. */
export const matchInputSchema = z.strictObject({
  mentors: z.array(mentorSchema),
  mentees: z.array(menteeSchema),
  criteria: z.array(z.unknown()),
  qualification: z.optional(z.strictObject({ mentees: z.optional(z.array(z.unknown())), mentors: z.optional(z.array(z.unknown())) })),
  mode: z.optional(z.enum(["administrative", "hybrid", "self"])),
  objective: z.optional(z.enum(["most-pairs", "highest-total", "fairest"])),
  minimumScore: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  pairs: z.optional(
    z.strictObject({
      locked: z.optional(z.array(pairSchemas.locked)),
      forbidden: z.optional(z.array(pairSchemas.forbidden)),
      previous: z.optional(z.array(pairSchemas.previous)),
      active: z.optional(z.array(pairSchemas.active)),
    }),
  ),
  overCapacity: z.optional(z.enum(["refuse", "tolerate"])),
  reportingLine: z.optional(z.int().check(z.minimum(0), z.maximum(1000))),
  goals: z.optional(z.array(goalSchema)),
  tieBreak: z.optional(z.union([z.literal("id"), z.strictObject({ lottery: z.union([z.string(), z.number()]) })])),
  preferences: z.optional(z.strictObject({ ...answersFields, favour: z.optional(z.enum(["mentees", "mentors"])) })),
  shortlist: z.optional(
    z.strictObject({
      length: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
      exposure: z.optional(z.number().check(z.minimum(1), z.maximum(1_000_000))),
    }),
  ),
  choices: z.optional(
    z.strictObject({
      ...answersFields,
      shortlisting,
      rule: z.optional(z.enum(["stable", "welfare"])),
      choiceWeight: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
      secondRound: z.optional(z.enum(["none", "all-pairs"])),
    }),
  ),
});
