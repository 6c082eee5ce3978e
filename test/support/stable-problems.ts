import fc from "fast-check";
import type { StableProblem } from "mentor-matching/solver";
import type { SmallStableProblem } from "../oracles/stable-matchings.ts";

/** Some of `0 … length − 1` in any order. */
function someOf(length: number): fc.Arbitrary<number[]> {
  return fc.shuffledSubarray(Array.from({ length }, (_, k) => k));
}

/** Small problems with strict lists, entries that are not mutual, empty lists and columns without seats. */
export function stableProblems(size: { rows: number; columns: number; capacity?: number }): fc.Arbitrary<SmallStableProblem> {
  return fc.record({ rows: fc.nat({ max: size.rows }), columns: fc.nat({ max: size.columns }) }).chain(({ rows, columns }) =>
    fc.record({
      rowPreferences: fc.array(someOf(columns), { minLength: rows, maxLength: rows }),
      columnPreferences: fc.array(someOf(rows), { minLength: columns, maxLength: columns }),
      capacities: fc.array(fc.nat({ max: size.capacity ?? 3 }), { minLength: columns, maxLength: columns }),
    }),
  );
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
