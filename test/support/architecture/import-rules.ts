import { builtinModules } from "node:module";
import { isDoor, mayValidate, roomOf } from "./rooms.ts";
import type { Import, SourceModule, Violation } from "./source-tree.ts";

const BUILT_IN = new Set(builtinModules);
const SCHEMAS = "zod/mini";
/** Optional peers may be absent: only their own doors may lead to them. */
const DOORS_OF_PEERS: { readonly [peer: string]: string } = { "munkres-js": "src/munkres.ts", piscina: "src/threads.ts" };
/** Worker threads exist in Node only, and so does what keeps them: one room, behind one door that nobody need open. */
const NODE_ROOM = "threads";
const NODE_DOOR = "src/threads.ts";

/** Floors, strangers, cycles, and what may be imported from outside. */
export function checkImports(modules: readonly SourceModule[]): readonly Violation[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  return [
    ...modules.flatMap((module) => module.imports.flatMap((found) => checkImport(module.path, found, byPath))),
    ...findCycles(modules, byPath),
    ...checkReserved(modules, byPath),
  ];
}

type Modules = ReadonlyMap<string, SourceModule>;

function checkImport(path: string, found: Import, modules: Modules): readonly Violation[] {
  const { specifier, target, line } = found;
  const refuse = (rule: string, message: string): readonly Violation[] => [{ rule, path, line, message }];
  if (target === undefined) return checkOutside(path, specifier, refuse);
  if (!modules.has(target)) return refuse("unresolved", `${specifier} is no file of src; import paths end in .ts`);
  const from = roomOf(path);
  const to = roomOf(target);
  if (from === undefined || to === undefined || from.name === to.name) return [];
  if (to.floor > from.floor) return refuse("floors", `${from.name} (floor ${from.floor}) imports ${target} (floor ${to.floor})`);
  if (to.floor === from.floor) return refuse("strangers", `${from.name} and ${to.name} do not know each other; it imports ${target}`);
  if (from.name === "audit" && to.name === "kernel")
    return refuse("independence", `the audit shares nothing with the solver; it imports ${target}`);
  return [];
}

function checkOutside(
  path: string,
  specifier: string,
  refuse: (rule: string, message: string) => readonly Violation[],
): readonly Violation[] {
  if (isBuiltIn(specifier)) return roomOf(path)?.name === NODE_ROOM ? [] : refuse("node", `${specifier} exists in Node only`);
  if (Object.hasOwn(DOORS_OF_PEERS, specifier)) return [];
  if (specifier !== "zod" && !specifier.startsWith("zod/"))
    return refuse("dependencies", `${specifier} is not a dependency of the library`);
  if (specifier !== SCHEMAS) return refuse("zod", `import ${SCHEMAS}: the other entry points of zod are more than ten times as large`);
  return mayValidate(path) ? [] : refuse("zod", "schemas live in criteria/, reading/, stages/parse/ and the parse-*.ts of a wing");
}

/** Each cycle once, at the file where the search met it again. Types count: a cycle of types is a room that was cut wrongly. */
function findCycles(modules: readonly SourceModule[], byPath: Modules): readonly Violation[] {
  const violations: Violation[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (module: SourceModule): void => {
    if (done.has(module.path)) return;
    trail.push(module.path);
    for (const { target, line } of module.imports) {
      const next = target === undefined ? undefined : byPath.get(target);
      if (next === undefined) continue;
      const start = trail.indexOf(next.path);
      if (start < 0) visit(next);
      else violations.push({ rule: "cycles", path: module.path, line, message: [...trail.slice(start), next.path].join(" → ") });
    }
    trail.pop();
    done.add(module.path);
  };
  for (const module of modules) visit(module);
  return violations;
}

function isBuiltIn(specifier: string): boolean {
  return specifier.startsWith("node:") || BUILT_IN.has(specifier);
}

/** The only door that may lead to something outside; `undefined` where all may. */
function doorTo(specifier: string): string | undefined {
  return isBuiltIn(specifier) ? NODE_DOOR : Object.hasOwn(DOORS_OF_PEERS, specifier) ? DOORS_OF_PEERS[specifier] : undefined;
}

/** What not every application has: only its own door may lead to it. */
function checkReserved(modules: readonly SourceModule[], byPath: Modules): readonly Violation[] {
  const violations: Violation[] = [];
  const visit = ({ path, imports }: SourceModule, door: string, seen: Set<string>): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { specifier, target, line } of imports) {
      const own = target === undefined ? doorTo(specifier) : undefined;
      // Where a built-in module does not belong at all, that has been said.
      if (own !== undefined && own !== door && (!isBuiltIn(specifier) || roomOf(path)?.name === NODE_ROOM))
        violations.push({ rule: "reserved", path, line, message: `only ${own} may lead to ${specifier}, and ${door} does` });
      const next = target === undefined ? undefined : byPath.get(target);
      if (next !== undefined) visit(next, door, seen);
    }
  };
  for (const module of modules) if (isDoor(module.path)) visit(module, module.path, new Set());
  return violations;
}
