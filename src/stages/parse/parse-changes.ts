import type { Changes } from "../../model/changes.ts";
import type { InputIssue } from "../../model/issue.ts";
import { createIssueList } from "../../model/issue-list.ts";
import type { AdministrativeInput } from "../../model/match-input.ts";
import type { Programme } from "../../model/programme.ts";
import { checkShape } from "../../reading/check-shape.ts";
import { copyPlain } from "../../reading/copy-plain.ts";
import { applyTo } from "./apply-changes.ts";
import { changesSchema } from "./changes-schema.ts";
import { inputOf } from "./input-of-programme.ts";
import { mayBeFunction, parseMatchInput } from "./parse-match-input.ts";

/** A changed programme and an input that says the same; or everything that is wrong with the changes. */
export type ParsedChanges =
  | { readonly ok: true; readonly programme: Programme; readonly input: AdministrativeInput }
  | { readonly ok: false; readonly issues: readonly InputIssue[] };

/** Checks changes, applies them and checks the outcome: nothing a valid input could not say comes of them. Paths begin with `changes`. */
export function parseChanges(programme: Programme, value: unknown): ParsedChanges {
  const issues = createIssueList();
  const copied = copyPlain(value, issues, { allowsFunction: mayBeFunctionOfChange });
  if (checkShape(changesSchema, copied, [], issues)) {
    const { input, blame } = applyTo(inputOf(programme), copied as Changes, issues);
    if (issues.count === 0) {
      const parsed = parseMatchInput(input);
      if (parsed.ok) return { ok: true, programme: parsed.programme, input };
      return refuse(parsed.issues.map((issue) => ({ ...issue, path: blame(issue.path) })));
    }
  }
  return refuse(issues.list());
}

function refuse(issues: readonly InputIssue[]): ParsedChanges {
  return { ok: false, issues: issues.map((issue) => ({ ...issue, path: ["changes", ...issue.path] })) };
}

/** Where a function may stand: in `criteria.add`, `criteria.replace` and `settings` where it may in an input. */
function mayBeFunctionOfChange([section, ...inner]: readonly (string | number)[]): boolean {
  return section === "settings" ? mayBeFunction(inner) : section === "criteria" && mayBeFunction([section, ...inner.slice(1)]);
}
