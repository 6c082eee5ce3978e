import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { isMet, judgePerson, RULE_KINDS, ruleKindOf } from "../../../src/criteria/qualification/rule-kinds.ts";
import type { QualificationKindName } from "../../../src/model/qualification.ts";
import { judgeByHand } from "../../oracles/qualification.ts";
import type { Attributes } from "../../support/criterion-cases.ts";
import { personWith, RULE_CASES } from "../../support/rule-cases.ts";
import { RUNS } from "../../support/runs.ts";

const names = Object.keys(RULE_KINDS) as QualificationKindName[];
const populated = (name: QualificationKindName) =>
  RULE_CASES[name].chain(({ rule, attributes }) =>
    fc.tuple(fc.constant(rule), fc.option<Attributes, Attributes>(attributes, { nil: {}, freq: 5 })),
  );

describe.each(names)("%s", (name) => {
  it("says what its documentation says", () => {
    fc.assert(
      fc.property(populated(name), ([rule, attributes]) => {
        const person = personWith(attributes);
        expect(judgePerson(person, rule, "mentor").verdict).toBe(judgeByHand(person, rule));
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it("gives a reason of its own kind, and of what is unknown the fields to fill in; all of it plain data", () => {
    fc.assert(
      fc.property(populated(name), ([rule, attributes]) => {
        const judgement = judgePerson(personWith(attributes), rule, "mentor");
        const { verdict, reason } = judgement;
        expect(reason.code).toBe(verdict === "unknown" ? "not-stated" : name);
        if (reason.code === "not-stated" && rule.kind !== "custom") {
          const [field] = reason.fields;
          expect(reason.fields).toEqual(["since" in rule ? rule.since : rule.attribute]);
          // Filling in is what helps: the field is one that the rule reads.
          expect(typeof field === "string" ? [field] : field?.anyOf).toContain("x");
        }
        expect(JSON.parse(JSON.stringify(judgement))).toStrictEqual(judgement);
      }),
      { numRuns: RUNS },
    );
  });

  it("is met by a pass, never by a fail, and by what is unknown as the rule says", () => {
    fc.assert(
      fc.property(populated(name), ([rule, attributes]) => {
        const judgement = judgePerson(personWith(attributes), rule, "mentee");
        expect(isMet(judgement, rule)).toBe({ pass: true, fail: false, unknown: rule.unknown === "pass" }[judgement.verdict]);
      }),
      { numRuns: RUNS },
    );
  });

  it("survives JSON: a completed rule is a valid input and completes to itself", () => {
    fc.assert(
      fc.property(RULE_CASES[name], ({ rule }) => {
        const kind = ruleKindOf(rule);
        const stored = kind.holdsFunction ? { ...rule } : JSON.parse(JSON.stringify(rule));
        expect(stored).toStrictEqual({ ...rule });
        expect(kind.schema.safeParse(stored).success).toBe(true);
        expect(kind.complete(stored as never)).toEqual(rule);
        expect(kind.contradictions?.(rule) ?? []).toEqual([]);
        expect(kind.schema.safeParse({ ...stored, strange: 1 }).success).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  it("reads nothing that it does not name, but for functions", () => {
    fc.assert(
      fc.property(populated(name), fc.constantFrom("mentee" as const, "mentor" as const), ([rule, attributes], role) => {
        const kind = ruleKindOf(rule);
        if (kind.holdsFunction) return;
        const named = new Set(kind.attributes(rule, role).flatMap((use) => use.names));
        const only = Object.fromEntries(Object.entries(attributes).filter(([key]) => named.has(key)));
        const { verdict } = judgePerson(personWith(attributes), rule, role);
        expect(judgePerson(personWith(only), rule, role).verdict).toBe(verdict);
        expect(judgePerson(personWith({ ...attributes, z: "9" }), rule, role).verdict).toBe(verdict);
        expect(judgePerson({ ...personWith(attributes), id: "other", availability: "paused" }, rule, role).verdict).toBe(verdict);
      }),
      { numRuns: RUNS },
    );
  });

  it("does not mind the order of texts, nor one that stands twice", () => {
    fc.assert(
      fc.property(populated(name), ([rule, attributes]) => {
        if (ruleKindOf(rule).holdsFunction) return;
        const turned = Object.entries(attributes).map(([key, value]) => [
          key,
          Array.isArray(value) ? [...value, ...value].reverse() : value,
        ]);
        const stated = "values" in rule ? { ...rule, values: [...rule.values, ...rule.values].reverse() } : rule;
        const again = ruleKindOf(rule).complete(stated as never);
        expect(again).toEqual(rule);
        expect(judgePerson(personWith(Object.fromEntries(turned)), again, "mentor")).toEqual(
          judgePerson(personWith(attributes), rule, "mentor"),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it("changes nobody and answers alike a second time, under another time zone", () => {
    fc.assert(
      fc.property(populated(name), fc.constantFrom("Pacific/Apia", "Asia/Kolkata", "America/New_York"), ([rule, attributes], zone) => {
        const person = personWith(attributes);
        for (const value of person.attributes.values()) Object.freeze(value);
        const before = judgePerson(Object.freeze(person), Object.freeze(rule), "mentor");
        vi.stubEnv("TZ", zone);
        expect(judgePerson(person, rule, "mentor")).toEqual(before);
        vi.unstubAllEnvs();
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });
});
