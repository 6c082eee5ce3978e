import type { AnswerInput } from "../../model/answers.ts";
import { quote } from "../../model/issue.ts";
import type { IssueList } from "../../model/issue-list.ts";
import type { Mode } from "../../model/match-input.ts";
import type { PersonInput, Role } from "../../model/person.ts";
import type { CheckedInput } from "./checked-input.ts";

/** The fields that only one mode reads. */
const FIELD_MODES = { preferences: "self", shortlist: "hybrid", choices: "hybrid" } as const satisfies { readonly [field: string]: Mode };

/** What must hold of preferences and choices: the mode that reads them, known people, nobody twice, nobody about themself, choices from the list. */
export function checkAnswers(input: CheckedInput, issues: IssueList): void {
  const { mode = "administrative", preferences, choices } = input;
  for (const [field, reader] of Object.entries(FIELD_MODES) as [keyof typeof FIELD_MODES, Mode][]) {
    if (input[field] === undefined || mode === reader) continue;
    issues.add("wrong-mode", [field], `mode ${quote(mode)} does not read this; set the mode to ${quote(reader)}, or leave it out`);
  }
  const isOffered = choices && offeredPairs(choices.shortlisting);
  for (const role of ["mentee", "mentor"] as const) {
    const about = { mentee: input.mentees, mentor: input.mentors };
    checkSide(preferences?.[`${role}s`] ?? [], { role, about, field: "preferences" }, issues);
    if (choices === undefined || isOffered === undefined) continue;
    checkSide(choices[`${role}s`] ?? [], { role, about, field: "choices", isOffered }, issues);
  }
  if (choices !== undefined) checkLists(input, issues);
}

/** The pairs on the lists, as `[menteeId, mentorId]` in JSON. */
function offeredPairs({ lists }: NonNullable<CheckedInput["choices"]>["shortlisting"]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { menteeId, mentors } of lists) for (const { mentorId } of mentors) pairs.add(JSON.stringify([menteeId, mentorId]));
  return pairs;
}

interface Side {
  /** Who answers. */
  readonly role: Role;
  readonly about: { readonly [R in Role]: readonly PersonInput[] };
  readonly field: "preferences" | "choices";
  /** The pairs on the lists, as `[menteeId, mentorId]` in JSON; absent: everybody may be ranked. */
  readonly isOffered?: ReadonlySet<string>;
}

function checkSide(answers: readonly AnswerInput[], side: Side, issues: IssueList): void {
  if (answers.length === 0) return;
  const { role, about, field, isOffered } = side;
  const otherRole = role === "mentee" ? "mentor" : "mentee";
  const own = new Map(about[role].map((person) => [person.id, person]));
  const others = new Map(about[otherRole].map((person) => [person.id, person]));
  const answered = new Map<string, number>();
  answers.forEach(({ id, ranking, declined = [] }, position) => {
    const path = [field, `${role}s`, position];
    const person = own.get(id);
    if (person === undefined) issues.add("unknown-reference", [...path, "id"], `there is no ${role} with the id ${quote(id)}`);
    const first = answered.get(id);
    if (first === undefined) answered.set(id, position);
    else issues.add("duplicate-id", [...path, "id"], `${quote(id)} answered at ${field}.${role}s[${first}] already; give one answer each`);
    const named = new Map<string, string>();

    const name = (otherId: string, where: readonly (string | number)[], list: "ranking" | "declined"): void => {
      const other = others.get(otherId);
      const before = named.get(otherId);
      named.set(otherId, list);
      if (other === undefined) issues.add("unknown-reference", where, `there is no ${otherRole} with the id ${quote(otherId)}`);
      else if (before === list) issues.add("duplicate-id", where, `${quote(otherId)} is in this ${list} already; name everybody once`);
      else if (before !== undefined)
        issues.add("contradictory-answer", where, `${quote(otherId)} is in the ranking as well; rank or decline, not both`);
      else if (person !== undefined && (person.personId ?? person.id) === (other.personId ?? other.id))
        issues.add("answer-about-self", where, `${quote(id)} and ${quote(otherId)} are the same person; leave it out`);
      else if (list === "ranking" && isOffered !== undefined && !isOffered.has(keyOf(role, id, otherId)))
        issues.add("outside-shortlist", where, describeOutside(role, id, otherId));
    };
    ranking.forEach((entry, place) => {
      if (typeof entry === "string") name(entry, [...path, "ranking", place], "ranking");
      else for (const [inner, otherId] of entry.entries()) name(otherId, [...path, "ranking", place, inner], "ranking");
    });
    for (const [place, otherId] of declined.entries()) name(otherId, [...path, "declined", place], "declined");
  });
}

function keyOf(role: Role, id: string, otherId: string): string {
  return JSON.stringify(role === "mentee" ? [id, otherId] : [otherId, id]);
}

function describeOutside(role: Role, id: string, otherId: string): string {
  return role === "mentee"
    ? `mentor ${quote(otherId)} is not on the shortlist of mentee ${quote(id)}; choose from the list, or decline it`
    : `mentor ${quote(id)} is not on the shortlist of mentee ${quote(otherId)}; rank mentees whose list you are on`;
}

/** The lists themselves: known people, nobody twice. */
function checkLists({ mentees, mentors, choices }: CheckedInput, issues: IssueList): void {
  const menteeIds = new Set(mentees.map(({ id }) => id));
  const mentorIds = new Set(mentors.map(({ id }) => id));
  const listed = new Set<string>();
  choices?.shortlisting.lists.forEach((list, position) => {
    const path = ["choices", "shortlisting", "lists", position];
    if (!menteeIds.has(list.menteeId))
      issues.add("unknown-reference", [...path, "menteeId"], `there is no mentee with the id ${quote(list.menteeId)}`);
    if (listed.has(list.menteeId)) issues.add("duplicate-id", [...path, "menteeId"], `${quote(list.menteeId)} has a list already`);
    listed.add(list.menteeId);
    const onList = new Set<string>();
    list.mentors.forEach(({ mentorId }, place) => {
      const where = [...path, "mentors", place, "mentorId"];
      if (!mentorIds.has(mentorId)) issues.add("unknown-reference", where, `there is no mentor with the id ${quote(mentorId)}`);
      if (onList.has(mentorId)) issues.add("duplicate-id", where, `${quote(mentorId)} is on this list already`);
      onList.add(mentorId);
    });
  });
}
