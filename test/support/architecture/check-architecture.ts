import { checkImports } from "./import-rules.ts";
import { checkShape } from "./shape-rules.ts";
import { checkSizes, type SizeException } from "./size-rules.ts";
import { parseSources, type Sources, type Violation } from "./source-tree.ts";
import { checkWords } from "./word-rules.ts";

/** Everything in `src` that breaks a rule of the house: floors, bans, forms and sizes. */
export function checkArchitecture(sources: Sources, exceptions: readonly SizeException[] = []): readonly Violation[] {
  const modules = parseSources(sources);
  const kinds = criterionKinds(sources);
  return [
    ...checkImports(modules),
    ...modules.flatMap((module) => checkWords(module, kinds)),
    ...modules.flatMap((module) => checkShape(module)),
    ...checkSizes(modules, exceptions),
  ];
}

/** A kind of criterion, rule or measure is one file of `criteria/` that bears its name. */
function criterionKinds(sources: Sources): ReadonlySet<string> {
  return new Set([...sources.keys()].flatMap((path) => /^src\/criteria\/(?:[a-z]+\/)?([a-z-]+)\.ts$/.exec(path)?.[1] ?? []));
}
