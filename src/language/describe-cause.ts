import { fieldsOf } from "../model/issue.ts";
import type { ContestedSeats, MenteeCause, MentorCause } from "../model/matching.ts";
import type { ParticipantCause } from "../model/participant-view.ts";
import type { UnmetRule } from "../model/qualification.ts";
import { viewCause } from "../model/redact-cause.ts";
import { phrasePoints } from "./describe-contribution.ts";
import { phraseRule } from "./describe-rule.ts";
import { phraseParticipantCause } from "./describe-view.ts";
import { phraseUnmetRule } from "./phrase-qualification.ts";
import type { DescriptionOptions, Phrasing } from "./phrasing.ts";
import { type InEveryLanguage, requireCode, type Sentences, say } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

/** {@link DescriptionOptions} for causes. */
export interface CauseOptions extends DescriptionOptions {
  /** The groups that `seats-exhausted` refers to: a matching's `contested`. @defaultValue none: the group is not described */
  readonly contested?: readonly ContestedSeats[] | undefined;
}

type Cause = MenteeCause | MentorCause;
type Rule = Extract<Cause, { code: "no-eligible-mentor" }>["rules"][number];
type Group = ContestedSeats | undefined;

const MENTORS = { en: { one: "mentor", other: "mentors" }, fr: { one: "mentor", many: "de mentors", other: "mentors" } } as const;
const COMPETITORS = {
  en: { one: "mentee competes", other: "mentees compete" },
  fr: { one: "personne mentorée", many: "de personnes mentorées", other: "personnes mentorées" },
} as const;
const FREE_SEATS = {
  en: { one: "free seat", other: "free seats" },
  fr: { one: "place libre", many: "de places libres", other: "places libres" },
} as const;

const LISTED_RULES = 5;
const NAMED_MENTORS = 3;
const FURTHER_RULES = {
  en: { one: "further rule", other: "further rules" },
  fr: { one: "autre règle", other: "autres règles" },
} as const;

/** How many mentors a rule excludes. */
const EXCLUDED: InEveryLanguage<(rule: Rule, phrasing: Phrasing) => string> = {
  en: ({ mentors, alone }, { count, number }) =>
    `${count(mentors, MENTORS.en)}${alone === 0 ? "" : `, ${number(alone)} of them for this reason alone`}`,
  fr: ({ mentors, alone }, { count, number }) =>
    `${count(mentors, MENTORS.fr)}${alone === 0 ? "" : `, dont ${number(alone)} pour cette seule raison`}`,
};

const ADMINISTRATOR: Sentences<WithGroup<Cause>> = {
  "not-qualified": {
    en: ({ rules }, phrasing) => `Not qualified: ${unmetList(rules, phrasing).join("; ")}.`,
    fr: ({ rules }, phrasing) => `Conditions de participation non remplies\u00a0: ${unmetList(rules, phrasing).join("\u202f; ")}.`,
  },
  unavailable: {
    en: () => "Participation is paused.",
    fr: () => "La participation est en pause.",
  },
  "already-active": {
    en: ({ mentorIds }, phrasing) => `In a running relationship with ${mentorList(mentorIds, phrasing)}.`,
    fr: ({ mentorIds }, phrasing) => `Relation déjà en cours avec ${mentorList(mentorIds, phrasing)}.`,
  },
  "no-eligible-mentor": {
    en: ({ rules }, phrasing) =>
      rules.length === 0 ? "There are no mentors." : `No mentor is eligible: ${ruleList(rules, phrasing).join("; ")}.`,
    fr: ({ rules }, phrasing) =>
      rules.length === 0 ? "Il n’y a pas de mentors." : `Pas de mentor possible\u00a0: ${ruleList(rules, phrasing).join("\u202f; ")}.`,
  },
  "below-minimum-score": {
    en: ({ mentors, bestPoints }, phrasing) =>
      `Only the minimum score excludes ${phrasing.count(mentors, MENTORS.en)}; the best score there is ${score(bestPoints, phrasing)}.`,
    fr: ({ mentors, bestPoints }, phrasing) =>
      `Seul le score minimum exclut ${phrasing.count(mentors, MENTORS.fr)}\u202f; le meilleur score y est de ${score(bestPoints, phrasing)}.`,
  },
  "seats-exhausted": {
    en({ group }, phrasing) {
      if (group === undefined) return "More mentees compete for the possible seats than there are seats.";
      const { menteeIds, mentorIds, seats } = group;
      const { count } = phrasing;
      const competing = `${count(menteeIds.length, COMPETITORS.en)} for ${count(seats, FREE_SEATS.en)}`;
      return `${competing} with ${fewMentors(mentorIds, phrasing)}, and can go nowhere else.`;
    },
    fr({ group }, phrasing) {
      if (group === undefined) return "Les places possibles sont moins nombreuses que les personnes mentorées qui s’y présentent.";
      const { menteeIds, mentorIds, seats } = group;
      const { count } = phrasing;
      const competing = `${count(menteeIds.length, COMPETITORS.fr)} pour ${count(seats, FREE_SEATS.fr)}`;
      return `${competing}, sans autre possibilité\u00a0: ${fewMentors(mentorIds, phrasing)}.`;
    },
  },
  outweighed: {
    en: ({ by }, phrasing) => `The seats went to pairs that are worth more in total${by.length === 0 ? "" : `: ${holders(by, phrasing)}`}.`,
    fr: ({ by }, phrasing) =>
      `Les places sont allées à des binômes qui valent davantage au total${by.length === 0 ? "" : `\u00a0: ${holders(by, phrasing)}`}.`,
  },
  "not-chosen": {
    en({ acceptable, declined }, { count, number }) {
      if (acceptable === 0) return "The mentee would take none of the possible mentors.";
      const preferred = acceptable - declined;
      const parts = [
        ...(declined === 0 ? [] : [`${number(declined)} declined`]),
        ...(preferred === 0 ? [] : [`the seats of ${number(preferred)} went to others`]),
      ];
      return `The mentee would take ${count(acceptable, MENTORS.en)}: ${parts.join(", ")}.`;
    },
    fr({ acceptable, declined }, { count, number }) {
      if (acceptable === 0) return "La personne mentorée n’accepterait aucun des mentors possibles.";
      const preferred = acceptable - declined;
      const parts = [
        ...(declined === 0 ? [] : [`refus\u00a0: ${number(declined)}`]),
        ...(preferred === 0 ? [] : [`places attribuées à d’autres\u00a0: ${number(preferred)}`]),
      ];
      return `La personne mentorée accepterait ${count(acceptable, MENTORS.fr)}\u202f; ${parts.join(", ")}.`;
    },
  },
  "no-capacity": {
    en: () => "No seat to give.",
    fr: () => "Aucune place à offrir.",
  },
  "no-eligible-mentee": {
    en: () => "No mentee is eligible.",
    fr: () => "Pas de personne mentorée possible.",
  },
  "free-seats": {
    en: ({ seats }, { count }) => `The matching leaves ${count(seats, FREE_SEATS.en)} over.`,
    fr: ({ seats }, { count }) => `L’appariement laisse ${count(seats, FREE_SEATS.fr)}.`,
  },
  "search-stopped": {
    en: () => "The search was stopped before this was decided.",
    fr: () => "La recherche a été arrêtée avant que cela soit décidé.",
  },
};

