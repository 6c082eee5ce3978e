import { fileURLToPath } from "node:url";

const source = (file: string): string => fileURLToPath(new URL(`./src/${file}`, import.meta.url));

/** The package's own names lead to its sources, so that tests import as applications do. */
export const alias = [
  { find: /^mentor-matching$/, replacement: source("index.ts") },
  { find: /^mentor-matching\/(.+)$/, replacement: source("$1.ts") },
];
