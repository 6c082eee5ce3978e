import * as z from "zod/mini";
import { matchInputSchema, menteeSchema, mentorSchema, pairSchemas } from "./match-input-schema.ts";

const text = z.string();
const ids = z.optional(z.array(text));

const listChanges = <Entry extends z.ZodMiniType>(entry: Entry) =>
  z.optional(z.strictObject({ remove: ids, replace: z.optional(z.array(entry)), add: z.optional(z.array(entry)) }));

const pairListChanges = <Pair extends z.ZodMiniType>(pair: Pair) =>
  z.optional(z.strictObject({ remove: z.optional(z.array(pairSchemas.locked)), add: z.optional(z.array(pair)) }));

/** Where people decide, a change of their answers is another input, not a change to this one. */
const settings = z.extend(
  z.omit(matchInputSchema, {
    mentors: true,
    mentees: true,
    criteria: true,
    pairs: true,
    preferences: true,
    shortlist: true,
    choices: true,
  }),
  { mode: z.optional(z.enum(["administrative"])) },
);

/** Changes to a programme, without what each kind of criterion checks itself. */
export const changesSchema = z.strictObject({
  mentors: listChanges(mentorSchema),
  mentees: listChanges(menteeSchema),
  criteria: listChanges(z.unknown()),
  pairs: z.optional(
    z.strictObject({
      locked: pairListChanges(pairSchemas.locked),
      forbidden: pairListChanges(pairSchemas.forbidden),
      previous: pairListChanges(pairSchemas.previous),
      active: pairListChanges(pairSchemas.active),
    }),
  ),
  seats: z.optional(z.array(z.strictObject({ mentorId: text, capacity: z.int().check(z.minimum(0), z.maximum(1_000_000_000)) }))),
  availability: z.optional(
    z.array(z.strictObject({ role: z.enum(["mentee", "mentor"]), id: text, availability: z.enum(["open", "paused"]) })),
  ),
  weights: z.optional(z.array(z.strictObject({ criterionId: text, weight: z.number().check(z.minimum(0)) }))),
  settings: z.optional(settings),
});
