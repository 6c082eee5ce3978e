import type * as z from "zod/mini";
import { type IssueCode, quote } from "../model/issue.ts";
import type { IssueList } from "../model/issue-list.ts";
import { nearestName } from "./nearest-name.ts";

type Path = readonly (string | number)[];
type ZodIssue = z.core.$ZodIssue;

/** Checks a value against a schema and says what is wrong in our own codes and words; zod's never reach the user. */
export function checkShape(schema: z.ZodMiniType, value: unknown, root: Path, issues: IssueList): boolean {
  const found = findFaults(schema, value);
  if (found === undefined) checkParts(innermost(schema), value, root, issues);
  else for (const issue of found) translate(issue, schema, value, root, issues);
  return found?.length === 0;
}

/** What zod finds. `undefined` where it is too much: zod passes faults on as arguments of one call, of which an engine takes some 100,000. */
function findFaults(schema: z.ZodMiniType, value: unknown): readonly ZodIssue[] | undefined {
  try {
    // jitless: no `new Function`, which strict content policies forbid.
    const { success, error } = schema.safeParse(value, { jitless: true });
    return success ? [] : error.issues;
  } catch (error) {
    if (error instanceof RangeError && typeof value === "object") return undefined;
    throw error;
  }
}

/** Checks the parts of a value one by one. Of the whole only its unknown fields are told besides: there are faults enough. */
function checkParts({ _zod: { def } }: SchemaNode, value: unknown, root: Path, issues: IssueList): void {
  const { shape, element, valueType } = def;
  const fields = value as { readonly [key: string]: unknown };
  const check = (schema: unknown, key: string | number): boolean =>
    checkShape(schema as z.ZodMiniType, fields[key], [...root, key], issues);
  if (Array.isArray(value) && element !== undefined) for (const position of value.keys()) check(element, position);
  else if (valueType !== undefined) for (const key of Object.keys(fields)) check(valueType, key);
  else if (shape !== undefined) {
    for (const [key, schema] of Object.entries(shape)) check(schema, key);
    const known = Object.keys(shape);
    if (def.catchall?._zod.def.type === "never")
      for (const key of Object.keys(fields)) if (!known.includes(key)) addUnknownKey(key, () => known, root, issues);
  } else issues.add("wrong-type", root, "has more faults than can be listed; look at what it is made of");
}

function translate(issue: ZodIssue, schema: z.ZodMiniType, root: unknown, rootPath: Path, issues: IssueList): void {
  const inner = issue.path as (string | number)[];
  const path = [...rootPath, ...inner];
  if (issue.code === "unrecognized_keys") for (const key of issue.keys) addUnknownKey(key, () => knownKeysAt(schema, inner), path, issues);
  else issues.describe(path, () => describe(issue, valueAt(root, inner)));
}

function addUnknownKey(key: string, knownKeys: () => readonly string[], path: Path, issues: IssueList): void {
  issues.describe([...path, key], () => {
    const known = knownKeys();
    const nearest = nearestName(key, known);
    const hint = nearest === undefined ? `known: ${known.join(", ")}` : `did you mean ${quote(nearest)}?`;
    return ["unknown-key", `unknown field; ${hint}`];
  });
}

function describe(issue: ZodIssue, value: unknown): readonly [IssueCode, string] {
  if (value === undefined) return ["required", `is required: expected ${expected(issue)}`];
  if (typeof value === "number" && !Number.isFinite(value)) return ["not-finite", `must be a finite number, got ${value}`];
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "string" || issue.origin === "array") return ["empty", "must not be empty"];
      return ["out-of-range", `must be at least ${issue.minimum}, got ${quote(value)}`];
    case "too_big":
      return ["out-of-range", `must be at most ${issue.maximum}, got ${quote(value)}`];
    case "invalid_value": {
      const known = issue.values.map(String);
      const nearest = typeof value === "string" ? nearestName(value, known) : undefined;
      const hint = nearest === undefined ? "" : `; did you mean ${quote(nearest)}?`;
      return ["unknown-value", `must be ${listOf(known)}, got ${quote(value)}${hint}`];
    }
    case "invalid_type":
      if (issue.expected === "int" && typeof value === "number") return ["not-an-integer", `must be a whole number, got ${quote(value)}`];
      return ["wrong-type", `expected ${expected(issue)}, got ${quote(value)}`];
    case "custom":
      if (isNamedFault(issue.params)) return [issue.params.fault, `${issue.params.message}, got ${quote(value)}`];
      return ["wrong-type", `expected ${expected(issue)}, got ${quote(value)}`];
    default:
      return ["wrong-type", `expected ${expected(issue)}, got ${quote(value)}`];
  }
}

/** What a test of a schema's own may say about its faults: `z.refine(test, { params: fault })`. */
export interface NamedFault {
  readonly fault: IssueCode;
  /** What must hold; what was given follows. */
  readonly message: string;
}

function isNamedFault(params: unknown): params is NamedFault {
  return typeof params === "object" && params !== null && "fault" in params;
}

const TYPE_NAMES: { readonly [type: string]: string } = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list of two",
  object: "an object",
  record: "an object",
  null: "null",
};

/** What a schema wanted, in words. */
function expected(issue: ZodIssue): string {
  if (issue.code === "invalid_type") return TYPE_NAMES[issue.expected] ?? issue.expected;
  if (issue.code === "invalid_value") return listOf(issue.values.map(String));
  // Only functions are checked by a test of their own.
  if (issue.code === "custom") return "a function";
  if (issue.code !== "invalid_union") return "another value";
  const options = issue.errors.map(([first]) =>
    first === undefined ? "another value" : first.path.length > 0 ? "its parts" : expected(first),
  );
  return [...new Set(options)].join(" or ");
}

function listOf(names: readonly string[]): string {
  const quoted = names.map((name) => quote(name));
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as { [key: string | number]: unknown })[step];
  }
  return value;
}

/** A schema without what only says that its value may be missing. */
function innermost(schema: z.ZodMiniType | SchemaNode): SchemaNode {
  let at = schema as SchemaNode;
  while (at._zod.def.innerType !== undefined) at = at._zod.def.innerType;
  return at;
}

/** The fields that the schema has at a path. */
function knownKeysAt(schema: z.ZodMiniType, path: Path): readonly string[] {
  let at = innermost(schema);
  for (let depth = 0; depth < path.length; depth++) {
    const { shape, element, valueType } = at._zod.def;
    const next = shape?.[path[depth] as string] ?? element ?? valueType;
    if (next === undefined) return [];
    at = innermost(next);
  }
  return [at, ...(at._zod.def.options ?? [])].flatMap((option) => Object.keys(option._zod.def.shape ?? {}));
}

/** The parts of zod's schemas that lead from an object to its fields. */
interface SchemaNode {
  readonly _zod: {
    readonly def: {
      readonly innerType?: SchemaNode;
      readonly shape?: { readonly [key: string]: SchemaNode };
      readonly element?: SchemaNode;
      readonly valueType?: SchemaNode;
      /** Of the fields that are not in the shape. */
      readonly catchall?: { readonly _zod: { readonly def: { readonly type: string } } };
      readonly options?: readonly SchemaNode[];
    };
  };
}
