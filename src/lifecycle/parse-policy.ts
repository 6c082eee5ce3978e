import * as z from "zod/mini";
import { isDay } from "../calendar/days.ts";
import { InvalidInputError, quote } from "../model/issue.ts";
import { createIssueList, type IssueList } from "../model/issue-list.ts";
import type { LifecyclePolicy, LifecyclePolicyInput } from "../model/lifecycle-policy.ts";
import { checkShape } from "../reading/check-shape.ts";
import { copyPlain } from "../reading/copy-plain.ts";
import { frozenCopy } from "./frozen.ts";

const months = z.int().check(z.minimum(1), z.maximum(120));
const days = z.int().check(z.minimum(0), z.maximum(3660));

/** A policy as a caller may write it. */
export const policySchema = z.strictObject({
  minimumMonths: z.optional(months),
  typicalMonths: z.optional(months),
  maximumMonths: z.optional(months),
  proposalDays: z.optional(days),
  pausedDays: z.optional(days),
  reopeningDays: z.optional(days),
  preparationDays: z.optional(days),
  firstContactDays: z.optional(days),
  checkInDays: z.optional(z.array(days)),
  checkInMonths: z.optional(months),
  inactiveDays: z.optional(days),
  missedCommitments: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
  ratingGap: z.optional(z.int().check(z.minimum(1), z.maximum(4))),
  midTermShare: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  closingDays: z.optional(days),
  expiryNoticeDays: z.optional(days),
  overdueDays: z.optional(days),
});

const DEFAULT_POLICY: LifecyclePolicy = frozenCopy({
  minimumMonths: 6,
  typicalMonths: 8,
  maximumMonths: 12,
  proposalDays: 14,
  pausedDays: 60,
  reopeningDays: 14,
  preparationDays: 14,
  firstContactDays: 2,
  checkInDays: [14, 28],
  checkInMonths: 1,
  inactiveDays: 45,
  missedCommitments: 2,
  ratingGap: 2,
  midTermShare: 0.5,
  closingDays: 30,
  expiryNoticeDays: 3,
  overdueDays: 7,
});

/** Policies that were completed here and are frozen: they need not be checked again. */
const completed = new WeakSet<object>([DEFAULT_POLICY]);

/**
 * Completes a policy with the defaults.
 *
 * @param input - what differs from the defaults.
 * @returns Frozen plain data; every function of the lifecycle takes it, and does not check it again.
 * @throws {@link InvalidInputError} naming every field that is wrong.
 * @example
 * ```ts
 * lifecyclePolicy({ inactiveDays: 30 }).typicalMonths; // 8
 * ```
 */
export function lifecyclePolicy(input?: LifecyclePolicyInput): LifecyclePolicy {
  if (input === undefined) return DEFAULT_POLICY;
  if (completed.has(input)) return input as LifecyclePolicy;
  const issues = createIssueList();
  const copied = copyPlain(input, issues, { at: ["policy"] });
  const policy = checkShape(policySchema, copied, ["policy"], issues)
    ? frozenCopy({ ...DEFAULT_POLICY, ...(copied as Partial<LifecyclePolicy>) })
    : undefined;
  if (policy !== undefined) checkOrder(policy, issues);
  if (policy === undefined || issues.count > 0) throw new InvalidInputError(issues.list());
  completed.add(policy);
  return policy;
}

/** The bands must not overlap, and the first check-ins follow one another. */
function checkOrder({ minimumMonths, typicalMonths, maximumMonths, checkInDays }: LifecyclePolicy, issues: IssueList): void {
  if (typicalMonths < minimumMonths)
    issues.add("range-reversed", ["policy", "typicalMonths"], `must be at least minimumMonths, ${minimumMonths}, got ${typicalMonths}`);
  if (maximumMonths < typicalMonths)
    issues.add("range-reversed", ["policy", "maximumMonths"], `must be at least typicalMonths, ${typicalMonths}, got ${maximumMonths}`);
  checkInDays.forEach((day, position) => {
    if (day <= (checkInDays[position - 1] ?? -1))
      issues.add("range-reversed", ["policy", "checkInDays", position], `must be later than the one before, got ${day}`);
  });
}

/** A day to look at, and the policy to look by. */
export interface CheckedLook {
  readonly asOf: string;
  readonly policy: LifecyclePolicy;
}

/** Checks what a caller gave to say when and by which policy to look. @throws {@link InvalidInputError} */
export function requireLook(options: { readonly asOf: string; readonly policy?: LifecyclePolicyInput | undefined }): CheckedLook {
  const { asOf, policy } = readLook(options);
  return { asOf: requireDay(asOf), policy: lifecyclePolicy(policy as LifecyclePolicyInput | undefined) };
}

/** Checks a day that a caller gave beside an event. @throws {@link InvalidInputError} */
export function requireDay(value: unknown, path: readonly string[] = ["asOf"]): string {
  if (isDay(value)) return value;
  const given = typeof value === "object" && value !== null ? "something else" : quote(value);
  const message = `must be a day of the calendar as YYYY-MM-DD, from 1900-01-01 to 2400-12-31, got ${given}`;
  throw new InvalidInputError([{ code: value === undefined ? "required" : "bad-day", path, message }]);
}

function readLook(options: unknown): { readonly asOf?: unknown; readonly policy?: unknown } {
  try {
    const { asOf, policy } = (options ?? {}) as { readonly asOf?: unknown; readonly policy?: unknown };
    return { asOf, policy };
  } catch {
    const message = "could not be read: a getter or proxy threw an error";
    throw new InvalidInputError([{ code: "unreadable", path: [], message }]);
  }
}
