import { beforeAll, expect, it } from "vitest";
import { type BuiltLibrary, buildLibrary } from "../support/built-library.ts";

interface Figures {
  /** Processor time of the fastest of seven reports. */
  readonly seconds: number;
  readonly relationships: number;
  readonly completed: number;
  readonly failed: number;
}

let library: BuiltLibrary;
beforeAll(() => {
  library = buildLibrary("report-budget");
}, 60_000);

function measure(relationships: number): Figures {
  const figures = library.run("report-relationships.mjs", String(relationships)) as Figures;
  console.log(`report of ${relationships} relationships: ${(1000 * figures.seconds).toFixed(0)} ms of processor time`);
  return figures;
}

it("reports on 100,000 relationships in under 1 s of processor time, ten times as many in about ten times as long", () => {
  const small = measure(10_000);
  const { seconds, ...counts } = measure(100_000);
  expect(counts).toEqual({ relationships: 100_000, completed: 33_334, failed: 16_667 });
  expect(seconds).toBeLessThan(1);
  // A tenth fits better into a processor's cache; were anything quadratic, it would be a hundred times.
  expect(seconds).toBeLessThan(30 * small.seconds);
});
