import {
  type AdministrativeInput,
  describeCause,
  describeContribution,
  describePair,
  describeView,
  explainPair,
  type Matching,
  type MatchingView,
  type MenteeCause,
  type MentorCause,
  matchParticipants,
  namesOf,
  type PairExplanation,
  type PairView,
  prepareProgramme,
  type Role,
} from "mentor-matching";
import { NAME, SECRET } from "./secret-programmes.ts";

/** Whatever shows results to participants. */
export interface Redaction {
  matching(matching: Matching, participantId: string, role: Role): unknown;
  pair(explanation: PairExplanation, participantId: string): unknown;
  /** Every sentence that a participant can be given. */
  words(shown: unknown, input: AdministrativeInput): readonly string[];
}

const LOCALES = ["en", "fr"] as const;

/** The words of the library, for a view. */
export function wordsOf(view: unknown, input: AdministrativeInput): readonly string[] {
  const options = { names: namesOf(input), criteria: input.criteria };
  return LOCALES.map((locale) => describeView(view as MatchingView | PairView, { ...options, locale }));
}

/** What one participant is shown of one thing, and all that this may depend on. */
interface Showing {
  /** The same in two programmes where it is about the same. */
  readonly about: string;
  readonly knowledge: string;
  readonly shown: unknown;
  readonly words: readonly string[];
  /** The ids that may occur. */
  readonly ids: readonly string[];
}

/** In the participants' terms, as the documentation says them; made here from the causes anew. */
const CAUSES: Readonly<Record<string, string>> = {
  "below-minimum-score": "no-eligible-mentor",
  outweighed: "seats-exhausted",
};

/** What a participant may know of a cause. */
function causeKnowledge(cause: MenteeCause | MentorCause | undefined): unknown {
  if (cause?.code === "not-qualified") return [cause.code, cause.rules.every(({ verdict }) => verdict === "unknown")];
  return cause === undefined ? undefined : (CAUSES[cause.code] ?? cause.code);
}

/** Everything that the participants of a programme are shown. */
export function showEverything(input: AdministrativeInput, redaction: Redaction): readonly Showing[] {
  const prepared = prepareProgramme(input);
  const matching = matchParticipants(prepared);
  const attributes = (role: Role, id: string): unknown => {
    const { group, tag, ...visible } = input[`${role}s`].find((person) => person.id === id)?.attributes ?? {};
    return Object.entries(visible).sort();
  };
  const pairKnowledge = (menteeId: string, mentorId: string): unknown => [attributes("mentee", menteeId), attributes("mentor", mentorId)];
  const show = (about: string, knowledge: unknown, shown: unknown, words: readonly string[], ids: readonly string[]): Showing => ({
    about,
    knowledge: JSON.stringify(knowledge),
    shown,
    words: [...redaction.words(shown, input), ...words],
    ids,
  });
  const causeWords = (cause: Parameters<typeof describeCause>[0] | undefined): readonly string[] =>
    cause === undefined
      ? []
      : LOCALES.map((locale) =>
          describeCause(cause, { locale, audience: "participant", names: namesOf(input), contested: matching.contested }),
        );

  const mentees = input.mentees.map(({ id }) => {
    const pair = matching.pairs.find(({ menteeId }) => menteeId === id);
    const cause = matching.unmatched.mentees.find(({ menteeId }) => menteeId === id)?.cause;
    const known = pair === undefined ? causeKnowledge(cause) : [pair.mentorId, pairKnowledge(id, pair.mentorId)];
    const ids = [id, ...(pair === undefined ? [] : [pair.mentorId])];
    return show(`mentee ${id}`, known, redaction.matching(matching, id, "mentee"), causeWords(cause), ids);
  });
  const mentors = input.mentors.map(({ id }) => {
    const pairs = matching.pairs.filter(({ mentorId }) => mentorId === id);
    const cause = matching.unmatched.mentors.find(({ mentorId }) => mentorId === id)?.cause;
    const load = matching.totals.loads.find(({ mentorId }) => mentorId === id);
    const partners = pairs.map(({ menteeId }) => [menteeId, pairKnowledge(menteeId, id)]);
    const ids = [id, ...pairs.map(({ menteeId }) => menteeId)];
    return show(
      `mentor ${id}`,
      [causeKnowledge(cause), load, partners],
      redaction.matching(matching, id, "mentor"),
      causeWords(cause),
      ids,
    );
  });
  const pairs = input.mentees.flatMap(({ id: menteeId }) =>
    input.mentors.flatMap(({ id: mentorId }) => {
      const explanation = explainPair(prepared, matching, { menteeId, mentorId });
      const options = { names: namesOf(input), criteria: input.criteria, audience: "participant" } as const;
      const isOff = !explanation.chosen && !explanation.eligible;
      const known = isOff ? "not available" : [explanation.chosen, pairKnowledge(menteeId, mentorId)];
      const words = LOCALES.flatMap((locale) => [
        describePair(explanation, { ...options, locale }),
        ...(isOff ? [] : explanation.contributions.map((each) => describeContribution(each, { ...options, locale })).filter(isNotRepeated)),
      ]);
      return [menteeId, mentorId].map((id) =>
        show(`pair ${menteeId} ${mentorId}`, known, redaction.pair(explanation, id), words, [menteeId, mentorId]),
      );
    }),
  );
  return [...mentees, ...mentors, ...pairs];
}

