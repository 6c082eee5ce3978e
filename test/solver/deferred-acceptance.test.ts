import { readFileSync } from "node:fs";
import fc from "fast-check";
import { deferredAcceptance, findBlockingPairs, isInvalidInputError, type StableProblem } from "mentor-matching/solver";
import { describe, expect, it } from "vitest";
import { enumerateStableMatchings, isStable, type SmallStableProblem } from "../oracles/stable-matchings.ts";
import { RUNS } from "../support/runs.ts";
import { placeOn, solverProblem, stableProblems } from "../support/stable-problems.ts";

/** Solves, and finds nothing that blocks: no answer enters a test without its proof. */
function solve(problem: SmallStableProblem, proposing: "rows" | "columns" = "rows"): readonly number[] {
  const input = solverProblem(problem, proposing);
  const matching = deferredAcceptance(input);
  expect(findBlockingPairs(input, matching)).toEqual([]);
  const entries = problem.rowPreferences.reduce((total, list) => total + list.length, 0);
  expect(matching.proposals).toBeLessThanOrEqual(entries);
  expect(matching.pairs).toEqual([...matching.columnOfRow.entries()].filter(([, column]) => column >= 0));
  return matching.columnOfRow;
}

const small = stableProblems({ rows: 5, columns: 5 });
const each = (problems: fc.Arbitrary<SmallStableProblem>, law: (problem: SmallStableProblem) => void, runs = RUNS * 3) =>
  fc.assert(fc.property(problems, law), { numRuns: runs });
const loadOf = (columnOfRow: readonly number[], column: number) => columnOfRow.filter((held) => held === column).length;

