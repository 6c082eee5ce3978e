import { sortedOnce } from "../../criteria/criterion-kind.ts";
import { kindOf } from "../../criteria/kinds.ts";
import { ruleKindOf } from "../../criteria/qualification/rule-kinds.ts";
import { type Steps, visitInSteps } from "../../kernel/steps.ts";
import { createTextHash } from "../../model/hash-text.ts";
import { compareText } from "../../model/order.ts";
import type { AttributeValue, Mentee, Mentor, Role } from "../../model/person.ts";
import type { Programme } from "../../model/programme.ts";

/**
 * A name for everything that decides a result: 16 hexadecimal digits, the same for any order of people, criteria, texts and keys. Names of people, labels,
 * goals, who sees a criterion and attributes that neither criteria nor rules read are left out, as they decide nothing. A function reads everything; of
 * itself it is known by the id of its criterion or rule alone.
 */
export function* digestInSteps(programme: Programme): Steps<string> {
  const { mentees, mentors, criteria, qualification, mode, objective, minimumPoints, pairs, overCapacity, reportingLine, tieBreak } =
    programme;
  const hash = createTextHash();
  hash.add(JSON.stringify({ mode, objective, minimumPoints, overCapacity, reportingLine, tieBreak }));
  for (const { label, visibleTo, ...criterion } of criteria) hash.add(JSON.stringify(criterion, sortKeys));
  for (const list of ["mentees", "mentors"] as const)
    for (const { label, ...rule } of qualification[list]) hash.add(JSON.stringify([list, rule], sortKeys));
  for (const kind of ["locked", "forbidden", "previous", "active"] as const) {
    hash.add(kind);
    for (const pair of pairs[kind]) hash.add(JSON.stringify([pair.menteeId, pair.mentorId, "adjustment" in pair ? pair.adjustment : null]));
  }
  if (mode !== "administrative") addAnswers();
  yield* addPeople("mentee", mentees);
  yield* addPeople("mentor", mentors);
  return hash.finish();

  function addAnswers(): void {
    const { shortlist, answers, favour, choices } = programme;
    hash.add(JSON.stringify(mode === "self" ? favour : shortlist));
    for (const side of ["mentees", "mentors"] as const) {
      hash.add(side);
      for (const { id, ranking, unranked, declined } of answers[side]) hash.add(JSON.stringify([id, ranking, unranked, declined]));
    }
    if (choices === undefined) return;
    const { rule, choiceWeight, secondRound, shortlistDigest, lists } = choices;
    // The order of a list decides nothing.
    const offered = lists.map(({ menteeId, mentorIds }) => [menteeId, [...mentorIds].sort(compareText)]);
    hash.add(JSON.stringify([rule, rule === "welfare" ? choiceWeight : null, secondRound, shortlistDigest, offered]));
  }

  function* addPeople(role: Role, people: readonly (Mentee | Mentor)[]): Steps<void> {
    const rules = qualification[`${role}s`];
    const uses = [
      ...criteria.flatMap((criterion) => kindOf(criterion).attributes(criterion, role)),
      ...rules.flatMap((rule) => ruleKindOf(rule).attributes(rule, role)),
    ];
    const readsAll = criteria.some((criterion) => kindOf(criterion).holdsFunction) || rules.some((rule) => ruleKindOf(rule).holdsFunction);
    const everything = readsAll ? people.flatMap(({ attributes }) => [...attributes.keys()]) : [];
    const names = sortedOnce([...uses.flatMap((use) => use.names), ...everything]);
    const ordered = new Set(uses.filter(({ form }) => form === "ranking").flatMap((use) => use.names));
    hash.add(role);
    const byId = tieBreak === "id" ? people : [...people].sort((a, b) => compareText(a.id, b.id));
    yield* visitInSteps(byId, (person) => {
      const values = names.map((name) => canonical(person.attributes.get(name), readsAll || ordered.has(name)));
      const { id, personId, managerId = null, availability } = person;
      const capacity = "capacity" in person ? person.capacity : null;
      hash.add(
        JSON.stringify([id, personId, managerId, availability, capacity, values, ...(readsAll ? [names, person.name ?? null] : [])]),
      );
    });
  }
}

/** A list whose order decides nothing is a set. */
function canonical(value: AttributeValue | undefined, isOrdered: boolean): unknown {
  if (value === undefined) return null;
  if (typeof value !== "object" || isOrdered) return value;
  return sortedOnce(value);
}

/** Makes `JSON.stringify` write keys in one order, whichever they were given in. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}

/** The digest of step 1, which the shortlists carry that step 2 answers: of the same programme before anybody chose. */
export function digestFirstStep({ choices: _, ...programme }: Programme): Steps<string> {
  return digestInSteps({ ...programme, answers: { mentees: [], mentors: [] } });
}
