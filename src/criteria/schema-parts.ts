import * as z from "zod/mini";

/** The fields that every criterion has. */
export const commonFields = {
  id: z.string(),
  label: z.optional(z.strictObject({ en: z.string(), fr: z.string() })),
  weight: z.number().check(z.minimum(0)),
  minimumCredit: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  missing: z.optional(z.enum(["no-credit", "neutral", "left-out", "ineligible"])),
  serves: z.optional(z.enum(["participant", "programme"])),
  visibleTo: z.optional(z.enum(["everyone", "administrator"])),
} as const;

/** An attribute by its name, or by several of which one is enough. */
export const attributeLabel = z.union([z.string(), z.strictObject({ anyOf: z.array(z.string()).check(z.minLength(1)) })]);

/** An attribute on both sides, or one for each. */
export const attributeName = z.union([attributeLabel, z.strictObject({ mentee: attributeLabel, mentor: attributeLabel })]);

/** A number in [0, 1]. */
export const share = z.number().check(z.minimum(0), z.maximum(1));

/** A share, or `null` for a pair that may not be matched. */
export const shareOrNone = z.union([share, z.null()]);

/** One side. */
export const role = z.enum(["mentee", "mentor"]);
