import type { TruthTelling } from "../model/matching.ts";
import type { DescriptionOptions } from "./phrasing.ts";
import { type Sentences, say } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

const ADMINISTRATOR: Sentences<TruthTelling> = {
  "safe-for-mentees": {
    en: () => "No mentee can do better than by saying what they really want; a mentor may.",
    fr: () => "Aucune personne mentorée n’a intérêt à déguiser ses souhaits\u202f; un mentor peut y avoir intérêt.",
  },
  "safe-for-mentees-within-round": {
    en: () =>
      "Within the first round no mentee can do better than by saying what they really want; with the second in view a mentee may, and a mentor always may.",
    fr: () =>
      "Au premier tour, aucune personne mentorée n’a intérêt à déguiser ses souhaits\u202f; en spéculant sur le second, si, et un mentor peut toujours y avoir intérêt.",
  },
  "not-safe": {
    en: () => "Somebody may do better by saying something else than what they really want.",
    fr: () => "Certaines personnes peuvent avoir intérêt à déguiser leurs souhaits.",
  },
};

const PARTICIPANT: Sentences<TruthTelling> = {
  "safe-for-mentees": {
    en: () => "If you are a mentee, say what you really want: no other answer can get you a mentor whom you would rather have.",
    fr: () =>
      "Si vous cherchez un mentor, indiquez vos souhaits réels\u00a0: aucune autre réponse ne peut vous valoir un mentor que vous préféreriez.",
  },
  "safe-for-mentees-within-round": {
    en: () =>
      "If you are a mentee, say what you really want: no other answer can get you, in the first round, a mentor whom you would rather have.",
    fr: () =>
      "Si vous cherchez un mentor, indiquez vos souhaits réels\u00a0: aucune autre réponse ne peut vous valoir, au premier tour, un mentor que vous préféreriez.",
  },
  "not-safe": {
    en: () => "Your choices count together with the programme's own criteria and everybody else's choices.",
    fr: () => "Vos choix comptent avec les critères du programme et les choix des autres.",
  },
};

/**
 * Says what participants may be told about telling the truth, in one sentence: that it is safe is claimed only where it is proven.
 *
 * @param truthTelling - of a matching in which people chose.
 * @throws {@link InvalidInputError} for an unknown code, language or audience.
 */
export function describeTruthTelling(truthTelling: TruthTelling, options?: DescriptionOptions): string {
  return wordsFor("truthTelling", truthTelling, options, (read, phrasing) =>
    say(phrasing.audience === "participant" ? PARTICIPANT : ADMINISTRATOR, read, phrasing),
  );
}
