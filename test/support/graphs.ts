import fc from "fast-check";
import type { MatrixProblem } from "../../src/kernel/cost-matrix.ts";
import type { AssignmentProblem } from "../../src/kernel/linear-assignment.ts";
import { buildGraph, type SparseGraph, UNASSIGNED } from "../../src/kernel/sparse-graph.ts";
import { surveyCosts } from "../../src/kernel/survey-costs.ts";

/** Costs by row and column, `null` for no edge. */
export type CostRows = readonly (readonly (number | null)[])[];

/** A problem of the kernel as plain numbers, so that a failing case can be read. */
export interface PlainProblem {
  readonly costs: CostRows;
  readonly capacities: readonly number[];
  readonly outsideCost: number;
}

export function graphOf(costs: CostRows, columns: number): SparseGraph {
  const builder = buildGraph(costs.length, columns);
  for (const row of costs) {
    row.forEach((cost, column) => {
      if (cost !== null) builder.add(column, cost);
    });
    builder.endRow();
  }
  return builder.finish();
}

export function kernelProblem({ costs, capacities, outsideCost }: PlainProblem): AssignmentProblem {
  return { graph: graphOf(costs, capacities.length), capacities: Float64Array.from(capacities), outsideCost };
}

export function matrixProblem({ costs, capacities, outsideCost }: PlainProblem): MatrixProblem {
  const values = Float64Array.from(costs.flat(), (cost) => cost ?? Number.POSITIVE_INFINITY);
  const { least, most, unit } = surveyCosts(values);
  const matrix = { rows: costs.length, columns: capacities.length, costs: values, least, most, unit };
  return { matrix, capacities: Float64Array.from(capacities), outsideCost };
}

/** Integer costs from 0 to `range`, about a quarter of the edges absent. */
export function costRows(rows: number, columns: number, range: number): fc.Arbitrary<CostRows> {
  const row = fc.array(fc.option(fc.nat({ max: range }), { nil: null, freq: 3 }), { minLength: columns, maxLength: columns });
  return fc.array(row, { minLength: rows, maxLength: rows });
}

/** Small problems with many ties or few, with free, scarce and no seats; outside is dear (most pairs) or cheap (lowest total). */
export const plainProblems: fc.Arbitrary<PlainProblem> = fc
  .record({ rows: fc.nat({ max: 6 }), columns: fc.nat({ max: 5 }), range: fc.constantFrom(1, 3, 1000), isDear: fc.boolean() })
  .chain(({ rows, columns, range, isDear }) =>
    fc.record({
      costs: costRows(rows, columns, range),
      capacities: fc.array(fc.nat({ max: 3 }), { minLength: columns, maxLength: columns }),
      outsideCost: fc.constant(isDear ? range * (rows + 1) + 1 : Math.ceil(range * 0.6)),
    }),
  );

/** The lowest total of a plain problem and the most pairs with that total, by trying everything. */
export function bruteForceCost({ costs, capacities, outsideCost }: PlainProblem): { cost: number; pairs: number } {
  const free = [...capacities];
  let best = { cost: Number.POSITIVE_INFINITY, pairs: 0 };
  const tryFrom = (row: number, cost: number, pairs: number): void => {
    if (row === costs.length) {
      if (cost < best.cost || (cost === best.cost && pairs > best.pairs)) best = { cost, pairs };
      return;
    }
    tryFrom(row + 1, cost + outsideCost, pairs);
    costs[row]?.forEach((own, column) => {
      if (own === null || free[column] === 0) return;
      free[column]!--;
      tryFrom(row + 1, cost + own, pairs + 1);
      free[column]!++;
    });
  };
  tryFrom(0, 0, 0);
  return best;
}

/** What is wrong with a solution's pairs and duals by the letter of `AssignmentSolution`; empty where it proves the optimum. */
export function findFaults(
  { costs, capacities, outsideCost }: PlainProblem,
  { columnOfRow, rowDuals, prices }: { columnOfRow: ArrayLike<number>; rowDuals: ArrayLike<number>; prices: ArrayLike<number> },
): string[] {
  const faults: string[] = [];
  const loads = capacities.map(() => 0);
  costs.forEach((row, i) => {
    const chosen = columnOfRow[i] as number;
    const dual = rowDuals[i] as number;
    if (chosen === UNASSIGNED && dual !== outsideCost) faults.push(`row ${i} is outside, its dual ${dual}`);
    if (chosen !== UNASSIGNED && (row[chosen] ?? null) === null) faults.push(`row ${i} has no edge to ${chosen}`);
    if (chosen !== UNASSIGNED) loads[chosen]!++;
    if (dual > outsideCost) faults.push(`dual ${dual} of row ${i} is above outside`);
    row.forEach((cost, j) => {
      if (cost === null) return;
      const slack = cost + (prices[j] as number) - dual;
      if (slack < 0 || (j === chosen && slack !== 0)) faults.push(`edge ${i}–${j} has slack ${slack}`);
    });
  });
  capacities.forEach((capacity, j) => {
    if ((loads[j] as number) > capacity) faults.push(`column ${j} has ${loads[j]} rows`);
    if (!((prices[j] as number) >= 0)) faults.push(`column ${j} has price ${prices[j]}`);
    if ((loads[j] as number) < capacity && prices[j] !== 0) faults.push(`column ${j} has a seat left and price ${prices[j]}`);
  });
  return faults;
}

/** Total cost of an assignment, outside included. */
export function costOf({ costs, outsideCost }: PlainProblem, columnOfRow: ArrayLike<number>): number {
  return costs.reduce(
    (total, row, i) => total + (columnOfRow[i] === UNASSIGNED ? outsideCost : (row[columnOfRow[i] as number] as number)),
    0,
  );
}

export function countPairs(columnOfRow: ArrayLike<number>): number {
  return Array.from(columnOfRow).filter((column) => column !== UNASSIGNED).length;
}

/** Uniform numbers in [0, 1) from a seed: the same everywhere (a linear congruential generator, constants of Numerical Recipes). */
export function seededUniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
