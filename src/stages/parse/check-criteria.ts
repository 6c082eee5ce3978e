import { apportionWeights } from "../../criteria/apportion-weights.ts";
import { KINDS, kindOf } from "../../criteria/kinds.ts";
import type { Criterion } from "../../model/criterion.ts";
import type { IssueList } from "../../model/issue-list.ts";
import { compareText } from "../../model/order.ts";
import { checkId, checkKind, checkUnique } from "./check-kind.ts";

/** A criterion, and what its completed form no longer says. */
export interface PlacedCriterion {
  readonly criterion: Criterion;
  /** In the input. */
  readonly position: number;
  /** Whether the input says what a missing value does. */
  readonly statesMissing: boolean;
}

/** Which criteria must have a positive weight among them: any, one that serves participants, or none at all. */
export type Weighing = "all" | "participants" | "none";

/** Checks and completes the criteria; by id. Those with issues are left out. */
export function parseCriteria(inputs: readonly unknown[], weighing: Weighing, issues: IssueList): readonly PlacedCriterion[] {
  const before = issues.count;
  const known = new Map<string, readonly (string | number)[]>();
  const criteria: PlacedCriterion[] = [];
  inputs.forEach((input, position) => {
    const criterion = parseCriterion(input, position, issues);
    if (criterion === undefined) return;
    if (!checkUnique(criterion.id, ["criteria", position], known, issues)) return;
    criteria.push({ criterion, position, statesMissing: (input as { missing?: unknown }).missing !== undefined });
  });
  criteria.sort((a, b) => compareText(a.criterion.id, b.criterion.id));
  // Shares are worth looking at only when all criteria are there.
  if (issues.count === before) checkWeights(criteria, weighing, issues);
  return criteria;
}

function parseCriterion(input: unknown, position: number, issues: IssueList): Criterion | undefined {
  const path = ["criteria", position];
  const name = checkKind(input, KINDS, "criterion", path, issues);
  if (name === undefined) return undefined;
  const kind = kindOf({ kind: name });
  const criterion = kind.complete(input as never);
  const before = issues.count;
  if (criterion.id === "previous") issues.add("reserved-id", [...path, "id"], "`previous` is reserved for former pairs");
  else checkId(criterion.id, [...path, "id"], issues);
  for (const found of kind.contradictions?.(criterion, input as never) ?? [])
    issues.add(found.code, [...path, ...found.path], found.message);
  return issues.count === before ? criterion : undefined;
}

function checkWeights(listed: readonly PlacedCriterion[], weighing: Weighing, issues: IssueList): void {
  const criteria = listed.filter(({ criterion }) => weighing === "all" || criterion.serves === "participant");
  const points = apportionWeights(criteria.map(({ criterion }) => criterion.weight));
  if (!criteria.some(({ criterion }) => criterion.weight > 0)) {
    const which = weighing === "all" ? "criterion" : "criterion that serves participants";
    const unless = weighing === "all" ? "" : ", unless people of both sides state preferences";
    if (weighing !== "none") issues.add("no-positive-weight", ["criteria"], `at least one ${which} needs a weight above 0${unless}`);
    return;
  }
  criteria.forEach(({ criterion: { weight }, position }, k) => {
    if (weight > 0 && points[k] === 0)
      issues.add(
        "weight-too-small",
        ["criteria", position, "weight"],
        `${weight} is less than a millionth of all weights and would count for nothing; raise it, or set it to 0`,
      );
  });
}
