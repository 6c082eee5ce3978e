import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import type { AdministrativeInput } from "../../model/match-input.ts";
import type { Mentee, MenteeInput, MentorInput } from "../../model/person.ts";
import type { Programme } from "../../model/programme.ts";

/** All fields of an input; one that is forgotten does not compile. */
export type CompleteInput = { readonly [Field in keyof Required<AdministrativeInput>]: AdministrativeInput[Field] };

/** An input that says what an administrative programme says, defaults included: the way back from parsing. */
export function inputOf(programme: Programme): CompleteInput {
  const { mentors, mentees, criteria, qualification, objective, minimumPoints } = programme;
  const { pairs, overCapacity, reportingLine, goals, tieBreak } = programme;
  return {
    mentors: mentors.map((mentor): MentorInput => ({ ...personOf(mentor), capacity: mentor.capacity })),
    mentees: mentees.map(personOf),
    criteria,
    qualification,
    mode: "administrative",
    objective,
    minimumScore: minimumPoints / FULL_POINTS,
    pairs,
    overCapacity,
    reportingLine,
    goals,
    tieBreak,
  };
}

function personOf(person: Mentee): MenteeInput {
  return { ...person, attributes: Object.fromEntries(person.attributes) };
}
