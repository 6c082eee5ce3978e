import fc from "fast-check";
import type { StableProblem } from "mentor-matching/solver";
import type { SmallStableProblem } from "../oracles/stable-matchings.ts";

/** Some of `0 … length − 1` in any order. */
function someOf(length: number): fc.Arbitrary<number[]> {
  return fc.shuffledSubarray(Array.from({ length }, (_, k) => k));
}

interface ProblemSize {
  readonly rows: number;
  readonly columns: number;
  /** Of a column, at most. */
  readonly capacity?: number;
}

/** Small problems with strict lists: half of them any, half of them with several stable matchings. */
export function stableProblems(size: ProblemSize): fc.Arbitrary<SmallStableProblem> {
  return fc.oneof(anyProblems(size), opposedProblems(Math.min(size.rows, size.columns)));
}

/** With entries that are not mutual, empty lists and columns without seats. Seldom is there more than one stable matching. */
function anyProblems(size: ProblemSize): fc.Arbitrary<SmallStableProblem> {
  return fc.record({ rows: fc.nat({ max: size.rows }), columns: fc.nat({ max: size.columns }) }).chain(({ rows, columns }) =>
    fc.record({
      rowPreferences: fc.array(someOf(columns), { minLength: rows, maxLength: rows }),
      columnPreferences: fc.array(someOf(rows), { minLength: columns, maxLength: columns }),
      capacities: fc.array(fc.nat({ max: size.capacity ?? 3 }), { minLength: columns, maxLength: columns }),
    }),
  );
}

/** Each column wants those most who want it least: every shift is stable, until some lists are changed or a column gets a further seat. */
function opposedProblems(most: number): fc.Arbitrary<SmallStableProblem> {
  const changes = fc.array(fc.record({ side: fc.constantFrom("row", "column"), who: fc.nat(), from: fc.nat(), to: fc.nat() }), {
    maxLength: 3,
  });
  return fc.record({ length: fc.integer({ min: 2, max: most }), changes, roomy: fc.option(fc.nat(), { freq: 2 }) }).map((drawn) => {
    const { length } = drawn;
    const places = Array.from({ length }, (_, k) => k);
    const lists = {
      row: places.map((row) => places.map((k) => (row + k) % length)),
      column: places.map((column) => places.map((k) => (column + 1 + k) % length)),
    };
    for (const { side, who, from, to } of drawn.changes) {
      const list = lists[side as "row" | "column"][who % length] as number[];
      const [moved] = list.splice(from % length, 1);
      // Beyond the last place: no longer on the list.
      const place = to % (length + 1);
      if (moved !== undefined && place < length) list.splice(place, 0, moved);
    }
    const capacities = places.map((column) => (drawn.roomy !== null && drawn.roomy % length === column ? 2 : 1));
    return { rowPreferences: lists.row, columnPreferences: lists.column, capacities };
  });
}

export function solverProblem(
  { rowPreferences, columnPreferences, capacities }: SmallStableProblem,
  proposing: "rows" | "columns" = "rows",
): StableProblem {
  return { rowPreferences, columnPreferences, columnCapacities: capacities, proposing };
}

/** The place of what somebody has on their list, after all others where they have nobody. */
export function placeOn(list: readonly number[], held: number): number {
  return held < 0 ? list.length : list.indexOf(held);
}
