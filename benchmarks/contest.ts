import { solveAssignment } from "mentor-matching/solver";
import type { Matrix } from "./matrices.ts";
import { type Peer, type Solve, timed } from "./peers.ts";
import { ratioOf, type Summary, summarize } from "./statistics.ts";

/** A matrix, and a bound on our time as a share of a peer's that it is meant to keep. */
export interface Contest {
  readonly matrix: () => Matrix;
  readonly rounds: number;
  /** The names of peers that are asked; all others are not. */
  readonly against: readonly string[];
  readonly bounds?: { readonly [peer: string]: number };
}

export interface Standing {
  readonly solver: string;
  readonly milliseconds: Summary;
  readonly busyMilliseconds: Summary;
  readonly pairs: number;
  readonly total: number;
  /** Our time on the processor as a share of this solver's; 1 for ourselves. */
  readonly ratio: number;
  /** Whether pairs and total are ours, within 1e-9. */
  readonly agrees: boolean;
  readonly bound?: number;
}

export interface Outcome {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly seats: number;
  readonly standings: readonly Standing[];
}

export const OURS = "mentor-matching";

function solveOurs({ rows, columns, values, capacities }: Matrix): Solve {
  return timed(() => {
    const { pairs, total } = solveAssignment({ costs: { rows, columns, values }, columnCapacities: capacities });
    return { pairs: pairs.length, total };
  });
}

/** Small problems are solved again and again by each before anything counts, so that everybody's code is compiled. */
const WARM_MILLISECONDS = 2000;
const WARM_ROUNDS = 40;

function warmUp(run: () => void): void {
  const started = performance.now();
  for (let round = 0; round === 0 || (round < WARM_ROUNDS && performance.now() - started < WARM_MILLISECONDS); round++) run();
}

/** All solvers take turns, so that what disturbs the machine disturbs each. */
export function runContest(contest: Contest, peers: readonly Peer[]): Outcome {
  const matrix = contest.matrix();
  const seats = matrix.capacities.reduce((sum, capacity) => sum + Math.min(capacity, matrix.rows), 0);
  const invited = peers.filter(({ name, sizeLimit }) => contest.against.includes(name) && matrix.rows * seats <= sizeLimit);
  const solvers = [{ name: OURS, isProgram: false, solve: solveOurs }, ...invited];
  const solves = solvers.map((): Solve[] => []);
  for (const { solve, isProgram } of solvers) if (!isProgram) warmUp(() => solve(matrix));
  for (let round = 0; round < contest.rounds; round++) for (const [k, { solve }] of solvers.entries()) solves[k]?.push(solve(matrix));
  return { name: matrix.name, rows: matrix.rows, columns: matrix.columns, seats, standings: compare(solvers, solves, contest.bounds) };
}

function compare(
  solvers: readonly { readonly name: string }[],
  solves: readonly (readonly Solve[])[],
  bounds: { readonly [peer: string]: number } = {},
): readonly Standing[] {
  const [ours] = solves[0] as readonly [Solve];
  const oursBusy = summarize((solves[0] as readonly Solve[]).map(({ busyMilliseconds }) => busyMilliseconds));
  return solvers.map(({ name }, k): Standing => {
    const own = solves[k] as readonly [Solve, ...Solve[]];
    const busyMilliseconds = summarize(own.map((solve) => solve.busyMilliseconds));
    const bound = bounds[name];
    return {
      solver: name,
      milliseconds: summarize(own.map((solve) => solve.milliseconds)),
      busyMilliseconds,
      pairs: own[0].pairs,
      total: own[0].total,
      ratio: ratioOf(oursBusy, busyMilliseconds),
      agrees: own[0].pairs === ours.pairs && Math.abs(own[0].total - ours.total) <= 1e-9 * Math.max(1, Math.abs(ours.total)),
      ...(bound === undefined ? {} : { bound }),
    };
  });
}
