import type { AttributeLabel, AttributeName } from "../model/criterion.ts";
import type { AttributeValue, Person, Role } from "../model/person.ts";
import type { AttributeForm, AttributeProblem, AttributeUse } from "./criterion-kind.ts";

/** The names under which one side has an attribute; the first that a person has counts. */
export function namesOf(name: AttributeName, role: Role): readonly string[] {
  const label = isPerRole(name) ? name[role] : name;
  return typeof label === "string" ? [label] : label.anyOf;
}

/** An attribute as a criterion reads it; `path` is the criterion's field. */
export function useOf(
  name: AttributeName,
  role: Role,
  path: readonly (string | number)[],
  form: AttributeForm,
  problem?: (value: AttributeValue) => AttributeProblem | undefined,
): AttributeUse {
  const use = { names: namesOf(name, role), form, path: isPerRole(name) ? [...path, role] : path };
  return problem === undefined ? use : { ...use, problem };
}

/** Whether a value says nothing: absent, a blank text, a list without any other. */
export function isUnknown(value: AttributeValue | undefined): boolean {
  if (typeof value === "object") return value.every(isBlank);
  return value === undefined || (typeof value === "string" && isBlank(value));
}

/** A person's attribute; `undefined` where nothing is known. */
export function readAttribute({ attributes }: Pick<Person, "attributes">, name: AttributeName, role: Role): AttributeValue | undefined {
  for (const known of namesOf(name, role)) {
    const value = attributes.get(known);
    if (!isUnknown(value)) return value;
  }
  return undefined;
}

function isPerRole(name: AttributeName): name is { readonly mentee: AttributeLabel; readonly mentor: AttributeLabel } {
  return typeof name === "object" && "mentee" in name;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
