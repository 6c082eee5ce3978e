import { FULL_POINTS } from "../../criteria/criterion-kind.ts";
import { kindOf } from "../../criteria/kinds.ts";
import { ruleKindOf } from "../../criteria/qualification/rule-kinds.ts";
import { pauseAfter, runSteps, type Steps, visitInSteps } from "../../kernel/steps.ts";
import { createTextHash } from "../../model/hash-text.ts";
import { type InputIssue, quote } from "../../model/issue.ts";
import { createIssueList, type IssueList } from "../../model/issue-list.ts";
import type { PairInput, TieBreak } from "../../model/match-input.ts";
import { byMentee, byMentor, compareText } from "../../model/order.ts";
import type { AttributeValue, Mentee, Mentor, MentorInput, Role } from "../../model/person.ts";
import type { Programme } from "../../model/programme.ts";
import { recordMap } from "../../model/small-map.ts";
import { checkShape } from "../../reading/check-shape.ts";
import { copyPlain } from "../../reading/copy-plain.ts";
import { checkAnswers } from "./check-answers.ts";
import { type PlacedCriterion, parseCriteria, type Weighing } from "./check-criteria.ts";
import { parseGoals } from "./check-goals.ts";
import { checkPairs } from "./check-pairs.ts";
import { type AttributeReader, checkPeople, findLookAlikes } from "./check-people.ts";
import { checkFunctions, type PlacedRules, parseQualification } from "./check-qualification.ts";
import type { CheckedInput } from "./checked-input.ts";
import { completeAnswers, completeChoices } from "./complete-answers.ts";
import { matchInputSchema, menteeSchema, mentorSchema } from "./match-input-schema.ts";
import { isObject } from "./plain-object.ts";
import { isSoundPerson } from "./sound-people.ts";

/** What became of an input: a programme, or everything that is wrong with it. */
export type Parsed = { readonly ok: true; readonly programme: Programme } | { readonly ok: false; readonly issues: readonly InputIssue[] };

/** The only place where an input is checked. Reads it once, never throws, never changes or keeps it. */
export function parseMatchInput(value: unknown): Parsed {
  return runSteps(parseInSteps(value));
}

/** The same in steps. The value is copied in the first of them, so that it may change while the others are waited for. */
export function* parseInSteps(value: unknown): Steps<Parsed> {
  const issues = createIssueList();
  const copied = copyPlain(value, issues, { allowsFunction: mayBeFunction });
  const hasShape = yield* checkParts(copied, issues);
  const { criteria: listed, qualification } = (copied ?? {}) as { criteria?: unknown; qualification?: unknown };
  const criteria = Array.isArray(listed) ? parseCriteria(listed, weighingOf(copied as object), issues) : [];
  const rules = parseQualification(qualification, issues);
  if (!hasShape) return { ok: false, issues: issues.list() };
  const input = copied as CheckedInput;
  const goals = parseGoals(input.goals ?? [], issues);
  yield* checkPeople(input.mentees, "mentee", readersOf(criteria, rules, "mentee"), issues);
  yield* checkPeople(input.mentors, "mentor", readersOf(criteria, rules, "mentor"), issues);
  checkPairs(input, issues);
  yield* pauseAfter("prepare", input.mentees.length);
  checkAnswers(input, issues);
  yield* pauseAfter("prepare", input.mentees.length);
  if (issues.count > 0) return { ok: false, issues: issues.list() };
  const programme: Programme = {
    ...(yield* complete(input)),
    criteria: criteria.map(({ criterion }) => criterion),
    qualification: { mentees: rules.mentees.map(({ rule }) => rule), mentors: rules.mentors.map(({ rule }) => rule) },
    goals,
  };
  checkFunctions(rules.mentees, programme.mentees, "mentee", issues);
  checkFunctions(rules.mentors, programme.mentors, "mentor", issues);
  return issues.count === 0 ? { ok: true, programme } : { ok: false, issues: issues.list() };
}

/** Checks people one by one, and then everything else: at once, the schema would make a second copy of everybody. */
function* checkParts(copied: unknown, issues: IssueList): Steps<boolean> {
  const before = issues.count;
  const others = (isObject(copied) ? { ...copied } : copied) as { [list: string]: unknown } | null;
  for (const [role, schema] of [
    ["mentor", mentorSchema],
    ["mentee", menteeSchema],
  ] as const) {
    const list = `${role}s`;
    const people = others?.[list];
    if (!Array.isArray(people)) continue;
    yield* visitInSteps(people, (person, position) => {
      if (!isSoundPerson(person, role)) checkShape(schema as never, person, [list, position], issues);
    });
    (others as { [list: string]: unknown })[list] = [];
  }
  checkShape(matchInputSchema, others, [], issues);
  return issues.count === before;
}

/** Where a function may stand: `criteria[k].compare` and `qualification.mentees[k].judge`, for the kinds that take one. */
export function mayBeFunction([list, ...inner]: readonly (string | number)[]): boolean {
  if (list === "criteria") return isFieldOfEntry(inner, "compare");
  return list === "qualification" && isFieldOfEntry(inner.slice(1), "judge");
}

