import * as z from "zod/mini";
import { attributeLabel } from "../criteria/schema-parts.ts";
import type { Adjustment, RematchPlan } from "../model/diagnosis.ts";
import { fieldsOf, InvalidInputError, isList, quote } from "../model/issue.ts";
import { createIssueList, type IssueList } from "../model/issue-list.ts";
import { compareText } from "../model/order.ts";
import type { RematchOptions } from "../model/rematch.ts";
import { checkShape } from "../reading/check-shape.ts";
import { copyPlain } from "../reading/copy-plain.ts";
import { adjustmentSchema } from "./parse-diagnosis.ts";
import { day, id, reason, role, text, words } from "./parse-parts.ts";

const proposed = z.strictObject({ id, because: reason, adjustment: adjustmentSchema });

/** What is to be done after a diagnosis, as it was stored. */
export const planSchema = z.strictObject({
  schemaVersion: z.literal(1),
  relationshipId: id,
  formerPair: z.strictObject({ menteeId: id, mentorId: id }),
  reason,
  blocks: z.array(z.enum(["unknown-reason", "contested", "misconduct", "not-failed", "undecided"])),
  rematch: z.array(role),
  accepted: z.array(proposed),
  refused: z.array(proposed),
  undecided: z.array(id),
  author: words,
  note: z.optional(text),
});

/** How a rematch is to go about; the matching and the changes are read elsewhere. */
export const rematchOptionsSchema = z.strictObject({
  matching: z.optional(z.unknown()),
  changes: z.optional(z.unknown()),
  disruption: z.optional(z.strictObject({ moves: z.int().check(z.minimum(0), z.maximum(1_000_000_000)) })),
  training: z.optional(z.strictObject({ attribute: attributeLabel, before: day })),
});

/** Plans and options that fit each other. */
export interface RematchRequest {
  /** By relationship id. */
  readonly plans: readonly RematchPlan[];
  readonly options: RematchOptions;
}

/**
 * Reads plans and options once.
 *
 * @param check - what else must hold for the plans; paths begin with `plans`.
 * @throws {@link InvalidInputError} naming everything that is wrong
 */
export function parseRematch(
  plans: unknown,
  options: unknown,
  check: (plans: readonly RematchPlan[], options: RematchOptions, issues: IssueList) => void,
): RematchRequest {
  const issues = createIssueList();
  const copiedPlans = copyPlain(plans, issues, { at: ["plans"] });
  const { matching, changes, ...others } = isObject(options) ? fieldsOf("options", options as RematchOptions) : {};
  const copiedOptions = isObject(options) ? copyPlain(others, issues, { at: ["options"] }) : options;
  const arePlans = checkShape(z.array(planSchema), copiedPlans, ["plans"], issues);
  checkShape(rematchOptionsSchema, copiedOptions, ["options"], issues);
  if (arePlans) {
    const sound = copiedPlans as readonly RematchPlan[];
    checkPlans(sound, issues);
    check(sound, (isObject(copiedOptions) ? copiedOptions : {}) as RematchOptions, issues);
  }
  if (issues.count > 0) throw new InvalidInputError(issues.list());
  const byId = [...(copiedPlans as readonly RematchPlan[])].sort((a, b) => compareText(a.relationshipId, b.relationshipId));
  return { plans: byId, options: { ...(copiedOptions as RematchOptions), matching, changes } };
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !isList(value);
}

function checkPlans(plans: readonly RematchPlan[], issues: IssueList): void {
  const seen = new Set<string>();
  for (const [k, { relationshipId, formerPair, reason: cause, accepted, blocks, undecided, rematch }] of plans.entries()) {
    if (seen.has(relationshipId))
      issues.add("duplicate-id", ["plans", k, "relationshipId"], `there is a plan for relationship ${quote(relationshipId)} already`);
    seen.add(relationshipId);
    const isStale =
      blocks.length === 0
        ? cause === "unknown" || undecided.length > 0
        : rematch.length > 0 || (undecided.length > 0 && !blocks.includes("undecided"));
    if (isStale)
      issues.add("contradictory-state", ["plans", k, "blocks"], "does not fit the rest of the plan; make it anew with `planRematch`");
    for (const [at, { adjustment }] of accepted.entries())
      if (!concerns(adjustment, formerPair))
        issues.add("unknown-reference", ["plans", k, "accepted", at, "adjustment"], "is about somebody else than the former pair");
  }
}

/** Whether an adjustment is about nobody but the two. */
function concerns(adjustment: Adjustment, { menteeId, mentorId }: RematchPlan["formerPair"]): boolean {
  if ("role" in adjustment && "id" in adjustment) return adjustment.id === (adjustment.role === "mentee" ? menteeId : mentorId);
  return (
    (!("menteeId" in adjustment) || adjustment.menteeId === menteeId) && (!("mentorId" in adjustment) || adjustment.mentorId === mentorId)
  );
}
