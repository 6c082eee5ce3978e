/** What a run of some tests says about the sources. Only `noticed` will do for a planted fault. */
export interface Outcome {
  readonly verdict: "passed" | "noticed" | "failed without an assertion" | "no test ran" | "did not end";
  readonly passed: number;
  /** What the first failure said. */
  readonly said: string;
}

interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly failureMessages: readonly string[] }[];
  }[];
}

/** An assertion of the test's, also as the cause of a property's counterexample, or the time limit of the test. */
const ASSERTED = /^(Caused by: |.*\bError: )?(AssertionError|Test timed out|Property failed by returning false).*/m;

/**
 * @param report - vitest's, as JSON
 * @param output - what vitest said beside it: causes of errors are only there
 */
export function readOutcome(report: string, output: string): Outcome {
  const { testResults } = JSON.parse(report) as Report;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === "passed").length;
  const messages = tests.filter(({ status }) => status === "failed").flatMap(({ failureMessages }) => failureMessages);
  const asserted = ASSERTED.exec(output)?.[0];
  const said = (asserted ?? messages[0] ?? testResults.map(({ message }) => message).join("\n")).split("\n")[0] as string;
  if (messages.length > 0 && asserted !== undefined) return { verdict: "noticed", passed, said };
  if (messages.length > 0) return { verdict: "failed without an assertion", passed, said };
  return { verdict: passed > 0 ? "passed" : "no test ran", passed, said };
}
