import fc from "fast-check";
import {
  type AdministrativeInput,
  type Changes,
  checkInput,
  type MenteeInput,
  type MentorInput,
  type Objective,
  type PairInput,
} from "mentor-matching";

const TEXTS = ["a", "b", "c", "d"];
const optional = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(values, { nil: undefined, freq: 2 });
const person = fc.record({
  attributes: fc.record({
    level: optional(fc.constantFrom(1, 2, 3, 4)),
    unit: optional(fc.constantFrom("x", "y")),
    skills: optional(fc.subarray(TEXTS)),
    seeks: optional(fc.subarray(TEXTS)),
  }),
  managerId: fc.option(fc.constantFrom("m0", "m1", "new"), { nil: undefined, freq: 2 }),
});
const seats = fc.constantFrom(0, 1, 1, 2, 3);
const objective = fc.constantFrom<Objective>("most-pairs", "highest-total", "fairest");

/** Changes of one or several kinds, drawn for an input; some of them impossible. */
function anyChanges({ mentees, mentors, criteria, pairs = {} }: AdministrativeInput): fc.Arbitrary<Changes> {
  const one = <T>(list: readonly T[]): fc.Arbitrary<readonly T[]> =>
    list.length === 0 ? fc.constant([]) : fc.constantFrom(...list).map((each) => [each]);
  const idsOf = (people: readonly MenteeInput[]): readonly string[] => people.map(({ id }) => id);
  const newPair = fc
    .tuple(one([...idsOf(mentees), "new"]), one([...idsOf(mentors), "new"]))
    .map(([[menteeId = "new"], [mentorId = "new"]]) => [{ menteeId, mentorId }] as readonly PairInput[]);
  const pairList = (list: readonly PairInput[] = []) =>
    fc.oneof(
      newPair.map((add) => ({ add })),
      one(list).map((found) => ({ remove: found.map(({ menteeId, mentorId }) => ({ menteeId, mentorId })) })),
    );
  const mentor = fc.tuple(person, seats).map(([someone, capacity]): Omit<MentorInput, "id"> => ({ ...someone, capacity }));
  const listChanges = <P extends MenteeInput>(people: readonly P[], values: fc.Arbitrary<object>) =>
    fc.oneof(
      values.map((add) => ({ add: [{ id: "new", ...add } as P] })),
      one(idsOf(people)).map((remove) => ({ remove })),
      fc.tuple(one(idsOf(people)), values).map(([ids, replace]) => ({ replace: ids.map((id) => ({ id, ...replace }) as P) })),
    );
  const availability = fc.constantFrom("open" as const, "paused" as const);
  const kinds: { readonly [Kind in keyof Required<Changes>]: fc.Arbitrary<NonNullable<Changes[Kind]>> } = {
    mentors: listChanges(mentors, mentor),
    mentees: listChanges(mentees, person),
    seats: fc.tuple(one(idsOf(mentors)), seats).map(([ids, capacity]) => ids.map((mentorId) => ({ mentorId, capacity }))),
    availability: fc.oneof(
      fc
        .tuple(one(idsOf(mentees)), availability)
        .map(([ids, each]) => ids.map((id) => ({ role: "mentee" as const, id, availability: each }))),
      fc
        .tuple(one(idsOf(mentors)), availability)
        .map(([ids, each]) => ids.map((id) => ({ role: "mentor" as const, id, availability: each }))),
    ),
    pairs: fc.oneof(
      pairList(pairs.locked).map((locked) => ({ locked })),
      pairList(pairs.forbidden).map((forbidden) => ({ forbidden })),
      pairList(pairs.previous).map((previous) => ({ previous })),
      pairList(pairs.active).map((active) => ({ active })),
    ),
    weights: fc
      .tuple(one(criteria), fc.constantFrom(0, 1, 3))
      .map(([found, weight]) => found.map(({ id }) => ({ criterionId: id, weight }))),
    criteria: fc.oneof(
      one(criteria).map((found) => ({ remove: found.map(({ id }) => id) })),
      fc.constant({ add: [{ id: "more", kind: "same" as const, attribute: "unit", weight: 2, missing: "neutral" as const }] }),
      one(criteria).map((found) => ({ replace: found.map((each) => ({ ...each, missing: "neutral" as const })) })),
    ),
    settings: fc.oneof(
      fc.constantFrom(0, 0.3, 0.6).map((minimumScore) => ({ minimumScore })),
      fc.constantFrom(0, 1, 2).map((reportingLine) => ({ reportingLine })),
      objective.map((each) => ({ objective: each })),
      fc.constantFrom("id" as const, { lottery: 3 }).map((tieBreak) => ({ tieBreak })),
    ),
  };
  const kind = fc.constantFrom(...(Object.keys(kinds) as (keyof Changes)[]));
  return fc
    .uniqueArray(kind, { minLength: 1, maxLength: 3 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((each) => [each, kinds[each]])) as object) as fc.Arbitrary<Changes>);
}

/** An input with changes of every kind, most of them possible. */
export function changedProgrammes(inputs: fc.Arbitrary<AdministrativeInput>): fc.Arbitrary<readonly [AdministrativeInput, Changes]> {
  return inputs.filter((input) => checkInput(input).length === 0).chain((input) => fc.tuple(fc.constant(input), anyChanges(input)));
}
