import { quote } from "../model/issue.ts";
import type { AttributeValue, ComparedMentee, Mentee, Mentor } from "../model/person.ts";

/** What an error says of itself, if it says anything: whatever was thrown may throw again when it is read. */
export function messageOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error);
  } catch {
    return "that cannot be read";
  }
}

/** An answer as a message may show it: a revoked proxy cannot even be asked whether it is a list. */
export function showAnswer(answer: unknown): string {
  try {
    return quote(answer);
  } catch {
    return "a value that cannot be read";
  }
}

/** The person as a frozen plain object, so that one call of a caller's function cannot change what the next one sees. */
export function plainOf(person: Mentee | Mentor): ComparedMentee {
  const attributes: { [name: string]: AttributeValue } = {};
  for (const [name, value] of person.attributes) attributes[name] = typeof value === "object" ? Object.freeze([...value]) : value;
  return Object.freeze({ ...person, attributes: Object.freeze(attributes) });
}
