import type { MenteeMove, NoPrice, PairExplanation, PairPrice } from "../model/evidence.ts";
import { phrasePoints } from "./describe-contribution.ts";
import type { Phrasing } from "./phrasing.ts";
import { type InEveryLanguage, type Sentences, say, type WordsByCode } from "./sentences.ts";

type Decision = PairPrice["decision"];

const PAIRS = { en: { one: "pair", other: "pairs" }, fr: { one: "binôme", many: "de binômes", other: "binômes" } } as const;

const FREE_OF_CHARGE: WordsByCode<Decision> = {
  force: { en: "An equally good matching has this pair", fr: "Un appariement aussi bon comporte ce binôme" },
  dissolve: { en: "An equally good matching exists without this pair", fr: "Un appariement aussi bon existe sans ce binôme" },
};

const WOULD: WordsByCode<Decision> = {
  force: { en: "Forcing this pair would", fr: "Imposer ce binôme ferait" },
  dissolve: { en: "Dissolving this pair would", fr: "Dissoudre ce binôme ferait" },
};

const CHANGE: InEveryLanguage<{ readonly lose: string; readonly gain: string; readonly moves: string }> = {
  en: { lose: "lose", gain: "gain", moves: "; moves: " },
  fr: { lose: "perdre", gain: "gagner", moves: "\u202f; changements\u00a0: " },
};

/** A mentee's move, by what it has at its ends. */
const MOVES: { readonly [M in "changes" | "joins" | "leaves"]: InEveryLanguage<(mentee: string, from: string, to: string) => string> } = {
  changes: {
    en: (mentee, from, to) => `${mentee} from ${from} to ${to}`,
    fr: (mentee, from, to) => `${mentee} (${from} → ${to})`,
  },
  joins: {
    en: (mentee, _, to) => `${mentee} joins ${to}`,
    fr: (mentee, _, to) => `${mentee} rejoint ${to}`,
  },
  leaves: {
    en: (mentee, from) => `${mentee} leaves ${from} and has no mentor`,
    fr: (mentee, from) => `${mentee} quitte ${from} et n’a plus de mentor`,
  },
};

/** Who would rather have the other than what they have. */
type Wanted = "both" | "mentee" | "mentor" | "neither";

function wantedBy(menteeWould: boolean, mentorWould: boolean): Wanted {
  if (menteeWould) return mentorWould ? "both" : "mentee";
  return mentorWould ? "mentor" : "neither";
}

const WANTED: InEveryLanguage<{ readonly [W in Wanted]: string }> = {
  en: {
    both: "as things are, each of the two wants the other",
    mentee: "the mentee would rather have this mentor, the mentor would not",
    mentor: "the mentor would rather have this mentee, the mentee would not",
    neither: "neither of the two would rather have the other than what they have",
  },
  fr: {
    both: "dans la situation actuelle, chacune des deux personnes souhaite l’autre",
    mentee: "la personne mentorée préférerait ce mentor, mais non l’inverse",
    mentor: "le mentor préférerait cette personne, mais non l’inverse",
    neither: "aucune des deux personnes ne préférerait l’autre à sa situation actuelle",
  },
};

const NO_PRICE: Sentences<NoPrice> = {
  "not-eligible": {
    en: () => "A rule forbids this pair, so that it has no price.",
    fr: () => "Une règle interdit ce binôme\u00a0: il n’a pas de prix.",
  },
  "would-move-lock": {
    en: () => "To decide otherwise would move a locked pair.",
    fr: () => "Décider autrement déplacerait un binôme verrouillé.",
  },
  "would-end-relationship": {
    en: () => "To decide otherwise would end a running relationship.",
    fr: () => "Décider autrement mettrait fin à une relation en cours.",
  },
  "decided-by-rankings": {
    en: ({ menteeWould, mentorWould }) => `What people want decides, not points: ${WANTED.en[wantedBy(menteeWould, mentorWould)]}.`,
    fr: ({ menteeWould, mentorWould }) =>
      `Ce sont les souhaits qui décident, non les points\u00a0: ${WANTED.fr[wantedBy(menteeWould, mentorWould)]}.`,
  },
  "second-round": {
    en: () => "A second round followed the choices, so that a change has no exact price.",
    fr: () => "Un second tour a suivi les choix\u00a0: un changement n’a pas de prix exact.",
  },
  "not-optimal": {
    en: () => "The search was stopped, so that there is no best matching to compare with.",
    fr: () => "La recherche a été arrêtée\u00a0: il n’y a pas de meilleur appariement auquel comparer.",
  },
};

/** What it would cost to decide otherwise about a pair, in one sentence for administrators; `undefined` where the explanation does not say. */
export function phrasePrice({ price, noPrice }: PairExplanation, phrasing: Phrasing): string | undefined {
  if (price !== null) return phraseLoss(price, phrasing);
  return noPrice === undefined ? undefined : say(NO_PRICE, noPrice, phrasing);
}

function phraseLoss({ decision, pairs, points, moves }: PairPrice, phrasing: Phrasing): string {
  const { locale } = phrasing;
  const changes = phraseChanges(0 - pairs, 0 - points, phrasing);
  const loss = changes === "" ? FREE_OF_CHARGE[decision][locale] : `${WOULD[decision][locale]} ${changes}`;
  return `${loss}${phraseMoves(moves, phrasing)}.`;
}

/** What is gained and lost, as words after "would"; empty where nothing is. */
export function phraseChanges(pairs: number, points: number, phrasing: Phrasing): string {
  const { locale, count, listPhrases } = phrasing;
  const words = CHANGE[locale];
  const changes = [
    { gained: pairs, amount: count(Math.abs(pairs), PAIRS[locale]) },
    { gained: points, amount: phrasePoints(Math.abs(points), phrasing) },
  ].flatMap(({ gained, amount }) => (gained === 0 ? [] : [`${gained < 0 ? words.lose : words.gain} ${amount}`]));
  return changes.length === 0 ? "" : listPhrases(changes);
}

/** Who would move, as the end of a sentence; empty where nobody does. */
export function phraseMoves(moves: readonly MenteeMove[], phrasing: Phrasing): string {
  if (moves.length === 0) return "";
  return CHANGE[phrasing.locale].moves + phrasing.listPhrases(moves.map((move) => phraseMove(move, phrasing)));
}

function phraseMove({ menteeId, from, to }: MenteeMove, { locale, person }: Phrasing): string {
  const move = from === undefined ? "joins" : to === undefined ? "leaves" : "changes";
  const [before, after] = [from, to].map((id) => (id === undefined ? "" : person("mentor", id))) as [string, string];
  return MOVES[move][locale](person("mentee", menteeId), before, after);
}
