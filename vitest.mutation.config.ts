import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { alias } from "./vitest.alias.ts";

const areas = JSON.parse(readFileSync(new URL("test/mutation/areas.json", import.meta.url), "utf8")) as readonly {
  readonly name: string;
  readonly tests: readonly string[];
}[];
const area = areas.find(({ name }) => name === process.env.MUTATION_AREA);

/** The tests of one area of the code, with few cases each: they are run once for every mutant. */
export default defineConfig({
  resolve: { alias },
  test: {
    include: [...(area?.tests ?? [])],
    testTimeout: 20_000,
    setupFiles: ["test/support/seed-properties.ts"],
    env: { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? "50", PROPERTY_SEED: "1955" },
  },
});
