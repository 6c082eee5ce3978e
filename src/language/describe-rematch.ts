import type { MatchedPair } from "../model/matching.ts";
import type { Rematch, RematchedPerson, RematchMove } from "../model/rematch.ts";
import { phraseCause } from "./describe-cause.ts";
import { phrasePoints } from "./describe-contribution.ts";
import { phraseAdjustment, phraseBlock } from "./describe-diagnosis.ts";
import type { Phrasing, WordingOptions } from "./phrasing.ts";
import type { InEveryLanguage } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

const HEADS = {
  en: {
    changed: "Changed",
    unchanged: "Nothing to change",
    refused: "Refused",
    task: "To do",
    blocked: "Not matched again",
    waiting: "Waiting, with nobody new for now",
    kept: "Pairs held in the new matching",
  },
  fr: {
    changed: "Changé",
    unchanged: "Rien à changer",
    refused: "Refusé",
    task: "À faire",
    blocked: "Pas de nouvel appariement",
    waiting: "En attente, sans nouveau binôme pour l’instant",
    kept: "Binômes retenus dans le nouvel appariement",
  },
} as const;
const COLON: InEveryLanguage<string> = { en: ": ", fr: "\u00a0: " };

/** One person's former and new pairs, in words. */
interface PersonFacts {
  readonly person: string;
  readonly former: string;
  readonly before: string;
  /** Empty where the criteria count the former pair as before. */
  readonly adjusted: string;
  readonly after: string;
  readonly cause: string;
  readonly first: boolean;
}

const PERSON: InEveryLanguage<(facts: PersonFacts) => string> = {
  en: ({ person, former, before, adjusted, after, cause, first }) => {
    const was = `before with ${former} (${before}${adjusted === "" ? "" : `; by the adjusted criteria ${adjusted}`})`;
    const order = first ? ", among the first" : "";
    return `${person}${order}: ${was}; ${after === "" ? `nobody new. ${cause}` : `now with ${after}.`}`.trimEnd();
  },
  fr: ({ person, former, before, adjusted, after, cause, first }) => {
    const was = `avant avec ${former} (${before}${adjusted === "" ? "" : `\u00a0; selon les critères ajustés, ${adjusted}`})`;
    const order = first ? ", en priorité" : "";
    return `${person}${order}\u00a0: ${was}\u00a0; ${after === "" ? `pas de nouveau binôme. ${cause}` : `maintenant avec ${after}.`}`.trimEnd();
  },
};

interface MoveFacts {
  readonly mentee: string;
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
}

const MOVE: InEveryLanguage<(facts: MoveFacts) => string> = {
  en: ({ mentee, from, to, before, after }) => `${mentee} moves from ${from} (${before}) to ${to} (${after}) to make room.`,
  fr: ({ mentee, from, to, before, after }) => `${mentee} change de mentor (${from}, ${before} → ${to}, ${after}) pour faire de la place.`,
};

const WEIGHT: InEveryLanguage<(criterion: string, before: string, after: string) => string> = {
  en: (criterion, before, after) => `Weight of ${criterion}: ${before} before, ${after} now.`,
  fr: (criterion, before, after) => `Poids de ${criterion}\u00a0: ${before} avant, ${after} maintenant.`,
};
const MINIMUM: InEveryLanguage<(criterion: string, before: string, after: string) => string> = {
  en: (criterion, before, after) => `Minimum for ${criterion}: ${before} before, ${after} now.`,
  fr: (criterion, before, after) => `Minimum pour ${criterion}\u00a0: ${before} avant, ${after} maintenant.`,
};

const PROOF: InEveryLanguage<{ readonly best: string; more(people: string, points: string): string }> = {
  en: {
    best: "Within the moves allowed, no other arrangement serves more people or has more points.",
    more: (people, points) =>
      `This is the best found. At most ${people === "" ? `${points} more` : `${people} more could be served`} within the moves allowed.`,
  },
  fr: {
    best: "Avec les changements permis, aucune autre répartition ne sert plus de personnes ni n’obtient plus de points.",
    more: (people, points) =>
      `C’est la meilleure répartition trouvée. Avec les changements permis, au plus ${people === "" ? `${points} de plus` : `${people} de plus pourraient être servies`}.`,
  },
};
const PEOPLE = {
  en: { one: "person", other: "people" },
  fr: { one: "personne", many: "de personnes", other: "personnes" },
} as const;
const PAIRS = { en: { one: "pair", other: "pairs" }, fr: { one: "binôme", many: "de binômes", other: "binômes" } } as const;

