import fc from "fast-check";
import type { EncodedCriterion } from "../../src/criteria/columns.ts";
import { kindOf, prepareCriterion } from "../../src/criteria/kinds.ts";
import type { Criterion } from "../../src/model/criterion.ts";
import type { AttributeValue, Mentee, Mentor, Role } from "../../src/model/person.ts";

export type Attributes = Readonly<Record<string, AttributeValue | undefined>>;

/** Settings of a kind, and attributes that people may have under them. People of either role are called p0, p1 … */
export interface Case {
  readonly settings: Criterion;
  readonly attributes: fc.Arbitrary<Attributes>;
}

const LEVELS = ["junior", ["senior", "Sénior"], "lead", "head"];
const texts = fc.array(fc.constantFrom("a", "B", "b ", "é", "é", "long text", ""), { maxLength: 9 });
const singles = fc.constantFrom<AttributeValue>("1", 1, true, "TRUE", "é", "É ", 0, -0, "");
const policy = fc.constantFrom("no-credit" as const, "neutral" as const, "left-out" as const, "ineligible" as const);
const common = fc.record({
  missing: policy,
  minimumCredit: fc.constantFrom(undefined, 0, 0.3, 1),
  weight: fc.constantFrom(0, 1, 7.5),
  serves: fc.constantFrom(undefined, "participant" as const, "programme" as const),
  visibleTo: fc.constantFrom(undefined, "everyone" as const, "administrator" as const),
});
const limit = fc.option(fc.integer({ min: -3, max: 3 }), { nil: null });
const credit = fc.constantFrom(0, 0.25, 1 / 3, 0.7, 1);
const creditOrNone = fc.oneof(credit, fc.constant(null));
const reals = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** One attribute, `x`. */
const x = (values: fc.Arbitrary<AttributeValue>): fc.Arbitrary<Attributes> => values.map((value) => ({ x: value }));

/** A criterion as the parser would complete it. */
export function complete(input: Record<string, unknown> & { readonly kind: Criterion["kind"] }): Criterion {
  return kindOf(input).complete({ id: "x", weight: 1, ...input } as never);
}

