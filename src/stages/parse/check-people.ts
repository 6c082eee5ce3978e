import { isUnknown } from "../../criteria/attributes.ts";
import type { AttributeForm, AttributeProblem, AttributeUse } from "../../criteria/criterion-kind.ts";
import { normalizeText, sortedOnce } from "../../criteria/criterion-kind.ts";
import { type Steps, visitInSteps } from "../../kernel/steps.ts";
import { quote, type Warning } from "../../model/issue.ts";
import type { IssueList } from "../../model/issue-list.ts";
import { compareText } from "../../model/order.ts";
import type { AttributeValue, MenteeInput, MentorInput, PersonInput, Role } from "../../model/person.ts";
import { nearestName } from "../../reading/nearest-name.ts";

/** Whoever reads attributes of people: a criterion, or a qualification rule. */
export interface AttributeReader {
  /** As messages call it: `criterion "level"`. */
  readonly name: string;
  /** Where it stands in the input. */
  readonly path: readonly (string | number)[];
  readonly uses: readonly AttributeUse[];
  /** The field that says what a missing value does, and whether the input has it. */
  readonly missing: { readonly field: string; readonly isStated: boolean };
}

/** A reader's use of an attribute, and whether anybody has it. */
interface Question {
  readonly reader: AttributeReader;
  readonly use: AttributeUse;
  isAnswered: boolean;
}

/** What must hold between the people of one role, and between them and whoever reads their attributes. */
export function* checkPeople(
  people: readonly PersonInput[],
  role: Role,
  readers: readonly AttributeReader[],
  issues: IssueList,
): Steps<void> {
  const list = `${role}s`;
  const positions = new Map<string, number>();
  const questions = readers.flatMap((reader) => reader.uses.map((use): Question => ({ reader, use, isAnswered: false })));
  yield* visitInSteps(people, ({ id, attributes = {} }, position) => {
    const first = positions.get(id);
    if (first === undefined) positions.set(id, position);
    else issues.add("duplicate-id", [list, position, "id"], `${quote(id)} is the id of ${list}[${first}] already`);
    if (Object.hasOwn(attributes, "__proto__"))
      issues.add("reserved-id", [list, position, "attributes", "__proto__"], "`__proto__` cannot be the name of an attribute");
    for (const question of questions) {
      const { names, form, problem } = question.use;
      let name: string | undefined;
      for (const one of names) {
        if (!Object.hasOwn(attributes, one)) continue;
        question.isAnswered = true;
        if (name === undefined && !isUnknown(attributes[one])) name = one;
      }
      const found = name === undefined ? undefined : findProblem(attributes[name] as AttributeValue, form, problem);
      if (found === undefined) continue;
      const [code, message] = found;
      const { reader } = question;
      issues.add(code, [list, position, "attributes", name as string], `${reader.name} ${message} (${role} ${quote(id)})`);
    }
  });
  for (const question of questions) if (!question.isAnswered) reportUnanswered(question, people, role, issues);
}

const FORMS: { readonly [Form in AttributeForm]: readonly [wanted: string, ...types: readonly string[]] } = {
  texts: ["a text or a list of texts", "string", "object"],
  ranking: ["an id or a list of ids", "string", "object"],
  number: ["a number", "number"],
  text: ["a text", "string"],
  single: ["a text, a number or a boolean", "string", "number", "boolean"],
  any: ["anything", "string", "number", "boolean", "object"],
};

function findProblem(value: AttributeValue, form: AttributeForm, problem: AttributeUse["problem"]): AttributeProblem | undefined {
  const [wanted] = FORMS[form];
  return FORMS[form].includes(typeof value) ? problem?.(value) : ["wrong-attribute-type", `needs ${wanted} here, got ${quote(value)}`];
}

/** As many names as a message lists. */
const LISTED = 10;

/** An attribute that nobody has is a mistake, unless its reader says what a missing value does, or nothing is known of anybody yet. */
function reportUnanswered({ reader, use }: Question, people: readonly PersonInput[], role: Role, issues: IssueList): void {
  const known = sortedOnce(people.flatMap(({ attributes = {} }) => Object.keys(attributes)));
  if (known.length === 0 || reader.missing.isStated) return;
  const nearest = use.names.map((name) => nearestName(name, known)).find((name) => name !== undefined);
  const shown = known.slice(0, LISTED).map(quote).join(", ");
  const hint =
    nearest === undefined ? `they have ${shown}${known.length > LISTED ? " and others" : ""}.` : `did you mean ${quote(nearest)}?`;
  const message = `${reader.name} reads ${use.names.map(quote).join(" or ")}, which no ${role} has; ${hint}`;
  issues.add(
    "attribute-of-nobody",
    [...reader.path, ...use.path],
    `${message} If it may be missing for everybody, state \`${reader.missing.field}\``,
  );
}

/** Ids that differ only by case, outer spaces or Unicode form: allowed, but likely the same person twice. */
export function findLookAlikes(mentees: readonly MenteeInput[], mentors: readonly MentorInput[]): readonly Warning[] {
  const warnings: Warning[] = [];
  for (const [role, people] of [
    ["mentee", mentees],
    ["mentor", mentors],
  ] as const) {
    // Nearly everybody is alone: a list for each of them would be most of what this takes.
    const first = new Map<string, string>();
    const groups = new Map<string, string[]>();
    const note = (form: string, id: string): void => {
      const other = first.get(form);
      const group = groups.get(form);
      if (other === undefined) first.set(form, id);
      else if (group === undefined) groups.set(form, [other, id]);
      else group.push(id);
    };
    // Ids differ. So one in its plain form is like none but such as are not, and mostly all are plain.
    const plain: string[] = [];
    for (const { id } of people) {
      const form = normalizeText(id);
      if (form === id) plain.push(id);
      else note(form, id);
    }
    if (first.size > 0) for (const id of plain) if (first.has(id)) note(id, id);
    for (const ids of groups.values()) {
      ids.sort(compareText);
      const message = `the ${role}s ${ids.map(quote).join(", ")} have ids that look alike; they are treated as different people`;
      warnings.push({ code: "ids-look-alike", role, ids, message });
    }
  }
  return warnings.sort((a, b) => compareText(a.role, b.role) || compareText(a.ids[0] as string, b.ids[0] as string));
}
