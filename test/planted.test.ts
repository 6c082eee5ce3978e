import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PROPERTIES } from "./planted/properties.ts";
import { readOutcome } from "./support/planted-outcome.ts";

const texts = new Map<string, string>();
function textOf(path: string): string {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
  texts.set(path, text);
  return text;
}
const timesIn = (text: string, part: string): number => (part === "" ? 0 : text.split(part).length - 1);

// What the faults do to the tests is tried by `npm run test:planted`; here, that the list fits the sources as they are.
describe("the list of properties", () => {
  it("has a name, words, a test and a fault for each", () => {
    const names = PROPERTIES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, says, faults } of PROPERTIES) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect([name, says.length > 20, faults.length > 0]).toEqual([name, true, true]);
    }
  });

  it("names tests that there are", () => {
    const missing = PROPERTIES.filter(({ test: { file, title } }) => !["`", '"', "'"].some((mark) => textOf(file).includes(mark + title)));
    expect(missing.map(({ name, test }) => [name, test.title])).toEqual([]);
  });

  it("plants faults in texts that stand in their file once", () => {
    const planted = PROPERTIES.flatMap(({ name, faults }) => faults.map((fault) => ({ name, ...fault })));
    const wrong = planted.filter(
      ({ file, text, becomes }) => timesIn(textOf(file), text) !== 1 || text === becomes || !file.startsWith("src/"),
    );
    expect(wrong.map(({ name, file, text }) => [name, file, text])).toEqual([]);
  });
});

describe("the outcome of a run", () => {
  const report = (...messages: readonly (string | undefined)[]): string =>
    JSON.stringify({
      testResults: [
        {
          message: "",
          assertionResults: messages.map((message) => ({
            status: message === undefined ? "passed" : "failed",
            failureMessages: message === undefined ? [] : [message],
          })),
        },
      ],
    });

  it("is noticed where an assertion failed, in a property as well, or the time of the test was over", () => {
    const verdictOf = (message: string, output: string) => readOutcome(report(undefined, message), output).verdict;
    expect(verdictOf("AssertionError: expected 1 to be 2", " FAIL  a test\nAssertionError: expected 1 to be 2\n")).toBe("noticed");
    expect(verdictOf("Error: Property failed after 1 tests", "Error: Property failed after 1 tests\nCaused by: AssertionError: no")).toBe(
      "noticed",
    );
    expect(verdictOf("Error: Test timed out in 2000ms.", "Error: Test timed out in 2000ms.")).toBe("noticed");
  });

  it("is not noticed where something broke, nothing failed, or nothing ran", () => {
    const broken = "Error: Property failed after 1 tests\nCaused by: TypeError: x is undefined";
    expect(readOutcome(report("Error: Property failed after 1 tests"), broken).verdict).toBe("failed without an assertion");
    expect(readOutcome(report(undefined, undefined), "")).toEqual({ verdict: "passed", passed: 2, said: "" });
    expect(readOutcome(report(), "SyntaxError: no AssertionError").verdict).toBe("no test ran");
  });
});