/** Settings and attributes of every kind. A new kind does not compile until it stands here. */
export const CASES: { readonly [Name in Criterion["kind"]]: fc.Arbitrary<Case> } = {
  coverage: fc
    .tuple(
      common,
      fc.record({
        importance: fc.constantFrom<object>({}, { A: 3, "É ": 0.1 }, { a: 0, b: 1e-9, "long text": 7 }),
        importanceAttribute: fc.constantFrom(undefined, "own"),
        rarity: fc.boolean(),
      }),
    )
    .map(([fields, weights]) => ({
      settings: complete({ ...fields, ...weights, kind: "coverage", sought: "x", offered: "x" }),
      attributes: fc.record({ x: texts, own: fc.constantFrom<AttributeValue>("", "a: 2.5", ["b:0", "É : 3"]) }),
    })),
  overlap: fc
    .tuple(common, fc.constantFrom("jaccard" as const, "smaller" as const))
    .map(([fields, measure]) => ({ settings: complete({ ...fields, kind: "overlap", attribute: "x", measure }), attributes: x(texts) })),
  same: common.map((fields) => ({ settings: complete({ ...fields, kind: "same", attribute: "x" }), attributes: x(singles) })),
  different: common.map((fields) => ({ settings: complete({ ...fields, kind: "different", attribute: "x" }), attributes: x(singles) })),
  gap: fc
    .tuple(common, fc.boolean(), fc.integer({ min: -2, max: 3 }), fc.nat({ max: 3 }), fc.constantFrom(0, 0.25, 0.5), limit, limit)
    .filter(([, , , , , lowest, highest]) => lowest === null || highest === null || lowest <= highest)
    .map(([fields, scaled, ideal, width, floor, lowest, highest]) => ({
      settings: complete({
        ...fields,
        kind: "gap",
        attribute: "x",
        ideal: [ideal, ideal + width],
        floor,
        allowed: [lowest, highest],
        ...(scaled ? { scale: LEVELS } : {}),
      }),
      attributes: x(scaled ? fc.constantFrom("Junior ", "senior", "se\u0301nior", "LEAD", "head", "") : fc.integer({ min: -3, max: 5 })),
    })),
  proximity: fc
    .tuple(common, fc.constantFrom(1e-3, 0.1, 1, 3, 1e300), fc.integer({ min: 1, max: 4 }))
    .map(([fields, range, dimensions]) => {
      const names = ["x", "y", "z", "w"].slice(0, dimensions);
      const attribute = dimensions === 1 ? "x" : names;
      return {
        settings: complete({ ...fields, kind: "proximity", attribute, range }),
        attributes: fc.record(Object.fromEntries(names.map((name) => [name, fc.option(reals, { nil: undefined, freq: 9 })]))),
      };
    }),
  distance: fc
    .tuple(common, fc.boolean(), fc.constantFrom(0, 50, 900), fc.constantFrom(1000, 5000, 30_000))
    .map(([fields, asText, fullWithin, noneBeyond]) => {
      const position = asText ? "x" : { latitude: "lat", longitude: "lon" };
      const latitude = fc.oneof(
        fc.constantFrom(0, 90, -90, 48.8566),
        fc.integer({ min: -8999, max: 8999 }).map((cents) => cents / 100),
      );
      const longitude = fc.oneof(fc.constantFrom(0, 180, -180, 2.3522), fc.integer({ min: -179, max: 179 }));
      return {
        settings: complete({ ...fields, kind: "distance", position, fullWithin, noneBeyond }),
        attributes: fc.tuple(latitude, longitude).map(([lat, lon]) => (asText ? { x: `${lat}, ${lon}` } : { lat, lon })),
      };
    }),
  hours: fc
    .tuple(common, fc.constantFrom("2026-W10", "2026-03-23", "2025-W43"), fc.constantFrom(1, 10, 37.5))
    .map(([fields, referenceWeek, wanted]) => ({
      settings: complete({
        ...fields,
        kind: "hours",
        timeZone: "x",
        workingHours: "h",
        referenceWeek,
        wanted,
        offsets: { Ours: 345, Theirs: [{ minutes: -600 }, { minutes: -570, from: "2026-03-25T10:30Z" }] },
      }),
      attributes: fc.record({
        x: fc.constantFrom("Ours", " theirs", "Europe/Paris", "America/St_Johns", ""),
        h: fc.constantFrom<AttributeValue>("", "08:30-12:00", "Sun-Mon 22:00-06:00", ["Mon 9h-17h", "sam,dim 10:00-24:00"]),
      }),
    })),
  table: fc.tuple(common, creditOrNone, creditOrNone, creditOrNone, fc.boolean()).map(([fields, first, second, others, symmetric]) => ({
    settings: complete({
      ...fields,
      kind: "table",
      attribute: "x",
      credits: { É: { 1: first }, true: { é: second } },
      default: others,
      symmetric,
    }),
    attributes: x(singles),
  })),
  preference: fc
    .tuple(common, fc.constantFrom("mentee", "mentor", "both"), fc.constantFrom(0, 0.2, 0.3, 1), fc.constantFrom(0, 0.1, 1))
    .map(([fields, side, falloff, unlisted]) => ({
      settings: complete({ ...fields, kind: "preference", side, attribute: "x", falloff, unlisted }),
      attributes: x(
        fc.oneof(
          fc.array(
            fc.nat({ max: 9 }).map((k) => `p${k}`),
            { maxLength: 6 },
          ),
          fc.constantFrom("p3", "nobody", ""),
        ),
      ),
    })),
  priority: fc.tuple(common, fc.constantFrom("mentee", "mentor"), credit, credit).map(([fields, side, first, others]) => ({
    settings: complete({ ...fields, kind: "priority", side, attribute: "x", credits: { É: first, 1: 0.5, True: 1 }, default: others }),
    attributes: x(singles),
  })),
  custom: common.map((fields) => ({
    settings: complete({
      ...fields,
      kind: "custom",
      compare: (mentee: Mentee, mentor: Mentor) => (JSON.stringify([mentee, mentor]).length % 7) / 6,
    }),
    attributes: x(singles),
  })),
};

/** Everybody as the parser would complete them. */
export function people(attributes: readonly Attributes[]): readonly Mentor[] {
  return attributes.map((ofPerson, k) => {
    const known = Object.entries(ofPerson).filter((entry): entry is [string, AttributeValue] => entry[1] !== undefined);
    return { id: `p${k}`, personId: `p${k}`, availability: "open", capacity: 1, attributes: new Map(known) };
  });
}

/** Everybody's values read by the kind. */
export function encode(criterion: Criterion, mentees: readonly Attributes[], mentors: readonly Attributes[]): EncodedCriterion {
  const kind = kindOf(criterion);
  const everybody = { mentees: people(mentees), mentors: people(mentors) };
  const settings = prepareCriterion(criterion, everybody);
  const read = (role: Role) => everybody[`${role}s`].map((person) => kind.read(person, settings, role));
  return { settings, kind, menteeValues: read("mentee"), mentorValues: read("mentor") };
}

/** The credit of one mentee with one mentor, both called p0. */
export function creditOf(criterion: Criterion, mentee: Attributes, mentor: Attributes): number | null | undefined {
  const { kind, settings, menteeValues, mentorValues } = encode(criterion, [mentee], [mentor]);
  if (menteeValues[0] === undefined || mentorValues[0] === undefined) return undefined;
  return kind.credit(menteeValues[0], mentorValues[0], settings);
}
