import { readTexts } from "../../criteria/criterion-kind.ts";
import { MEASURES } from "../../criteria/goals/measures.ts";
import type { LocalizedText } from "../../model/criterion.ts";
import type { IssueList } from "../../model/issue-list.ts";
import { compareText } from "../../model/order.ts";
import type { ProgrammeGoal, ProgrammeGoalInput } from "../../model/programme-goal.ts";
import { checkShape } from "../../reading/check-shape.ts";
import { checkId, checkKind, checkUnique } from "./check-kind.ts";

/** Checks what the schema of the whole input leaves open, and completes the goals; by id. Those with issues are left out. */
export function parseGoals(inputs: readonly ProgrammeGoalInput[], issues: IssueList): readonly ProgrammeGoal[] {
  const known = new Map<string, readonly (string | number)[]>();
  const goals: ProgrammeGoal[] = [];
  inputs.forEach((input, position) => {
    const path = ["goals", position];
    const before = issues.count;
    checkId(input.id, [...path, "id"], issues);
    checkUnique(input.id, path, known, issues);
    checkMeasure(input, path, issues);
    if (issues.count === before) goals.push(complete(input));
  });
  return goals.sort((a, b) => compareText(a.id, b.id));
}

function checkMeasure({ measure, target }: ProgrammeGoalInput, path: readonly (string | number)[], issues: IssueList): void {
  const name = checkKind(measure, MEASURES, "measure", [...path, "measure"], issues);
  if (name === undefined) return;
  if (measure.group !== undefined && readTexts(measure.group.values) === undefined)
    issues.add("empty", [...path, "measure", "group", "values"], "must hold a text that is not blank");
  if (target !== undefined) checkShape(MEASURES[name].target, target, [...path, "target"], issues);
}

function complete({ id, text, measure, target }: ProgrammeGoalInput): ProgrammeGoal {
  const localized: LocalizedText = typeof text === "string" ? { en: text, fr: text } : text;
  return { id, text: localized, measure, ...(target === undefined ? {} : { target }) };
}
