import { defineConfig } from "vitest/config";
import { alias } from "./vitest.alias.ts";

/** What needs a Chromium on the machine. */
export default defineConfig({
  resolve: { alias },
  test: { include: ["test/browser/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
