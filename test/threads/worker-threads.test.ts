import { fileURLToPath } from "node:url";
import { type AdministrativeInput, type Matching, matchParticipants, matchParticipantsAsync, prepareProgramme } from "mentor-matching";
import { workerThreads } from "mentor-matching/threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import { standardCohort } from "../../benchmarks/populations.ts";
import { packColumns } from "../../src/stages/encode/pack-columns.ts";
import { openPool } from "../../src/threads/worker-threads.ts";
import { builtThreads } from "../support/built-worker.ts";
import { matchWithCrews } from "../support/crews.ts";
import { RUNS } from "../support/runs.ts";

const large = standardCohort({ mentees: 2600, mentors: 1600 });
const prepared = prepareProgramme(large);

/** What keeps a process alive, or may do so. */
const openPorts = (): number => process.getActiveResourcesInfo().filter((name) => /MessagePort|Worker/.test(name)).length;

const before = openPorts();
afterEach(async () => {
  // A thread takes its time to end, on a busy machine more of it.
  await vi.waitFor(() => expect(openPorts()).toBeLessThanOrEqual(before), { timeout: 5_000, interval: 25 });
});

describe("worker threads", () => {
  const smaller = standardCohort({ mentees: 1000, mentors: 450, seed: 7 });
  const populations: readonly (readonly [name: string, input: AdministrativeInput])[] = [
    ["most pairs", smaller],
    ["the highest total, with ties", { ...smaller, objective: "highest-total", criteria: smaller.criteria.slice(0, 2) }],
  ];
  it.each(populations)("give the matching of one thread to the byte, however many they are: %s", async (_, input) => {
    const smaller = prepareProgramme(input);
    const texts = [JSON.stringify(await matchWithCrews(smaller, workerThreads({ count: 1 })))];
    for (const others of RUNS < 1000 ? [2] : [1, 2, 6]) texts.push(JSON.stringify(await matchWithCrews(smaller, builtThreads(others))));
    expect(new Set(texts).size).toBe(1);
  });

  it("do so by their public name, whatever was prepared before, and tell how far they are", async () => {
    const expected = JSON.stringify(matchParticipants(large));
    const stages = new Set<string>();
    const matching = await matchParticipantsAsync(large, {
      threads: workerThreads({ count: 3 }),
      onProgress: ({ stage }) => stages.add(stage),
    });
    expect(JSON.stringify(matching) === expected).toBe(true);
    for (const stage of ["prepare", "scan", "solve", "explain"]) expect([...stages]).toContain(stage);
    expect(JSON.stringify(await matchParticipantsAsync(prepared, { threads: workerThreads() })) === expected).toBe(true);
  });

  it("may be stopped: the best so far, with its gap", async () => {
    let asked = 0;
    const matching: Matching = await matchParticipantsAsync(prepared, {
      threads: builtThreads(1),
      shouldStop: () => ++asked > 30,
    });
    expect(matching.certificate).toMatchObject({ optimal: false });
  });

  it.each(["prepare", "scan", "solve", "explain"])("are sent home when the matching is aborted: at stage %s", async (at) => {
    const controller = new AbortController();
    let aborted = 0;
    const matching = matchParticipantsAsync(large, {
      threads: builtThreads(1),
      signal: controller.signal,
      onProgress({ stage }) {
        if (stage !== at || controller.signal.aborted) return;
        aborted = performance.now();
        controller.abort(new Error("enough"));
      },
    });
    await expect(matching).rejects.toThrow("enough");
    // Far above what it takes: the machine may be busy.
    expect(performance.now() - aborted).toBeLessThan(2000);
  });

  it.each([0, 1.5, Number.NaN, -2])("are counted from one on: %s", (count) => {
    expect(() => workerThreads({ count })).toThrow(/count: .* is no number of threads/);
  });
});

describe("a worker thread that dies", () => {
  const worker = fileURLToPath(new URL("./dying-worker.mjs", import.meta.url));
  const dying = (id: string): AdministrativeInput => ({
    ...large,
    criteria: large.criteria.map((each, k) => (k === 0 ? { ...each, id } : each)),
  });

  it.each([
    ["a0-exits", /a worker thread ended before its work was done \(worker exited with code: 3\)/],
    ["a0-throws", /a worker thread ended before its work was done \(no more\)/],
  ])("fails the matching with an error that says so: %s", async (id, message) => {
    await expect(matchParticipantsAsync(dying(id), { threads: builtThreads(2, worker) })).rejects.toThrow(message);
  });

  it("fails it also where it never comes to life", async () => {
    await expect(matchParticipantsAsync(prepared, { threads: builtThreads(2, `${worker}.missing.mjs`) })).rejects.toThrow(
      /a worker thread ended before its work was done/,
    );
  });

  it("fails it also where it ended before there was anything to do", async () => {
    const pool = openPool(packColumns(prepared.columns), 1, `${worker}.missing.mjs`);
    await vi.waitFor(() => expect(openPorts()).toBeLessThanOrEqual(before), { timeout: 5_000, interval: 25 });
    const unit = { minimumPoints: 0, prices: Float64Array.of(0), rows: Int32Array.of(0), limits: Float64Array.of(1), width: 1, pass: 1 };
    await expect(pool.scan(unit)).rejects.toThrow(/a worker thread ended before its work was done \(Cannot find module/);
    await pool.close();
  });
});

describe("the prices of a pass", () => {
  it("are copied once, and stay what they were for units that are under way", async () => {
    const { columns } = prepareProgramme(standardCohort({ mentees: 2, mentors: 2 }));
    const pool = openPool(packColumns(columns), 1, fileURLToPath(new URL("./telling-worker.mjs", import.meta.url)));
    const prices = Float64Array.of(1, Number.POSITIVE_INFINITY);
    const unit = { minimumPoints: 0, prices, rows: Int32Array.of(0), limits: Float64Array.of(1), width: 1 };
    const told = [pool.scan({ ...unit, pass: 1 }), pool.scan({ ...unit, pass: 1 })];
    prices[0] = 0.5;
    told.push(pool.scan({ ...unit, pass: 1 }), pool.scan({ ...unit, pass: 2 }));
    const ofPass = (first: number) => ({ prices: [first, Number.POSITIVE_INFINITY], areShared: true });
    expect(await Promise.all(told)).toEqual([ofPass(1), ofPass(1), ofPass(1), ofPass(0.5)]);
    await pool.close();
  });
});
