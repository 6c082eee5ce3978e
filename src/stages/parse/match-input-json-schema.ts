import * as z from "zod/mini";
import { KINDS } from "../../criteria/kinds.ts";
import { matchInputSchema } from "./match-input-schema.ts";

/** A JSON Schema as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * The JSON Schema (draft 2020-12) of a matching input, made of the very schemas that check it: for editors, forms and validators in other languages.
 *
 * @remarks It says which fields there are and what they may hold. What holds between fields (known ids, seats, weights that add up to something, levels on
 * their scale) only `checkInput` says. Custom criteria hold a function and cannot be stored; they are not in it.
 */
export const matchInputJsonSchema: JsonSchema = /* @__PURE__ */ writeSchema();

function writeSchema(): JsonSchema {
  const storable = Object.values(KINDS).filter((kind) => kind.holdsFunction !== true);
  const criterion = z.union(storable.map(({ schema }) => schema) as [z.ZodMiniType, ...z.ZodMiniType[]]);
  const { $schema, ...schema } = z.toJSONSchema(z.extend(matchInputSchema, { criteria: z.array(criterion) }), { io: "input" });
  return { $schema, $id: "urn:mentor-matching:match-input:1", title: "A matching input of mentor-matching", ...schema };
}
