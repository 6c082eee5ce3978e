import { buildGraph, type SparseGraph } from "../kernel/sparse-graph.ts";
import { type CostSurvey, surveyCosts } from "../kernel/survey-costs.ts";
import { VALUE_LIMIT } from "../stages/parse/assignment-matrix.ts";
import type { AssignmentRows } from "../stages/parse/parse-assignment-input.ts";

/** All costs, row after row, Infinity for forbidden pairs. They may be the caller's own and are never written. */
export interface HeldCosts {
  readonly costs: Float64Array;
  readonly survey: CostSurvey;
}

/** A row source is read whole up to this many pairs, half a gigabyte. */
const HELD_PAIRS = 2 ** 26;

/** @throws InvalidInputError where values are bad. `undefined`, and nothing read, where they would be too many to hold. */
export function readCosts(rows: AssignmentRows): HeldCosts | undefined {
  const pairs = rows.rows * rows.columns;
  if (!rows.isHeld && pairs > HELD_PAIRS) return undefined;
  if (rows.flatCosts !== undefined) {
    const survey = surveyCosts(rows.flatCosts);
    const isSound = survey.least >= -VALUE_LIMIT && survey.most <= VALUE_LIMIT;
    if (isSound) return { costs: rows.flatCosts, survey };
  }
  const costs = new Float64Array(pairs);
  for (let row = 0; row < rows.rows; row++) rows.readCosts(row, costs.subarray(row * rows.columns, (row + 1) * rows.columns));
  rows.refuseBadValues();
  return { costs, survey: surveyCosts(costs) };
}

/** The allowed pairs alone. */
export function readGraph(rows: AssignmentRows, held?: HeldCosts): SparseGraph {
  const builder = buildGraph(rows.rows, rows.columns);
  const costs = new Float64Array(rows.columns);
  for (let row = 0; row < rows.rows; row++) {
    if (held === undefined) rows.readCosts(row, costs);
    else costs.set(held.costs.subarray(row * rows.columns, (row + 1) * rows.columns));
    for (let column = 0; column < rows.columns; column++) {
      if (costs[column] !== Number.POSITIVE_INFINITY) builder.add(column, costs[column] as number);
    }
    builder.endRow();
  }
  rows.refuseBadValues();
  return builder.finish();
}
