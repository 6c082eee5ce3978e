import type { TestProject } from "vitest/node";

/** Says once how thorough the property tests are and how to repeat them. */
export function setup({ config }: TestProject): void {
  const { PROPERTY_RUNS, PROPERTY_SEED } = config.env;
  console.log(`Properties: ${PROPERTY_RUNS} runs each, PROPERTY_SEED=${PROPERTY_SEED}`);
}
