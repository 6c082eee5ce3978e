import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LAWS } from "../fuzz/laws.ts";
import { DAMAGES, OVERSIZED } from "../hostile/damage.ts";
import { ENTRIES } from "../hostile/entries.ts";
import { PROPERTIES } from "../planted/properties.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface FileScore {
  readonly killed: number;
  readonly survived: number;
  readonly uncovered: number;
}

function read<Value>(path: string): Value {
  return JSON.parse(readFileSync(`${root}${path}`, "utf8")) as Value;
}

function filesBelow(folder: string, ending: string): number {
  const path = `${root}${folder}`;
  return existsSync(path) ? readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending)).length : 0;
}

/** What docs/explanation/trust.md says in numbers, as lines of Markdown. */
export function trustFigures(): readonly string[] {
  const results = read<{ readonly [area: string]: { readonly [file: string]: FileScore } }>("test/mutation/results.json");
  const areas = read<readonly { readonly name: string }[]>("test/mutation/areas.json");
  const measured = areas.filter(({ name }) => results[name] !== undefined);
  const equivalent = read<readonly { readonly file: string; readonly faults: readonly string[] }[]>("test/mutation/equivalent.json");
  const listedIn = (area: string): number =>
    equivalent.filter(({ file }) => results[area]?.[file] !== undefined).reduce((total, { faults }) => total + faults.length, 0);
  const sum = (area: string, part: keyof FileScore): number =>
    Object.values(results[area] ?? {}).reduce((total, score) => total + score[part], 0);
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;
  return [
    `- ${Object.keys(ENTRIES).length} exported functions, each given anything and arguments with one part damaged in one of ${Object.keys(DAMAGES).length + Object.keys(OVERSIZED).length} ways.`,
    `- ${LAWS.length} laws that \`npm run fuzz\` tries for as long as you like; ${filesBelow("test/fixtures/fuzz", ".json")} cases that once broke one are tried for ever.`,
    `- ${PROPERTIES.length} properties and failures of others, each with the test that holds it; ${PROPERTIES.flatMap(({ faults }) => faults).length} faults planted by hand, each noticed by that very test.`,
    "",
    "| faults planted in | files | faults | noticed | not reached | share noticed | change nothing | share of the others noticed |",
    "|---|---:|---:|---:|---:|---:|---:|---:|",
    ...measured.map(({ name }) => {
      const [killed, survived, uncovered] = [sum(name, "killed"), sum(name, "survived"), sum(name, "uncovered")];
      const all = killed + survived + uncovered;
      const listed = listedIn(name);
      const files = Object.keys(results[name] ?? {}).length;
      return `| ${name} | ${files} | ${all} | ${killed} | ${uncovered} | ${share(killed, all)} | ${listed} | ${share(killed, all - listed)} |`;
    }),
    "",
    `Not measured yet: ${
      areas
        .filter((area) => !measured.includes(area))
        .map(({ name }) => name)
        .join(", ") || "none of the areas"
    }; and whatever is in no area.`,
  ];
}
