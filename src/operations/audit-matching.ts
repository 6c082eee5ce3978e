import { auditProgramme } from "../audit/audit-programme.ts";
import { auditShortlists } from "../audit/audit-shortlists.ts";
import type { Audit } from "../model/audit.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Matching } from "../model/matching.ts";
import type { Shortlisting } from "../model/shortlisting.ts";
import { readGiven } from "../reading/read-given.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { requireSameInput } from "./read-matching.ts";

/**
 * Re-proves a matching without trusting the solver: people, capacities, eligibility, contributions, totals, causes and the certificate. Of a stable matching,
 * that no two people would both rather have each other; of shortlists, who is on them and why.
 *
 * @remarks One pass over all pairs, which are scored anew; it shares no code with the solver or the scan. Takes longer than matching.
 * @throws {@link InvalidInputError} for an invalid input, or another input's matching (`input-mismatch`). Whatever else is wrong is a finding.
 */
export function auditMatching(input: MatchInput | Prepared, matching: Matching | Shortlisting): Audit {
  const prepared = prepareProgramme(input);
  const read = readGiven("matching", matching);
  requireSameInput(prepared, read);
  const { programme } = prepared;
  const areShortlists = programme.mode === "hybrid" && programme.choices === undefined;
  return areShortlists ? auditShortlists(programme, read as Shortlisting) : auditProgramme(programme, read as Matching);
}
