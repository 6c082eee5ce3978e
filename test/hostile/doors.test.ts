import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { isInvalidInputError } from "mentor-matching";
import { afterEach, describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { RUNS } from "../support/runs.ts";
import { anything, DAMAGES, damaged, HARMLESS, OVERSIZED, partAt, pathsOf } from "./damage.ts";
import { DOORS, ENTRIES } from "./entries.ts";

type Given = readonly unknown[];
type Exported = (...given: Given) => unknown;

/** Each exported function once, with the name by which entries know it. */
const FUNCTIONS = new Map<Exported, string>();
for (const [name, exports] of Object.entries(DOORS))
  for (const [exported, value] of Object.entries(exports))
    if (typeof value === "function" && !FUNCTIONS.has(value as Exported)) FUNCTIONS.set(value as Exported, `${name}/${exported}`);

const CALLS = [...FUNCTIONS].flatMap(([exported, name]) =>
  (ENTRIES[name] ?? []).map((given, k) => ({ name: `${name} (${k + 1})`, call: callOf(exported), given })),
);
const WITH_ARGUMENTS = CALLS.filter(({ given }) => given.length > 0);
/** What a crew is given was packed by this library for its own threads: numbers in it are not looked at one by one. */
const DAMAGEABLE = WITH_ARGUMENTS.filter(({ name }) => !name.startsWith("./openScan"));
/** Sizes take long. Many functions have several arguments to their name, read alike: the short run takes the first of each, the full run all. */
const RESIZABLE = RUNS < 1000 ? DAMAGEABLE.filter(({ name }) => name.endsWith("(1)")) : DAMAGEABLE;

function callOf(exported: Exported): (given: Given) => unknown {
  const isClass = /^class\b/.test(Function.prototype.toString.call(exported));
  const create = exported as unknown as new (...given: Given) => unknown;
  return isClass ? (given) => new create(...given) : (given) => exported(...given);
}

/** A result, or this library's own error with a code and issues; anything else fails the test. */
async function answerOf(call: (given: Given) => unknown, given: Given): Promise<unknown> {
  try {
    return await call(given);
  } catch (error) {
    if (!isInvalidInputError(error))
      return expect.fail(error instanceof Error ? error.stack : `a value of type ${typeof error} was thrown`);
    if (error.issues.length === 0 || error.message.length > 100_000 || !CODES.has(error.code)) expect.fail(`not told: ${error.code}`);
    return error;
  }
}
const CODES: ReadonlySet<string> = new Set(["invalid-input", "input-mismatch", "invalid-problem"]);

const CLASSES = [Object, Array, Function, String, Number, Symbol, BigInt, Date, RegExp, Map, Set, WeakMap, Promise, Error, Float64Array];
const SHARED: readonly object[] = [...CLASSES, ...CLASSES.map((each) => each.prototype as object), JSON, Math, Reflect, Intl];

/** Names and functions of what all code shares; numbers such as the depth of traces may change. */
function sharedParts(): readonly unknown[] {
  const parts = SHARED.flatMap((each) =>
    Reflect.ownKeys(each).flatMap((key) => {
      const value: unknown = Reflect.getOwnPropertyDescriptor(each, key)?.value;
      return typeof value === "function" ? [key, value] : [key];
    }),
  );
  return [...parts, ...Reflect.ownKeys(globalThis)];
}
const BEFORE = sharedParts();

describe("the doors", () => {
  it("are all here, and every function of each has its arguments", () => {
    const exported = Object.keys(packageJson.exports).filter((name) => name !== "./package.json");
    expect(Object.keys(DOORS).sort()).toEqual(exported.sort());
    expect([...FUNCTIONS.values()].filter((name) => ENTRIES[name] === undefined)).toEqual([]);
    expect(Object.keys(ENTRIES).filter((name) => ![...FUNCTIONS.values()].includes(name))).toEqual([]);
  });

  it("have changed nothing that all code shares while their arguments were made", () => {
    for (const { name, prototype } of CLASSES) {
      const fresh = runInNewContext(`Reflect.ownKeys(${name}.prototype).map(String)`) as readonly string[];
      expect([name, ...Reflect.ownKeys(prototype as object).map(String)]).toEqual([name, ...fresh]);
    }
  });

  it.each(CALLS)("$name answers the arguments that are sound", async ({ call, given }) => {
    await expect(Promise.resolve(call(given))).resolves.not.toBe(given);
  });
});

describe("every function of every door", () => {
  afterEach(() => {
    const after = sharedParts();
    // A deep comparison would take seconds.
    expect(BEFORE.filter((part, k) => part !== after[k])).toEqual([]);
    expect(after.length).toBe(BEFORE.length);
  });

  it.each(CALLS)("$name answers or refuses anything", async ({ call, given }) => {
    const places = Math.max(1, given.length);
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: places }), fc.nat(places - 1), async ([first, ...others], place) => {
        await answerOf(
          call,
          [first, ...others].map((recipe) => recipe?.make()),
        );
        // And one of anything among sound ones.
        if (given.length > 0) await answerOf(call, given.with(place, first?.make()));
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it.each(DAMAGEABLE)("$name answers or refuses arguments with one part damaged", async ({ call, given }) => {
    const drawn = fc.record({ path: fc.constantFrom(...pathsOf(given).slice(1)), damage: fc.constantFrom(...Object.keys(DAMAGES)) });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ path, damage }) => {
        await answerOf(call, damaged(given, path, damage));
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });

  it.each(RESIZABLE)("$name answers or refuses arguments of any size, in time", async ({ call, given }) => {
    const paths = pathsOf(given).filter(({ length }) => length === 1 || length === 2);
    const drawn = fc.record({ path: fc.constantFrom(...paths), damage: fc.constantFrom(...Object.keys(OVERSIZED)) });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ path, damage }) => {
        await answerOf(call, damaged(given, path, damage));
      }),
      // Each takes long; together the functions meet every kind of size.
      { numRuns: RUNS < 1000 ? 1 : RUNS / 50 },
    );
  });

  it.each(DAMAGEABLE)("$name answers or refuses a list of any claimed length, wherever it stands", async ({ call, given }) => {
    const lists = pathsOf(given).filter((path) => Array.isArray(partAt(given, path)) && path.length > 0);
    for (const path of lists) for (const damage of ["is sparse", "claims to be long"]) await answerOf(call, damaged(given, path, damage));
  });

  it.each(Object.keys(HARMLESS))("answers the same where everything is %s", async (name) => {
    for (const { call, given } of WITH_ARGUMENTS)
      expect(JSON.stringify(await answerOf(call, HARMLESS[name]?.(given) as Given))).toBe(JSON.stringify(await answerOf(call, given)));
  });
});
