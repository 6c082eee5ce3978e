import type { IssueList } from "../model/issue-list.ts";
import { countEntries } from "./read-entries.ts";

/** Deeper nesting than any input has. */
const DEPTH_LIMIT = 12;

/** Says whether a function may stand at a path. */
type AllowsFunction = (path: readonly (string | number)[]) => boolean;

/** Where the copy stands and what it found. */
interface Copying {
  readonly path: (string | number)[];
  /** How long the path may become. */
  readonly longest: number;
  readonly issues: IssueList;
  readonly allowsFunction: AllowsFunction;
  /** Of the copied objects. */
  readonly prototype: object | null;
}

interface CopyOptions extends Partial<Pick<Copying, "allowsFunction" | "prototype">> {
  readonly at?: readonly (string | number)[];
}

/**
 * Copies a value of the caller's once, so that getters run once, nothing is retained and nothing changes between two looks. Keys whose value is
 * `undefined` count as absent. What cannot be data becomes an issue; so does a function, but where `allowsFunction` says otherwise. Objects have no prototype,
 * so that no key means anything but what it says, unless another is asked for. Issues are named by their paths from `at` on, where the value stands.
 */
export function copyPlain(
  value: unknown,
  issues: IssueList,
  { at = [], allowsFunction = () => false, prototype = null }: CopyOptions = {},
): unknown {
  return copy(value, { path: [...at], longest: at.length + DEPTH_LIMIT, issues, allowsFunction, prototype });
}

function copy(value: unknown, copying: Copying): unknown {
  if (typeof value === "string" || typeof value === "number") return value;
  const { path, issues } = copying;
  if (typeof value === "function" && copying.allowsFunction(path)) return value;
  if (typeof value === "bigint" || typeof value === "symbol" || typeof value === "function") {
    issues.add("unsupported-value", [...path], `a value of type ${typeof value} cannot stand here`);
    return null;
  }
  if (typeof value !== "object" || value === null) return value;
  if (path.length > copying.longest) {
    issues.add("too-deep", [...path], `nested deeper than ${DEPTH_LIMIT} levels`);
    return null;
  }
  const depth = path.length;
  try {
    return Array.isArray(value) ? copyList(value, copying) : copyObject(value, copying);
  } catch {
    // A getter that throws, a revoked proxy: nothing that could be said about the value itself.
    path.length = depth;
    issues.add("unreadable", [...path], "could not be read: a getter or proxy threw an error");
    return null;
  }
}

function copyList(list: readonly unknown[], copying: Copying): unknown[] {
  const { path, issues } = copying;
  const length = countEntries(list, path, issues);
  // A list that grew would keep room for more.
  const copied = new Array<unknown>(length);
  for (let k = 0; k < length; k++) {
    path.push(k);
    copied[k] = copy(list[k], copying);
    path.pop();
  }
  return copied;
}

function copyObject(source: object, copying: Copying): object {
  const { path, prototype } = copying;
  const copied: { [key: string]: unknown } = {};
  // Not `Object.keys`: an engine notes its answer with the caller's object, which would take more memory from then on.
  for (const [key, value] of Object.entries(source)) {
    if (value === undefined) continue;
    path.push(key);
    // Assigned, it would become the prototype.
    if (key === "__proto__") Object.defineProperty(copied, key, { value: copy(value, copying), enumerable: true, configurable: true });
    else copied[key] = copy(value, copying);
    path.pop();
  }
  // Last: an object that begins without a prototype takes four times the memory.
  return prototype === Object.prototype ? copied : (Object.setPrototypeOf(copied, prototype) as object);
}
