import { describe, expect, it } from "vitest";
import { runContest } from "../../benchmarks/contest.ts";
import { cohortMatrix, euclideanMatrix, sparseMatrix, staircaseMatrix, uniformMatrix } from "../../benchmarks/matrices.ts";
import { inputFromRows, readRows } from "../../benchmarks/own-data.ts";
import { runPipeline } from "../../benchmarks/pipeline.ts";
import { renderLines, renderShares } from "../../benchmarks/plot.ts";
import { renderBar } from "../../benchmarks/progress.ts";
import { renderMarkdown } from "../../benchmarks/report.ts";
import { ratioOf, summarize } from "../../benchmarks/statistics.ts";

/** Every element is closed in the order in which it was opened, and no text has a stray bracket or ampersand. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, selfClosing] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (closing === "/") {
      if (open.pop() !== name) return false;
    } else if (selfClosing !== "/") open.push(name as string);
  }
  const texts = svg.replaceAll(/<[^<>]*>/g, "");
  return open.length === 0 && !/[<>]/.test(texts) && !/&(?!amp;|lt;|gt;)/.test(texts);
}

describe("statistics", () => {
  it("are the middle and the ends", () => {
    expect(summarize([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
    expect(summarize([4, 1, 10, 2])).toEqual({ median: 3, least: 1, most: 10 });
    expect(ratioOf(summarize([1]), summarize([4]))).toBe(0.25);
  });
});

describe("plots", () => {
  it("are well-formed, whatever the names, and hold a point for each number", () => {
    const series = [
      { name: "a < b & c", points: [[1, 0.02] as const, [1000, 30] as const] },
      { name: "none", points: [] },
    ];
    const svg = renderLines("time & size", { x: "rows", y: "ms" }, series);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(isWellFormed(renderLines("empty", { x: "", y: "" }, []))).toBe(true);
    expect(isWellFormed("<svg><g></svg></g>")).toBe(false);
  });

  it("show parts as shares of their whole", () => {
    const svg = renderShares("stages", [
      {
        name: "one",
        parts: [
          { name: "a", value: 1 },
          { name: "b", value: 3 },
        ],
      },
    ]);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).toContain("a 25 %");
    expect(svg).toContain("b 75 %");
    expect(renderShares("nothing", [{ name: "none", parts: [{ name: "a", value: 0 }] }])).not.toContain("NaN");
  });
});

it("a bar fills as work is done", () => {
  expect(renderBar(1, 2, "x")).toBe(`[${"=".repeat(12)}${" ".repeat(12)}] 1/2 x`);
  expect(renderBar(0, 0, "x")).toContain("=".repeat(24));
});

describe("matrices", () => {
  it("are the same each time", () => {
    expect(cohortMatrix(20, 10)).toEqual(cohortMatrix(20, 10));
    expect(euclideanMatrix(9)).toEqual(euclideanMatrix(9));
  });

  it("have somebody for everybody where they say so", () => {
    for (const matrix of [sparseMatrix(60, 0.02), staircaseMatrix(60)]) {
      const { standings } = runContest({ matrix: () => matrix, rounds: 1, against: [] }, []);
      expect(standings[0]).toMatchObject({ pairs: 60, ratio: 1, agrees: true });
    }
  });

  it("of a cohort leave some 30 % of the pairs out and have a few more seats than mentees", () => {
    const { values, capacities } = cohortMatrix(400, 200);
    const forbidden = values.filter((value) => value === Number.POSITIVE_INFINITY).length / values.length;
    expect(forbidden).toBeGreaterThan(0.2);
    expect(forbidden).toBeLessThan(0.45);
    expect(capacities.reduce((sum, capacity) => sum + capacity, 0)).toBe(409);
  });
});

describe("a contest", () => {
  it("notices a peer with another answer and a bound that is missed", () => {
    const solve = { milliseconds: 1e-9, busyMilliseconds: 1e-9, pairs: 30, total: 1 };
    const peer = { name: "hasty", version: "1", sizeLimit: 1e9, isProgram: true, solve: () => solve };
    const outcome = runContest({ matrix: () => uniformMatrix(30), rounds: 1, against: ["hasty"], bounds: { hasty: 0.5 } }, [peer]);
    expect(outcome.standings.map(({ agrees }) => agrees)).toEqual([true, false]);
    const run = { date: "2026-01-01", command: "c", machine: "m", versions: {}, missingPeers: ["LEMON"], warnings: ["busy"], pipeline: [] };
    const text = renderMarkdown({ ...run, outcomes: [outcome] });
    expect(text).toContain("hasty (other total)");
    expect(text).toContain("0.5 (missed)");
    expect(text).toContain("Not installed: LEMON");
    expect(text).toContain("**busy**");
  });

  it("say which bounds of time and memory hold", () => {
    const half = { mentors: 5_000, pairs: 1, points: 1, busySeconds: 1, stages: [] };
    const pipeline = [
      { ...half, name: "standard cohort", mentees: 10_000, seconds: 2, grownMebibytes: 121 },
      { ...half, name: "standard cohort", mentees: 100_000, seconds: 20, grownMebibytes: 1 },
      { ...half, name: "the same, 2 threads", mentees: 100_000, seconds: 16, grownMebibytes: 1 },
      { ...half, name: "skills", mentees: 10_000, seconds: 9, grownMebibytes: 1 },
    ];
    const kernel = { evaluationsPerSecond: summarize([3e8]), acceptanceMilliseconds: summarize([100]) };
    const run = { date: "", command: "", machine: "", versions: {}, missingPeers: [], warnings: [], outcomes: [], pipeline, kernel };
    const text = renderMarkdown(run);
    expect(text.split("\n").filter((line) => line.includes("(missed)"))).toEqual([
      "| the same, memory | 121 MiB | at most 120 MiB (missed) |",
      "| the same, two threads | 16.0 s | at most 15 s (missed) |",
      "| 10,000 × 5,000, skills, against the standard cohort | 4.50  | at most 4  (missed) |",
      "| criteria of pairs a second, whole rows, one thread | 0.30 · 10⁹ | at least 1 · 10⁹ (missed) |",
    ]);
    expect(text).toContain("| growth of time from the one to the other, exponent | 1.00  | at most 1.2  |");
  });

  it("passes over peers that are not asked, or that would take minutes", () => {
    const peer = {
      name: "slow",
      version: "1",
      sizeLimit: 10,
      isProgram: false,
      solve: () => ({ milliseconds: 1, busyMilliseconds: 1, pairs: 0, total: 0 }),
    };
    expect(runContest({ matrix: () => uniformMatrix(5), rounds: 1, against: ["slow"] }, [peer]).standings).toHaveLength(1);
  });
});

describe("own data", () => {
  it("are read from CSV with the usual columns and go through every stage", async () => {
    const mentors = readRows("id,level,function,position,skills,capacity\nM1,5,IT,Lead,sql;go,2\n");
    const mentees = readRows("id,level,function,position,wantedSkills\nE1,2,IT,Dev,sql\nE2,3,HR,,\n");
    const run = await runPipeline("own", inputFromRows(mentors, mentees));
    expect(run).toMatchObject({ mentees: 2, mentors: 1, pairs: 2 });
    expect(run.stages.map(({ name }) => name)).toEqual(expect.arrayContaining(["validate and encode", "explain and certify"]));
    expect(
      renderMarkdown({ date: "", command: "", machine: "", versions: {}, missingPeers: [], warnings: [], outcomes: [], pipeline: [run] }),
    ).toContain("| own | 2 × 1 | 2 |");
  });

  it("say what is wrong with them", () => {
    const mentors = readRows("id,level,function,position,skills,capacity\nM1,high,IT,Lead,sql,2\n");
    expect(() => inputFromRows(mentors, [])).toThrow(/high/);
  });
});
