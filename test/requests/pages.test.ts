import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pages } from "../../src/model/request.ts";
import { countNumbered, cutPages, findNamed, findNumbered, putNamed, putNumbered } from "../../src/requests/pages.ts";
import { RUNS } from "../support/runs.ts";

interface Named {
  readonly id: string;
  readonly value: number;
}

describe("pages of names", () => {
  it("hold what a map would, in order, on pages that are neither empty nor too long", () => {
    const id = fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.nat({ max: 700 }).map(String),
      fc.constantFrom("__proto__", "constructor", "é", "é"),
    );
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.array(fc.tuple(id, fc.nat()), { maxLength: 600, size: "max" }), (begin, changes) => {
        const map = new Map<string, number>();
        const first = Array.from({ length: begin }, (_, k) => ({ id: String(1000 + k), value: k }));
        for (const { id, value } of first) map.set(id, value);
        let pages: Pages<Named> = cutPages(first);
        for (const [id, value] of changes) {
          const before = JSON.stringify(pages[0]);
          const changed = putNamed(pages, { id, value });
          expect(JSON.stringify(pages[0])).toBe(before);
          pages = changed;
          map.set(id, value);
        }
        expect(pages.flat()).toEqual([...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, value]) => ({ id, value })));
        for (const page of pages) expect(page.length).toBeGreaterThan(0);
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(256);
        for (const [id, value] of map) expect(findNamed(pages, id)).toEqual({ id, value });
        expect(findNamed(pages, "nobody")).toBeUndefined();
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it("share all pages but the one that changes", () => {
    const pages = cutPages(Array.from({ length: 1000 }, (_, k) => ({ id: String(1000 + k), value: k })));
    const changed = putNamed(pages, { id: "1500", value: -1 });
    expect(changed).toHaveLength(pages.length);
    expect(changed.filter((page, at) => page !== pages[at])).toHaveLength(1);
  });
});

describe("pages of numbers", () => {
  it("grow at the end and change anywhere", () => {
    let pages: Pages<{ readonly id: number; readonly value: number }> = [];
    for (let id = 1; id <= 1000; id++) {
      expect(countNumbered(pages)).toBe(id - 1);
      expect(findNumbered(pages, id)).toBeUndefined();
      pages = putNumbered(pages, { id, value: id });
    }
    const changed = putNumbered(pages, { id: 300, value: 0 });
    expect(
      changed
        .flat()
        .map(({ value }, k) => (value === k + 1 ? 0 : k + 1))
        .filter((id) => id > 0),
    ).toEqual([300]);
    expect(findNumbered(pages, 300)).toEqual({ id: 300, value: 300 });
    expect(changed.filter((page, at) => page !== pages[at])).toHaveLength(1);
    for (const id of [0, -1, 1001, 1.5, Number.NaN]) expect(findNumbered(pages, id)).toBeUndefined();
  });
});
