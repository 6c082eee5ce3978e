import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    solver: "src/solver.ts",
    munkres: "src/munkres.ts",
    threads: "src/threads.ts",
    // No door: what the worker threads of `threads` load.
    "scan-worker": "src/threads/scan-worker.ts",
    "json-schema": "src/json-schema.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // `import.meta.url` of `threads`, in CommonJS too.
  shims: true,
  removeNodeProtocol: false,
  external: [/^node:/],
  sourcemap: true,
  clean: true,
  // `splitting` stays at its default, ESM only: for CJS it rewrites `?.` and `??` into helper calls, 5–13 times slower in hot loops.
  // `stripInternal` keeps the encoded columns, and with them the types of zod, out of what applications compile against.
  dts: { compilerOptions: { ignoreDeprecations: "6.0", stripInternal: true } },
});
