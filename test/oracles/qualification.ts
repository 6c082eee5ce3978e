import type { AttributeValue, Person } from "../../src/model/person.ts";
import type { QualificationRule, QualificationVerdict } from "../../src/model/qualification.ts";

// The rules as their documentation puts them, one short sentence of code each; nothing is shared with the library.

const plain = (text: string): string => text.normalize("NFC").trim().toLowerCase();
const listOf = (value: AttributeValue): readonly string[] =>
  (Array.isArray(value) ? (value as readonly string[]) : [String(value)]).map(plain).filter((text) => text !== "");

/** The first value that says anything, of all names that a rule has. */
function find({ attributes }: Person, label: string | { readonly anyOf: readonly string[] }): AttributeValue | undefined {
  const names = typeof label === "string" ? [label] : label.anyOf;
  const values = names.map((name) => attributes.get(name));
  return values.find((value) => value !== undefined && listOf(value).length > 0);
}

/** Steps of a scale or numbers, as one number to compare. */
function heightOf(value: AttributeValue, scale: readonly (string | readonly string[])[] | undefined): number {
  if (scale === undefined) return value as number;
  return scale
    .map((step) => (typeof step === "string" ? [plain(step)] : step.map(plain)))
    .findIndex((step) => step.includes(plain(String(value))));
}

/** Walks from anniversary to anniversary. */
export function yearsByWalking(since: string, asOf: string): number {
  const [year = 0, month = 0, day = 0] = since.split("-").map(Number);
  for (let passed = 0; ; passed++) {
    // Day 0 of the next month is the last of this one.
    const last = new Date(Date.UTC(year + passed + 1, month, 0)).getUTCDate();
    const anniversary = new Date(Date.UTC(year + passed + 1, month - 1, Math.min(day, last)));
    if (anniversary.getTime() > new Date(`${asOf}T00:00:00Z`).getTime()) return passed;
  }
}

/** What a rule says of a person. */
export function judgeByHand(person: Person, rule: QualificationRule): QualificationVerdict {
  if (rule.kind === "custom") return rule.judge({ ...person, attributes: Object.fromEntries(person.attributes) });
  const value = find(person, rule.kind === "years" ? rule.since : rule.attribute);
  if (value === undefined) return "unknown";
  return isMetBy(value, rule) ? "pass" : "fail";
}

function isMetBy(value: AttributeValue, rule: Exclude<QualificationRule, { readonly kind: "custom" }>): boolean {
  switch (rule.kind) {
    case "at-least":
      return !(heightOf(value, rule.scale) < heightOf(rule.minimum, rule.scale));
    case "at-most":
      return !(heightOf(value, rule.scale) > heightOf(rule.maximum, rule.scale));
    case "one-of":
      return rule.values.map(plain).includes(plain(String(value)));
    case "has-all":
      return rule.values.map(plain).every((wanted) => listOf(value).includes(wanted));
    case "has-any":
      return rule.values.map(plain).some((wanted) => listOf(value).includes(wanted));
    case "completed-training":
      return new Date(`${String(value).trim()}T00:00:00Z`) < new Date(`${rule.before}T00:00:00Z`);
    case "years": {
      const years = yearsByWalking(String(value).trim(), rule.asOf);
      return years >= (rule.minimum ?? 0) && !(years >= (rule.fewerThan ?? 1e9));
    }
  }
}
