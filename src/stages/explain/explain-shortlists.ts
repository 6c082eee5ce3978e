import type { SeatAssignment } from "../../criteria/columns.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { UnmatchedMentee } from "../../model/matching.ts";
import { compareText } from "../../model/order.ts";
import type {
  Exposure,
  ShortList,
  Shortlist,
  ShortlistCertificate,
  ShortlistEntry,
  Shortlisting,
  ShortlistReason,
} from "../../model/shortlisting.ts";
import { certify } from "./certify.ts";
import { openExclusions } from "./excluding-rules.ts";
import { discloseCriteria, tellPair } from "./explain-matching.ts";
import { causeBeforeSolving, causeWithoutMentors } from "./find-causes.ts";
import type { ExplanationSource } from "./pair-facts.ts";
import { readOutcome } from "./seat-outcome.ts";

/** Who is on whose list, and the prices that prove it where exposure is limited. */
interface Places {
  readonly columnsOfRow: readonly (readonly number[])[];
  readonly limits: Float64Array | null;
  readonly prices: { readonly ofRow: Float64Array; readonly ofColumn: Float64Array } | null;
}

/** Turns places on lists into shortlists: everybody with points and a reason, who has none and why, and the proof. */
export function explainShortlists(source: ExplanationSource, inputDigest: string, optimum: SeatAssignment, places: Places): Shortlisting {
  const { programme, participation } = source;
  const { mentees } = programme;
  const { length, exposure } = programme.shortlist;
  const lists: Shortlist[] = [];
  const unlisted: UnmatchedMentee[] = [];
  const locked = mentees.flatMap((_, row) => {
    const column = participation.lockedColumnOfRow[row] as number;
    return column === UNASSIGNED ? [] : [{ ...tellPair(source, row, column), locked: true as const }];
  });
  const exclusions = openExclusions(source);
  mentees.forEach(({ id: menteeId }, row) => {
    const status = participation.statusOfRow[row];
    if (status === "locked") return;
    const { firstEdge } = optimum.eligible;
    const hasMentors = status === "open" && (firstEdge[row] as number) < (firstEdge[row + 1] as number);
    if (hasMentors) lists.push(tellList(source, optimum, places, row));
    else unlisted.push({ menteeId, cause: causeBeforeSolving(source, row) ?? causeWithoutMentors(source, row, exclusions) });
  });
  const byMentee = (a: { readonly menteeId: string }, b: { readonly menteeId: string }): number => compareText(a.menteeId, b.menteeId);
  const entries = lists.flatMap(({ mentors }) => mentors);
  return {
    kind: "shortlisting",
    schemaVersion: 1,
    inputDigest,
    mode: "hybrid",
    objective: programme.objective,
    length,
    exposure,
    lists: lists.sort(byMentee),
    locked: locked.sort(byMentee),
    unlisted: unlisted.sort(byMentee),
    exposures: tellExposures(source, places),
    totals: {
      lists: lists.filter(({ mentors }) => mentors.length > 0).length,
      places: entries.length,
      points: entries.reduce((total, { points }) => total + points, 0),
      pairs: locked.length + entries.filter(({ reserved }) => reserved === true).length,
    },
    warnings: programme.warnings,
    disclosure: discloseCriteria(programme),
    certificate: proveLists(source, optimum, places),
  };
}

function tellList(source: ExplanationSource, { eligible, solution }: SeatAssignment, { columnsOfRow }: Places, row: number): Shortlist {
  const { mentees, shortlist } = source.programme;
  const { firstEdge, columnOfEdge, costOfEdge } = eligible;
  const [first, last] = [firstEdge[row] as number, firstEdge[row + 1] as number];
  const costOf = new Map<number, number>();
  for (let edge = first; edge < last; edge++) costOf.set(columnOfEdge[edge] as number, costOfEdge[edge] as number);
  const byCost = (a: number, b: number): number => (costOf.get(a) as number) - (costOf.get(b) as number) || a - b;
  const columns = [...(columnsOfRow[row] as readonly number[])].sort(byCost);
  const all = [...costOf.keys()].sort(byCost);
  const placeOf = new Map(all.map((column, k) => [column, k + 1]));
  const mentors = columns.map((column): ShortlistEntry => {
    const { menteeId: _, ...pair } = tellPair(source, row, column);
    const place = placeOf.get(column) as number;
    const isReserved = solution.columnOfRow[row] === column;
    const reason: ShortlistReason = place <= shortlist.length ? "among-best" : isReserved ? "reserved" : "within-limits";
    return { ...pair, place, reason, ...(isReserved ? { reserved: true } : {}) };
  });
  const menteeId = (mentees[row] as { id: string }).id;
  if (mentors.length >= shortlist.length) return { menteeId, mentors };
  const short: ShortList = { code: all.length === mentors.length ? "few-eligible" : "exposure", eligible: all.length };
  return { menteeId, mentors, short };
}

function tellExposures({ programme, participation }: ExplanationSource, { columnsOfRow, limits }: Places): readonly Exposure[] {
  const lists = new Int32Array(programme.mentors.length);
  for (const columns of columnsOfRow) for (const column of columns) lists[column]!++;
  return programme.mentors
    .map(({ id: mentorId }, column): Exposure => {
      const freeSeats = participation.freeSeats[column] as number;
      return { mentorId, freeSeats, limit: limits === null ? null : (limits[column] as number), lists: lists[column] as number };
    })
    .sort((a, b) => compareText(a.mentorId, b.mentorId));
}

function proveLists(source: ExplanationSource, optimum: SeatAssignment, { prices }: Places): ShortlistCertificate {
  const { programme, participation } = source;
  const proof: ShortlistCertificate = { optimal: true, scope: "all-pairs", gap: 0, optimum: certify(source, readOutcome(optimum), []) };
  if (prices === null) return proof;
  const menteePrices = programme.mentees.flatMap(({ id: menteeId }, row) =>
    participation.statusOfRow[row] === "open" ? [{ menteeId, price: prices.ofRow[row] as number }] : [],
  );
  const exposurePrices = programme.mentors.flatMap(({ id: mentorId }, column) =>
    participation.statusOfColumn[column] === "open" ? [{ mentorId, price: prices.ofColumn[column] as number }] : [],
  );
  return {
    ...proof,
    menteePrices: menteePrices.sort((a, b) => compareText(a.menteeId, b.menteeId)),
    exposurePrices: exposurePrices.sort((a, b) => compareText(a.mentorId, b.mentorId)),
  };
}
