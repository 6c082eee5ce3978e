import type { Audit, AuditedPart, AuditFinding } from "../model/audit.ts";
import type { Matching } from "../model/matching.ts";
import { compareText } from "../model/order.ts";
import type { Person } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import { checkCauses } from "./check-causes.ts";
import { checkCertificate } from "./check-certificate.ts";
import { checkPairs, tellPairs } from "./check-pairs.ts";
import { compare } from "./compare.ts";
import { createPairRating } from "./pair-rating.ts";
import { createPairRules } from "./pair-rules.ts";
import { readStanding } from "./standing.ts";

/** More findings are counted, not listed. */
const LISTED_FINDINGS = 100;

/** What the views of participants need to know. */
function tellDisclosure({ criteria, mentees, mentors }: Programme): Matching["disclosure"] {
  const menteeOf = new Map(mentees.map((mentee) => [mentee.id, mentee]));
  const isNamesake = ({ id, personId }: Person): boolean => menteeOf.has(id) && menteeOf.get(id)!.personId !== personId;
  return {
    criteria: criteria.map(({ id, serves, visibleTo }) => ({ id, serves, visibleTo })),
    namesakes: mentors.filter(isNamesake).map(({ id }) => id),
  };
}

/** What must hold for the certificate to prove anything. */
const PROOF: readonly AuditedPart[] = ["form", "people", "capacity", "eligibility", "contributions", "certificate"];

/**
 * Re-proves a matching from the programme alone: reads who is paired with whom and the prices, derives from these in one pass over all pairs what
 * the rest of the matching must say, and compares.
 *
 * @remarks Time O(mentees · mentors · criteria), memory O(mentees + mentors). Shares nothing with scoring and solver but the criteria's formulas.
 * @param matching - whatever claims to be a matching; nothing about it is believed. Its digest is not looked at.
 */
export function auditProgramme(programme: Programme, matching: Matching): Audit {
  const byId = (a: Person, b: Person): number => compareText(a.id, b.id);
  const sorted = { ...programme, mentees: programme.mentees.toSorted(byId), mentors: programme.mentors.toSorted(byId) };
  const standing = readStanding(sorted);
  const rating = createPairRating(sorted, standing);
  const rules = createPairRules(sorted, standing, rating);
  const findings: AuditFinding[] = [];
  const audited = { programme: sorted, matching: { ...matching }, standing, rating, rules, findings };

  const columnOfRow = checkPairs(audited);
  const checks = { certificate: checkCertificate(audited, columnOfRow), causes: checkCauses(audited, columnOfRow) };
  let eligible = 0;
  for (const row of standing.openRows) {
    const verdict = rules.judge(row);
    eligible += verdict.columns.length;
    for (const check of Object.values(checks)) check.visit(verdict);
  }

  const { mode, objective, warnings } = programme;
  const { pairs, totals, overrides } = tellPairs(audited, columnOfRow);
  const expected: { readonly [Part in AuditedPart]?: Partial<Matching> } = {
    form: { kind: "matching", schemaVersion: 1, mode, objective, warnings, disclosure: tellDisclosure(sorted) },
    contributions: { pairs },
    totals: { totals },
    overrides: { overrides },
    causes: checks.causes.expect(),
    certificate: checks.certificate.expect(),
  };
  for (const [part, told] of Object.entries(expected))
    for (const [key, value] of Object.entries(told))
      compare(findings, part as AuditedPart, key, audited.matching[key as keyof Matching], value);

  return {
    valid: findings.length === 0,
    optimal: audited.matching.certificate?.optimal === true && !findings.some(({ part }) => PROOF.includes(part)),
    findings: findings.slice(0, LISTED_FINDINGS),
    findingCount: findings.length,
    checked: { pairs: standing.openRows.length * standing.openColumns.length, eligible },
  };
}
