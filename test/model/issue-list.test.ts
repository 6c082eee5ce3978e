import { expect, it } from "vitest";
import { createIssueList } from "../../src/model/issue-list.ts";

it("asks for words only where an issue is listed, and counts all of them", () => {
  const issues = createIssueList();
  let asked = 0;
  for (let k = 0; k < 75; k++) {
    issues.add("empty", ["added", k], "must not be empty");
    issues.describe(["described", k], () => ["required", `is required, as said ${++asked} times`]);
  }
  expect([issues.count, asked]).toEqual([150, 50]);
  const listed = issues.list();
  expect(listed.slice(98)).toEqual([
    { code: "empty", path: ["added", 49], message: "must not be empty" },
    { code: "required", path: ["described", 49], message: "is required, as said 50 times" },
    { code: "more-issues", path: [], message: "50 more issues not listed" },
  ]);
});
