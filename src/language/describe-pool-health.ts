import type { Role } from "../model/person.ts";
import type { AttributeGaps, PoolFinding, PoolHealth } from "../model/pool-health.ts";
import type { Phrasing, WordingOptions } from "./phrasing.ts";
import { type InEveryLanguage, type Sentences, say } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

const MENTEES = {
  en: { one: "mentee", other: "mentees" },
  fr: { one: "personne mentorée", many: "de personnes mentorées", other: "personnes mentorées" },
} as const;
const MENTORS = { en: { one: "mentor", other: "mentors" }, fr: { one: "mentor", many: "de mentors", other: "mentors" } } as const;
const SEATS = {
  en: { one: "free seat", other: "free seats" },
  fr: { one: "place libre", many: "de places libres", other: "places libres" },
} as const;
const PAIRS = {
  en: { one: "possible pair", other: "possible pairs" },
  fr: { one: "binôme possible", many: "de binômes possibles", other: "binômes possibles" },
} as const;
const POINTS = { en: { one: "point", other: "points" }, fr: { one: "point", many: "de points", other: "points" } } as const;
const FAIL = {
  en: { one: "does not meet it", other: "do not meet it" },
  fr: { one: "ne remplit pas la condition", other: "ne remplissent pas la condition" },
} as const;
const UNKNOWN = {
  en: { one: "has not stated it", other: "have not stated it" },
  fr: { one: "ne l’a pas renseignée", other: "ne l’ont pas renseignée" },
} as const;
const PEOPLE = { mentee: MENTEES, mentor: MENTORS } as const;

const SUMMARY: InEveryLanguage<(health: PoolHealth, phrasing: Phrasing) => string> = {
  en({ mentees, mentors, seats, eligiblePairs }, { count, number }) {
    const open = `${number(mentees.open)} of ${count(mentees.people, MENTEES.en)} and ${number(mentors.open)} of ${count(mentors.people, MENTORS.en)}`;
    return `${open} can be matched; ${count(seats.free, SEATS.en)}, ${count(eligiblePairs, PAIRS.en)}.`;
  },
  fr({ mentees, mentors, seats, eligiblePairs }, { count, number }) {
    const ofMentees = `${number(mentees.open)} sur ${count(mentees.people, MENTEES.fr)}`;
    const ofMentors = `${number(mentors.open)} sur ${count(mentors.people, MENTORS.fr)}`;
    return `À apparier\u00a0: ${ofMentees}, ${ofMentors}\u202f; ${count(seats.free, SEATS.fr)}, ${count(eligiblePairs, PAIRS.fr)}.`;
  },
};

const NOTHING: InEveryLanguage<string> = { en: "Nothing stands out.", fr: "Rien à signaler." };

