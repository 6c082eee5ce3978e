import type { RematchPlan } from "../model/diagnosis.ts";
import { InvalidInputError, quote } from "../model/issue.ts";
import type { IssueList } from "../model/issue-list.ts";
import type { Matching } from "../model/matching.ts";
import type { Programme } from "../model/programme.ts";
import type { RematchOptions } from "../model/rematch.ts";
import { nearestName } from "../reading/nearest-name.ts";
import type { Prepared } from "./prepare-programme.ts";
import { requiresTraining } from "./rematch-changes.ts";

/** What must hold between plans and the programme: known people and criteria, and a training to ask for. */
export function checkPlans(programme: Programme, plans: readonly RematchPlan[], options: RematchOptions, issues: IssueList): void {
  const ids = {
    mentee: new Set(programme.mentees.map(({ id }) => id)),
    mentor: new Set(programme.mentors.map(({ id }) => id)),
  };
  const criteria = programme.criteria.map(({ id }) => id);
  for (const [k, { formerPair, accepted }] of plans.entries()) {
    for (const role of ["mentee", "mentor"] as const) {
      const id = formerPair[`${role}Id`];
      if (!ids[role].has(id))
        issues.add(
          "unknown-reference",
          ["plans", k, "formerPair", `${role}Id`],
          `there is no ${role} with the id ${quote(id)} in this input`,
        );
    }
    for (const [at, { adjustment }] of accepted.entries()) {
      const path = ["plans", k, "accepted", at, "adjustment"];
      if ("criterionId" in adjustment && !criteria.includes(adjustment.criterionId)) {
        const nearest = nearestName(adjustment.criterionId, criteria);
        const hint = nearest === undefined ? "" : `; did you mean ${quote(nearest)}?`;
        issues.add(
          "unknown-reference",
          [...path, "criterionId"],
          `there is no criterion with the id ${quote(adjustment.criterionId)} in this input${hint}`,
        );
      }
      if (adjustment.type === "require-qualification" && options.training === undefined && !requiresTraining(programme, adjustment.role))
        issues.add(
          "required",
          ["options", "training"],
          `is required by plans[${k}].accepted[${at}]: no rule of the ${adjustment.role}s asks for completed training; say where it is stated, and by when`,
        );
    }
  }
}

/** Refuses a matching that was edited so that its pairs are no pairs of this input, or a mentee is in two. */
export function requireProposed({ rowOfId, columnOfId }: Prepared, { pairs }: Matching): void {
  const mentees = new Set(pairs.map(({ menteeId }) => menteeId));
  if (mentees.size === pairs.length && pairs.every(({ menteeId, mentorId }) => rowOfId.has(menteeId) && columnOfId.has(mentorId))) return;
  const message = "must be the pairs as they were matched: this is not the matching as it was made; match the input again";
  throw new InvalidInputError([{ code: "input-mismatch", path: ["pairs"], message }], "input-mismatch");
}
