import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fuzz } from "../test/fuzz/fuzz.ts";
import { LAWS } from "../test/fuzz/laws.ts";

/**
 * Tries all solvers against each other with ever new cases: `npm run fuzz -- --seconds 60 --seed 7`. A case that breaks a law is made small and kept in
 * test/fixtures/fuzz, where the tests try it for ever.
 */
const { values } = parseArgs({ options: { seconds: { type: "string", default: "60" }, seed: { type: "string" } } });
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
const end = Date.now() + 1000 * Number(values.seconds);
if (!Number.isInteger(seed) || Number.isNaN(end)) throw new Error("--seconds and --seed take numbers");
console.log(`seed ${seed}, ${values.seconds} s, laws: ${LAWS.map(({ name }) => name).join(", ")}`);

const { cases, broken } = fuzz({ laws: LAWS, seed, goesOn: () => Date.now() < end });
const folder = new URL("../test/fixtures/fuzz/", import.meta.url);
for (const each of broken) {
  mkdirSync(folder, { recursive: true });
  const file = `${each.law}-${each.seed}.json`;
  writeFileSync(new URL(file, folder), `${JSON.stringify(each, null, 2)}\n`);
  console.log(`broken: ${each.law}, seed ${each.seed}: ${each.message}\nkept as test/fixtures/fuzz/${file}`);
}
console.log(`${cases} cases, ${broken.length} broken`);
if (broken.length > 0) process.exitCode = 1;
