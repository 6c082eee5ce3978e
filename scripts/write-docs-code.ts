/** Writes the program of every page of the documentation into test-results/docs, where `npm run typecheck` reads them. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { moduleName, readPages, readSteps, root, writeModule } from "../test/support/docs.ts";

const directory = join(root, "test-results/docs");
rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
for (const page of readPages()) {
  const steps = readSteps(page);
  if (steps.length > 0) writeFileSync(join(directory, moduleName(page)), writeModule(steps));
}
