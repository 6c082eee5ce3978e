import type { Role } from "../../model/person.ts";
import { isObject } from "./plain-object.ts";

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === "string";
const isId: Test = (value) => isText(value) && value !== "";

// Without a prototype, so that a field named like one of its own is no more known than any other.
const FIELDS: { readonly [field: string]: Test | undefined } = {
  __proto__: null,
  id: isId,
  personId: isId,
  name: isText,
  attributes: (value: unknown) => isObject(value) && Object.values(value).every(isAttributeValue),
  managerId: isId,
  availability: (value: unknown) => value === "open" || value === "paused",
  capacity: (value: unknown) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1_000_000_000,
} as never;

/**
 * Whether a person's copy is sound, as {@link menteeSchema} and {@link mentorSchema} say too. It is said once more for the many who are: zod copies whatever
 * it looks at, and takes ten times as long. What is wrong with others, zod says.
 */
export function isSoundPerson(copied: unknown, role: Role): boolean {
  if (!isObject(copied) || copied.id === undefined || (role === "mentee" && copied.capacity !== undefined)) return false;
  return Object.keys(copied).every((key) => FIELDS[key]?.(copied[key]));
}

function isAttributeValue(value: unknown): boolean {
  return isText(value) || typeof value === "boolean" || Number.isFinite(value) || (Array.isArray(value) && value.every(isText));
}
