import type { Person } from "../../model/person.ts";
import type { GoalGroup } from "../../model/programme-goal.ts";
import { readAttribute } from "../attributes.ts";
import { normalizeText, readTexts } from "../criterion-kind.ts";

/** The ids of those who belong to a group, among the people of its role. */
export function membersOf({ role, attribute, values }: GoalGroup, people: readonly Person[]): ReadonlySet<string> {
  // A blank one is nobody's: texts that are read are not blank.
  const wanted = values.map(normalizeText);
  const members = new Set<string>();
  for (const person of people) {
    const texts = readTexts(readAttribute(person, attribute, role));
    if (wanted.some((text) => texts?.has(text))) members.add(person.id);
  }
  return members;
}
