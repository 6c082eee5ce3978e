import { isDay } from "../../calendar/days.ts";
import type { AttributeLabel } from "../../model/criterion.ts";
import { type InputIssue, quote } from "../../model/issue.ts";
import type { AttributeValue, Person, Role } from "../../model/person.ts";
import { readAttribute, useOf } from "../attributes.ts";
import type { AttributeProblem, AttributeUse } from "../criterion-kind.ts";

const REMEDY = 'write a day as YYYY-MM-DD, from 1900 to 2400, such as "2026-03-29"';

/** A person's attribute that holds a day. */
export function useOfDay(attribute: AttributeLabel, role: Role, field: string): AttributeUse {
  return useOf(attribute, role, [field], "text", findDayProblem);
}

export function readDay(person: Person, attribute: AttributeLabel, role: Role): string | undefined {
  return (readAttribute(person, attribute, role) as string | undefined)?.trim();
}

/** What is wrong with a day that a rule states. */
export function findStatedDayIssues(field: string, day: string): readonly InputIssue[] {
  return isDay(day) ? [] : [{ code: "bad-day", path: [field], message: `${quote(day)} is no day: ${REMEDY}` }];
}

function findDayProblem(value: AttributeValue): AttributeProblem | undefined {
  return isDay((value as string).trim()) ? undefined : ["bad-day", `cannot read ${quote(value)}: ${REMEDY}`];
}
