import { readFileSync, writeFileSync } from "node:fs";
import { trustFigures } from "../test/support/trust-figures.ts";

/** Writes the figures of docs/explanation/trust.md as they are now. */
const page = new URL("../docs/explanation/trust.md", import.meta.url);
const [before, after] = readFileSync(page, "utf8").split(/<!-- figures -->\n[\s\S]*\n<!-- \/figures -->/);
writeFileSync(page, `${before}<!-- figures -->\n${trustFigures().join("\n")}\n<!-- /figures -->${after}`);