function isFieldOfEntry([position, key, ...deeper]: readonly (string | number)[], field: string): boolean {
  return typeof position === "number" && key === field && deeper.length === 0;
}

/** Whoever reads attributes of one role. */
function readersOf(criteria: readonly PlacedCriterion[], rules: PlacedRules, role: Role): readonly AttributeReader[] {
  const ofCriteria = criteria.map(({ criterion, position, statesMissing }): AttributeReader => {
    const uses = kindOf(criterion).attributes(criterion, role);
    const missing = { field: "missing", isStated: statesMissing };
    return { name: `criterion ${quote(criterion.id)}`, path: ["criteria", position], uses, missing };
  });
  const ofRules = rules[`${role}s`].map(({ rule, path, statesUnknown }): AttributeReader => {
    const uses = ruleKindOf(rule).attributes(rule, role);
    return { name: `rule ${quote(rule.id)}`, path, uses, missing: { field: "unknown", isStated: statesUnknown } };
  });
  return [...ofCriteria, ...ofRules];
}

/** Which criteria must have a weight. Whoever states whom they want needs no score. */
function weighingOf({ mode, preferences }: Partial<CheckedInput>): Weighing {
  if (mode !== "self") return "all";
  const areStated = [preferences?.mentees, preferences?.mentors].every((answers) => Array.isArray(answers) && answers.length > 0);
  return areStated ? "none" : "participants";
}

/** Fills in the defaults and puts everything in the one order that all results follow. */
function* complete(input: CheckedInput): Steps<Omit<Programme, "criteria" | "qualification" | "goals">> {
  const { mentees, mentors, pairs = {}, minimumScore = 0, tieBreak = "id" } = input;
  return {
    mentees: yield* completeAll<Mentee>(mentees, "mentee", tieBreak),
    mentors: yield* completeAll<Mentor>(mentors, "mentor", tieBreak),
    mode: input.mode ?? "administrative",
    objective: input.objective ?? "most-pairs",
    minimumPoints: pointsAtLeast(minimumScore),
    pairs: {
      locked: sortPairs(pairs.locked),
      forbidden: sortPairs(pairs.forbidden),
      previous: sortPairs(pairs.previous),
      active: sortPairs(pairs.active),
    },
    overCapacity: input.overCapacity ?? "refuse",
    reportingLine: input.reportingLine ?? 1,
    tieBreak,
    answers: completeAnswers(input),
    favour: input.preferences?.favour ?? "mentees",
    shortlist: { length: input.shortlist?.length ?? 5, exposure: input.shortlist?.exposure ?? null },
    ...completeChoices(input),
    warnings: findLookAlikes(mentees, mentors),
  };
}

/** The fewest points whose score is not below the minimum. 0.55 · 1e6 is 550000.0000000001 in float64: rounding up alone would ask for a point too many. */
function pointsAtLeast(minimumScore: number): number {
  const points = Math.ceil(minimumScore * FULL_POINTS);
  return (points - 1) / FULL_POINTS >= minimumScore ? points - 1 : points;
}

function* completeAll<P extends Mentee>(people: readonly MentorInput[], role: Role, tieBreak: TieBreak): Steps<readonly P[]> {
  const completed: P[] = [];
  yield* visitInSteps(people, (person) => completed.push(completePerson(person, role) as P));
  const ordered = inOrder(completed, tieBreak);
  yield* pauseAfter("prepare", people.length);
  return ordered;
}

const NO_ATTRIBUTES: NonNullable<MentorInput["attributes"]> = Object.create(null);

/** Fills in what a person's copy lacks; of the copy the attributes are kept. */
function completePerson(copied: MentorInput, role: Role): Mentee | Mentor {
  const { id, personId = id, name, attributes = NO_ATTRIBUTES, managerId, availability = "open", capacity = 1 } = copied;
  // Not spread: an engine would take each for an object of its own kind, and note its fields once for everybody.
  const person: { -readonly [Field in keyof Mentor]?: Mentor[Field] } = { id, personId };
  if (name !== undefined) person.name = name;
  person.attributes = recordMap(attributes as { readonly [name: string]: AttributeValue });
  if (managerId !== undefined) person.managerId = managerId;
  person.availability = availability;
  if (role === "mentor") person.capacity = capacity;
  return person as Mentor;
}

function inOrder<P extends Mentee>(people: readonly P[], tieBreak: TieBreak): readonly P[] {
  if (tieBreak === "id") return [...people].sort((a, b) => compareText(a.id, b.id));
  const seed = JSON.stringify(tieBreak.lottery);
  const tickets = new Map<string, string>();
  for (const { id } of people) {
    const hash = createTextHash();
    hash.add(seed);
    hash.add(id);
    tickets.set(id, hash.finish());
  }
  return [...people].sort((a, b) => compareText(tickets.get(a.id) as string, tickets.get(b.id) as string) || compareText(a.id, b.id));
}

function sortPairs<P extends PairInput>(pairs: readonly P[] = []): readonly P[] {
  return [...pairs].sort((a, b) => byMentee(a, b) || byMentor(a, b));
}
