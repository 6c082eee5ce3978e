import {
  type AdministrativeInput,
  type ChoiceInput,
  type MatchInput,
  type Matching,
  matchParticipants,
  prepareProgramme,
  type SelfInput,
  type ShortlistInput,
  type Shortlisting,
} from "mentor-matching";
import { describe, expectTypeOf, it } from "vitest";

const people = {
  mentors: [{ id: "m" }],
  mentees: [{ id: "e" }],
  criteria: [{ id: "c", kind: "same", weight: 1, attribute: "x" }],
} as const;

describe("what matching gives, by the type of the input", () => {
  it("is a matching where the programme or the people decide, and shortlists before they choose", () => {
    expectTypeOf(matchParticipants(people)).toEqualTypeOf<Matching>();
    expectTypeOf(matchParticipants({ ...people, mode: "administrative" })).toEqualTypeOf<Matching>();
    expectTypeOf(matchParticipants({ ...people, mode: "self" })).toEqualTypeOf<Matching>();
    const shortlisting = matchParticipants({ ...people, mode: "hybrid" });
    expectTypeOf(shortlisting).toEqualTypeOf<Shortlisting>();
    expectTypeOf(matchParticipants({ ...people, mode: "hybrid", choices: { shortlisting } })).toEqualTypeOf<Matching>();
  });

  it("is either for an input of which nothing is known", () => {
    const match = (input: MatchInput) => matchParticipants(input);
    expectTypeOf(match).returns.toEqualTypeOf<Matching | Shortlisting>();
    expectTypeOf((input: AdministrativeInput) => matchParticipants(input)).returns.toEqualTypeOf<Matching>();
    expectTypeOf((input: SelfInput) => matchParticipants(input)).returns.toEqualTypeOf<Matching>();
    expectTypeOf((input: ChoiceInput) => matchParticipants(input)).returns.toEqualTypeOf<Matching>();
    expectTypeOf((input: ShortlistInput) => matchParticipants(input)).returns.toEqualTypeOf<Shortlisting>();
  });

  it("is known of what was prepared, too", () => {
    expectTypeOf(matchParticipants(prepareProgramme(people))).toEqualTypeOf<Matching>();
    expectTypeOf(matchParticipants(prepareProgramme({ ...people, mode: "hybrid" }))).toEqualTypeOf<Shortlisting>();
    expectTypeOf((input: MatchInput) => matchParticipants(prepareProgramme(input))).returns.toEqualTypeOf<Matching | Shortlisting>();
  });

  it("has no field that the mode does not read", () => {
    // @ts-expect-error preferences are for self-matching
    const wrong: AdministrativeInput = { ...people, preferences: { mentees: [] } };
    expectTypeOf(wrong).toExtend<MatchInput>();
  });
});
