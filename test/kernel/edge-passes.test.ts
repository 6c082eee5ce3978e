import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../benchmarks/random.ts";
import { beginPass, type EdgePass, findInPass, type OpenPass, scanUnit } from "../../src/kernel/edge-passes.ts";
import type { EdgeSource } from "../../src/kernel/edge-source.ts";
import type { EdgeSlab, EdgeUnit, Elsewhere } from "../../src/kernel/edge-unit.ts";
import { buildGraph } from "../../src/kernel/sparse-graph.ts";
import type { Steps } from "../../src/kernel/steps.ts";
import { storedSource } from "../support/stored-source.ts";

const ROWS = 2000;
const COLUMNS = 12;

/** Every other row or so has an edge to a column; some have none. */
function randomGraph(seed: number) {
  const random = createRandom(seed);
  const builder = buildGraph(ROWS, COLUMNS);
  for (let row = 0; row < ROWS; row++) {
    const isAlone = random.below(10) === 0;
    for (let column = 0; column < COLUMNS; column++) if (!isAlone && random.below(2) === 0) builder.add(column, random.below(100));
    builder.endRow();
  }
  return builder.finish();
}

const GRAPH = randomGraph(1955);
const PASS: EdgePass = {
  stage: "scan",
  prices: Float64Array.from({ length: COLUMNS }, (_, column) => (column === 5 ? Number.POSITIVE_INFINITY : column)),
  rows: Int32Array.from({ length: ROWS }, (_, k) => (k * 7) % ROWS),
  limits: Float64Array.from({ length: ROWS }, (_, row) => 60 + (row % 50)),
  widths: new Int32Array(ROWS).fill(3),
};

/** Whatever a pass calls back with, in that order. */
type Found = readonly (readonly [row: number, columns: readonly number[], costs: readonly number[]])[];

/** Each step brings 64 rows, or waits for one of the units that are away. */
const mostSteps = (rows: number): number => rows / 64 + rows / 24 + 2;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Nobody takes longer than this over a unit. */
const MOST_TURNS = 40;

/** Waits for others, but not for ever: whoever brings something wakes who waits for it. */
async function untilWoken(until: PromiseLike<unknown>): Promise<void> {
  let isAwake = false;
  const wake = (): void => {
    isAwake = true;
  };
  until.then(wake, wake);
  for (let turns = 0; !isAwake; turns++) {
    expect(turns, "turns in which nobody woke who waits").toBeLessThan(MOST_TURNS + 2);
    await turn();
  }
}

/** Drives a pass, waiting where it says so; `stopAt`: told to stop at that step. */
async function runPass(
  source: EdgeSource,
  stopAt = Number.POSITIVE_INFINITY,
): Promise<{ readonly found: Found; readonly isDone: boolean }> {
  const found: [number, number[], number[]][] = [];
  const steps: Steps<boolean> = findInPass(source, PASS, (row, { first, end, columns, costs }) => {
    found.push([row, [...columns.subarray(first, end)], [...costs.subarray(first, end)]]);
  });
  return { found, isDone: await drive(steps, stopAt) };
}

async function drive(steps: Steps<boolean>, stopAt = Number.POSITIVE_INFINITY): Promise<boolean> {
  let last = 0;
  for (let taken = 0; ; taken++) {
    const step = steps.next(taken >= stopAt);
    if (step.done) return step.value;
    const { done, total, until } = step.value;
    expect(done).toBeGreaterThanOrEqual(last);
    expect(done).toBeLessThanOrEqual(total);
    last = done;
    expect(taken).toBeLessThan(mostSteps(total));
    await untilWoken(until ?? turn());
  }
}

/** Others who take this many turns over each unit, in turn. */
function slowScan(turns: readonly number[], scan: (unit: EdgeUnit) => EdgeSlab): Elsewhere["scan"] {
  let units = 0;
  return async (unit) => {
    for (let left = turns[units++ % turns.length] as number; left > 0; left--) await turn();
    return scan(unit);
  };
}

