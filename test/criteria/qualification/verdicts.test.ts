import { describe, expect, it } from "vitest";
import { judgePerson } from "../../../src/criteria/qualification/rule-kinds.ts";
import type { AttributeValue } from "../../../src/model/person.ts";
import type { QualificationKindName, QualificationReason, QualificationVerdict } from "../../../src/model/qualification.ts";
import { completeRule, personWith } from "../../support/rule-cases.ts";

type Given = Record<string, unknown> & { readonly kind: QualificationKindName };
const scale = ["junior", ["senior", "sénior"], "lead"];

describe("verdicts and reasons", () => {
  it.each<[Given, AttributeValue, QualificationVerdict, QualificationReason]>([
    [{ kind: "at-least", minimum: 3 }, 3, "pass", { code: "at-least", value: 3, minimum: 3 }],
    [{ kind: "at-least", minimum: 3 }, 2.999, "fail", { code: "at-least", value: 2.999, minimum: 3 }],
    [{ kind: "at-least", minimum: "Senior", scale }, " SÉNIOR", "pass", { code: "at-least", value: "SÉNIOR", minimum: "Senior" }],
    [{ kind: "at-least", minimum: "lead", scale }, "senior", "fail", { code: "at-least", value: "senior", minimum: "lead" }],
    [{ kind: "at-most", maximum: 0 }, -0, "pass", { code: "at-most", value: 0, maximum: 0 }],
    [{ kind: "at-most", maximum: "junior", scale }, "Lead", "fail", { code: "at-most", value: "Lead", maximum: "junior" }],
    [{ kind: "one-of", values: ["HR", "Finance"] }, "finance ", "pass", { code: "one-of", value: "finance", values: ["Finance", "HR"] }],
    [{ kind: "one-of", values: ["true", "3"] }, true, "pass", { code: "one-of", value: true, values: ["3", "true"] }],
    [{ kind: "one-of", values: ["3"] }, 3.5, "fail", { code: "one-of", value: 3.5, values: ["3"] }],
    [{ kind: "has-all", values: ["GDPR", "Safety"] }, ["gdpr", "x"], "fail", { code: "has-all", held: ["GDPR"], lacking: ["Safety"] }],
    [{ kind: "has-all", values: ["GDPR"] }, "gdpr", "pass", { code: "has-all", held: ["GDPR"], lacking: [] }],
    [{ kind: "has-any", values: ["a", "b"] }, ["b", "c"], "pass", { code: "has-any", held: ["b"], values: ["a", "b"] }],
    [{ kind: "has-any", values: ["a"] }, ["aa"], "fail", { code: "has-any", held: [], values: ["a"] }],
    [
      { kind: "completed-training", before: "2026-09-01" },
      "2026-08-31",
      "pass",
      { code: "completed-training", completed: "2026-08-31", before: "2026-09-01" },
    ],
    [
      { kind: "completed-training", before: "2026-09-01" },
      " 2026-09-01",
      "fail",
      { code: "completed-training", completed: "2026-09-01", before: "2026-09-01" },
    ],
    [
      { kind: "years", asOf: "2026-09-01", minimum: 3 },
      "2023-09-01",
      "pass",
      { code: "years", since: "2023-09-01", asOf: "2026-09-01", years: 3, minimum: 3 },
    ],
    [
      { kind: "years", asOf: "2026-09-01", minimum: 3 },
      "2023-09-02",
      "fail",
      { code: "years", since: "2023-09-02", asOf: "2026-09-01", years: 2, minimum: 3 },
    ],
    [
      { kind: "years", asOf: "2026-09-01", fewerThan: 1 },
      "2026-10-01",
      "pass",
      { code: "years", since: "2026-10-01", asOf: "2026-09-01", years: 0, fewerThan: 1 },
    ],
    [
      { kind: "years", asOf: "2026-09-01", minimum: 1, fewerThan: 2 },
      "2024-09-01",
      "fail",
      { code: "years", since: "2024-09-01", asOf: "2026-09-01", years: 2, minimum: 1, fewerThan: 2 },
    ],
  ])("%j of %j: %s", (given, value, verdict, reason) => {
    const rule = completeRule({ ...given, [given.kind === "years" ? "since" : "attribute"]: "x" });
    expect(judgePerson(personWith({ x: value }), rule, "mentor")).toStrictEqual({ verdict, reason });
  });

  it.each<AttributeValue | undefined>([undefined, "", "  ", [], [" "]])("nothing is known from %j", (value) => {
    const rule = completeRule({ kind: "has-any", attribute: { anyOf: ["x", "y"] }, values: ["a"] });
    const reason = { code: "not-stated", fields: [{ anyOf: ["x", "y"] }] };
    expect(judgePerson(personWith({ x: value, y: value }), rule, "mentor")).toEqual({ verdict: "unknown", reason });
    expect(judgePerson(personWith({ x: value, y: "A" }), rule, "mentor").verdict).toBe("pass");
  });

  it("a name that stands alone in a list of names is that name", () => {
    const rule = completeRule({ kind: "at-least", attribute: { anyOf: ["x"] }, minimum: 1 });
    expect(judgePerson(personWith({}), rule, "mentee").reason).toEqual({ code: "not-stated", fields: ["x"] });
  });
});

describe("a function", () => {
  const revoked = (): object => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const judge = (answer: () => unknown) =>
    judgePerson(
      personWith({ x: ["a"] }),
      completeRule({ kind: "custom", judge: answer, attributes: ["x", { anyOf: ["y", "z"] }] }),
      "mentor",
    );

  it("may pass, fail and not know", () => {
    expect(judge(() => "pass")).toEqual({ verdict: "pass", reason: { code: "custom" } });
    expect(judge(() => "fail")).toEqual({ verdict: "fail", reason: { code: "custom" } });
    expect(judge(() => "unknown")).toEqual({ verdict: "unknown", reason: { code: "not-stated", fields: ["x", { anyOf: ["y", "z"] }] } });
  });

  it("sees a frozen plain person", () => {
    let seen: unknown;
    const rule = completeRule({
      kind: "custom",
      judge: (person: unknown) => {
        seen = person;
        return "pass";
      },
    });
    judgePerson(personWith({ x: ["a"] }), rule, "mentor");
    expect(seen).toEqual({ id: "p0", personId: "p0", availability: "open", capacity: 1, attributes: { x: ["a"] } });
    const { attributes } = seen as { attributes: { x: object } };
    expect([seen, attributes, attributes.x].every(Object.isFrozen)).toBe(true);
  });

  it.each([
    [() => true, "gave true"],
    [() => undefined, "gave undefined"],
    [() => Promise.resolve("pass"), "gave a value of type object"],
    [revoked, "gave a value of type object"],
    [
      () => {
        throw new Error("no such field");
      },
      'threw an error ("no such field")',
    ],
  ])("must answer in one of three words", (answer, failure) => {
    expect(() => judge(answer)).toThrow(`the function of rule "r" ${failure} for mentor "p0"; it must return "pass", "fail" or "unknown"`);
  });
});
