import * as z from "zod/mini";
import { MEASURES } from "../../criteria/goals/measures.ts";
import { KINDS } from "../../criteria/kinds.ts";
import { RULE_KINDS } from "../../criteria/qualification/rule-kinds.ts";
import { goalSchema, matchInputSchema } from "./match-input-schema.ts";

/** A JSON Schema as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * The JSON Schema (draft 2020-12) of a matching input, made of the very schemas that check it: for editors, forms and validators in other languages.
 *
 * @remarks It says which fields there are and what they may hold. What holds between fields (known ids, seats, weights that add up to something, levels on
 * their scale) only `checkInput` says. Custom criteria and rules hold a function and cannot be stored; they are not in it.
 */
export const matchInputJsonSchema: JsonSchema = /* @__PURE__ */ writeSchema();

function writeSchema(): JsonSchema {
  const rules = z.optional(z.array(anyOf(RULE_KINDS)));
  const whole = z.extend(matchInputSchema, {
    criteria: z.array(anyOf(KINDS)),
    qualification: z.optional(z.strictObject({ mentees: rules, mentors: rules })),
    goals: z.optional(z.array(z.extend(goalSchema, { measure: anyOf(MEASURES) }))),
  });
  const { $schema, ...schema } = z.toJSONSchema(whole, { io: "input" });
  return { $schema, $id: "urn:mentor-matching:match-input:1", title: "A matching input of mentor-matching", ...schema };
}

/** Whatever one of the kinds takes, but for those that hold a function. */
function anyOf(kinds: { readonly [name: string]: { readonly schema: unknown; readonly holdsFunction?: true } }): z.ZodMiniType {
  const storable = Object.values(kinds).filter((kind) => kind.holdsFunction !== true);
  return z.union(storable.map(({ schema }) => schema) as [z.ZodMiniType, ...z.ZodMiniType[]]);
}
