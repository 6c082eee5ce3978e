import { normalizeText } from "../../criteria/criterion-kind.ts";
import { type IssueCode, quote } from "../../model/issue.ts";
import type { IssueList } from "../../model/issue-list.ts";
import type { RowMapping } from "../../model/row-mapping.ts";
import { nearestName } from "../../reading/nearest-name.ts";
import { isObject, type PlainObject } from "./plain-object.ts";

type Path = readonly (string | number)[];
type Check = (value: unknown, path: Path, issues: IssueList) => void;
type Fields = { readonly [key: string]: Check };

/** Whether a plain value is a mapping. Everything that is wrong with it becomes an issue. */
export function checkRowMapping(value: unknown, issues: IssueList): value is RowMapping {
  const before = issues.count;
  const path = ["mapping"];
  if (!isObject(value)) issues.add("wrong-type", path, `expected an object, got ${quote(value)}`);
  else {
    requireOneOf("mentee", "mentor")(value.role, [...path, "role"], issues);
    checkFields(value, path, value.role === "mentor" ? MENTOR_FIELDS : MENTEE_FIELDS, issues);
  }
  return issues.count === before;
}

const columnName: Check = (value, path, issues) => {
  if (value === undefined) issues.add("required", path, "is required: expected the name of a column");
  else if (typeof value !== "string") issues.add("wrong-type", path, `expected the name of a column, got ${quote(value)}`);
  else if (value === "") issues.add("empty", path, "must not be empty");
};

const separator: Check = (value, path, issues) => {
  if (typeof value !== "string") issues.add("wrong-type", path, `expected a text, got ${quote(value)}`);
  else if (value === "") issues.add("empty", path, "must not be empty");
};

const texts: Check = (value, path, issues) => {
  if (value === undefined) issues.add("required", path, "is required: expected a list of texts");
  else if (!Array.isArray(value) || !value.every((text) => typeof text === "string"))
    issues.add("wrong-type", path, "expected a list of texts");
};

const LIST_FIELDS: Fields = { column: columnName, separator: optional(separator) };

/** The fields of an attribute's column, by its form. */
const FORM_FIELDS: { readonly [form: string]: Fields } = {
  text: { column: columnName },
  number: { column: columnName, decimal: optional(requireOneOf(".", ",")) },
  boolean: { column: columnName, yes: texts, no: texts },
  list: LIST_FIELDS,
};
const requireForm = requireOneOf(...Object.keys(FORM_FIELDS));

const attributeColumn: Check = (value, path, issues) => {
  if (!isObject(value)) return columnName(value, path, issues);
  const { form = "text", ...rest } = value;
  const before = issues.count;
  requireForm(form, [...path, "form"], issues);
  if (issues.count > before) return;
  checkFields(rest, path, FORM_FIELDS[form as string] as Fields, issues);
  if (form === "boolean") checkApart(rest, ["yes", "no"], path, issues);
};

const attributes: Check = (value, path, issues) => {
  if (!isObject(value)) return issues.add("wrong-type", path, `expected an object, got ${quote(value)}`);
  for (const name of Object.keys(value)) attributeColumn(value[name], [...path, name], issues);
};

const availability: Check = (value, path, issues) => {
  if (!isObject(value)) return issues.add("wrong-type", path, `expected an object, got ${quote(value)}`);
  checkFields(value, path, { column: columnName, open: texts, paused: texts }, issues);
  checkApart(value, ["open", "paused"], path, issues);
};

const listColumn: Check = (value, path, issues) =>
  isObject(value) ? checkFields(value, path, LIST_FIELDS, issues) : columnName(value, path, issues);

const PERSON_FIELDS: Fields = {
  role: () => {},
  id: columnName,
  name: optional(columnName),
  personId: optional(columnName),
  managerId: optional(columnName),
  availability: optional(availability),
  attributes: optional(attributes),
};
const MENTOR_FIELDS: Fields = { ...PERSON_FIELDS, capacity: optional(columnName) };
const MENTEE_FIELDS: Fields = { ...PERSON_FIELDS, previousMentors: optional(listColumn) };

function checkFields(object: PlainObject, path: Path, fields: Fields, issues: IssueList): void {
  const known = Object.keys(fields);
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue;
    const nearest = nearestName(key, known);
    const hint = nearest === undefined ? `known: ${known.join(", ")}` : `did you mean ${quote(nearest)}?`;
    issues.add("unknown-key", [...path, key], `unknown field; ${hint}`);
  }
  for (const key of known) (fields[key] as Check)(object[key], [...path, key], issues);
}

/** A text in both lists would mean two things. */
function checkApart(object: PlainObject, [left, right]: readonly [string, string], path: Path, issues: IssueList): void {
  const [first, second] = [object[left], object[right]];
  if (!Array.isArray(first) || !Array.isArray(second)) return;
  const known = new Set(first.map((text) => normalizeText(String(text))));
  second.forEach((text, k) => {
    if (known.has(normalizeText(String(text))))
      issues.add("unknown-value", [...path, right, k], `${quote(text)} stands in ${quote(left)} as well`);
  });
}

function optional(check: Check): Check {
  return (value, path, issues) => (value === undefined ? undefined : check(value, path, issues));
}

function requireOneOf(...known: readonly string[]): Check {
  return (value, path, issues) => {
    if (known.includes(value as string)) return;
    const code: IssueCode = value === undefined ? "required" : "unknown-value";
    issues.add(code, path, `must be ${known.map(quote).join(" or ")}, got ${quote(value)}`);
  };
}
