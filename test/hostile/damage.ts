import fc from "fast-check";

type Path = readonly (string | number)[];
interface Holder {
  [key: string | number]: unknown;
}

/** What the traps and getters of a hostile value throw; it must never come out again. */
const OURS = new Error("thrown by a getter or a trap of the caller's");
const raise = (): never => {
  throw OURS;
};

const TRAPS = Object.getOwnPropertyNames(Reflect) as (keyof ProxyHandler<object>)[];

/** Reads like the target, until one thing is asked of it. */
function trapped(target: object, trap: keyof ProxyHandler<object>): object {
  return new Proxy(target, { [trap]: raise });
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** Whether the parts of a value are of the input: not those of a Map, a class or a typed array. */
function isPlain(value: unknown): value is Holder {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}

/** The places of a value, those of long lists only at their beginning. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (!isPlain(value)) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.slice(0, 2).entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

/** What stands at a place. */
export function partAt(value: unknown, path: Path): unknown {
  return path.reduce((at, step) => (at as Holder)[step], value);
}

function copyOf(value: unknown, prototype: "plain" | "null" = "plain"): unknown {
  if (!isPlain(value)) return value;
  if (Array.isArray(value)) return value.map((part) => copyOf(part, prototype));
  const copy = (prototype === "null" ? Object.create(null) : {}) as Holder;
  for (const [key, part] of Object.entries(value)) copy[key] = copyOf(part, prototype);
  return copy;
}

function deeplyFrozen(value: unknown): unknown {
  if (isPlain(value)) for (const part of Object.values(value)) deeplyFrozen(part);
  return isPlain(value) ? Object.freeze(value) : value;
}

/** Copies of the same arguments that must not make a difference. */
export const HARMLESS: { readonly [name: string]: (given: readonly unknown[]) => readonly unknown[] } = {
  frozen: (given) => deeplyFrozen(copyOf(given)) as unknown[],
  "without prototypes": (given) => copyOf(given, "null") as unknown[],
  "behind proxies": (given) => given.map((each) => (isPlain(each) ? behindProxies(each) : each)),
};

function behindProxies(value: object): object {
  const copy = copyOf(value) as Holder;
  for (const [key, part] of Object.entries(copy)) if (isPlain(part)) copy[key] = behindProxies(part);
  return new Proxy(copy, {});
}

/** A part as it stands, and the object that holds it, to make another one of. */
type Change = (part: unknown, holder: Holder, key: string | number, root: unknown) => void;

const put =
  (make: (part: unknown, root: unknown) => unknown): Change =>
  (part, holder, key, root) => {
    holder[key] = make(part, root);
  };

const RETYPED: readonly unknown[] = [
  ...[
    null,
    undefined,
    true,
    0,
    -1,
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e308,
    2 ** 53,
    "",
    "x",
    "__proto__",
    "constructor",
    "2026-02-30",
  ],
  ...[1n, Symbol("s"), () => 1, new Date(0), new Map([["a", 1]]), /x/, Promise.resolve(1), new Float64Array(2), Object.create(null)],
];

/** Damages that any part may suffer. */
export const DAMAGES: { readonly [name: string]: Change } = {
  "is gone": (_, holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  "is an empty list": put(() => []),
  "is an empty object": put(() => ({})),
  "is in a list": put((part) => [part]),
  "is a list of another": put(() => [[null], {}, 7]),
  "is the whole": put((_, root) => root),
  "is its holder": (_, holder, key) => {
    holder[key] = holder;
  },
  "is a getter that throws": (_, holder, key) => {
    Object.defineProperty(holder, key, { get: raise, enumerable: true, configurable: true });
  },
  "is a revoked proxy": put(revoked),
  ...Object.fromEntries(RETYPED.map((value, k) => [`is value ${k}`, put(() => value)])),
  ...Object.fromEntries(
    TRAPS.map((trap) => [
      `throws when asked for ${trap}`,
      put((part) => trapped(typeof part === "object" && part !== null ? part : {}, trap)),
    ]),
  ),
};

/** Damages by size. */
export const OVERSIZED: { readonly [name: string]: Change } = {
  "is a text of a million": put(() => "é".repeat(1_000_000)),
  "is a list of 100,000": put((part) => new Array(100_000).fill(Array.isArray(part) ? part[0] : "x")),
  "is a list of 100,000 nulls": put(() => new Array(100_000).fill(null)),
  "is sparse": put(() => new Array(4_294_967_295)),
  "claims to be long": put(() => new Proxy([], { get: (list, key) => (key === "length" ? 2 ** 32 - 1 : Reflect.get(list, key)) })),
  "is nested lists": put(() => nested((inner) => [inner])),
  "is nested objects": put(() => nested((inner) => ({ inner }))),
  "has 100,000 fields": put(() => Object.fromEntries(Array.from({ length: 100_000 }, (_, k) => [`k${k}`, k]))),
};

function nested(wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = "x";
  for (let depth = 0; depth < 100_000; depth++) value = wrap(value);
  return value;
}

/** A copy of the arguments in which one part has suffered one damage. */
export function damaged(given: readonly unknown[], path: Path, damage: string): readonly unknown[] {
  const copy = copyOf(given) as unknown[];
  const holder = partAt(copy, path.slice(0, -1)) as Holder;
  const key = path.at(-1) as string | number;
  // An argument has no getter: what would run is this test.
  const isArgument = path.length === 1 && damage === "is a getter that throws";
  const change = isArgument ? put(revoked) : (DAMAGES[damage] ?? OVERSIZED[damage]);
  change?.(holder[key], holder, key, copy);
  return copy;
}

/** Makes a value when it is wanted: no library that draws or prints values could touch some of these. */
interface Recipe {
  readonly name: string;
  make(): unknown;
}

const HOSTILE: readonly Recipe[] = [
  { name: "a revoked proxy", make: revoked },
  ...TRAPS.flatMap((trap): Recipe[] => [
    { name: `a list that throws when asked for ${trap}`, make: () => trapped([], trap) },
    { name: `an object that throws when asked for ${trap}`, make: () => trapped({}, trap) },
  ]),
];

const ANYTHING: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
  fc.constantFrom(...RETYPED),
);

/** Anything that JavaScript has. */
export const anything: fc.Arbitrary<Recipe> = fc.oneof(
  { weight: 3, arbitrary: ANYTHING.map((value): Recipe => ({ name: fc.stringify(value), make: () => value })) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
);
