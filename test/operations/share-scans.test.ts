import { type AdministrativeInput, matchParticipants, matchParticipantsAsync, prepareProgramme, type ScanCrews } from "mentor-matching";
import { describe, expect, it } from "vitest";
import { patchyCohort, standardCohort } from "../../benchmarks/populations.ts";
import { localCrews, matchWithCrews } from "../support/crews.ts";
import { RUNS } from "../support/runs.ts";

const NOBODY: ScanCrews = localCrews(0);
const cohort = standardCohort({ mentees: 400, mentors: 190 });

/** Populations that differ in what a unit has to know. */
const POPULATIONS: { readonly [name: string]: AdministrativeInput } = {
  "the standard cohort": cohort,
  "a small cohort": standardCohort({ mentees: 330, mentors: 150, seed: 3 }),
  "many ties": { ...cohort, criteria: [{ id: "site", kind: "same", weight: 1, attribute: "site" }] },
  "a minimum score": { ...cohort, minimumScore: 0.55 },
  "people who take no part": {
    ...cohort,
    mentees: cohort.mentees.map((mentee, k) => (k % 7 === 0 ? { ...mentee, availability: "paused" } : mentee)),
    mentors: cohort.mentors.map((mentor, k) =>
      k % 5 === 0 ? { ...mentor, availability: "paused" } : k % 11 === 0 ? { ...mentor, capacity: 0 } : mentor,
    ),
  },
  "values that are missing": patchyCohort({ mentees: 640, mentors: 300 }),
  "decisions about pairs": {
    ...cohort,
    pairs: {
      forbidden: cohort.mentees.slice(0, 180).map(({ id }, k) => ({ menteeId: id, mentorId: cohort.mentors[k]?.id as string })),
      previous: cohort.mentees
        .slice(190)
        .map(({ id }, k) => ({ menteeId: id, mentorId: cohort.mentors[k % 90]?.id as string, adjustment: k % 2 === 0 ? 0.2 : -0.2 })),
    },
  },
};

describe("a matching that others help with", () => {
  const cases = Object.keys(POPULATIONS).flatMap((name) => [["most-pairs", name] as const, ["highest-total", name] as const]);
  it.each([...cases, ["fairest", "a small cohort"] as const])("is the same to the byte, %s: %s", async (objective, name) => {
    const prepared = prepareProgramme({ ...POPULATIONS[name], objective } as AdministrativeInput);
    const alone = JSON.stringify(await matchWithCrews(prepared, NOBODY));
    for (const places of RUNS < 1000 ? [5] : [1, 5]) {
      const crews = localCrews(places);
      expect(JSON.stringify(await matchWithCrews(prepared, crews)) === alone).toBe(true);
      expect(crews.log.units).toBeGreaterThan(0);
      expect(crews.log).toMatchObject({ opened: 1, closed: 1 });
    }
  });

  it("asks nobody where all pairs are stored, or in another mode", async () => {
    const crews = localCrews(2);
    await matchParticipantsAsync(standardCohort({ mentees: 60, mentors: 30 }), { threads: crews });
    await matchParticipantsAsync({ ...cohort, mode: "self" }, { threads: crews });
    expect(crews.log.opened).toBe(0);
  });

  const large = standardCohort({ mentees: 2900, mentors: 1400 });

  it("is so by its public name, with progress that ends where it should", async () => {
    const crews = localCrews(4);
    const seen = new Map<string, { done: number; total: number }>();
    const matching = await matchParticipantsAsync(large, {
      threads: crews,
      onProgress(progress) {
        expect(Object.keys(progress)).toEqual(["stage", "done", "total"]);
        expect(progress.done).toBeLessThanOrEqual(progress.total);
        seen.set(progress.stage, progress);
      },
    });
    expect(JSON.stringify(matching) === JSON.stringify(matchParticipants(large))).toBe(true);
    for (const stage of ["prepare", "scan", "solve", "explain"]) expect([...seen.keys()]).toContain(stage);
    expect(crews.log).toMatchObject({ opened: 1, closed: 1 });
    expect(crews.log.units).toBeGreaterThan(4);
  });

  it("stays with the caller where it takes a function of the caller's", async () => {
    const crews = localCrews(2);
    const criteria = [...cohort.criteria, { id: "own", kind: "custom" as const, weight: 1, compare: () => 0.5 }];
    const prepared = prepareProgramme({ ...cohort, mentees: cohort.mentees.slice(0, 300), criteria });
    await matchWithCrews(prepared, crews);
    expect(crews.log.opened).toBe(0);
  });

  it.each([
    ["counts", { counts: new Int32Array(3) }],
    ["mentors", { columns: new Int32Array(3) }],
    ["costs", { costs: new Int32Array(3) }],
  ])("is refused where a slab comes back with other %s than it should", async (_, part) => {
    const crews = localCrews(2);
    const careless: ScanCrews = {
      open(programme) {
        const crew = crews.open(programme);
        return { ...crew, scan: async (unit) => ({ ...(await crew.scan(unit)), ...part }) };
      },
    };
    await expect(matchParticipantsAsync(large, { threads: careless })).rejects.toThrow(/a unit of \d+ mentees came back with/);
    expect(crews.log.closed).toBe(1);
  });

  it("is aborted while others work, and they are sent home", async () => {
    const controller = new AbortController();
    let closed = 0;
    const never: ScanCrews = {
      open: () => ({
        places: 2,
        scan: () => new Promise(() => setTimeout(() => controller.abort(new Error("enough")), 300)),
        close: async () => {
          closed++;
        },
      }),
    };
    await expect(matchParticipantsAsync(large, { threads: never, signal: controller.signal })).rejects.toThrow("enough");
    expect(closed).toBe(1);
  });

  it("is aborted by whoever is told of the progress, while others have everything that is left", async () => {
    const controller = new AbortController();
    const never: ScanCrews = {
      open: () => ({ places: 99, scan: () => new Promise(() => undefined), close: async () => undefined }),
    };
    let steps = 0;
    const onProgress = ({ stage }: { readonly stage: string }): void => {
      // One block is left to do here, and then there is nothing but waiting.
      if (stage === "scan" && ++steps === 2) controller.abort(new Error("enough"));
    };
    const input = prepareProgramme(large);
    await expect(matchParticipantsAsync(input, { threads: never, signal: controller.signal, onProgress })).rejects.toThrow("enough");
  });

  it("is aborted by a signal that does not call, once a unit is done", async () => {
    const crews = localCrews(1);
    const signal = {
      throwIfAborted() {
        if (crews.log.units > 2) throw new Error("enough");
      },
    };
    await expect(matchParticipantsAsync(large, { threads: crews, signal })).rejects.toThrow("enough");
    expect(crews.log.closed).toBe(1);
  });

  it("ends, rightly or with an error, where others bring edges of other mentees", async () => {
    const crews = localCrews(2);
    const wrong: ScanCrews = {
      open(programme) {
        const crew = crews.open(programme);
        return { ...crew, scan: (unit) => crew.scan({ ...unit, rows: unit.rows.slice().fill(unit.rows[0] as number) }) };
      },
    };
    const outcome = await matchParticipantsAsync(large, { threads: wrong }).then(
      () => "a matching",
      (error: Error) => error.message,
    );
    expect(outcome).toMatch(/^(a matching|paths do not end: .*)$/);
  });
});
