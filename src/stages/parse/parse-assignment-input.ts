import { InvalidInputError, quote } from "../../model/issue.ts";
import { createIssueList, type IssueList } from "../../model/issue-list.ts";
import type { AssignmentObjective } from "../../model/solver.ts";
import { nearestName } from "../../reading/nearest-name.ts";
import { type AssignmentMatrix, openMatrix } from "./assignment-matrix.ts";
import { lengthOf, readCapacities } from "./read-capacities.ts";

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
