import * as z from "zod/mini";
import { InvalidInputError } from "../model/issue.ts";
import { createIssueList } from "../model/issue-list.ts";
import type { RelationshipProposal } from "../model/relationship.ts";
import { checkShape } from "../reading/check-shape.ts";
import { copyPlain } from "../reading/copy-plain.ts";
import { author, contributions, day, id, plan } from "./parse-parts.ts";

const points = z.int().check(z.minimum(0), z.maximum(1_000_000));

/** A proposal as a caller may write it; a policy is checked as one. */
export const proposalSchema = z.strictObject({
  // A matched pair brings more than a proposal needs; what that is depends on the mode.
  pair: z.looseObject({ menteeId: id, mentorId: id, points: z.optional(points), contributions: z.optional(contributions) }),
  at: day,
  id: z.optional(id),
  by: z.optional(author),
  plan: z.optional(plan),
  policy: z.optional(z.unknown()),
});

/** @throws {@link InvalidInputError} naming every field that is wrong */
export function parseProposalInput(value: unknown): RelationshipProposal {
  const issues = createIssueList();
  const copied = copyPlain(value, issues);
  checkShape(proposalSchema, copied, [], issues);
  if (issues.count > 0) throw new InvalidInputError(issues.list());
  return copied as RelationshipProposal;
}
