import { defineConfig } from "tsup";

/** What is timed runs as it does for users: plain Node, with nobody who compiles while modules and threads are loaded. */
export default defineConfig({
  entry: ["main", "large", "standard-run", "kernel-run"].map((name) => `benchmarks/${name}.ts`),
  outDir: "benchmarks/built",
  format: "esm",
  target: "es2022",
  platform: "node",
  // No paths there: the library is the one that was built before.
  tsconfig: "benchmarks/tsconfig.json",
  skipNodeModulesBundle: true,
  clean: true,
});
