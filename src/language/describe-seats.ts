import type { Load, Override } from "../model/matching.ts";
import { phraseRule } from "./describe-rule.ts";
import { phraseOwnSeats, phraseStanding } from "./describe-view.ts";
import type { DescriptionOptions, Phrasing } from "./phrasing.ts";
import type { InEveryLanguage } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

const LOAD: InEveryLanguage<(load: Load, phrasing: Phrasing) => string> = {
  en({ mentorId, capacity, active, matched }, { number, person }) {
    const used = `${number(active + matched)} of ${number(capacity)}`;
    return `${person("mentor", mentorId)}: seats used: ${used}; running: ${number(active)}, new: ${number(matched)}.`;
  },
  fr({ mentorId, capacity, active, matched }, { number, person }) {
    const used = `${number(active + matched)} sur ${number(capacity)}`;
    const parts = `relations en cours\u00a0: ${number(active)}, nouvelles\u00a0: ${number(matched)}`;
    return `${person("mentor", mentorId)}\u00a0: places occupées\u00a0: ${used}\u202f; ${parts}.`;
  },
};

const OVERRIDE: InEveryLanguage<(override: Override, phrasing: Phrasing) => string> = {
  en: (override, phrasing) => `${pair(override, phrasing, "and")} are matched by a lock, although ${ruleList(override, phrasing, "; ")}.`,
  fr: (override, phrasing) =>
    `${pair(override, phrasing, "et")} forment un binôme verrouillé, malgré ce qui suit\u00a0: ${ruleList(override, phrasing, "\u202f; ")}.`,
};

/**
 * Says how a mentor's seats are used, in one sentence. Show participants their own load only.
 *
 * @throws {@link InvalidInputError} for an unknown language or audience.
 */
export function describeLoad(load: Load, options?: DescriptionOptions): string {
  return wordsFor("load", load, options, (read, phrasing) =>
    phrasing.audience === "participant" ? phraseOwnSeats(read, phrasing) : LOAD[phrasing.locale](read, phrasing),
  );
}

/**
 * Says which rules a lock overrode, in one sentence; to participants only that the two are matched: a lock reads like any
 * other choice.
 *
 * @throws {@link InvalidInputError} for an unknown code, language or audience.
 */
export function describeOverride(override: Override, options?: DescriptionOptions): string {
  return wordsFor("override", override, options, (read, phrasing) =>
    phrasing.audience === "participant"
      ? phraseStanding("matched", read.menteeId, read.mentorId, phrasing)
      : OVERRIDE[phrasing.locale](read, phrasing),
  );
}

function pair({ menteeId, mentorId }: Override, { person }: Phrasing, and: string): string {
  return `${person("mentee", menteeId)} ${and} ${person("mentor", mentorId)}`;
}

function ruleList({ rules }: Override, phrasing: Phrasing, separator: string): string {
  return rules.map((rule) => phraseRule(rule, phrasing)).join(separator);
}
