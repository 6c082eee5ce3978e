import type { Objective } from "mentor-matching";

/** What a matching is worth: pairs, points, and the lowest points of a pair. */
export type Worth = readonly [pairs: number, points: number, lowest: number];

/** By which parts two matchings are compared, the first first. */
const ORDER = { "most-pairs": [0, 1], "highest-total": [1, 0], fairest: [0, 2, 1] } as const;

/** The best that can be had from points by mentee and mentor (negative: not eligible) and seats, by trying everything. */
export function bruteForceWorth(points: readonly (readonly number[])[], seats: readonly number[], objective: Objective): Worth {
  const free = [...seats];
  let best: Worth = [0, 0, Number.POSITIVE_INFINITY];
  const consider = (candidate: Worth): void => {
    for (const part of ORDER[objective]) {
      if (candidate[part] === best[part]) continue;
      if (candidate[part] > best[part]) best = candidate;
      return;
    }
  };
  const search = (row: number, [pairs, total, lowest]: Worth): void => {
    if (row === points.length) {
      consider([pairs, total, lowest]);
      return;
    }
    search(row + 1, [pairs, total, lowest]);
    points[row]?.forEach((worth, column) => {
      if (worth < 0 || free[column] === 0) return;
      free[column]!--;
      search(row + 1, [pairs + 1, total + worth, Math.min(lowest, worth)]);
      free[column]!++;
    });
  };
  search(0, best);
  return best;
}
