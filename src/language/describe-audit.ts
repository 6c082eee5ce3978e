import type { Audit, AuditedPart } from "../model/audit.ts";
import type { Warning } from "../model/issue.ts";
import type { Phrasing, WordingOptions } from "./phrasing.ts";
import { type InEveryLanguage, requireCode, type Sentences, say, type WordsByCode } from "./sentences.ts";
import { wordsFor } from "./words-for.ts";

const PARTS: WordsByCode<AuditedPart> = {
  form: { en: "form", fr: "forme" },
  people: { en: "people", fr: "personnes" },
  capacity: { en: "capacity", fr: "places" },
  eligibility: { en: "eligibility", fr: "éligibilité" },
  contributions: { en: "contributions", fr: "contributions" },
  totals: { en: "totals", fr: "totaux" },
  causes: { en: "causes", fr: "motifs" },
  overrides: { en: "overrides", fr: "dérogations" },
  certificate: { en: "certificate", fr: "certificat" },
  lists: { en: "lists", fr: "listes" },
};

const PAIRS = { en: { one: "pair", other: "pairs" }, fr: { one: "binôme", many: "de binômes", other: "binômes" } } as const;

const AUDIT: InEveryLanguage<(audit: Audit, phrasing: Phrasing) => string> = {
  en(audit, phrasing) {
    const { count, number } = phrasing;
    const checked = `${count(audit.checked.pairs, PAIRS.en)} checked, ${number(audit.checked.eligible)} of them eligible`;
    if (!audit.valid)
      return `${checked}: ${count(audit.findingCount, { one: "finding", other: "findings" })} (${partList(audit, phrasing)}). Do not use this matching.`;
    if (audit.stable === true) return `${checked}: everything holds, and no two people would both rather have each other.`;
    return `${checked}: everything holds, and ${audit.optimal ? "no better matching exists" : "that no better matching exists is not proven"}.`;
  },
  fr(audit, phrasing) {
    const { count, number } = phrasing;
    const eligible = `dont ${number(audit.checked.eligible)} possibles`;
    const checked = `${count(audit.checked.pairs, { one: "binôme vérifié", many: "de binômes vérifiés", other: "binômes vérifiés" })}, ${eligible}`;
    if (!audit.valid)
      return `${checked}\u00a0: ${count(audit.findingCount, { one: "anomalie", other: "anomalies" })} (${partList(audit, phrasing)}). N’utilisez pas cet appariement.`;
    if (audit.stable === true) return `${checked}\u00a0: tout est exact, et deux personnes ne se préféreraient jamais l’une l’autre.`;
    const optimal = audit.optimal ? "il n’existe pas de meilleur appariement" : "il n’est pas prouvé qu’il n’en existe pas de meilleur";
    return `${checked}\u00a0: tout est exact, et ${optimal}.`;
  },
};

const ROLES: InEveryLanguage<{ readonly mentee: string; readonly mentor: string }> = {
  en: { mentee: "mentees", mentor: "mentors" },
  fr: { mentee: "personnes mentorées", mentor: "mentors" },
};

const WARNINGS: Sentences<Warning> = {
  "ids-look-alike": {
    en: ({ role, ids }, { listPhrases, quoted }) =>
      `The ids of the ${ROLES.en[role]} ${listPhrases(ids.map(quoted))} look alike; they are treated as different people.`,
    fr: ({ role, ids }, { listPhrases, quoted }) =>
      `Les identifiants ${listPhrases(ids.map(quoted))} (${ROLES.fr[role]}) se ressemblent\u202f; ils sont traités comme ceux de personnes différentes.`,
  },
};

/**
 * Says what an audit found, for administrators. The findings themselves are English sentences: `audit.findings`.
 *
 * @throws {@link InvalidInputError} for an unknown part or language.
 * @example
 * ```ts
 * describeAudit(auditMatching(input, matching)); // "11,900 pairs checked, 8,355 of them eligible: everything holds, and no better matching exists."
 * ```
 */
export function describeAudit(audit: Audit, options?: WordingOptions): string {
  return wordsFor("audit", audit, options, (read, phrasing) => AUDIT[phrasing.locale](read, phrasing));
}

/**
 * Says what is worth a look in an input, for administrators.
 *
 * @throws {@link InvalidInputError} for an unknown code or language.
 */
export function describeWarning(warning: Warning, options?: WordingOptions): string {
  return wordsFor("warning", warning, options, (read, phrasing) => say(WARNINGS, read, phrasing));
}

function partList({ findings }: Audit, { locale, list }: Phrasing): string {
  const parts = new Set(findings.map(({ part }) => part));
  return list(
    [...parts].map((part) => {
      requireCode(PARTS, part);
      return PARTS[part][locale];
    }),
  );
}
