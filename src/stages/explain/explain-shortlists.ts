import type { ExposureProof, SeatAssignment, SeatsOnDemand, Shortlisted } from "../../criteria/columns.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import { pauseAfter, type Steps } from "../../kernel/steps.ts";
import type { MatchedPair, UnmatchedMentee } from "../../model/matching.ts";
import { byMentee, byMentor } from "../../model/order.ts";
import type {
  Exposure,
  ShortList,
  Shortlist,
  ShortlistCertificate,
  ShortlistEntry,
  Shortlisting,
  ShortlistReason,
} from "../../model/shortlisting.ts";
import { certify, namePrices } from "./certify.ts";
import { openExclusions } from "./excluding-rules.ts";
import { discloseCriteria, tellPair } from "./explain-matching.ts";
import { causeBeforeSolving, causeWithoutMentors } from "./find-causes.ts";
import type { ExplanationSource } from "./pair-facts.ts";
import { readOutcome } from "./seat-outcome.ts";

/** Everybody's list, by row; and the proof where exposure is limited. */
interface Places {
  readonly lists: readonly Shortlisted[];
  readonly proof?: ExposureProof;
}

/** Mentees whose lists are told between two pauses: some have all mentors looked at. */
const LISTS_IN_STEP = 4;

/** Turns places on lists into shortlists: everybody with points and a reason, who has none and why, and the proof. */
export function* explainShortlists(
  source: ExplanationSource,
  inputDigest: string,
  optimum: SeatAssignment | SeatsOnDemand,
  places: Places,
): Steps<Shortlisting> {
  const { programme, participation } = source;
  const { mentees } = programme;
  const { length, exposure } = programme.shortlist;
  const lists: Shortlist[] = [];
  const locked: MatchedPair[] = [];
  const unlisted: UnmatchedMentee[] = [];
  const exclusions = openExclusions(source);
  for (const [row, { id: menteeId }] of mentees.entries()) {
    if (row % LISTS_IN_STEP === 0) yield { stage: "explain", done: row, total: mentees.length };
    const list = places.lists[row] as Shortlisted;
    const lockedColumn = participation.lockedColumnOfRow[row] as number;
    if (lockedColumn !== UNASSIGNED) locked.push({ ...tellPair(source, row, lockedColumn), locked: true });
    else if (list.eligible > 0) lists.push(tellList(source, row, list, optimum.solution.columnOfRow[row] as number));
    else unlisted.push({ menteeId, cause: causeBeforeSolving(source, row) ?? causeWithoutMentors(source, row, exclusions) });
  }
  yield* pauseAfter("explain", mentees.length);
  const certificate = yield* proveLists(source, optimum, places);
  yield* pauseAfter("explain", mentees.length);
  const exposures = tellExposures(source, places);
  lists.sort(byMentee);
  yield* pauseAfter("explain", mentees.length);
  const entries = lists.flatMap(({ mentors }) => mentors);
  return {
    kind: "shortlisting",
    schemaVersion: 1,
    inputDigest,
    mode: "hybrid",
    objective: programme.objective,
    length,
    exposure,
    lists,
    locked: locked.sort(byMentee),
    unlisted: unlisted.sort(byMentee),
    exposures,
    totals: {
      lists: lists.filter(({ mentors }) => mentors.length > 0).length,
      places: entries.length,
      points: entries.reduce((total, { points }) => total + points, 0),
      pairs: locked.length + entries.filter(({ reserved }) => reserved === true).length,
    },
    warnings: programme.warnings,
    disclosure: discloseCriteria(programme),
    certificate,
  };
}

function tellList(source: ExplanationSource, row: number, { entries, eligible }: Shortlisted, reservedColumn: number): Shortlist {
  const { mentees, shortlist } = source.programme;
  const mentors = entries.map(({ column, place }): ShortlistEntry => {
    const { menteeId: _, ...pair } = tellPair(source, row, column);
    const isReserved = column === reservedColumn;
    const reason: ShortlistReason = place <= shortlist.length ? "among-best" : isReserved ? "reserved" : "within-limits";
    return { ...pair, place, reason, ...(isReserved ? { reserved: true } : {}) };
  });
  const menteeId = (mentees[row] as { id: string }).id;
  if (mentors.length >= shortlist.length) return { menteeId, mentors };
  const short: ShortList = { code: eligible === mentors.length ? "few-eligible" : "exposure", eligible };
  return { menteeId, mentors, short };
}

function tellExposures({ programme, participation }: ExplanationSource, places: Places): readonly Exposure[] {
  const lists = new Int32Array(programme.mentors.length);
  for (const { entries } of places.lists) for (const { column } of entries) lists[column]!++;
  return programme.mentors
    .map(({ id: mentorId }, column): Exposure => {
      const freeSeats = participation.freeSeats[column] as number;
      return { mentorId, freeSeats, limit: places.proof?.limits[column] ?? null, lists: lists[column] as number };
    })
    .sort(byMentor);
}

function* proveLists(
  source: ExplanationSource,
  optimum: SeatAssignment | SeatsOnDemand,
  { proof: exposure }: Places,
): Steps<ShortlistCertificate> {
  const proof = { optimal: true, scope: "all-pairs", gap: 0, optimum: yield* certify(source, readOutcome(optimum), []) } as const;
  if (exposure === undefined) return proof;
  const { menteePrices, mentorPrices: exposurePrices } = namePrices(source, exposure.priceOfRow, exposure.priceOfColumn);
  return { ...proof, menteePrices, exposurePrices };
}
