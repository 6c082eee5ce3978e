import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import { MEASURES } from "../../src/criteria/goals/measures.ts";
import { KINDS, kindOf } from "../../src/criteria/kinds.ts";
import { RULE_KINDS } from "../../src/criteria/qualification/rule-kinds.ts";
import type { Changes } from "../../src/model/changes.ts";
import type { CriterionInput, CriterionKindName } from "../../src/model/criterion.ts";
import type { MatchInput } from "../../src/model/match-input.ts";
import type { GoalMeasure, GoalMeasureName, ProgrammeGoalInput } from "../../src/model/programme-goal.ts";
import type { QualificationKindName, QualificationRuleInput } from "../../src/model/qualification.ts";
import type { changesSchema } from "../../src/stages/parse/changes-schema.ts";
import type { CheckedInput } from "../../src/stages/parse/checked-input.ts";
import type { goalSchema, matchInputSchema } from "../../src/stages/parse/match-input-schema.ts";

/** The same type with every part read-only, as the public types are and zod's are not. */
type ReadOnly<T> = T extends readonly [infer First, infer Second]
  ? readonly [ReadOnly<First>, ReadOnly<Second>]
  : T extends readonly (infer Element)[]
    ? readonly ReadOnly<Element>[]
    : T extends object
      ? { readonly [Key in keyof T]: ReadOnly<T[Key]> }
      : T;

/** Criteria are checked kind by kind, by the kinds' own schemas, as are rules and measures; choices below. */
type Apart<T> = ReadOnly<Omit<T, "criteria" | "qualification" | "goals" | "choices">>;
const COMMON = {
  id: true,
  kind: true,
  label: true,
  weight: true,
  minimumCredit: true,
  missing: true,
  serves: true,
  visibleTo: true,
} as const;

/** The fields of every kind's type; one more or fewer does not compile. */
const FIELDS: {
  readonly [Name in CriterionKindName]: { readonly [Field in keyof Required<Extract<CriterionInput, { kind: Name }>>]: true };
} = {
  coverage: { ...COMMON, sought: true, offered: true, importance: true, importanceAttribute: true, rarity: true },
  custom: { ...COMMON, compare: true },
  different: { ...COMMON, attribute: true },
  distance: { ...COMMON, position: true, fullWithin: true, noneBeyond: true },
  hours: { ...COMMON, timeZone: true, workingHours: true, defaultHours: true, referenceWeek: true, wanted: true, offsets: true },
  overlap: { ...COMMON, attribute: true, measure: true },
  same: { ...COMMON, attribute: true },
  gap: { ...COMMON, attribute: true, scale: true, ideal: true, falloff: true, floor: true, allowed: true },
  preference: { ...COMMON, side: true, attribute: true, falloff: true, unlisted: true },
  priority: { ...COMMON, side: true, attribute: true, credits: true, default: true },
  proximity: { ...COMMON, attribute: true, range: true },
  table: { ...COMMON, attribute: true, credits: true, default: true, symmetric: true },
};

const RULE = { id: true, kind: true, label: true, unknown: true } as const;

const RULE_FIELDS: {
  readonly [Name in QualificationKindName]: { readonly [F in keyof Required<Extract<QualificationRuleInput, { kind: Name }>>]: true };
} = {
  "at-least": { ...RULE, attribute: true, minimum: true, scale: true },
  "at-most": { ...RULE, attribute: true, maximum: true, scale: true },
  "one-of": { ...RULE, attribute: true, values: true },
  "has-all": { ...RULE, attribute: true, values: true },
  "has-any": { ...RULE, attribute: true, values: true },
  "completed-training": { ...RULE, attribute: true, before: true },
  years: { ...RULE, since: true, asOf: true, minimum: true, fewerThan: true },
  custom: { ...RULE, judge: true, attributes: true },
};

const MEASURE_FIELDS: {
  readonly [Name in GoalMeasureName]: { readonly [F in keyof Required<Extract<GoalMeasure, { kind: Name }>>]: true };
} = {
  "share-matched": { kind: true, group: true },
  "mean-score": { kind: true, group: true },
  pairs: { kind: true, group: true },
};

function shapeOf(schema: unknown): object {
  return (schema as z.ZodMiniObject)._zod.def.shape;
}

describe("the schemas and the public types", () => {
  it("say the same about a matching input", () => {
    type Checked = z.infer<typeof matchInputSchema>;
    expectTypeOf<Apart<Checked>>().toEqualTypeOf<Apart<CheckedInput>>();
    // Of the shortlists that choices answer only a part is read.
    type ChoicesOf<T extends { readonly choices?: unknown }> = ReadOnly<Omit<NonNullable<T["choices"]>, "shortlisting">>;
    expectTypeOf<ChoicesOf<Checked>>().toEqualTypeOf<ChoicesOf<CheckedInput>>();
    expectTypeOf<NonNullable<CheckedInput["choices"]>["shortlisting"]>().toExtend<
      ReadOnly<Pick<NonNullable<Checked["choices"]>["shortlisting"], "kind" | "schemaVersion" | "inputDigest">>
    >();
    // What a mode does not read, its input does not have.
    expectTypeOf<MatchInput>().toExtend<CheckedInput>();
    expectTypeOf<keyof Checked>().toEqualTypeOf<keyof CheckedInput>();
    type Qualification = NonNullable<CheckedInput["qualification"]>;
    expectTypeOf<keyof NonNullable<z.infer<typeof matchInputSchema>["qualification"]>>().toEqualTypeOf<keyof Qualification>();
    expectTypeOf<ReadOnly<Omit<z.infer<typeof goalSchema>, "measure">>>().toEqualTypeOf<ReadOnly<Omit<ProgrammeGoalInput, "measure">>>();
  });

  it("say the same about changes", () => {
    type Parsed = z.infer<typeof changesSchema>;
    type Own = "criteria" | "settings";
    expectTypeOf<ReadOnly<Omit<Parsed, Own>>>().toEqualTypeOf<ReadOnly<Omit<Changes, Own>>>();
    expectTypeOf<keyof NonNullable<Parsed["settings"]>>().toEqualTypeOf<keyof NonNullable<Changes["settings"]>>();
    expectTypeOf<keyof NonNullable<Parsed["criteria"]>>().toEqualTypeOf<keyof NonNullable<Changes["criteria"]>>();
  });

  // That every field has the type it should is checked where a kind declares its schema; here, that none is one too many.
  it.each(Object.keys(KINDS) as CriterionKindName[])("have the same fields for the kind %s", (kind) => {
    expect(Object.keys(shapeOf(kindOf({ kind }).schema)).sort()).toEqual(Object.keys(FIELDS[kind]).sort());
  });

  it.each(Object.keys(RULE_KINDS) as QualificationKindName[])("have the same fields for the qualification rule %s", (kind) => {
    expect(Object.keys(shapeOf(RULE_KINDS[kind].schema)).sort()).toEqual(Object.keys(RULE_FIELDS[kind]).sort());
  });

  it.each(Object.keys(MEASURES) as GoalMeasureName[])("have the same fields for the measure %s", (kind) => {
    expect(Object.keys(shapeOf(MEASURES[kind].schema)).sort()).toEqual(Object.keys(MEASURE_FIELDS[kind]).sort());
  });
});
