import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Bundle, bundle } from "./support/bundles.ts";

/** What the README promises: `| code | at most |`, in kB of 1,000 bytes. */
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const promised = [...readme.matchAll(/^\| `((?:import|export) [^`]+)` \| ([\d.]+) kB \|$/gm)].map(
  ([, line, kilobytes]) => [line as string, 1000 * Number(kilobytes)] as const,
);
const rooms = async (line: string): Promise<readonly string[]> => [...(await bundle(line)).rooms].sort();

describe("sizes", () => {
  it("are promised for every door and some functions", () => {
    const lines = promised.map(([line]) => line).join("\n");
    for (const door of ["", "/solver", "/munkres", "/json-schema"]) expect(lines).toContain(`export * from "mentor-matching${door}"`);
    expect(promised.length).toBeGreaterThan(6);
  });

  it.each(promised)("%s is at most %d bytes, minified and gzipped, and not far from it", async (line, most) => {
    const { gzipped }: Bundle = await bundle(line);
    expect(gzipped).toBeLessThanOrEqual(most);
    // A promise that is far off tells nobody anything, and lets a size double unseen.
    if (most > 1000) expect(gzipped).toBeGreaterThan(0.75 * most);
  });
});

describe("what is not used", () => {
  it("leaves nothing behind", async () => {
    expect(await rooms('import "mentor-matching"')).toEqual([]);
  });

  it("is not in a bundle of numbers only: no zod, nothing of people, words or relationships", async () => {
    expect(await rooms('export * from "mentor-matching/solver"')).toEqual(["kernel", "model", "operations", "reading", "stages"]);
    expect(await rooms('export * from "mentor-matching/munkres"')).not.toContain("zod");
  });

  it("is not in a bundle of words or of a matching", async () => {
    expect(await rooms('export { describePair } from "mentor-matching"')).toEqual(["language", "model", "reading"]);
    const matching = await rooms('export { matchParticipants } from "mentor-matching"');
    for (const room of ["lifecycle", "reports", "requests", "audit", "language"]) expect(matching).not.toContain(room);
    // The check can see what it looks for.
    expect(matching).toContain("zod");
    expect(await rooms('export { summarizeProgramme } from "mentor-matching"')).toContain("reports");
  });
});
