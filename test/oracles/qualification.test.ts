import { describe, expect, it } from "vitest";
import type { QualificationRule } from "../../src/model/qualification.ts";
import { type Attributes, people } from "../support/criterion-cases.ts";
import { judgeByHand, yearsByWalking } from "./qualification.ts";

const fields = { id: "r", label: { en: "r", fr: "r" }, unknown: "fail", attribute: "x" } as const;
const verdict = (attributes: Attributes, rule: object): string =>
  judgeByHand(people([attributes])[0] as Parameters<typeof judgeByHand>[0], { ...fields, ...rule } as unknown as QualificationRule);

describe("the rules judged by hand", () => {
  it("know steps of a scale and numbers, the limit included", () => {
    const scale = ["junior", ["senior", "lead"], "head"];
    expect(verdict({ x: " LEAD" }, { kind: "at-least", minimum: "senior", scale })).toBe("pass");
    expect(verdict({ x: "junior" }, { kind: "at-least", minimum: "senior", scale })).toBe("fail");
    expect(verdict({ x: 3 }, { kind: "at-most", maximum: 3 })).toBe("pass");
    expect(verdict({ x: 3.1 }, { kind: "at-most", maximum: 3 })).toBe("fail");
  });

  it("compare texts as people would: one of them, all of them, any of them", () => {
    expect(verdict({ x: "É " }, { kind: "one-of", values: ["e\u0301"] })).toBe("pass");
    expect(verdict({ x: ["a", "B"] }, { kind: "has-all", values: ["b", "A"] })).toBe("pass");
    expect(verdict({ x: ["a"] }, { kind: "has-all", values: ["b", "A"] })).toBe("fail");
    expect(verdict({ x: ["a"] }, { kind: "has-any", values: ["b", "A"] })).toBe("pass");
    expect(verdict({ x: ["c"] }, { kind: "has-any", values: ["b", "A"] })).toBe("fail");
  });

  it("say where nothing is known, under any of the names", () => {
    const rule = { kind: "has-any", values: ["a"], attribute: { anyOf: ["y", "x"] } };
    expect(verdict({}, rule)).toBe("unknown");
    expect(verdict({ y: " ", x: [] }, rule)).toBe("unknown");
    expect(verdict({ y: "", x: "a" }, rule)).toBe("pass");
  });

  it("count days and years: before a day, and full years to it", () => {
    expect(verdict({ x: "2026-08-31" }, { kind: "completed-training", before: "2026-09-01" })).toBe("pass");
    expect(verdict({ x: "2026-09-01" }, { kind: "completed-training", before: "2026-09-01" })).toBe("fail");
    const years = { kind: "years", since: "x", asOf: "2026-02-28", minimum: 2, fewerThan: 7 };
    expect(verdict({ x: "2024-02-29" }, years)).toBe("pass");
    expect(verdict({ x: "2024-03-01" }, years)).toBe("fail");
    expect(verdict({ x: "2019-02-28" }, years)).toBe("fail");
    expect([yearsByWalking("2020-02-29", "2021-02-27"), yearsByWalking("2020-02-29", "2021-02-28")]).toEqual([0, 1]);
  });
});
