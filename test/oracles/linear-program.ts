import { solve } from "yalps";
import type { SmallProblem } from "./brute-force-assignment.ts";

/** The optimum of a linear program, and the shares that reach it. */
interface Optimum {
  readonly value: number;
  readonly shares: ReadonlyMap<string, number>;
}

interface Constraint {
  readonly min?: number;
  readonly max?: number;
}

/** A simplex of others' making (yalps); nothing about it knows that the problem is one of pairs. */
function optimize(
  direction: "maximize" | "minimize",
  variables: ReadonlyMap<string, ReadonlyMap<string, number>>,
  constraints: ReadonlyMap<string, Constraint>,
): Optimum {
  const {
    status,
    result,
    variables: shares,
  } = solve({ direction, objective: "worth", constraints, variables }, { maxIterations: 100_000 });
  if (status !== "optimal") throw new Error(`the linear program is ${status}`);
  return { value: result, shares: new Map(shares) };
}

/** What the pairs of a problem count and are worth, as a linear program whose shares need not be whole. */
function pairsProgram({ scores, rowCapacities, columnCapacities }: SmallProblem, worth: (score: number) => number) {
  const variables = new Map<string, ReadonlyMap<string, number>>();
  const constraints = new Map<string, Constraint>();
  rowCapacities.forEach((capacity, row) => {
    constraints.set(`row ${row}`, { max: capacity });
  });
  columnCapacities.forEach((capacity, column) => {
    constraints.set(`column ${column}`, { max: capacity });
  });
  scores.forEach((values, row) => {
    values.forEach((score, column) => {
      if (score === null) return;
      const pair = `${row} ${column}`;
      constraints.set(`pair ${pair}`, { max: 1 });
      variables.set(
        pair,
        new Map([
          ["worth", worth(score)],
          ["pairs", 1],
          [`row ${row}`, 1],
          [`column ${column}`, 1],
          [`pair ${pair}`, 1],
        ]),
      );
    });
  });
  return { variables, constraints };
}

/** The most pairs, as the linear program has it: a whole number, since matrices of bipartite graphs are totally unimodular. */
export function mostPairsByProgram(problem: SmallProblem): number {
  const { variables, constraints } = pairsProgram(problem, () => 1);
  return optimize("maximize", variables, constraints).value;
}

/** The highest total, of all assignments or of those with so many pairs. */
export function highestTotalByProgram(problem: SmallProblem, pairs?: number): Optimum {
  const { variables, constraints } = pairsProgram(problem, (score) => score);
  if (pairs !== undefined) constraints.set("pairs", { min: pairs, max: pairs });
  return optimize("maximize", variables, constraints);
}

/** The least that prices of rows, columns, pairs and of the number of pairs can add up to, where every pair is worth no more than its prices. */
export function lowestPricesByProgram({ scores, rowCapacities, columnCapacities }: SmallProblem, pairs?: number): number {
  const variables = new Map<string, Map<string, number>>();
  const constraints = new Map<string, Constraint>();
  const price = (name: string, worth: number): Map<string, number> => {
    const variable = variables.get(name) ?? new Map([["worth", worth]]);
    variables.set(name, variable);
    return variable;
  };
  scores.forEach((values, row) => {
    values.forEach((score, column) => {
      if (score === null) return;
      const pair = `pair ${row} ${column}`;
      constraints.set(pair, { min: score });
      price(`u ${row}`, rowCapacities[row] as number).set(pair, 1);
      price(`v ${column}`, columnCapacities[column] as number).set(pair, 1);
      price(`w ${pair}`, 1).set(pair, 1);
      if (pairs === undefined) return;
      // A free number, as the difference of two.
      price("up", pairs).set(pair, 1);
      price("down", -pairs).set(pair, -1);
    });
  });
  return optimize("minimize", variables, constraints).value;
}
