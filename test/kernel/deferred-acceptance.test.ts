import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignColumnsProposing, assignRowsProposing } from "../../src/kernel/deferred-acceptance.ts";
import { orderInSteps, type PreferenceLists, transposeInSteps } from "../../src/kernel/preference-lists.ts";
import { createRowPiles } from "../../src/kernel/row-piles.ts";
import { UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import { costRows, graphOf, seededUniform } from "../support/graphs.ts";
import { RUNS } from "../support/runs.ts";

/** Lists of both sides by what an edge costs. */
function listByCost({ columns, firstEdge, columnOfEdge, costOfEdge }: ReturnType<typeof graphOf>): PreferenceLists {
  return runSteps(
    orderInSteps({ columns, firstEntry: firstEdge, columnOfEntry: columnOfEdge, rowKeys: costOfEdge, columnKeys: costOfEdge }),
  );
}

const transpose = (lists: PreferenceLists): PreferenceLists => runSteps(transposeInSteps(lists));

const problems = fc
  .record({ rows: fc.nat({ max: 7 }), columns: fc.nat({ max: 6 }), range: fc.constantFrom(1, 4, 100_000) })
  .chain(({ rows, columns, range }) =>
    fc.record({
      costs: costRows(rows, columns, range),
      capacities: fc.array(fc.nat({ max: 3 }), { minLength: columns, maxLength: columns }),
    }),
  );

describe("deferred acceptance on costs that both sides go by", () => {
  it("is best-first greedy, whoever proposes: cheapest edge first, equal ones by row or by column", () => {
    fc.assert(
      fc.property(problems, ({ costs, capacities }) => {
        // Strict: no two edges cost the same.
        const strict = costs.map((row, i) => row.map((cost, j) => (cost === null ? null : cost * 1000 + i * row.length + j)));
        const lists = listByCost(graphOf(strict, capacities.length));
        const free = [...capacities];
        const greedy = strict.map(() => UNASSIGNED);
        const edges = strict.flatMap((row, i) => row.flatMap((cost, j) => (cost === null ? [] : [{ i, j, cost }])));
        for (const { i, j } of edges.sort((a, b) => a.cost - b.cost)) {
          if (greedy[i] !== UNASSIGNED || free[j] === 0) continue;
          greedy[i] = j;
          free[j]!--;
        }
        const problem = { lists, capacities: Float64Array.from(capacities) };
        const seated = greedy.filter((column) => column !== UNASSIGNED).length;
        for (const assign of [assignRowsProposing, assignColumnsProposing]) {
          const { columnOfRow, proposals } = assign(problem);
          expect([...columnOfRow]).toEqual(greedy);
          expect(proposals).toBeGreaterThanOrEqual(seated);
          expect(proposals).toBeLessThanOrEqual(edges.length);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("gives the same on lists that are cut and go on when asked, in parts of any length", () => {
    fc.assert(
      fc.property(problems, fc.array(fc.nat({ max: 2 }), { minLength: 7, maxLength: 7 }), ({ costs, capacities }, lengths) => {
        const whole = listByCost(graphOf(costs, capacities.length));
        const { rows, columns, firstEntry, columnOfEntry, rankOfEntry } = whole;
        const partOf = (row: number, used: number, length: number) => {
          const first = (firstEntry[row] as number) + used;
          const last = Math.min(first + length, firstEntry[row + 1] as number);
          return { columns: columnOfEntry.slice(first, last), ranks: rankOfEntry.slice(first, last) };
        };
        const heads = costs.map((_, row) => partOf(row, 0, lengths[row] as number));
        let entries = 0;
        const cut: PreferenceLists = {
          rows,
          columns,
          firstEntry: Int32Array.from([0, ...heads.map((head) => (entries += head.columns.length))]),
          columnOfEntry: Int32Array.from(heads.flatMap((head) => [...head.columns])),
          rankOfEntry: Float64Array.from(heads.flatMap((head) => [...head.ranks])),
        };
        const asked: string[] = [];
        const extended = assignRowsProposing({
          lists: cut,
          capacities: Float64Array.from(capacities),
          extend(row, used) {
            expect(row).toBeLessThan(rows);
            asked.push(`${row} after ${used}`);
            return partOf(row, used, 2);
          },
        });
        expect(extended).toEqual(assignRowsProposing({ lists: whole, capacities: Float64Array.from(capacities) }));
        // An empty part ends a list for good, unless its row is turned away once more, which only a seated row can be.
        expect(new Set(asked).size).toBe(asked.length);
        expect(extended.proposals).toBeLessThanOrEqual(columnOfEntry.length);

        // A part may leave out whom a column would not take by then. Nobody is asked how far the list goes where the rest comes in one part.
        const skipping = assignRowsProposing({
          lists: cut,
          capacities: Float64Array.from(capacities),
          extend(row, used, wouldTake) {
            if (used > (lengths[row] as number)) return partOf(row, rows * columns, 0);
            const rest = partOf(row, used, columns);
            const kept = [...rest.columns.keys()].filter((k) => wouldTake(rest.columns[k] as number, rest.ranks[k] as number));
            return { columns: rest.columns.filter((_, k) => kept.includes(k)), ranks: rest.ranks.filter((_, k) => kept.includes(k)) };
          },
        });
        expect(skipping.columnOfRow).toEqual(extended.columnOfRow);
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it("needs no memory for seats that nobody takes", () => {
    const lists = listByCost(graphOf([[3], [1], [2]], 1));
    expect([...assignRowsProposing({ lists, capacities: Float64Array.of(1e9) }).columnOfRow]).toEqual([0, 0, 0]);
    expect([...assignColumnsProposing({ lists, capacities: Float64Array.of(1e9) }).columnOfRow]).toEqual([0, 0, 0]);
    expect([...assignRowsProposing({ lists, capacities: Float64Array.of(2) }).columnOfRow]).toEqual([UNASSIGNED, 0, 0]);
  });
});

describe("preference lists", () => {
  it("come back when they are turned twice, but for ranks, which become places", () => {
    fc.assert(
      fc.property(problems, ({ costs, capacities }) => {
        const lists = listByCost(graphOf(costs, capacities.length));
        const twice = transpose(transpose(lists));
        expect([...twice.firstEntry]).toEqual([...lists.firstEntry]);
        expect([...twice.columnOfEntry]).toEqual([...lists.columnOfEntry]);
        const ranked = (one: PreferenceLists) => transpose(one).columnOfEntry;
        expect([...ranked(twice)]).toEqual([...ranked(lists)]);
        const turned = transpose(lists);
        const places = [...turned.columnOfEntry].map((row, at) => {
          const column = turned.firstEntry.findLastIndex((first) => first <= at);
          return [...lists.columnOfEntry.subarray(lists.firstEntry[row], lists.firstEntry[row + 1])].indexOf(column);
        });
        expect([...turned.rankOfEntry]).toEqual(places);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("the rows that a column holds", () => {
  it("give up the least wanted first, the higher row of equals", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 40 }), (ranks) => {
        const piles = createRowPiles(ranks.length, 2);
        ranks.forEach((rank, row) => {
          piles.add(1, row, rank);
        });
        expect(piles.loads[1]).toBe(ranks.length);
        const expected = [...ranks.keys()].sort((a, b) => (ranks[b] as number) - (ranks[a] as number) || b - a);
        const removed = expected.map(() => {
          const worst = piles.worstOfColumn[1] as number;
          expect(piles.prefers(1, worst - 1, ranks[worst] as number)).toBe(true);
          expect(piles.prefers(1, worst + 1, ranks[worst] as number)).toBe(false);
          piles.removeWorst(1);
          return worst;
        });
        expect(removed).toEqual(expected);
        expect([...piles.loads, ...piles.worstOfColumn]).toEqual([0, 0, UNASSIGNED, UNASSIGNED]);
      }),
      { numRuns: RUNS },
    );
  });

  it("stay cheap in great numbers and in any order", () => {
    const draw = seededUniform(7);
    const rows = 20_000;
    for (const rankOf of [(row: number) => row, (row: number) => -row, () => Math.floor(draw() * 1000), () => 0]) {
      const piles = createRowPiles(rows, 1);
      for (let row = 0; row < rows; row++) {
        piles.add(0, row, rankOf(row));
        if (row % 3 === 2) piles.removeWorst(0);
      }
      expect(piles.loads[0]).toBe(rows - Math.floor(rows / 3));
    }
  });
});
