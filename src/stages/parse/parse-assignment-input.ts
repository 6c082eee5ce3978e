import { InvalidInputError, quote } from "../../model/issue.ts";
import { createIssueList, type IssueList } from "../../model/issue-list.ts";
import type { AssignmentObjective } from "../../model/solver.ts";
import { nearestName } from "../../reading/nearest-name.ts";
import { type AssignmentMatrix, openMatrix } from "./assignment-matrix.ts";

/** An assignment problem whose form is sound; its values are checked as they are read. */
export interface AssignmentRows extends AssignmentMatrix {
  readonly rowCapacities: Float64Array;
  readonly columnCapacities: Float64Array;
  readonly objective: AssignmentObjective;
  /** @throws InvalidInputError with the issues of all rows read so far */
  refuseBadValues(): void;
}

const KEYS = ["scores", "costs", "columnCapacities", "rowCapacities", "objective"];
const OBJECTIVES: readonly unknown[] = ["most-pairs", "highest-total"] satisfies readonly AssignmentObjective[];
const CAPACITY_LIMIT = 1_000_000_000;

/**
 * Checks the form of an assignment problem: everything but the values.
 *
 * @throws InvalidInputError with the code `invalid-problem`
 */
export function parseAssignmentInput(input: unknown): AssignmentRows {
  const issues = createIssueList();
  const refuse = (): void => {
    if (issues.count > 0) throw new InvalidInputError(issues.list(), "invalid-problem");
  };
  const form = readForm(input, issues);
  refuse();
  return { ...(form as Form), refuseBadValues: refuse };
}

type Form = Omit<AssignmentRows, "refuseBadValues">;

function readForm(input: unknown, issues: IssueList): Form | undefined {
  try {
    if (typeof input !== "object" || input === null || Array.isArray(input)) {
      issues.add("wrong-type", [], `${quote(input)} is no assignment problem: give an object with \`scores\` or \`costs\``);
      return undefined;
    }
    for (const key of Object.keys(input)) if (!KEYS.includes(key)) issues.add("unknown-key", [key], describeUnknownKey(key));
    const { scores, costs, columnCapacities, rowCapacities, objective } = input as { readonly [key: string]: unknown };
    if (scores !== undefined && costs !== undefined)
      issues.add("unknown-key", ["costs"], "`costs` beside `scores`: a pair has one value, leave one of the two out");
    if (objective !== undefined && !OBJECTIVES.includes(objective))
      issues.add("unknown-value", ["objective"], `${quote(objective)} is no objective: give "most-pairs" or "highest-total"`);
    const key = scores === undefined ? "costs" : "scores";
    const matrix = openMatrix(scores ?? costs, { key, issues, columnsWithoutRows: lengthOf(columnCapacities) });
    if (matrix === undefined) return undefined;
    return {
      ...matrix,
      rowCapacities: readCapacities(rowCapacities, { key: "rowCapacities", length: matrix.rows, issues }),
      columnCapacities: readCapacities(columnCapacities, { key: "columnCapacities", length: matrix.columns, issues }),
      objective: (objective as AssignmentObjective | undefined) ?? "most-pairs",
    };
  } catch {
    // A getter that throws, a revoked proxy: nothing that could be said about the value itself.
    issues.add("unreadable", [], "could not be read: a getter or proxy threw an error");
    return undefined;
  }
}

function describeUnknownKey(key: string): string {
  const nearest = nearestName(key, KEYS);
  return `unknown key${nearest === undefined ? "" : `: did you mean ${quote(nearest)}?`}; known are ${KEYS.join(", ")}`;
}

function isListOfNumbers(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

function lengthOf(capacities: unknown): number {
  return isListOfNumbers(capacities) ? capacities.length : 0;
}

function readCapacities(value: unknown, { key, length, issues }: { key: string; length: number; issues: IssueList }): Float64Array {
  const capacities = new Float64Array(length).fill(1);
  if (value === undefined) return capacities;
  if (!isListOfNumbers(value)) {
    issues.add("wrong-type", [key], `${quote(value)} is no list: give one capacity for each, or leave it out for 1 each`);
    return capacities;
  }
  if (value.length !== length) {
    issues.add("out-of-range", [key], `${value.length} capacities for ${length}: give one for each`);
    return capacities;
  }
  for (let k = 0; k < length; k++) {
    const capacity = value[k];
    const expected = `give an integer from 0 to ${CAPACITY_LIMIT}`;
    if (typeof capacity !== "number") issues.add("wrong-type", [key, k], `${quote(capacity)} is no number: ${expected}`);
    else if (!Number.isInteger(capacity)) issues.add("not-an-integer", [key, k], `${capacity} is no integer: ${expected}`);
    else if (capacity < 0 || capacity > CAPACITY_LIMIT) issues.add("out-of-range", [key, k], `${capacity} is out of range: ${expected}`);
    else capacities[k] = capacity;
  }
  return capacities;
}
