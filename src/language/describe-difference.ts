import type { Difference, MenteeDifference, MentorDifference } from "../model/difference.ts";
import { phraseCause } from "./describe-cause.ts";
import { phrasePoints } from "./describe-contribution.ts";
import { phraseChanges } from "./phrase-price.ts";
import type { Phrasing, WordingOptions } from "./phrasing.ts";
import { type InEveryLanguage, type Sentences, say } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

/** How many people of a role are told of one by one. */
const LISTED_PEOPLE = 20;

const PAIRS = { en: { one: "pair", other: "pairs" }, fr: { one: "binôme", many: "de binômes", other: "binômes" } } as const;
const OTHERS = {
  en: { one: "other person would be concerned.", other: "other people would be concerned." },
  fr: {
    one: "autre personne serait concernée.",
    many: "d’autres personnes seraient concernées.",
    other: "autres personnes seraient concernées.",
  },
} as const;
const RESCORED = {
  en: { one: "mentee would keep the same mentor with other points.", other: "mentees would keep the same mentor with other points." },
  fr: {
    one: "personne mentorée garderait le même mentor avec un autre nombre de points.",
    many: "de personnes mentorées garderaient le même mentor avec un autre nombre de points.",
    other: "personnes mentorées garderaient le même mentor avec un autre nombre de points.",
  },
} as const;

const TOTALS: InEveryLanguage<(changes: string, pairs: string, points: string) => string> = {
  en: (changes, pairs, points) =>
    `${changes === "" ? "These changes would leave pairs and points as they are" : `These changes would ${changes}`}: ${pairs}, ${points} in total.`,
  fr: (changes, pairs, points) =>
    `${changes === "" ? "Ces changements laisseraient les binômes et les points tels quels" : `Ces changements feraient ${changes}`}\u00a0: ${pairs}, ${points} au total.`,
};

const FLOOR: InEveryLanguage<(before: string | undefined, after: string) => string> = {
  en: (before, after) => `The lowest score of a pair would be ${after}${before === undefined ? "" : ` instead of ${before}`}.`,
  fr: (before, after) => `Le score le plus bas d’un binôme serait de ${after}${before === undefined ? "" : ` au lieu de ${before}`}.`,
};

const GAIN: InEveryLanguage<{ readonly gaining: string; readonly losing: string; readonly same: string }> = {
  en: { gaining: "gaining", losing: "losing", same: "with as many points" },
  fr: { gaining: "en gagnant", losing: "en perdant", same: "avec autant de points" },
};

/** A mentee's difference with everything put into words. */
interface MenteeFacts {
  readonly code: MenteeDifference["code"];
  readonly mentee: string;
  readonly from: string;
  readonly to: string;
  /** Points of the pair after, or before where it ends. */
  readonly points: string;
  readonly gain: string;
  readonly causeBefore: string;
  readonly causeAfter: string;
}

const MENTEE: Sentences<MenteeFacts> = {
  enters: {
    en: ({ mentee, to, points, causeAfter }) =>
      `${mentee} would join the programme${to === "" ? ` and have no mentor. ${causeAfter}` : ` with ${to} (${points}).`}`,
    fr: ({ mentee, to, points, causeAfter }) =>
      `${mentee} rejoindrait le programme${to === "" ? `, sans mentor. ${causeAfter}` : ` avec ${to} (${points}).`}`,
  },
  leaves: {
    en: ({ mentee, from, points }) => `${mentee} would leave the programme${from === "" ? "" : ` and ${from} (${points})`}.`,
    fr: ({ mentee, from, points }) => `${mentee} quitterait le programme${from === "" ? "" : ` et ${from} (${points})`}.`,
  },
  "gains-mentor": {
    en: ({ mentee, to, points, causeBefore }) => `${mentee} would be matched with ${to} (${points}). Before: ${causeBefore}`,
    fr: ({ mentee, to, points, causeBefore }) => `${mentee} serait en binôme avec ${to} (${points}). Avant\u00a0: ${causeBefore}`,
  },
  "loses-mentor": {
    en: ({ mentee, from, points, causeAfter }) => `${mentee} would lose ${from} (${points}) and have no mentor. ${causeAfter}`,
    fr: ({ mentee, from, points, causeAfter }) => `${mentee} perdrait ${from} (${points}) et n’aurait plus de mentor. ${causeAfter}`,
  },
  moves: {
    en: ({ mentee, from, to, gain }) => `${mentee} would move from ${from} to ${to}, ${gain}.`,
    fr: ({ mentee, from, to, gain }) => `${mentee} changerait de mentor (${from} → ${to}), ${gain}.`,
  },
  rescored: {
    en: ({ mentee, to, gain }) => `${mentee} would stay with ${to}, ${gain}.`,
    fr: ({ mentee, to, gain }) => `${mentee} resterait avec ${to}, ${gain}.`,
  },
  "other-cause": {
    en: ({ mentee, causeAfter }) => `${mentee} would still have no mentor, for another reason. ${causeAfter}`,
    fr: ({ mentee, causeAfter }) => `${mentee} n’aurait toujours pas de mentor, pour une autre raison. ${causeAfter}`,
  },
};