function scanElsewhere(unit: EdgeUnit): EdgeSlab {
  const source = storedSource(GRAPH);
  source.setPrices(unit.prices);
  return scanUnit(source, unit);
}

describe("a pass over many rows", () => {
  it("finds of each row the cheapest edges below its limit, in the order of the rows", async () => {
    const { found, isDone } = await runPass(storedSource(GRAPH));
    const expected = [...PASS.rows].flatMap((row) => {
      const edges = [];
      for (let edge = GRAPH.firstEdge[row] as number; edge < (GRAPH.firstEdge[row + 1] as number); edge++) {
        const [column, cost] = [GRAPH.columnOfEdge[edge] as number, GRAPH.costOfEdge[edge] as number];
        const value = cost + (PASS.prices[column] as number);
        if (value < (PASS.limits[row] as number)) edges.push({ column, cost, value });
      }
      const cheapest = edges.sort((a, b) => a.value - b.value).slice(0, PASS.widths[row]);
      return cheapest.length === 0 ? [] : [[row, cheapest.map(({ column }) => column), cheapest.map(({ cost }) => cost)]];
    });
    expect(isDone).toBe(true);
    expect(found).toEqual(expected);
    expect(found.length).toBeLessThan(ROWS);
  });

  it("finds of each row as many edges as it asks for, and cuts units where that changes", async () => {
    const ofPlace = (place: number): number => (place < 700 ? 4 : place < 1000 ? 1 : 2 + (Math.floor(place / 99) % 2));
    const widths = new Int32Array(ROWS);
    for (const [place, row] of PASS.rows.entries()) widths[row] = ofPlace(place);
    const pass = { ...PASS, widths };
    const units: EdgeUnit[] = [];
    const scan = async (unit: EdgeUnit): Promise<EdgeSlab> => {
      units.push(unit);
      return scanElsewhere(unit);
    };
    const alone = storedSource(GRAPH);
    alone.setPrices(PASS.prices);
    const countOf = (row: number): number | undefined => {
      const limits = Float64Array.of(PASS.limits[row] as number);
      return scanUnit(alone, { prices: PASS.prices, rows: Int32Array.of(row), limits, width: widths[row] as number }).counts[0];
    };
    for (const elsewhere of [undefined, { places: 2, scan }]) {
      const found = new Map<number, number>();
      const source = { ...storedSource(GRAPH), elsewhere };
      expect(await drive(findInPass(source, pass, (row, { first, end }) => found.set(row, end - first)))).toBe(true);
      for (const row of PASS.rows) expect(found.get(row) ?? 0).toBe(countOf(row));
    }
    expect(units.length).toBeGreaterThan(9);
    for (const { rows, width } of units) expect(new Set([width, ...Array.from(rows, (row) => widths[row])]).size).toBe(1);
  });

  it("finds the same whoever else looks, and however long they take", async () => {
    const alone = await runPass(storedSource(GRAPH));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.nat({ max: MOST_TURNS }), { minLength: 1, maxLength: 9 }),
        async (places, turns) => {
          let units = 0;
          const scan = slowScan(turns, (unit) => {
            units++;
            return scanElsewhere(unit);
          });
          expect(await runPass({ ...storedSource(GRAPH), elsewhere: { places, scan } })).toEqual(alone);
          expect(units).toBeGreaterThan(0);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("keeps no more units elsewhere than are worth having there", async () => {
    let [now, most] = [0, 0];
    const scan: Elsewhere["scan"] = async (unit) => {
      most = Math.max(most, ++now);
      await turn();
      now--;
      return scanElsewhere(unit);
    };
    await runPass({ ...storedSource(GRAPH), elsewhere: { places: 3, scan } });
    expect(most).toBe(3);
  });

  it("tells how far it is, with what was done before, and waits for nobody where nobody else looks", () => {
    const tell = (pass: EdgePass): string[] => {
      const said: string[] = [];
      const steps = findInPass(storedSource(GRAPH), pass, () => undefined);
      for (let step = steps.next(false); !step.done; step = steps.next(false)) {
        const { stage, done, total, until } = step.value;
        said.push(`${stage} ${done}/${total}${until === undefined ? "" : ", waiting"}`);
      }
      return said;
    };
    const later: EdgePass = { ...PASS, rows: PASS.rows.subarray(0, 150), doneBefore: 40, total: 500 };
    expect(tell(later)).toEqual(["scan 40/500", "scan 104/500", "scan 168/500"]);
    expect(tell({ ...PASS, rows: PASS.rows.subarray(0, 65) })).toEqual(["scan 0/65", "scan 64/65"]);
  });

  it.each([
    ["about a thousand rows at most", 1, 20_000, 1024],
    ["half an equal share of what is left", 4, 4000, 400],
    ["two dozen rows at least", 20, 100, 24],
    ["nothing where there are no more than that", 1, 24, undefined],
  ])("sends elsewhere at first %s", async (_, places, rows, size) => {
    const sizes: number[] = [];
    const scan: Elsewhere["scan"] = async (unit) => {
      sizes.push(unit.rows.length);
      return { counts: new Int32Array(unit.rows.length), columns: new Int32Array(0), costs: new Int32Array(0) };
    };
    const source: EdgeSource = { ...storedSource(GRAPH), elsewhere: { places, scan } };
    const pass = { ...PASS, rows: new Int32Array(rows) };
    expect(await drive(findInPass(source, pass, () => undefined))).toBe(true);
    expect(sizes[0]).toBe(size);
    // Whoever is done gets more.
    if (rows > 1000) expect(sizes.length).toBeGreaterThan(places);
  });

  it("ends with the error of whoever failed", async () => {
    const failure = new Error("a thread died");
    const scan = slowScan([3], () => {
      throw failure;
    });
    const outcome = await runPass({ ...storedSource(GRAPH), elsewhere: { places: 2, scan } }).catch((error: unknown) => error);
    expect(outcome).toBe(failure);
  });

  it("sends back what was found, and no more", () => {
    const { prices, rows } = PASS;
    const limits = Float64Array.from(rows, (row) => PASS.limits[row] as number);
    const { counts, columns, costs } = scanElsewhere({ prices, rows, limits, width: 3 });
    const edges = counts.reduce((sum, count) => sum + count, 0);
    expect(edges).toBeGreaterThan(0);
    expect([columns.length, costs.length]).toEqual([edges, edges]);
  });

  it("may be stopped while others look, even if these then fail", async () => {
    const scan = slowScan([20], () => {
      throw new Error("closed");
    });
    expect((await runPass({ ...storedSource(GRAPH), elsewhere: { places: 2, scan } }, 2)).isDone).toBe(false);
    for (let k = 0; k < 30; k++) await turn();
  });
});

describe("a pass that others begin with", () => {
  const rowsOf = (count: number): EdgePass => ({ ...PASS, rows: PASS.rows.subarray(0, count) });

  /** Begins a pass, does something else for some turns, and sees to its end. */
  async function interrupt(pass: EdgePass, elsewhere: Elsewhere, turns: number) {
    const rows: number[] = [];
    const open: OpenPass = beginPass({ ...storedSource(GRAPH), elsewhere }, pass, (row) => rows.push(row));
    for (let k = 0; k < turns; k++) await turn();
    const before = rows.length;
    return { before, isDone: await drive(open.finish()), rows };
  }

  it("goes on elsewhere while the caller does something else, and finds nothing before its end is seen to", async () => {
    const alone = (await runPass(storedSource(GRAPH))).found.map(([row]) => row);
    for (const turns of [0, 3, 300]) {
      let looked = 0;
      const scan = slowScan([1, 2], (unit) => {
        looked += unit.rows.length;
        return scanElsewhere(unit);
      });
      expect(await interrupt(PASS, { places: 2, scan }, turns)).toEqual({ before: 0, isDone: true, rows: alone });
      // Those who had time enough have done everything.
      if (turns === 300) expect(looked).toBe(ROWS);
      else expect(looked).toBeLessThan(ROWS);
    }
  });

  it("is cut into shares of what is left, each smaller than the one before, down to a least", async () => {
    const sizes: number[] = [];
    const scan = slowScan([0], (unit) => {
      sizes.push(unit.rows.length);
      return scanElsewhere(unit);
    });
    await interrupt(PASS, { places: 3, scan }, 100);
    expect(sizes.slice(0, 3)).toEqual([250, 219, 192]);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.slice(-3, -1)).toEqual([24, 24]);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(ROWS);
  });

  it("stays here where it is small", async () => {
    let units = 0;
    const scan = slowScan([0], (unit) => {
      units++;
      return scanElsewhere(unit);
    });
    expect((await interrupt(rowsOf(24), { places: 2, scan }, 3)).isDone).toBe(true);
    expect(units).toBe(0);
    expect((await interrupt(rowsOf(25), { places: 2, scan }, 3)).isDone).toBe(true);
    expect(units).toBe(2);
  });

  it("waits where nothing is left to do, until somebody is back", async () => {
    const elsewhere: Elsewhere = { places: 2, scan: slowScan([3, 9], scanElsewhere) };
    const steps = beginPass({ ...storedSource(GRAPH), elsewhere }, rowsOf(60), () => {}).finish();
    const said: [done: number, isWaiting: boolean][] = [];
    for (let step = steps.next(false); !step.done && said.length < 9; step = steps.next(false)) {
      const { done, until } = step.value;
      said.push([done, until !== undefined]);
      await untilWoken(until ?? turn());
    }
    // Two dozen each for the others, and the rest is done here.
    expect(said).toEqual([
      [0, false],
      [12, true],
      [36, true],
    ]);
  });

  it("leaves its last rows to whoever sees to its end", async () => {
    const sizes: number[] = [];
    const scan = slowScan([0], (unit) => {
      sizes.push(unit.rows.length);
      return scanElsewhere(unit);
    });
    // The other is back before the caller has looked at any row itself, and 16 are left.
    expect((await interrupt(rowsOf(40), { places: 1, scan }, 0)).isDone).toBe(true);
    expect(sizes).toEqual([24]);
    // Nobody sees to the end meanwhile.
    sizes.length = 0;
    expect((await interrupt(rowsOf(40), { places: 1, scan }, 3)).isDone).toBe(true);
    expect(sizes).toEqual([24, 16]);
  });

  it("ends with the error of whoever failed meanwhile, and asks nobody again", async () => {
    let units = 0;
    const scan = slowScan([0], () => {
      units++;
      throw new Error("a thread died");
    });
    await expect(interrupt(PASS, { places: 2, scan }, 50)).rejects.toThrow("a thread died");
    expect(units).toBe(2);
  });

  it("ends with that error also where nothing is left to do but to wait", async () => {
    let units = 0;
    const scan = slowScan([0], (unit) => {
      if (units++ === 0) return scanElsewhere(unit);
      throw new Error("a thread died");
    });
    await expect(interrupt(rowsOf(40), { places: 2, scan }, 20)).rejects.toThrow("a thread died");
    expect(units).toBe(2);
  });

  it("asks nobody any more once it is stopped", async () => {
    let units = 0;
    const scan = slowScan([2], (unit) => {
      units++;
      return scanElsewhere(unit);
    });
    const open = beginPass({ ...storedSource(GRAPH), elsewhere: { places: 2, scan } }, PASS, () => {});
    expect(await drive(open.finish(), 1)).toBe(false);
    for (let k = 0; k < 50; k++) await turn();
    expect(units).toBe(2);
  });
});
