import type { Contest } from "./contest.ts";
import {
  capacityMatrix,
  cohortMatrix,
  euclideanMatrix,
  fractionMatrix,
  popularMatrix,
  productMatrix,
  smallIntegerMatrix,
  sparseMatrix,
  staircaseMatrix,
  tiedMatrix,
  uniformMatrix,
} from "./matrices.ts";

/** What ends within a minute and needs nothing beyond the packages of npm. */
export const QUICK_CONTESTS: readonly Contest[] = [
  ...[50, 100].map((size): Contest => ({ matrix: () => uniformMatrix(size), rounds: 5, against: ["munkres", "munkres-js"] })),
  ...[200, 300, 500].map(
    (size): Contest => ({ matrix: () => uniformMatrix(size), rounds: 9, against: ["munkres"], bounds: { munkres: 1 } }),
  ),
  { matrix: () => cohortMatrix(500, 250), rounds: 3, against: ["munkres", "scipy", "LEMON"] },
  { matrix: () => productMatrix(300), rounds: 3, against: ["munkres", "scipy"] },
  { matrix: () => tiedMatrix(500), rounds: 3, against: ["munkres", "scipy"], bounds: { scipy: 1.5 } },
];

const anyWorkload = { scipy: 1.5 };

export const FULL_CONTESTS: readonly Contest[] = [
  {
    matrix: () => cohortMatrix(2000, 1000),
    rounds: 7,
    against: ["scipy", "munkres", "LEMON"],
    bounds: { scipy: 0.25, munkres: 0.12, LEMON: 0.3 },
  },
  { matrix: () => cohortMatrix(10_000, 5000), rounds: 1, against: ["scipy"], bounds: { scipy: 0.12 } },
  ...[200, 300, 500].map(
    (size): Contest => ({ matrix: () => uniformMatrix(size), rounds: 15, against: ["munkres", "scipy"], bounds: { munkres: 1 } }),
  ),
  { matrix: () => uniformMatrix(500), rounds: 3, against: ["munkres-js"], bounds: { "munkres-js": 1 / 500 } },
  { matrix: () => uniformMatrix(1000), rounds: 5, against: ["scipy", "munkres", "LEMON"], bounds: anyWorkload },
  { matrix: () => uniformMatrix(2000), rounds: 5, against: ["scipy", "munkres", "LEMON"], bounds: { scipy: 0.25 } },
  { matrix: () => uniformMatrix(5000), rounds: 2, against: ["scipy"], bounds: { scipy: 0.15 } },
  { matrix: () => fractionMatrix(2000), rounds: 3, against: ["scipy"], bounds: anyWorkload },
  { matrix: () => staircaseMatrix(2000), rounds: 1, against: ["scipy"], bounds: { scipy: 0.15 } },
  { matrix: () => euclideanMatrix(2000), rounds: 7, against: ["scipy"], bounds: { scipy: 0.5 } },
  { matrix: () => productMatrix(2000), rounds: 1, against: ["scipy"], bounds: { scipy: 0.3 } },
  { matrix: () => productMatrix(500), rounds: 3, against: ["scipy"], bounds: anyWorkload },
  { matrix: () => tiedMatrix(2000), rounds: 5, against: ["scipy"], bounds: anyWorkload },
  { matrix: () => smallIntegerMatrix(2000), rounds: 5, against: ["scipy"], bounds: anyWorkload },
  { matrix: () => popularMatrix(2000), rounds: 1, against: ["scipy"], bounds: anyWorkload },
  { matrix: () => sparseMatrix(2000, 0.01), rounds: 3, against: ["scipy", "LEMON"], bounds: anyWorkload },
  { matrix: () => capacityMatrix(1000, 500), rounds: 1, against: ["scipy"], bounds: anyWorkload },
  { matrix: () => uniformMatrix(2000, 1000), rounds: 3, against: ["scipy"], bounds: anyWorkload },
  { matrix: () => uniformMatrix(1000, 2000), rounds: 3, against: ["scipy"], bounds: anyWorkload },
  { matrix: () => uniformMatrix(1, 100_000), rounds: 25, against: ["scipy"], bounds: anyWorkload },
  { matrix: () => uniformMatrix(100_000, 1), rounds: 25, against: ["scipy"], bounds: anyWorkload },
];
