import type { Audit, AuditedPart } from "../model/audit.ts";
import type { Matching } from "../model/matching.ts";
import { compareText } from "../model/order.ts";
import type { Person } from "../model/person.ts";
import type { Programme } from "../model/programme.ts";
import type { Audited } from "./audited.ts";
import { checkCauses } from "./check-causes.ts";
import { checkPairs, tellPairs } from "./check-pairs.ts";
import { checkProof } from "./check-proof.ts";
import { compare } from "./compare.ts";
import { createPairRating } from "./pair-rating.ts";
import { createPairRules } from "./pair-rules.ts";
import { readRounds } from "./rounds.ts";
import { readSaid } from "./said.ts";
import { readStanding } from "./standing.ts";

/** More findings are counted, not listed. */
const LISTED_FINDINGS = 100;

/** What the views of participants need to know. */
export function tellDisclosure({ criteria, mentees, mentors }: Programme): Matching["disclosure"] {
  const menteeOf = new Map(mentees.map((mentee) => [mentee.id, mentee]));
  const isNamesake = ({ id, personId }: Person): boolean => menteeOf.has(id) && menteeOf.get(id)!.personId !== personId;
  return {
    criteria: criteria.map(({ id, serves, visibleTo }) => ({ id, serves, visibleTo })),
    namesakes: mentors.filter(isNamesake).map(({ id }) => id),
  };
}

/** What must hold for the certificate to prove anything. */
const PROOF: readonly AuditedPart[] = ["form", "people", "capacity", "eligibility", "contributions", "certificate"];

/** What is read off the programme for every audit. */
export function openAudit(programme: Programme): Omit<Audited, "matching"> {
  const byId = (a: Person, b: Person): number => compareText(a.id, b.id);
  const sorted = { ...programme, mentees: programme.mentees.toSorted(byId), mentors: programme.mentors.toSorted(byId) };
  const orderOf = (people: readonly Person[], inOrder: readonly Person[]) => {
    const places = new Map(inOrder.map(({ id }, place) => [id, place]));
    return people.map(({ id }) => places.get(id)!);
  };
  const order = { ofRow: orderOf(sorted.mentees, programme.mentees), ofColumn: orderOf(sorted.mentors, programme.mentors) };
  const standing = readStanding(sorted);
  const said = readSaid(sorted, standing);
  const rating = createPairRating(sorted, standing);
  const rules = createPairRules(sorted, standing, rating, said);
  return { programme: sorted, order, standing, rating, rules, said, findings: [] };
}

/**
 * Re-proves a matching from the programme alone: reads who is paired with whom and the prices, derives from these in one pass over all pairs what
 * the rest of the matching must say, and compares.
 *
 * @remarks Time O(mentees · mentors · criteria), a second pass for a second round; memory O(mentees + mentors), and what everybody's lists take for a stable
 * matching. Shares nothing with scoring and solver but the criteria's formulas.
 * @param matching - whatever claims to be a matching; nothing about it is believed. Its digest is not looked at.
 */
export function auditProgramme(programme: Programme, matching: Matching): Audit {
  const audited: Audited = { ...openAudit(programme), matching: { ...matching } };
  const { rules, findings } = audited;
  const columnOfRow = checkPairs(audited);
  const rounds = readRounds(audited, columnOfRow);
  const last = rounds.at(-1)!;
  const proof = checkProof(audited, rounds);
  const causes = checkCauses(last.audited, columnOfRow);
  let eligible = 0;
  for (const round of rounds) {
    for (const row of round.audited.standing.openRows) {
      const verdict = rules.judge(row, round.among);
      if (round === rounds[0]) {
        eligible += verdict.allowed.length;
        causes.reach(verdict);
      }
      if (round === last) causes.visit(verdict);
      proof.visit(round, verdict);
    }
  }

  const { mode, objective, warnings, choices } = programme;
  const { pairs, totals, overrides } = tellPairs(audited, columnOfRow);
  const { certificate, truthTelling } = proof.expect();
  const modeFields = { ...(choices && { rule: choices.rule }), ...(truthTelling && { truthTelling }) };
  const expected: { readonly [Part in AuditedPart]?: Partial<Matching> } = {
    form: { kind: "matching", schemaVersion: 1, mode, objective, warnings, disclosure: tellDisclosure(audited.programme), ...modeFields },
    contributions: { pairs },
    totals: { totals },
    overrides: { overrides },
    causes: causes.expect(),
    certificate: { certificate },
  };
  for (const [part, told] of Object.entries(expected))
    for (const [key, value] of Object.entries(told))
      compare(findings, part as AuditedPart, key, audited.matching[key as keyof Matching], value);
  const isProven = !findings.some(({ part }) => PROOF.includes(part));
  const isStable = certificate.stable === true;
  const claimsOptimum = audited.matching.certificate?.optimal === true;
  return closeAudit(audited, { eligible, optimal: isProven && !isStable && claimsOptimum, ...(isStable ? { stable: isProven } : {}) });
}

/** Adds up what was found. */
export function closeAudit(
  { findings, standing }: Pick<Audited, "findings" | "standing">,
  { eligible, ...proven }: { readonly eligible: number; readonly optimal: boolean; readonly stable?: boolean },
): Audit {
  return {
    valid: findings.length === 0,
    ...proven,
    findings: findings.slice(0, LISTED_FINDINGS),
    findingCount: findings.length,
    checked: { pairs: standing.openRows.length * standing.openColumns.length, eligible },
  };
}