const FINDINGS: Sentences<PoolFinding> = {
  "too-few-seats": {
    en: ({ mentees, seats }, { count, number }) =>
      `${count(mentees, MENTEES.en)} for ${count(seats, SEATS.en)}: at least ${number(mentees - seats)} will have no mentor.`,
    fr: ({ mentees, seats }, { count, number }) =>
      `${count(mentees, MENTEES.fr)} pour ${count(seats, SEATS.fr)}\u00a0: au moins ${number(mentees - seats)} sans mentor.`,
  },
  "mentees-out-of-reach": {
    en: ({ mentees, open, menteeIds }, phrasing) =>
      `${phrasing.number(mentees)} of ${phrasing.count(open, MENTEES.en)} may be paired with no mentor: ${idList("mentee", menteeIds, phrasing)}.`,
    fr: ({ mentees, open, menteeIds }, phrasing) =>
      `${phrasing.number(mentees)} sur ${phrasing.count(open, MENTEES.fr)}, aucun mentor possible\u00a0: ${idList("mentee", menteeIds, phrasing)}.`,
  },
  "mentors-out-of-reach": {
    en({ mentors, open, seats, mentorIds }, phrasing) {
      const { count, number } = phrasing;
      return `${number(mentors)} of ${count(open, MENTORS.en)} may be paired with no mentee (${count(seats, SEATS.en)}): ${idList("mentor", mentorIds, phrasing)}.`;
    },
    fr({ mentors, open, seats, mentorIds }, phrasing) {
      const { count, number } = phrasing;
      return `${number(mentors)} sur ${count(open, MENTORS.fr)}, aucune personne mentorée possible (${count(seats, SEATS.fr)})\u00a0: ${idList("mentor", mentorIds, phrasing)}.`;
    },
  },
  "rule-keeps-out": {
    en({ role, ruleId, people, failed, unknown, keptOut }, { count, number, rule, listPhrases }) {
      const facts = [...(failed === 0 ? [] : [count(failed, FAIL.en)]), ...(unknown === 0 ? [] : [count(unknown, UNKNOWN.en)])];
      return `${rule(ruleId)}: keeps out ${number(keptOut)} of ${count(people, PEOPLE[role].en)}; ${listPhrases(facts)}.`;
    },
    fr({ role, ruleId, people, failed, unknown, keptOut }, { count, number, rule, listPhrases }) {
      const facts = [...(failed === 0 ? [] : [count(failed, FAIL.fr)]), ...(unknown === 0 ? [] : [count(unknown, UNKNOWN.fr)])];
      return `${rule(ruleId)}\u00a0: écarte ${number(keptOut)} sur ${count(people, PEOPLE[role].fr)}\u202f; ${listPhrases(facts)}.`;
    },
  },
  "many-gaps": {
    en(gaps, phrasing) {
      const { count, number, percent } = phrasing;
      const { role, people, missing } = gaps;
      const without = `${number(missing)} of ${count(people, PEOPLE[role].en)} (${percent(missing / people)}) have no value`;
      return `${nameList(gaps, " or ", phrasing)}: ${without}; read by ${readerList(gaps, phrasing)}.`;
    },
    fr(gaps, phrasing) {
      const { count, number, percent } = phrasing;
      const { role, people, missing } = gaps;
      const without = `valeur manquante pour ${number(missing)} sur ${count(people, PEOPLE[role].fr)} (${percent(missing / people)})`;
      return `${nameList(gaps, " ou ", phrasing)}\u00a0: ${without}\u202f; sert à ${readerList(gaps, phrasing)}.`;
    },
  },
  "same-points": {
    en: ({ criterionId, points, pairs }, { count, criterion }) =>
      `${criterion(criterionId)}: gives each of ${count(pairs, PAIRS.en)} the same ${count(points, POINTS.en)}, so that it decides nothing.`,
    fr: ({ criterionId, points, pairs }, { count, criterion }) =>
      `${criterion(criterionId)}\u00a0: donne le même nombre de points (${count(points, POINTS.fr)}) à chacun des ${count(pairs, PAIRS.fr)}, et ne départage donc personne.`,
  },
  "goal-of-nobody": {
    en: ({ text, role }, { value }) => `${value(text.en)}: no ${role} belongs to the goal's group.`,
    fr: ({ text, role }, { value }) =>
      `${value(text.fr)}\u00a0: ${role === "mentee" ? "aucune personne mentorée" : "aucun mentor"} dans le groupe de l’objectif.`,
  },
};

/**
 * Says what stands out in a pool, for administrators: one sentence a line, who can be matched first.
 *
 * @throws {@link InvalidInputError} for an unknown code or language.
 * @example
 * ```ts
 * describePoolHealth(poolHealth(input), { criteria: input.criteria, qualification: input.qualification, names: namesOf(input) });
 * ```
 */
export function describePoolHealth(health: PoolHealth, options?: WordingOptions): string {
  return wordsFor("health", health, options, phrasePoolHealth);
}

function phrasePoolHealth(health: PoolHealth, phrasing: Phrasing): string {
  const findings = health.findings.map((finding) => say(FINDINGS, finding, phrasing));
  return [SUMMARY[phrasing.locale](health, phrasing), ...(findings.length === 0 ? [NOTHING[phrasing.locale]] : findings)].join("\n");
}

function idList(role: Role, ids: readonly string[], { list, person }: Phrasing): string {
  return list(ids.map((id) => person(role, id)));
}

/** An attribute's names; three are as many as help. */
function nameList({ names }: AttributeGaps, or: string, { value }: Phrasing): string {
  return names.slice(0, 3).map(value).join(or);
}

function readerList({ criterionIds, ruleIds }: AttributeGaps, { list, criterion, rule }: Phrasing): string {
  return list([...criterionIds.map(criterion), ...ruleIds.map(rule)]);
}