/**
 * Says what a rematch changes, for administrators: what the plans changed and who has still to do something, what became of everybody concerned, who moved,
 * and what is proven. Nobody whose plan was blocked is left out.
 *
 * @param options - `names` of the changed input: `namesOf(rematch.input)`.
 * @throws {@link InvalidInputError} for an unknown code or language, or something that is no rematch.
 */
export function describeRematch(rematch: Rematch, options?: WordingOptions): string {
  return wordsFor("rematch", rematch, options, (read, phrasing) =>
    [...phraseDecisions(read, phrasing), ...phraseOutcome(read, phrasing)].join("\n"),
  );
}

function phraseDecisions({ adjustments, tasks, refused, criteria, blocked, waiting }: Rematch, phrasing: Phrasing): readonly string[] {
  const { locale, person, criterion, number, percent, listPhrases } = phrasing;
  const heads = HEADS[locale];
  const line = (head: string, text: string): string => `${head}${COLON[locale]}${text}.`;
  return [
    ...adjustments.map(({ adjustment, effect }) =>
      line(effect === "applied" ? heads.changed : heads.unchanged, phraseAdjustment(adjustment, phrasing)),
    ),
    ...criteria.flatMap(({ criterionId, weight, minimumCredit }) => [
      ...(weight.before === weight.after ? [] : [WEIGHT[locale](criterion(criterionId), number(weight.before), number(weight.after))]),
      ...(minimumCredit.before === minimumCredit.after
        ? []
        : [MINIMUM[locale](criterion(criterionId), percent(minimumCredit.before), percent(minimumCredit.after))]),
    ]),
    ...refused.map(({ adjustment }) => line(heads.refused, phraseAdjustment(adjustment, phrasing))),
    ...tasks.map(({ adjustment }) => line(heads.task, phraseAdjustment(adjustment, phrasing))),
    ...blocked.map(({ formerPair, blocks }) =>
      line(
        heads.blocked,
        `${person("mentee", formerPair.menteeId)} – ${person("mentor", formerPair.mentorId)} (${blocks.map((block) => phraseBlock(block, phrasing)).join(", ")})`,
      ),
    ),
    ...(waiting.length === 0 ? [] : [line(heads.waiting, listPhrases(waiting.map(({ role, id }) => person(role, id))))]),
  ];
}

function phraseOutcome({ people, moves, held, gap, optimal, matching }: Rematch, phrasing: Phrasing): readonly string[] {
  const { locale, count } = phrasing;
  const { best, more } = PROOF[locale];
  return [
    ...people.map((each) => phrasePerson(each, matching.contested, phrasing)),
    ...moves.map((move) => phraseMove(move, phrasing)),
    `${HEADS[locale].kept}${COLON[locale]}${count(held.length, PAIRS[locale])}.`,
    optimal ? best : more(gap.served === 0 ? "" : count(gap.served, PEOPLE[locale]), phrasePoints(gap.points, phrasing)),
  ];
}

function phrasePerson(
  { role, id, first, before, beforeAdjusted, after, cause }: RematchedPerson,
  contested: Rematch["matching"]["contested"],
  phrasing: Phrasing,
): string {
  const { person, listPhrases } = phrasing;
  const partner = ({ menteeId, mentorId }: Pick<MatchedPair, "menteeId" | "mentorId">): string =>
    role === "mentee" ? person("mentor", mentorId) : person("mentee", menteeId);
  const isOtherwise = beforeAdjusted !== undefined && beforeAdjusted.points !== before.points;
  return PERSON[phrasing.locale]({
    person: person(role, id),
    former: partner(before),
    before: phrasePoints(before.points, phrasing),
    adjusted: isOtherwise ? phrasePoints(beforeAdjusted.points, phrasing) : "",
    after: listPhrases(after.map((pair) => `${partner(pair)} (${phrasePoints(pair.points, phrasing)})`)),
    cause: cause === undefined ? "" : phraseCause(cause, contested, phrasing),
    first,
  });
}

function phraseMove({ menteeId, from, to, pointsBefore, pointsAfter }: RematchMove, phrasing: Phrasing): string {
  const { person } = phrasing;
  return MOVE[phrasing.locale]({
    mentee: person("mentee", menteeId),
    from: person("mentor", from),
    to: person("mentor", to),
    before: phrasePoints(pointsBefore, phrasing),
    after: phrasePoints(pointsAfter, phrasing),
  });
}
