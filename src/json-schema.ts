/**
 * The JSON Schema of a matching input, for editors, forms and validators in other languages.
 *
 * @packageDocumentation
 */

export { type JsonSchema, matchInputJsonSchema } from "./stages/parse/match-input-json-schema.ts";