/** The sentence about the programme's goals may stand there as often as there are goals. */
function isNotRepeated(sentence: string, k: number, all: readonly string[]): boolean {
  return all.indexOf(sentence) === k;
}

/** Where two programmes show different things to somebody who may know of no difference. */
export function differencesBetween(one: readonly Showing[], other: readonly Showing[]): readonly string[] {
  return one.flatMap((showing, k) => {
    const twin = other[k] as Showing;
    if (showing.about !== twin.about || showing.knowledge !== twin.knowledge) return [];
    const [before, after] = [showing, twin].map(({ shown, words }) => JSON.stringify([shown, words]));
    return before === after ? [] : [`${showing.about}: ${before} became ${after}`];
  });
}

/** Where something shows that is nobody's business: other people, texts for administrators, numbers out of place. */
export function secretsIn({ shown, words, ids, about }: Showing, input: AdministrativeInput): readonly string[] {
  const others = [...input.mentees, ...input.mentors].map(({ id }) => id).filter((id) => !ids.includes(id));
  const found: string[] = [];
  walk(shown, [], (value, path) => {
    const key = String(path.at(-1));
    if (typeof value === "string" && (others.includes(value) || value.includes(SECRET) || value.includes(NAME) || value.startsWith("goal")))
      found.push(`${about}: ${path.join(".")} is ${value}`);
    const isPlaced = path.includes("seats") || (path.at(-2) === "evidence" && ["lead", "mentee", "mentor"].includes(key));
    if (typeof value === "number" && !isPlaced) found.push(`${about}: the number ${path.join(".")}`);
  });
  for (const sentence of words) {
    if (sentence.includes(SECRET) || /goal(?!s)/i.test(sentence)) found.push(`${about}: ${sentence}`);
    // A score has three figures or a decimal; levels, steps and seats of the generated programmes have one.
    if (/\d{2}|\d[.,]\d|%/.test(sentence.replaceAll(/name~\w+/g, ""))) found.push(`${about}: a number in ${sentence}`);
    for (const id of others) if (sentence.includes(NAME + id)) found.push(`${about}: ${sentence}`);
  }
  return found;
}

function walk(
  value: unknown,
  path: readonly (string | number)[],
  visit: (value: unknown, path: readonly (string | number)[]) => void,
): void {
  visit(value, path);
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) walk(inner, [...path, key], visit);
}