describe("deferred acceptance", () => {
  it("gives every row its best column of all stable matchings where rows propose, and its worst where columns do", () => {
    each(small, (problem) => {
      const all = enumerateStableMatchings(problem);
      const rowsPropose = solve(problem);
      const columnsPropose = solve(problem, "columns");
      expect(all).toContainEqual(rowsPropose);
      expect(all).toContainEqual(columnsPropose);
      problem.rowPreferences.forEach((list, row) => {
        const places = all.map((matching) => placeOn(list, matching[row] as number));
        expect(placeOn(list, rowsPropose[row] as number)).toBe(Math.min(...places));
        expect(placeOn(list, columnsPropose[row] as number)).toBe(Math.max(...places));
      });
    });
  });

  it("matches the same rows and fills the same seats in all stable matchings, and gives an underfilled column the same rows", () => {
    each(small, (problem) => {
      const own = solve(problem);
      for (const other of enumerateStableMatchings(problem)) {
        expect(other.map((column) => column >= 0)).toEqual(own.map((column) => column >= 0));
        problem.capacities.forEach((capacity, column) => {
          expect(loadOf(other, column)).toBe(loadOf(own, column));
          if (loadOf(own, column) < capacity)
            expect([...other.keys()].filter((row) => other[row] === column)).toEqual([...own.keys()].filter((row) => own[row] === column));
        });
      }
    });
  });

  it("does not depend on the numbering of rows and columns", () => {
    const withOrders = small.chain((problem) =>
      fc.record({
        problem: fc.constant(problem),
        rows: fc.shuffledSubarray([...problem.rowPreferences.keys()], { minLength: problem.rowPreferences.length }),
        columns: fc.shuffledSubarray([...problem.capacities.keys()], { minLength: problem.capacities.length }),
      }),
    );
    fc.assert(
      fc.property(withOrders, ({ problem, rows, columns }) => {
        const renumbered: SmallStableProblem = {
          rowPreferences: rows.map((row) => (problem.rowPreferences[row] as readonly number[]).map((column) => columns.indexOf(column))),
          columnPreferences: columns.map((column) =>
            (problem.columnPreferences[column] as readonly number[]).map((row) => rows.indexOf(row)),
          ),
          capacities: columns.map((column) => problem.capacities[column] as number),
        };
        const own = solve(problem);
        const expected = rows.map((row) => ((own[row] as number) < 0 ? -1 : columns.indexOf(own[row] as number)));
        expect(solve(renumbered)).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  });

  it("gives a row nothing better, whatever list it states: all lists of all rows, up to 4 × 3", () => {
    each(
      stableProblems({ rows: 4, columns: 3, capacity: 2 }),
      (problem) => {
        const own = solve(problem);
        problem.rowPreferences.forEach((list, row) => {
          for (const stated of orderedSubsets(problem.capacities.length)) {
            const rowPreferences = problem.rowPreferences.map((other, k) => (k === row ? stated : other));
            const held = deferredAcceptance(solverProblem({ ...problem, rowPreferences })).columnOfRow[row] as number;
            const isListed = held >= 0 && list.includes(held);
            expect(isListed ? placeOn(list, held) : list.length).toBeGreaterThanOrEqual(placeOn(list, own[row] as number));
          }
        });
      },
      RUNS,
    );
  });

  it("changes nothing when a list is cut below what its row has", () => {
    each(small, (problem) => {
      const own = solve(problem);
      const rowPreferences = problem.rowPreferences.map((list, row) => list.slice(0, placeOn(list, own[row] as number) + 1));
      expect(solve({ ...problem, rowPreferences })).toEqual(own);
    });
  });

  it("hurts no column and helps no other row when a row joins, and hurts no row when a column or a seat does", () => {
    each(
      small,
      (problem) => {
        const own = solve(problem);
        problem.rowPreferences.forEach((_, joining) => {
          const without = solve({ ...problem, rowPreferences: problem.rowPreferences.map((list, row) => (row === joining ? [] : list)) });
          problem.rowPreferences.forEach((list, row) => {
            if (row !== joining) expect(placeOn(list, own[row] as number)).toBeGreaterThanOrEqual(placeOn(list, without[row] as number));
          });
          problem.columnPreferences.forEach((order, column) => {
            const placesIn = (matching: readonly number[]) =>
              [...matching.keys()]
                .filter((row) => matching[row] === column)
                .map((row) => order.indexOf(row))
                .sort((a, b) => a - b);
            const [before, after] = [placesIn(without), placesIn(own)];
            before.forEach((place, k) => {
              expect(after[k]).toBeLessThanOrEqual(place);
            });
          });
        });
        problem.capacities.forEach((_, gaining) => {
          for (const capacities of [0, 1].map((more) =>
            problem.capacities.map((capacity, column) => (column === gaining ? (more === 1 ? capacity + 1 : 0) : capacity)),
          )) {
            const other = solve({ ...problem, capacities });
            const isMore = capacities[gaining] !== 0;
            problem.rowPreferences.forEach((list, row) => {
              const [fewer, more] = isMore ? [own, other] : [other, own];
              expect(placeOn(list, more[row] as number)).toBeLessThanOrEqual(placeOn(list, fewer[row] as number));
            });
          }
        });
      },
      RUNS,
    );
  });

  it("takes q seats as q columns with the same list, adjacent in the rows' lists", () => {
    each(small, (problem) => {
      const clonesOf = problem.capacities.map((capacity, column) => ({ column, capacity }));
      const owners = clonesOf.flatMap(({ column, capacity }) => Array.from({ length: capacity }, () => column));
      const cloned: SmallStableProblem = {
        rowPreferences: problem.rowPreferences.map((list) =>
          list.flatMap((column) => [...owners.keys()].filter((clone) => owners[clone] === column)),
        ),
        columnPreferences: owners.map((column) => problem.columnPreferences[column] as readonly number[]),
        capacities: owners.map(() => 1),
      };
      expect(solve(cloned).map((clone) => (clone < 0 ? -1 : owners[clone]))).toEqual(solve(problem));
    });
  });

  it("gives the same when entries that are not mutual are left out before", () => {
    each(small, (problem) => {
      const { rowPreferences, columnPreferences } = problem;
      const mutual: SmallStableProblem = {
        ...problem,
        rowPreferences: rowPreferences.map((list, row) => list.filter((column) => columnPreferences[column]?.includes(row))),
        columnPreferences: columnPreferences.map((list, column) => list.filter((row) => rowPreferences[row]?.includes(column))),
      };
      for (const proposing of ["rows", "columns"] as const) expect(solve(mutual, proposing)).toEqual(solve(problem, proposing));
    });
  });

  it("breaks ties by position: the result is that of the lists so ordered, and weakly stable for the lists as stated", () => {
    const group = (lists: readonly (readonly number[])[], sizes: readonly number[]): (number | number[])[][] =>
      lists.map((list) => {
        const stated: (number | number[])[] = [];
        for (let k = 0, at = 0; at < list.length; k++) {
          const size = (sizes[k % sizes.length] as number) + 1;
          stated.push(size === 1 ? (list[at] as number) : list.slice(at, at + size));
          at += size;
        }
        return stated;
      });
    const flatten = (lists: (number | number[])[][]) =>
      lists.map((list) => list.flatMap((entry) => (typeof entry === "number" ? [entry] : [...entry].sort((a, b) => a - b))));
    fc.assert(
      fc.property(small, fc.array(fc.nat({ max: 3 }), { minLength: 1 }), (problem, sizes) => {
        const [rowPreferences, columnPreferences] = [group(problem.rowPreferences, sizes), group(problem.columnPreferences, sizes)];
        for (const proposing of ["rows", "columns"] as const) {
          const stated: StableProblem = { rowPreferences, columnPreferences, columnCapacities: problem.capacities, proposing };
          const matching = deferredAcceptance(stated);
          expect(findBlockingPairs(stated, matching)).toEqual([]);
          const strict = {
            rowPreferences: flatten(rowPreferences),
            columnPreferences: flatten(columnPreferences),
            capacities: problem.capacities,
          };
          expect(matching.columnOfRow).toEqual(solve(strict, proposing));
        }
      }),
      { numRuns: RUNS * 3 },
    );
  });
});

function orderedSubsets(length: number): number[][] {
  const lists: number[][] = [[]];
  for (const list of lists) for (let k = 0; k < length; k++) if (!list.includes(k)) lists.push([...list, k]);
  return lists;
}

describe("the pairs that block a matching", () => {
  it("are none exactly for the stable matchings, whoever made them", () => {
    const withMatching = small.chain((problem) =>
      fc.record({ problem: fc.constant(problem), wishes: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }) }),
    );
    fc.assert(
      fc.property(withMatching, ({ problem, wishes }) => {
        const free = [...problem.capacities];
        const columnOfRow = problem.rowPreferences.map((list, row) => {
          const possible = list.filter((column) => problem.columnPreferences[column]?.includes(row) && (free[column] as number) > 0);
          const column = possible[(wishes[row] as number) % (possible.length + 1)];
          if (column === undefined) return -1;
          free[column]!--;
          return column;
        });
        const pairs = [...columnOfRow.entries()].filter(([, column]) => column >= 0);
        expect(findBlockingPairs(solverProblem(problem), { pairs }).length === 0).toBe(isStable(problem, columnOfRow));
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it("are named, and people who are content are not", () => {
    const problem: StableProblem = {
      rowPreferences: [[0, 1], [0, 1], [1]],
      columnPreferences: [
        [0, 1, 2],
        [2, 0, 1],
      ],
    };
    const pairs: [number, number][] = [
      [0, 1],
      [1, 0],
    ];
    expect(findBlockingPairs(problem, { pairs })).toEqual([
      [0, 0],
      [2, 1],
    ]);
  });

  it.each<[string, unknown, (string | number)[], RegExp]>([
    ["no pairs", {}, ["pairs"], /give \[row, column\]/],
    ["nothing", null, ["pairs"], /give \[row, column\]/],
    ["a pair that is none", { pairs: [7] }, ["pairs", 0], /no such pair/],
    ["an unknown row", { pairs: [[2, 0]] }, ["pairs", 0], /no such pair/],
    ["half a pair", { pairs: [[0]] }, ["pairs", 0], /no such pair/],
    [
      "a row twice",
      {
        pairs: [
          [0, 0],
          [0, 1],
        ],
      },
      ["pairs", 1],
      /row 0 is in a pair already/,
    ],
    ["somebody not on a row's list", { pairs: [[1, 1]] }, ["pairs", 0], /do not both list each other/],
    ["somebody not on a column's list", { pairs: [[0, 1]] }, ["pairs", 0], /do not both list each other/],
    [
      "a column too full",
      {
        pairs: [
          [0, 0],
          [1, 0],
        ],
      },
      ["pairs", 1],
      /capacity of 1, and this is pair 2/,
    ],
    [
      "what cannot be read",
      new Proxy(
        {},
        {
          get: () => {
            throw new Error("no");
          },
        },
      ),
      ["pairs"],
      /could not be read/,
    ],
  ])("are not looked for where there is %s", (_, matching, path, message) => {
    const problem: StableProblem = {
      rowPreferences: [[0, 1], [0]],
      columnPreferences: [[0, 1], [1]],
    };
    const issue = issuesOf(() => findBlockingPairs(problem, matching as { pairs: [] }))[0];
    expect(issue?.path).toEqual(path);
    expect(issue?.message).toMatch(message);
  });
});

function issuesOf(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (isInvalidInputError(error)) {
      expect(error.code).toBe("invalid-problem");
      return error.issues;
    }
    throw error;
  }
  return [];
}

describe("a stable problem that is none", () => {
  const good = { rowPreferences: [[0]], columnPreferences: [[0]] };
  it.each<[string, unknown, (string | number)[], RegExp]>([
    ["nothing", undefined, [], /give rowPreferences and columnPreferences/],
    ["a list", [], [], /no stable matching problem/],
    ["an unknown key", { ...good, proposin: "rows" }, ["proposin"], /did you mean "proposing"/],
    ["a strange key", { ...good, xyz: 1 }, ["xyz"], /unknown key; known are/],
    ["another proposer", { ...good, proposing: "both" }, ["proposing"], /"rows" or "columns"/],
    ["no columns", { rowPreferences: [] }, ["columnPreferences"], /no list/],
    ["rows that are no list", { ...good, rowPreferences: 7 }, ["rowPreferences"], /no list/],
    ["a list that is none", { ...good, rowPreferences: [0] }, ["rowPreferences", 0], /no list/],
    ["a hole", { ...good, rowPreferences: new Array(1) }, ["rowPreferences", 0], /no list/],
    ["an unknown column", { ...good, rowPreferences: [[1]] }, ["rowPreferences", 0, 0], /from 0 to 0/],
    ["NaN", { ...good, rowPreferences: [[Number.NaN]] }, ["rowPreferences", 0, 0], /nobody's position/],
    ["text", { ...good, columnPreferences: [["0"]] }, ["columnPreferences", 0, 0], /nobody's position/],
    ["somebody twice", { ...good, columnPreferences: [[[0], 0]] }, ["columnPreferences", 0, 1], /on this list already/],
    ["somebody twice in a tie", { ...good, columnPreferences: [[[0, 0]]] }, ["columnPreferences", 0, 0, 1], /on this list already/],
    ["half a seat", { ...good, columnCapacities: [0.5] }, ["columnCapacities", 0], /no integer/],
    [
      "what cannot be read",
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error("no");
          },
        },
      ),
      [],
      /could not be read/,
    ],
  ])("is refused: %s", (_, problem, path, message) => {
    const issue = issuesOf(() => deferredAcceptance(problem as StableProblem))[0];
    expect(issue?.path).toEqual(path);
    expect(issue?.message).toMatch(message);
  });
});

interface KnownStable {
  readonly id: string;
  readonly title: string;
  readonly mentees: Readonly<Record<string, readonly string[]>>;
  readonly mentors: Readonly<Record<string, { readonly capacity: number; readonly prefs: readonly string[] }>>;
  readonly expected: {
    readonly menteeOptimal: Readonly<Record<string, readonly string[]>>;
    readonly mentorOptimal: Readonly<Record<string, readonly string[]>>;
    readonly unmatchedMentees: readonly string[];
    readonly rankObtainedInMenteeOptimal: Readonly<Record<string, number>>;
    readonly stableMatchingCount: number | null;
  };
}

const file = new URL("../fixtures/peers-known-answers.json", import.meta.url);
const { stable: instances } = JSON.parse(readFileSync(file, "utf8")) as { stable: readonly KnownStable[] };

describe("published hospital–resident instances with known answers", () => {
  it("are 14", () => {
    expect(instances).toHaveLength(14);
  });

  it.each(instances)("$id $title", ({ mentees, mentors, expected }) => {
    const [rows, columns] = [Object.keys(mentees), Object.keys(mentors)];
    // Whom nobody knows cannot be listed by position.
    const positions = (names: readonly string[], among: readonly string[]) =>
      names.map((name) => among.indexOf(name)).filter((k) => k >= 0);
    const problem: SmallStableProblem = {
      rowPreferences: rows.map((name) => positions(mentees[name] ?? [], columns)),
      columnPreferences: columns.map((name) => positions(mentors[name]?.prefs ?? [], rows)),
      capacities: columns.map((name) => mentors[name]?.capacity ?? 0),
    };
    const named = (columnOfRow: readonly number[]) =>
      Object.fromEntries(columns.map((name, column) => [name, rows.filter((_, row) => columnOfRow[row] === column).sort()]));
    const sorted = (answer: Readonly<Record<string, readonly string[]>>) =>
      Object.fromEntries(Object.entries(answer).map(([name, held]) => [name, [...held].sort()]));
    const menteesPropose = solve(problem);
    expect(named(menteesPropose)).toEqual(sorted(expected.menteeOptimal));
    expect(named(solve(problem, "columns"))).toEqual(sorted(expected.mentorOptimal));
    expect(rows.filter((_, row) => menteesPropose[row] === -1).sort()).toEqual([...expected.unmatchedMentees].sort());
    const ranks = Object.entries(expected.rankObtainedInMenteeOptimal);
    for (const [name, rank] of ranks) {
      const row = rows.indexOf(name);
      expect((mentees[name] ?? []).indexOf(columns[menteesPropose[row] as number] as string) + 1).toBe(rank);
    }
    if (expected.stableMatchingCount !== null) expect(enumerateStableMatchings(problem)).toHaveLength(expected.stableMatchingCount);
  });
});

describe("what broke peers", () => {
  it("is no trouble here: people without lists, columns without seats, nobody at all", () => {
    expect(solve({ rowPreferences: [], columnPreferences: [], capacities: [] })).toEqual([]);
    expect(solve({ rowPreferences: [[], []], columnPreferences: [[0, 1]], capacities: [1] })).toEqual([-1, -1]);
    expect(solve({ rowPreferences: [[0]], columnPreferences: [[0]], capacities: [0] })).toEqual([-1]);
    expect(solve({ rowPreferences: [[0]], columnPreferences: [[0]], capacities: [0] }, "columns")).toEqual([-1]);
    expect(solve({ rowPreferences: [[]], columnPreferences: [[0]], capacities: [1] })).toEqual([-1]);
  });

  it("is not claimed: that a proposing column with two seats gains nothing by leaving somebody out", () => {
    // A. E. Roth (1985, doi 10.1016/0022-0531(85)90106-1).
    const rowPreferences = [
      [2, 0, 1],
      [1, 0, 2],
      [0, 2, 1],
      [0, 1, 2],
    ];
    const honest: SmallStableProblem = {
      rowPreferences,
      columnPreferences: [
        [0, 1, 2, 3],
        [0, 1, 2, 3],
        [2, 0, 1, 3],
      ],
      capacities: [2, 1, 1],
    };
    expect(solve(honest, "columns")).toEqual([2, 1, 0, 0]);
    const stated = {
      ...honest,
      columnPreferences: [
        [0, 3],
        [0, 1, 2, 3],
        [2, 0, 1, 3],
      ],
    };
    const held = solve(stated, "columns");
    expect([...held.keys()].filter((row) => held[row] === 0)).toEqual([0, 3]);
  });
});