interface MentorFacts {
  readonly code: MentorDifference["code"];
  readonly mentor: string;
  readonly cause: string;
}

/** What becomes of mentors who have nobody, enter or leave; the others are named with their mentees. */
const MENTOR: Sentences<MentorFacts> = {
  enters: {
    en: ({ mentor, cause }) => `${mentor} would join the programme as a mentor${cause === "" ? "." : ` and have nobody. ${cause}`}`,
    fr: ({ mentor, cause }) =>
      `${mentor} rejoindrait le programme comme mentor${cause === "" ? "." : `, sans personne à accompagner. ${cause}`}`,
  },
  leaves: {
    en: ({ mentor }) => `${mentor} would be a mentor no more.`,
    fr: ({ mentor }) => `${mentor} ne serait plus mentor.`,
  },
  "other-mentees": {
    en: ({ mentor, cause }) => `${mentor} would have nobody any more. ${cause}`,
    fr: ({ mentor, cause }) => `${mentor} n’aurait plus personne à accompagner. ${cause}`,
  },
  "other-cause": {
    en: ({ mentor, cause }) => `${mentor} would still have nobody, for another reason. ${cause}`,
    fr: ({ mentor, cause }) => `${mentor} n’aurait toujours personne à accompagner, pour une autre raison. ${cause}`,
  },
};

/**
 * Says what changes would bring, one sentence or two a line, for administrators: the totals, then the people, at most twenty of each role, the rest counted.
 *
 * @param options - `names` of the changed input where people are added: `namesOf(applyChanges(input, changes))`.
 * @throws {@link InvalidInputError} for an unknown code or language.
 */
export function describeDifference(difference: Difference, options?: WordingOptions): string {
  return wordsFor("difference", difference, options, phraseDifference);
}

function phraseDifference(difference: Difference, phrasing: Phrasing): string {
  const { locale, count } = phrasing;
  const { mentees, mentors } = difference;
  const rescored = mentees.filter(({ code }) => code === "rescored");
  // A few new scores are told one by one, a whole programme's are counted.
  const areFew = rescored.length <= LISTED_PEOPLE;
  const told = areFew ? mentees : mentees.filter(({ code }) => code !== "rescored");
  const alone = mentors.filter(({ code, after }) => code !== "other-mentees" || after.length === 0);
  return [
    phraseTotals(difference, phrasing),
    ...phraseFloor(difference, phrasing),
    ...listPeople(told, (mentee) => phraseMentee(mentee, difference, phrasing), phrasing),
    ...(areFew ? [] : [count(rescored.length, RESCORED[locale])]),
    ...listPeople(alone, (mentor) => phraseMentor(mentor, difference, phrasing), phrasing),
  ].join("\n");
}

function listPeople<Each>(people: readonly Each[], phrase: (each: Each) => string, { locale, count }: Phrasing): readonly string[] {
  const lines = people.slice(0, LISTED_PEOPLE).map(phrase);
  const rest = people.length - lines.length;
  return rest === 0 ? lines : [...lines, count(rest, OTHERS[locale])];
}

function phraseTotals({ totals: { after, gained } }: Difference, phrasing: Phrasing): string {
  const { locale, count } = phrasing;
  return TOTALS[locale](
    phraseChanges(gained.pairs, gained.points, phrasing),
    count(after.pairs, PAIRS[locale]),
    phrasePoints(after.points, phrasing),
  );
}

function phraseFloor({ floor }: Difference, { locale, percent }: Phrasing): readonly string[] {
  if (floor === undefined || floor.after === null || floor.after === floor.before) return [];
  return [FLOOR[locale](floor.before === null ? undefined : percent(floor.before / 1e6), percent(floor.after / 1e6))];
}

function phraseMentee(mentee: MenteeDifference, { matching }: Difference, phrasing: Phrasing): string {
  const { person } = phrasing;
  const { code, menteeId, from, to, pointsBefore, pointsAfter, gain, causeBefore, causeAfter } = mentee;
  const facts: MenteeFacts = {
    code,
    mentee: person("mentee", menteeId),
    from: from === undefined ? "" : person("mentor", from),
    to: to === undefined ? "" : person("mentor", to),
    points: phrasePoints(to === undefined ? pointsBefore : pointsAfter, phrasing),
    gain: phraseGain(gain, phrasing),
    // The groups that the matching before speaks of are not in the difference.
    causeBefore: causeBefore === undefined ? "" : phraseCause(causeBefore, [], phrasing),
    causeAfter: causeAfter === undefined ? "" : phraseCause(causeAfter, matching.contested, phrasing),
  };
  return say(MENTEE, facts, phrasing);
}

function phraseGain(gain: number, phrasing: Phrasing): string {
  const { gaining, losing, same } = GAIN[phrasing.locale];
  if (gain === 0) return same;
  return `${gain > 0 ? gaining : losing} ${phrasePoints(Math.abs(gain), phrasing)}`;
}

function phraseMentor({ code, mentorId, causeAfter }: MentorDifference, { matching }: Difference, phrasing: Phrasing): string {
  const cause = causeAfter === undefined ? "" : phraseCause(causeAfter, matching.contested, phrasing);
  return say(MENTOR, { code, mentor: phrasing.person("mentor", mentorId), cause }, phrasing);
}
