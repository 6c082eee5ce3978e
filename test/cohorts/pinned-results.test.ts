import { createHash } from "node:crypto";
import { compareModes, type MatchInput, matchParticipants, poolHealth, renderReport } from "mentor-matching";
import { deferredAcceptance, solveAssignment } from "mentor-matching/solver";
import { describe, expect, it } from "vitest";
import { standardCohort } from "../../benchmarks/populations.ts";
import { seededUniform } from "../support/graphs.ts";
import { reportWith } from "../support/report-cases.ts";

const POPULATIONS = {
  small: standardCohort({ mentees: 24, mentors: 12, seed: 1 }),
  crowded: standardCohort({ mentees: 90, mentors: 20, seed: 2 }),
  roomy: standardCohort({ mentees: 60, mentors: 60, seed: 3 }),
} as const;

const variants = (input: (typeof POPULATIONS)["small"]): { readonly [name: string]: () => unknown } => ({
  "most pairs": () => matchParticipants({ ...input, objective: "most-pairs" }),
  "highest total": () => matchParticipants({ ...input, objective: "highest-total" }),
  fairest: () => matchParticipants({ ...input, objective: "fairest" }),
  lottery: () => matchParticipants({ ...input, tieBreak: { lottery: "2026" } }),
  self: () => matchParticipants({ ...input, mode: "self" } as MatchInput),
  "hybrid, lists": () => matchParticipants({ ...input, mode: "hybrid", shortlist: { length: 4, exposure: 9 } } as MatchInput),
  "modes compared": () => compareModes(input),
  "health of the pool": () => poolHealth(input),
});

function digestOf(result: unknown): string {
  return createHash("sha256").update(JSON.stringify(result)).digest("hex").slice(0, 16);
}

/** Whatever a change does to these, users see: it needs a line in CHANGELOG.md, and `npx vitest run test/cohorts/pinned-results.test.ts -u`. */
describe("results that are pinned", () => {
  it("are the same bytes as in the last release", async () => {
    const pinned: { [name: string]: string } = {};
    for (const [population, input] of Object.entries(POPULATIONS))
      for (const [variant, match] of Object.entries(variants(input))) pinned[`${population}, ${variant}`] = digestOf(match());
    const uniform = seededUniform(7);
    const scores = Array.from({ length: 40 }, () =>
      Array.from({ length: 30 }, () => (uniform() < 0.3 ? null : Math.floor(1000 * uniform()))),
    );
    pinned["matrix, most pairs"] = digestOf(solveAssignment({ scores }));
    pinned["matrix, highest total"] = digestOf(solveAssignment({ scores, objective: "highest-total" }));
    const orderBy = (width: number, height: number): number[][] =>
      Array.from({ length: height }, () => {
        const keys = Array.from({ length: width }, uniform);
        return [...keys.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number));
      });
    pinned["stable matching"] = digestOf(deferredAcceptance({ rowPreferences: orderBy(20, 25), columnPreferences: orderBy(25, 20) }));
    const { report, wording } = reportWith("Ada");
    for (const format of ["markdown", "csv", "json"] as const)
      for (const locale of ["en", "fr"] as const)
        pinned[`report, ${format}, ${locale}`] = digestOf(renderReport(report, { ...wording, format, locale }));
    await expect(`${JSON.stringify(pinned, null, 2)}\n`).toMatchFileSnapshot("../fixtures/pinned-results.json");
  });

  it("differ where a result differs", () => {
    const [first, second] = [1, 2].map((seed) => digestOf(matchParticipants(standardCohort({ mentees: 12, mentors: 8, seed }))));
    expect(first).not.toBe(second);
  });
});
