import type { AttributeForm, AttributeUse } from "../../criteria/criterion-kind.ts";
import { normalizeText } from "../../criteria/criterion-kind.ts";
import { kindOf } from "../../criteria/kinds.ts";
import type { Criterion } from "../../model/criterion.ts";
import { quote, type Warning } from "../../model/issue.ts";
import type { IssueList } from "../../model/issue-list.ts";
import { compareText } from "../../model/order.ts";
import type { AttributeValue, MenteeInput, MentorInput, PersonInput, Role } from "../../model/person.ts";

/** What must hold between the people of one role, and between them and the criteria. */
export function checkPeople(people: readonly PersonInput[], role: Role, criteria: readonly Criterion[], issues: IssueList): void {
  const list = `${role}s`;
  const positions = new Map<string, number>();
  const uses = criteria.map((criterion) => ({ criterion, use: kindOf(criterion).attribute(criterion, role) }));
  people.forEach(({ id, attributes = {} }, position) => {
    const first = positions.get(id);
    if (first === undefined) positions.set(id, position);
    else issues.add("duplicate-id", [list, position, "id"], `${quote(id)} is the id of ${list}[${first}] already`);
    if (Object.hasOwn(attributes, "__proto__"))
      issues.add("reserved-id", [list, position, "attributes", "__proto__"], "`__proto__` cannot be the name of an attribute");
    for (const { criterion, use } of uses) {
      const value = Object.hasOwn(attributes, use.name) ? attributes[use.name] : undefined;
      const problem = value === undefined ? undefined : problemWith(value, use);
      if (problem === undefined) continue;
      const [code, message] = problem;
      issues.add(code, [list, position, "attributes", use.name], `criterion ${quote(criterion.id)} ${message} (${role} ${quote(id)})`);
    }
  });
}

const FORMS: { readonly [Form in AttributeForm]: readonly [test: (value: AttributeValue) => boolean, wanted: string] } = {
  texts: [(value) => typeof value === "string" || typeof value === "object", "a text or a list of texts"],
  number: [(value) => typeof value === "number", "a number"],
  text: [(value) => typeof value === "string", "a text"],
  single: [(value) => typeof value !== "object", "a text, a number or a boolean"],
};

function problemWith(
  value: AttributeValue,
  { form, oneOf }: AttributeUse,
): readonly ["wrong-attribute-type" | "level-not-on-scale", string] | undefined {
  // An empty text or list says that nothing is known, whatever the form.
  if (value === "" || (typeof value === "object" && value.length === 0)) return undefined;
  const [hasForm, wanted] = FORMS[form];
  if (!hasForm(value)) return ["wrong-attribute-type", `needs ${wanted} here, got ${quote(value)}`];
  if (oneOf === undefined || typeof value !== "string") return undefined;
  const normalized = normalizeText(value);
  if (normalized === "" || oneOf.includes(normalized)) return undefined;
  return ["level-not-on-scale", `has no ${quote(value)} on its scale; it has ${oneOf.map(quote).join(", ")}`];
}

/** Ids that differ only by case, outer spaces or Unicode form: allowed, but likely the same person twice. */
export function findLookAlikes(mentees: readonly MenteeInput[], mentors: readonly MentorInput[]): readonly Warning[] {
  const warnings: Warning[] = [];
  for (const [role, people] of [
    ["mentee", mentees],
    ["mentor", mentors],
  ] as const) {
    const groups = new Map<string, string[]>();
    for (const { id } of people) {
      const group = groups.get(normalizeText(id));
      if (group === undefined) groups.set(normalizeText(id), [id]);
      else group.push(id);
    }
    for (const ids of groups.values()) {
      if (ids.length === 1) continue;
      ids.sort(compareText);
      const message = `the ${role}s ${ids.map(quote).join(", ")} have ids that look alike; they are treated as different people`;
      warnings.push({ code: "ids-look-alike", role, ids, message });
    }
  }
  return warnings.sort((a, b) => compareText(a.role, b.role) || compareText(a.ids[0] as string, b.ids[0] as string));
}
