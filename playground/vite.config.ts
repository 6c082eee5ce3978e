import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { alias } from "../vitest.alias.ts";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One static folder, whose files may lie anywhere: every address in it is relative. */
export default defineConfig({
  root: folder("."),
  base: "./",
  resolve: { alias },
  worker: { format: "es" },
  build: {
    outDir: folder("../docs/playground"),
    emptyOutDir: true,
    target: ["chrome123", "firefox121", "safari17.5"],
    // The page may ask for nothing once it is there, and load nothing but its own files.
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});
