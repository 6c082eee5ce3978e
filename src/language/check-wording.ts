import { InvalidInputError, quote } from "../model/issue.ts";

/** What callers without types may have given. */
interface Given {
  readonly [key: string]: unknown;
}

/** Refuses wording options of another form, which would fail later and far from here. @throws {@link InvalidInputError} naming the place. */
export function checkWording(options: unknown): void {
  if (!isObject(options)) throw refusal([], "an object", options);
  const { criteria, qualification, names } = options;
  requireLabelled(criteria, ["criteria"]);
  if (qualification !== undefined) {
    if (!isObject(qualification)) throw refusal(["qualification"], "the rules of both roles", qualification);
    for (const role of ["mentees", "mentors"]) requireLabelled(qualification[role], ["qualification", role]);
  }
  if (names === undefined) return;
  const isWhole = isObject(names) && [names.mentees, names.mentors].every((map) => isObject(map) && typeof map.get === "function");
  if (!isWhole) throw refusal(["names"], "what `namesOf` gives", names);
}

function requireLabelled(value: unknown, path: readonly string[]): void {
  if (value === undefined) return;
  const refused = (): InvalidInputError => refusal(path, "a list of objects with an id and perhaps a label", value);
  if (!Array.isArray(value)) throw refused();
  // One by one: a list may claim any length.
  for (const each of value) if (!isObject(each)) throw refused();
}

function isObject(value: unknown): value is Given {
  return typeof value === "object" && value !== null;
}

function refusal(path: readonly string[], expected: string, given: unknown): InvalidInputError {
  return new InvalidInputError([{ code: "wrong-type", path: ["options", ...path], message: `expected ${expected}, got ${quote(given)}` }]);
}
