import type { AttributeName } from "../model/criterion.ts";
import type { Evidence } from "../model/evidence.ts";
import type { AttributeValue, Person, Role } from "../model/person.ts";
import { readAttribute } from "./attributes.ts";
import { normalizeText } from "./criterion-kind.ts";

/** One text, number or boolean. */
export interface Single {
  /** Equal for equal values: texts after NFC, trim and lower case. A number never equals a text. */
  readonly identity: string;
  /** As a category's name: a number or boolean is the text that shows it. */
  readonly text: string;
  /** As it was written. */
  readonly value: AttributeValue;
}

/** A person's attribute as one value; `undefined` where nothing is known. */
export function readSingle(person: Person, name: AttributeName, role: Role): Single | undefined {
  const value = readAttribute(person, name, role);
  if (value === undefined) return undefined;
  if (typeof value === "string") {
    const text = normalizeText(value);
    return { identity: `string ${text}`, text, value: value.trim() };
  }
  // `String` writes −0 as "0".
  return { identity: `${typeof value} ${String(value)}`, text: String(value), value };
}

/** Whether two values are equal, as evidence. */
export function compareSingles(mentee: Single, mentor: Single): Evidence {
  if (mentee.identity === mentor.identity) return { code: "same", value: mentor.value };
  return { code: "not-the-same", mentee: mentee.value, mentor: mentor.value };
}
