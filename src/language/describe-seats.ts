import type { Load, Override } from "../model/matching.ts";
import { phraseRule } from "./describe-rule.ts";
import { createPhrasing, type DescriptionOptions, type Phrasing } from "./phrasing.ts";
import type { InEveryLanguage } from "./sentences.ts";

const LOAD: { readonly [A in "administrator" | "participant"]: InEveryLanguage<(load: Load, phrasing: Phrasing) => string> } = {
  administrator: {
    en({ mentorId, capacity, active, matched }, { number, person }) {
      const used = `${number(active + matched)} of ${number(capacity)}`;
      return `${person("mentor", mentorId)}: seats used: ${used}; running: ${number(active)}, new: ${number(matched)}.`;
    },
    fr({ mentorId, capacity, active, matched }, { number, person }) {
      const used = `${number(active + matched)} sur ${number(capacity)}`;
      const parts = `relations en cours\u00a0: ${number(active)}, nouvelles\u00a0: ${number(matched)}`;
      return `${person("mentor", mentorId)}\u00a0: places occupées\u00a0: ${used}\u202f; ${parts}.`;
    },
  },
  participant: {
    en: ({ capacity, active, matched }, { number }) => `Seats used: ${number(active + matched)} of ${number(capacity)}.`,
    fr: ({ capacity, active, matched }, { number }) => `Places occupées\u00a0: ${number(active + matched)} sur ${number(capacity)}.`,
  },
};

const OVERRIDE: { readonly [A in "administrator" | "participant"]: InEveryLanguage<(override: Override, phrasing: Phrasing) => string> } = {
  administrator: {
    en: (override, phrasing) => `${pair(override, phrasing, "and")} are matched by a lock, although ${ruleList(override, phrasing, "; ")}.`,
    fr: (override, phrasing) =>
      `${pair(override, phrasing, "et")} forment un binôme verrouillé, malgré ce qui suit\u00a0: ${ruleList(override, phrasing, "\u202f; ")}.`,
  },
  participant: {
    en: (override, phrasing) => `${pair(override, phrasing, "and")} were matched by the programme's administrators.`,
    fr: (override, phrasing) => `${pair(override, phrasing, "et")} forment un binôme décidé par l’administration du programme.`,
  },
};

/**
 * Says how a mentor's seats are used, in one sentence. Show participants their own load only.
 *
 * @throws {@link InvalidInputError} for an unknown language or audience.
 */
export function describeLoad(load: Load, options?: DescriptionOptions): string {
  const phrasing = createPhrasing(options);
  return LOAD[phrasing.audience][phrasing.locale](load, phrasing);
}

/**
 * Says which rules a lock overrode, in one sentence; to participants only that the pair was decided for them.
 *
 * @throws {@link InvalidInputError} for an unknown code, language or audience.
 */
export function describeOverride(override: Override, options?: DescriptionOptions): string {
  const phrasing = createPhrasing(options);
  return OVERRIDE[phrasing.audience][phrasing.locale](override, phrasing);
}

function pair({ menteeId, mentorId }: Override, { person }: Phrasing, and: string): string {
  return `${person("mentee", menteeId)} ${and} ${person("mentor", mentorId)}`;
}

function ruleList({ rules }: Override, phrasing: Phrasing, separator: string): string {
  return rules.map((rule) => phraseRule(rule, phrasing)).join(separator);
}
