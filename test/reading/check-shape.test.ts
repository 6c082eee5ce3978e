import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { createIssueList } from "../../src/model/issue-list.ts";
import { checkShape } from "../../src/reading/check-shape.ts";

const failing = (error: Error) =>
  z.custom(() => {
    throw error;
  });

describe("a schema that fails by itself", () => {
  // What a caller hands over does not change what is wrong there.
  it.each([
    ["an error of its own", new TypeError("ours"), {}],
    ["no room for a single call", new RangeError("no room"), "a text"],
  ])("is told by %s", (_, error, value) => {
    expect(() => checkShape(failing(error), value, [], createIssueList())).toThrow(error);
  });
});

describe("a value with more faults than an engine takes as arguments of a call", () => {
  const nulls = new Array<null>(200_000).fill(null);
  const check = (schema: z.ZodMiniType, value: unknown) => {
    const issues = createIssueList();
    return { hasShape: checkShape(schema, value, ["at"], issues), issues: issues.list() };
  };

  it("is checked part by part: fields that are missing, not known, or faulty", () => {
    const schema = z.strictObject({ texts: z.optional(z.array(z.string())), id: z.string() });
    const { hasShape, issues } = check(schema, { texts: [...nulls.slice(50), "sound"], idd: "x" });
    expect(hasShape).toBe(false);
    expect(issues[0]).toEqual({ code: "wrong-type", path: ["at", "texts", 0], message: "expected a text, got null" });
    expect(issues.at(-1)?.message).toBe("199852 more issues not listed");
  });

  it("may have fields that the schema does not know, where it says so", () => {
    const { issues } = check(z.looseObject({ texts: z.array(z.string()) }), { texts: nulls, more: 1 });
    expect(issues.at(-1)?.message).toBe("199900 more issues not listed");
  });
});
