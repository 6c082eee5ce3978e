import * as z from "zod/mini";
import { isDay } from "../calendar/days.ts";
import { FAILURE_PARTIES, FAILURE_REASONS } from "../model/failure.ts";
import type { FollowUpCode } from "../model/follow-up.ts";
import type { NamedFault } from "../reading/check-shape.ts";

/** A test with a fault that our own words name. */
const must = (test: (text: string) => boolean, params: NamedFault) => z.refine<string>(test, { params });

export const text = z.string();
export const id = z.string().check(z.minLength(1));

/** A day that the calendar has. */
export const day = z
  .string()
  .check(must(isDay, { fault: "bad-day", message: "must be a day of the calendar as YYYY-MM-DD, from 1900-01-01 to 2400-12-31" }));

/** A text that says something. */
export const words = z.string().check(must((given) => given.trim() !== "", { fault: "empty", message: "must not be blank" }));

export const role = z.enum(["mentee", "mentor"]);
export const author = z.enum(["mentee", "mentor", "administrator"]);
export const sides = z.enum(["mentee", "mentor", "both"]);
export const guard = z.enum(["training", "criteria", "expectations"]);
export const goalState = z.enum(["open", "advancing", "reached", "dropped"]);
export const checkInKind = z.enum(["contact", "meeting", "check-in", "mid-term-review"]);
export const party = z.enum(FAILURE_PARTIES);
export const rating = z.int().check(z.minimum(1), z.maximum(5));

export const reason = z.enum(FAILURE_REASONS);

const SIGNALS: { readonly [Code in FollowUpCode]: Code } = {
  "proposal-expiring": "proposal-expiring",
  "training-missing": "training-missing",
  "criteria-undisclosed": "criteria-undisclosed",
  "expectations-missing": "expectations-missing",
  "start-pending": "start-pending",
  "first-contact": "first-contact",
  "check-in": "check-in",
  inactivity: "inactivity",
  "missed-commitments": "missed-commitments",
  "ratings-differ": "ratings-differ",
  "mid-term-review": "mid-term-review",
  "closing-preparation": "closing-preparation",
  "closing-unfinished": "closing-unfinished",
  "pause-over": "pause-over",
  stagnation: "stagnation",
  departure: "departure",
};
export const signal = z.enum(SIGNALS);

export const plan = z.strictObject({
  goals: z.array(z.strictObject({ id, text })).check(z.minLength(1)),
  cadenceDays: z.int().check(z.minimum(1), z.maximum(366)),
  endsOn: day,
  justification: z.optional(words),
});

const CRITERION_ID = /^[A-Za-z][A-Za-z0-9_-]*$/;
const FULL_POINTS = 1_000_000;
const points = z.int().check(z.minimum(-FULL_POINTS), z.maximum(FULL_POINTS));

/** Points by criterion id. A test of its own: a record of zod's would drop the key `__proto__` unseen. */
export const contributions = z.custom<{ readonly [criterionId: string]: number }>(arePoints, {
  params: { fault: "wrong-type", message: "must be whole points, at most 1,000,000, by criterion id" } satisfies NamedFault,
});

function arePoints(given: unknown): boolean {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return false;
  return Object.entries(given).every(
    ([key, value]) => CRITERION_ID.test(key) && Number.isInteger(value) && Math.abs(value as number) <= FULL_POINTS,
  );
}

export const match = z.strictObject({ points, contributions });

export const ratings = z.strictObject({ mentee: z.optional(rating), mentor: z.optional(rating) });

export const view = z.strictObject({ reason: z.optional(reason), note: z.optional(text) });
