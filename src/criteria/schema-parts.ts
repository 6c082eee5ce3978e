import * as z from "zod/mini";

/** The fields that every criterion has. */
export const commonFields = {
  id: z.string(),
  label: z.optional(z.strictObject({ en: z.string(), fr: z.string() })),
  weight: z.number().check(z.minimum(0)),
  minimumCredit: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  missing: z.optional(z.enum(["no-credit", "neutral", "left-out", "ineligible"])),
} as const;

/** An attribute by name, on both sides or one name for each. */
export const attributeName = z.union([z.string(), z.strictObject({ mentee: z.string(), mentor: z.string() })]);
