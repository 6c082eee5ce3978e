import type { SeatChange, SeatsExplanation } from "../model/evidence.ts";
import { phraseChanges, phraseMoves } from "./phrase-price.ts";
import type { Phrasing, WordingOptions } from "./phrasing.ts";
import type { InEveryLanguage } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

interface SeatWords {
  readonly would: string;
  readonly nothing: string;
  readonly impossible: string;
}

const SEATS: { readonly [Decision in "oneMore" | "oneFewer"]: InEveryLanguage<SeatWords> } = {
  oneMore: {
    en: {
      would: "One seat more would",
      nothing: "One seat more would change nothing.",
      impossible: "Nobody would get another seat while participation is paused.",
    },
    fr: {
      would: "Une place de plus ferait",
      nothing: "Une place de plus ne changerait rien.",
      impossible: "Personne n’obtiendrait une place de plus tant que la participation est suspendue.",
    },
  },
  oneFewer: {
    en: {
      would: "One seat fewer would",
      nothing: "One seat fewer would change nothing.",
      impossible: "There is no seat to take away.",
    },
    fr: {
      would: "Une place de moins ferait",
      nothing: "Une place de moins ne changerait rien.",
      impossible: "Il n’y a pas de place à retirer.",
    },
  },
};

/**
 * Says what one seat more or fewer of a mentor would change, in two sentences for administrators: they name other people.
 *
 * @throws {@link InvalidInputError} for an unknown language.
 */
export function describeSeats(seats: SeatsExplanation, options?: WordingOptions): string {
  return wordsFor("seats", seats, options, ({ oneMore, oneFewer }, phrasing) => {
    const { locale } = phrasing;
    return `${phraseSeat(oneMore, SEATS.oneMore[locale], phrasing)} ${phraseSeat(oneFewer, SEATS.oneFewer[locale], phrasing)}`;
  });
}

function phraseSeat(change: SeatChange | null, { would, nothing, impossible }: SeatWords, phrasing: Phrasing): string {
  if (change === null) return impossible;
  const changes = phraseChanges(change.pairs, change.points, phrasing);
  return changes === "" ? nothing : `${would} ${changes}${phraseMoves(change.moves, phrasing)}.`;
}
