import { formatPath } from "../model/issue.ts";
import { createIssueList } from "../model/issue-list.ts";
import type { Assignment, AssignmentInput, Verification } from "../model/solver.ts";
import { copyPlain } from "../reading/copy-plain.ts";
import { type AssignmentRows, parseAssignmentInput } from "../stages/parse/parse-assignment-input.ts";
import { checkForm, type FormedAssignment } from "./check-assignment-form.ts";
import { checkValues, type Loads } from "./check-assignment-values.ts";
import { findLargerAssignment } from "./find-larger-assignment.ts";
import { createFindings, type Findings } from "./verification-findings.ts";

/**
 * Proves an assignment to be the best, or says what does not hold, without solving the problem again.
 *
 * @remarks
 * Checks the form; capacities; that no forbidden pair is chosen; the total, bit for bit; the prices (see {@link Assignment}) on every pair; and by a search
 * of its own that no assignment has more pairs (`highest-total`: none with the same total). Shares no code with the solver. The assignment may come from
 * anywhere, JSON included. Time O(rows · columns) and one more reading of the rows that compete for seats; memory O(rows + columns + pairs).
 * @param input - the problem, as it was given to the solver
 * @param assignment - what is to be verified
 * @throws InvalidInputError where the problem is invalid; whatever is wrong with the assignment is a finding
 * @example
 * ```ts
 * import { solveAssignment, verifyAssignment } from "mentor-matching/solver";
 *
 * const problem = { costs: [[4, 1], [2, null]] };
 * console.log(verifyAssignment(problem, solveAssignment(problem)).valid); // true
 * ```
 */
export function verifyAssignment(input: AssignmentInput, assignment: Assignment): Verification {
  const rows = parseAssignmentInput(input);
  const findings = createFindings();
  const formed = checkForm(readAssignment(assignment, findings), rows, findings);
  let gap: number | null = null;
  if (formed === undefined) readAll(rows);
  else {
    const loads = countLoads(rows, formed, findings);
    gap = checkValues(rows, formed, loads, findings);
    checkCardinality(rows, formed, loads, findings);
  }
  return { valid: findings.count === 0, gap, findings: findings.listed, findingCount: findings.count };
}

/** A copy, so that getters and traps of the caller's run once; what cannot be read is a finding. */
function readAssignment(assignment: unknown, findings: Findings): unknown {
  const issues = createIssueList();
  const read = copyPlain(assignment, issues);
  for (const { path, message } of issues.list()) findings.add("form", path.length === 0 ? message : `${formatPath(path)}: ${message}`);
  return read;
}

/** A problem is refused for its values even where there is nothing to compare them with. */
function readAll(rows: AssignmentRows): void {
  const costs = new Float64Array(rows.columns);
  for (let row = 0; row < rows.rows; row++) rows.readCosts(row, costs);
  rows.refuseBadValues();
}

function countLoads(rows: AssignmentRows, { rowOfPair, columnOfPair }: FormedAssignment, findings: Findings): Loads {
  const rowLoads = new Int32Array(rows.rows);
  const columnLoads = new Int32Array(rows.columns);
  for (const row of rowOfPair) rowLoads[row]!++;
  for (const column of columnOfPair) columnLoads[column]!++;
  rowLoads.forEach((load, row) => {
    const capacity = rows.rowCapacities[row] as number;
    if (load > capacity) findings.add("capacity", `the row is in ${load} pairs, its capacity is ${capacity}`, { row });
  });
  columnLoads.forEach((load, column) => {
    const capacity = rows.columnCapacities[column] as number;
    if (load > capacity) findings.add("capacity", `the column is in ${load} pairs, its capacity is ${capacity}`, { column });
  });
  return { rowLoads, columnLoads };
}

/** Where values were rounded, equal totals cannot be told from nearly equal ones, so that `highest-total` is left at its gap. */
function checkCardinality(rows: AssignmentRows, formed: FormedAssignment, loads: Loads, findings: Findings): void {
  if (rows.objective === "highest-total" && formed.grid > 0) return;
  const larger = findLargerAssignment(rows, formed, loads);
  if (larger === undefined) return;
  const merit = rows.objective === "most-pairs" ? "one pair more" : "the same total and one pair more";
  findings.add("cardinality", `another assignment has ${merit}, with row ${larger.row} and column ${larger.column}`, larger);
}
