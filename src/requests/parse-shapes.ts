import * as z from "zod/mini";

const id = z.string().check(z.minLength(1));
const day = z.string();
const number = z.int().check(z.minimum(1));
const count = z.int().check(z.minimum(0));
const seats = z.int().check(z.minimum(0), z.maximum(1_000_000_000));
const limit = z.nullable(z.int().check(z.minimum(1), z.maximum(1000)));
const days = z.nullable(z.int().check(z.minimum(1), z.maximum(365)));
const choices = z.array(id).check(z.maxLength(100));
const pair = { menteeId: id, mentorId: id } as const;
const byMentee = z.optional(z.enum(["mentee", "administrator"]));
const decision = { at: day, expectedVersion: z.optional(count) } as const;

/** The rules as a caller may write them. */
export const requestPolicySchema = z.strictObject({
  expiresAfterDays: z.optional(days),
  openPerMentee: z.optional(limit),
  openPerMentor: z.optional(limit),
  cascade: z.optional(z.boolean()),
});

/** What may be commanded and asked, by name. */
export const requestCommandSchemas = {
  request: z.strictObject({ ...decision, ...pair, otherwise: z.optional(choices), by: byMentee }),
  answer: z.strictObject({
    ...decision,
    requestId: number,
    answer: z.enum(["accept", "decline"]),
    by: z.optional(z.enum(["mentor", "administrator"])),
  }),
  withdraw: z.strictObject({ ...decision, requestId: number, by: byMentee }),
  dismiss: z.strictObject({ ...decision, ...pair, by: byMentee }),
  seats: z.strictObject({ ...decision, mentorId: id, freeSeats: seats, by: z.optional(z.enum(["mentor", "administrator"])) }),
  expire: z.strictObject({ asOf: day }),
  browse: z.strictObject({
    menteeId: id,
    filters: z.optional(
      z.array(z.strictObject({ attribute: id, anyOf: z.array(z.union([z.string(), z.number(), z.boolean()])) })).check(z.maxLength(100)),
    ),
    minimumScore: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
    show: z.optional(z.enum(["all", "askable"])),
    sort: z.optional(z.enum(["score", "order"])),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
    after: z.optional(id),
  }),
} as const;

const event = { id: number, at: day, by: z.enum(["mentee", "mentor", "administrator"]) } as const;
const answer = { ...event, requestId: number } as const;

/** The events of a log, by type. */
export const requestEventSchemas = {
  request: z.strictObject({ ...event, type: z.literal("request"), ...pair, otherwise: choices }),
  accept: z.strictObject({ ...answer, type: z.literal("accept") }),
  decline: z.strictObject({ ...answer, type: z.literal("decline") }),
  withdraw: z.strictObject({ ...answer, type: z.literal("withdraw") }),
  expire: z.strictObject({ ...event, type: z.literal("expire") }),
  dismiss: z.strictObject({ ...event, type: z.literal("dismiss"), ...pair }),
  "change-seats": z.strictObject({ ...event, type: z.literal("change-seats"), mentorId: id, freeSeats: seats }),
} as const;

/** Says which of the events one is. */
export const requestEventTypeSchema = z.looseObject({
  type: z.enum(["request", "accept", "decline", "withdraw", "expire", "dismiss", "change-seats"]),
});

/** A state as it was stored. */
export const requestsSchema = z.strictObject({
  kind: z.literal("requests"),
  schemaVersion: z.literal(1),
  version: count,
  asOf: z.nullable(day),
  policy: z.strictObject({ expiresAfterDays: days, openPerMentee: limit, openPerMentor: limit, cascade: z.boolean() }),
  mentors: z.array(z.array(z.strictObject({ id, freeSeats: seats, open: z.array(number), changed: count }))),
  mentees: z.array(
    z.array(z.strictObject({ id, accepted: z.nullable(number), asked: z.array(number), dismissed: z.array(id), changed: count })),
  ),
  requests: z.array(
    z.array(
      z.strictObject({
        id: number,
        ...pair,
        state: z.enum(["open", "accepted", "declined", "withdrawn", "expired", "closed"]),
        askedAt: day,
        answerBy: z.nullable(day),
        endedAt: z.nullable(day),
        otherwise: choices,
        after: z.nullable(number),
      }),
    ),
  ),
});
