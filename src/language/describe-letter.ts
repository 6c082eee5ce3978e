import type { LifecyclePolicy } from "../model/lifecycle-policy.ts";
import type { PairView } from "../model/participant-view.ts";
import type { Role } from "../model/person.ts";
import { phrasePairView } from "./describe-view.ts";
import type { Phrasing } from "./phrasing.ts";
import type { InEveryLanguage } from "./sentences.ts";

/** How long things may take, as a letter says it. */
type LetterPolicy = Pick<LifecyclePolicy, "minimumMonths" | "typicalMonths" | "maximumMonths" | "proposalDays">;

const DAYS = { en: { one: "day", other: "days" }, fr: { one: "jour", other: "jours" } } as const;
const MONTHS = { en: { one: "month", other: "months" }, fr: { one: "mois", other: "mois" } } as const;

interface LetterTexts {
  readonly greeting: (name: string) => string;
  readonly partner: { readonly [To in Role]: (name: string) => string };
  readonly why: string;
  readonly expect: string;
  readonly expectations: (policy: LetterPolicy, phrasing: Phrasing) => readonly string[];
  readonly prepare: string;
  readonly preparations: { readonly [To in Role]: readonly string[] };
  readonly closing: string;
}

const TEXTS: InEveryLanguage<LetterTexts> = {
  en: {
    greeting: (name) => `Dear ${name},`,
    partner: {
      mentee: (name) => `we propose ${name} as your mentor.`,
      mentor: (name) => `we propose that you be the mentor of ${name}.`,
    },
    why: "Why we matched you",
    expect: "What to expect",
    expectations: ({ proposalDays, minimumMonths, typicalMonths, maximumMonths }, { count, number }) => [
      `Each of you may accept or decline within ${count(proposalDays, DAYS.en)}; declining needs no reason.`,
      "Before you start, both of you do the training and agree on goals, on how often you meet and on an end date.",
      `Most relationships last ${number(typicalMonths)} to ${count(maximumMonths, MONTHS.en)}, and none is planned for fewer than ${number(minimumMonths)}.`,
      "We ask you both how it is going from time to time. If it does not work, say so: nobody is at fault for that, and we look for another match.",
    ],
    prepare: "What to prepare",
    preparations: {
      mentee: [
        "Two or three things that you want to be able to do, or to decide, by the end.",
        "What you would like to ask at the first meeting, and what you would rather keep to yourself.",
        "A time for regular meetings: you are the one who invites.",
      ],
      mentor: [
        "What you can pass on in the matters named above, and a story of how you learned it.",
        "How much time you have, and how you can be reached between meetings.",
        "Questions rather than answers for the first meeting: what does your partner want to reach?",
      ],
    },
    closing: "With kind regards from the mentoring programme",
  },
  fr: {
    greeting: (name) => `Bonjour ${name},`,
    partner: {
      mentee: (name) => `mentor que nous vous proposons\u00a0: ${name}.`,
      mentor: (name) => `nous vous proposons d’accompagner ${name}.`,
    },
    why: "Pourquoi ce binôme",
    expect: "À quoi vous attendre",
    expectations: ({ proposalDays, minimumMonths, typicalMonths, maximumMonths }, { count, number }) => [
      `Vous pouvez chacun accepter ou décliner dans un délai de ${count(proposalDays, DAYS.fr)}, sans donner de raison.`,
      "Avant de commencer, vous suivez tous deux la formation et convenez d’objectifs, du rythme des rencontres et d’une date de fin.",
      `La plupart des relations durent de ${number(typicalMonths)} à ${count(maximumMonths, MONTHS.fr)}\u202f; aucune n’est prévue pour moins de ${count(minimumMonths, MONTHS.fr)}.`,
      "Nous vous demandons de temps en temps comment cela se passe. Si cela ne va pas, dites-le\u00a0: ce n’est la faute de personne, et nous cherchons un autre binôme.",
    ],
    prepare: "Ce que vous pouvez préparer",
    preparations: {
      mentee: [
        "Deux ou trois choses que vous voulez savoir faire, ou avoir décidées, à la fin.",
        "Ce que vous aimeriez demander à la première rencontre, et ce que vous préférez garder pour vous.",
        "Un créneau régulier\u00a0: c’est à vous d’inviter.",
      ],
      mentor: [
        "Ce que vous pouvez transmettre sur les sujets cités plus haut, et une histoire de votre propre apprentissage.",
        "Le temps dont vous disposez, et comment vous joindre entre les rencontres.",
        "Des questions plutôt que des réponses pour la première rencontre\u00a0: que veut atteindre la personne que vous accompagnez\u202f?",
      ],
    },
    closing: "Bien cordialement, le programme de mentorat",
  },
};

/** A letter to one of the two of a pair that was matched, from what that one may see and nothing else. */
export function phraseLetter(view: PairView, to: Role, policy: LetterPolicy, phrasing: Phrasing): string {
  const texts = TEXTS[phrasing.locale];
  const { menteeId, mentorId } = view;
  const mentee = phrasing.person("mentee", menteeId);
  const mentor = phrasing.person("mentor", mentorId);
  const [reader, partner] = to === "mentee" ? [mentee, mentor] : [mentor, mentee];
  // The first sentence of the view says who is matched: the letter has said so.
  const [, ...reasons] = phrasePairView(view, phrasing);
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");
  return [
    `${texts.greeting(reader)}\n${texts.partner[to](partner)}`,
    ...(reasons.length === 0 ? [] : [`${texts.why}\n${list(reasons)}`]),
    `${texts.expect}\n${list(texts.expectations(policy, phrasing))}`,
    `${texts.prepare}\n${list(texts.preparations[to])}`,
    texts.closing,
  ].join("\n\n");
}