/**
 * Says why somebody has no partner, in one sentence.
 *
 * @param cause - of a mentee or a mentor.
 * @returns For participants addressed to the person concerned.
 * @throws {@link InvalidInputError} for an unknown code, language or audience.
 * @example
 * ```ts
 * for (const { menteeId, cause } of matching.unmatched.mentees)
 *   console.log(menteeId, describeCause(cause, { contested: matching.contested, names: namesOf(input) }));
 * ```
 */
export function describeCause(cause: MenteeCause | MentorCause, options: CauseOptions = {}): string {
  const { contested, ...wording } = fieldsOf("options", options);
  return wordsFor("cause", { cause, contested }, wording, (read, phrasing) => {
    requireCode(ADMINISTRATOR, read.cause.code);
    if (phrasing.audience === "participant") return phraseParticipantCause(viewCause(read.cause) as ParticipantCause, phrasing);
    return phraseCause(read.cause, read.contested ?? [], phrasing);
  });
}

/** What an administrator reads about a cause. */
export function phraseCause(cause: Cause, contested: readonly ContestedSeats[], phrasing: Phrasing): string {
  return say(ADMINISTRATOR, { ...cause, group: cause.code === "seats-exhausted" ? contested[cause.contested] : undefined }, phrasing);
}

type WithGroup<Each> = Each extends Cause ? Each & { readonly group: Group } : never;

function mentorList(ids: readonly string[], { list, person }: Phrasing): string {
  return list(ids.map((id) => person("mentor", id)));
}

/** Mentors by name where they are few. */
function fewMentors(ids: readonly string[], phrasing: Phrasing): string {
  return ids.length <= NAMED_MENTORS ? mentorList(ids, phrasing) : phrasing.count(ids.length, MENTORS[phrasing.locale]);
}

/** The unmet qualification rules, at most five, the rest counted. */
function unmetList(rules: readonly UnmetRule[], phrasing: Phrasing): readonly string[] {
  const shown = rules.slice(0, LISTED_RULES).map((rule) => phraseUnmetRule(rule, phrasing));
  return withRest(shown, rules.length, phrasing);
}

/** The rules that alone exclude most, at most five, the rest counted. */
function ruleList(rules: readonly Rule[], phrasing: Phrasing): readonly string[] {
  const { locale } = phrasing;
  const shown = rules.slice(0, LISTED_RULES).map((rule) => `${phraseRule(rule, phrasing)} (${EXCLUDED[locale](rule, phrasing)})`);
  return withRest(shown, rules.length, phrasing);
}

function withRest(shown: readonly string[], all: number, { locale, count }: Phrasing): readonly string[] {
  const rest = all - shown.length;
  return rest === 0 ? shown : [...shown, count(rest, FURTHER_RULES[locale])];
}

function score(points: number, phrasing: Phrasing): string {
  return `${phrasing.percent(points / 1e6)} (${phrasePoints(points, phrasing)})`;
}

type Holder = Extract<Cause, { code: "outweighed" }>["by"][number];

/** The mentors in question, each with the score and the people on the seats. */
function holders(by: readonly Holder[], phrasing: Phrasing): string {
  const { list, person, percent, locale } = phrasing;
  return by
    .map(({ mentorId, points, menteeIds }) => {
      const mentor = `${person("mentor", mentorId)} (${percent(points / 1e6)})`;
      return menteeIds.length === 0 ? mentor : `${mentor} ${WITH[locale]} ${list(menteeIds.map((id) => person("mentee", id)))}`;
    })
    .join(SEPARATOR[locale]);
}

const WITH: InEveryLanguage<string> = { en: "with", fr: "avec" };
const SEPARATOR: InEveryLanguage<string> = { en: "; ", fr: "\u202f; " };
