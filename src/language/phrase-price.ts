import type { MenteeMove, NoPrice, PairExplanation, PairPrice } from "../model/evidence.ts";
import { phrasePoints } from "./describe-contribution.ts";
import type { Phrasing } from "./phrasing.ts";
import { type InEveryLanguage, type Sentences, say } from "./sentences.ts";

type Decision = PairPrice["decision"];

const PAIRS = { en: { one: "pair", other: "pairs" }, fr: { one: "binôme", many: "de binômes", other: "binômes" } } as const;

const FREE_OF_CHARGE: { readonly [D in Decision]: InEveryLanguage<string> } = {
  force: { en: "An equally good matching has this pair", fr: "Un appariement aussi bon comporte ce binôme" },
  dissolve: { en: "An equally good matching exists without this pair", fr: "Un appariement aussi bon existe sans ce binôme" },
};

const WOULD: { readonly [D in Decision]: InEveryLanguage<string> } = {
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
};

/** What it would cost to decide otherwise about a pair, in one sentence for administrators; `undefined` where the explanation does not say. */
export function phrasePrice({ price, noPrice }: PairExplanation, phrasing: Phrasing): string | undefined {
  if (price !== null) return phraseLoss(price, phrasing);
  return noPrice === undefined ? undefined : say(NO_PRICE, noPrice, phrasing);
}

function phraseLoss({ decision, pairs, points, moves }: PairPrice, phrasing: Phrasing): string {
  const { locale, count, listPhrases } = phrasing;
  const words = CHANGE[locale];
  const changes = [
    { lost: pairs, amount: count(Math.abs(pairs), PAIRS[locale]) },
    { lost: points, amount: phrasePoints(Math.abs(points), phrasing) },
  ].flatMap(({ lost, amount }) => (lost === 0 ? [] : [`${lost > 0 ? words.lose : words.gain} ${amount}`]));
  const loss = changes.length === 0 ? FREE_OF_CHARGE[decision][locale] : `${WOULD[decision][locale]} ${listPhrases(changes)}`;
  const chain = moves.length === 0 ? "" : words.moves + listPhrases(moves.map((move) => phraseMove(move, phrasing)));
  return `${loss}${chain}.`;
}

function phraseMove({ menteeId, from, to }: MenteeMove, { locale, person }: Phrasing): string {
  const move = from === undefined ? "joins" : to === undefined ? "leaves" : "changes";
  const [before, after] = [from, to].map((id) => (id === undefined ? "" : person("mentor", id))) as [string, string];
  return MOVES[move][locale](person("mentee", menteeId), before, after);
}
