import type { ZodMiniType } from "zod/mini";
import { formatPath, quote } from "../../model/issue.ts";
import type { IssueList } from "../../model/issue-list.ts";
import { checkShape } from "../../reading/check-shape.ts";
import { nearestName } from "../../reading/nearest-name.ts";

type Path = readonly (string | number)[];

/**
 * Finds the kind that an object names among those that there are, and checks the object's shape.
 *
 * @param noun - what the kinds are kinds of: "criterion".
 * @returns The kind's name; `undefined` where there is an issue.
 */
export function checkKind<Name extends string>(
  input: unknown,
  kinds: { readonly [Each in Name]: { readonly schema: unknown } },
  noun: string,
  path: Path,
  issues: IssueList,
): Name | undefined {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    issues.add("wrong-type", path, `expected an object, got ${quote(input)}`);
    return undefined;
  }
  const { kind: name } = input as { kind?: unknown };
  const known = Object.keys(kinds) as Name[];
  const found = known.find((one) => one === name);
  if (found === undefined) {
    const nearest = typeof name === "string" ? nearestName(name, known) : undefined;
    const hint = nearest === undefined ? `known: ${known.join(", ")}` : `did you mean ${quote(nearest)}?`;
    issues.add(name === undefined ? "required" : "unknown-value", [...path, "kind"], `no such kind of ${noun}: ${quote(name)}; ${hint}`);
    return undefined;
  }
  return checkShape(kinds[found].schema as ZodMiniType, input, path, issues) ? found : undefined;
}

const ID = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** Ids of criteria, rules and goals: they become keys and column names. */
export function checkId(id: string, path: Path, issues: IssueList): void {
  if (!ID.test(id)) issues.add("bad-criterion-id", path, `${quote(id)}: an id starts with a letter and has letters, digits, _ and - only`);
}

/** Refuses an id that stands further up already; otherwise remembers where it stands. */
export function checkUnique(id: string, path: Path, known: Map<string, Path>, issues: IssueList): boolean {
  const first = known.get(id);
  if (first === undefined) {
    known.set(id, path);
    return true;
  }
  issues.add("duplicate-id", [...path, "id"], `${quote(id)} is the id of ${formatPath(first)} already`);
  return false;
}
