import type { CriterionInput, MenteeInput, MentorInput } from "mentor-matching";
import type { Draw } from "./draw.ts";

const SKILLS = ["analysis", "facilitation", "finance", "law", "negotiation", "programming", "sales", "writing"];
const SITES = ["Lyon", "Nantes", "Paris"];

/** Somebody and the day on which they join. */
export interface Joining<Person> {
  readonly person: Person;
  readonly on: number;
}

/** 360 mentees and 150 mentors, 500 humans: most from the beginning, the others over eighteen months. */
export function drawPeople(draw: Draw): {
  readonly mentees: readonly Joining<MenteeInput>[];
  readonly mentors: readonly Joining<MentorInput>[];
} {
  const joins = (): number => (draw.chance(0.7) ? 0 : draw.integer(1, 540));
  const some = (list: readonly string[], count: number): readonly string[] => Array.from({ length: count }, () => draw.one(list));
  return {
    mentees: Array.from({ length: 360 }, (_, k) => ({
      person: { id: `mentee-${k + 1}`, attributes: { level: draw.integer(1, 3), seeks: some(SKILLS, 3), site: draw.one(SITES) } },
      on: joins(),
    })),
    mentors: Array.from({ length: 150 }, (_, k) => ({
      // Ten humans are both: a mentor on the way up has a mentor.
      person: {
        id: `mentor-${k + 1}`,
        ...(k < 10 ? { personId: `mentee-${k + 1}` } : {}),
        capacity: draw.integer(1, 3),
        attributes: { level: draw.integer(2, 5), skills: some(SKILLS, 4), site: draw.one(SITES) },
      },
      on: joins(),
    })),
  };
}

export const CRITERIA: readonly CriterionInput[] = [
  { id: "level", kind: "gap", weight: 3, attribute: "level", ideal: 2, allowed: [1, null] },
  { id: "skills", kind: "coverage", weight: 5, sought: "seeks", offered: "skills" },
  { id: "site", kind: "same", weight: 2, attribute: "site" },
];
