import type { AttributeValue, ComparedMentee, Mentee, Mentor } from "../model/person.ts";

/** What an error says of itself, if it says anything: whatever was thrown may throw again when it is read. */
export function messageOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error);
  } catch {
    return "that cannot be read";
  }
}

/** The person as a frozen plain object, so that one call of a caller's function cannot change what the next one sees. */
export function plainOf(person: Mentee | Mentor): ComparedMentee {
  const attributes: { [name: string]: AttributeValue } = {};
  for (const [name, value] of person.attributes) attributes[name] = typeof value === "object" ? Object.freeze([...value]) : value;
  return Object.freeze({ ...person, attributes: Object.freeze(attributes) });
}
