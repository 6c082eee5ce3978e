import type { Audit, AuditedPart } from "../model/audit.ts";
import type { OptimumCertificate } from "../model/matching.ts";
import type { Programme } from "../model/programme.ts";
import type { ShortList, Shortlisting } from "../model/shortlisting.ts";
import { closeAudit, openAudit, tellDisclosure } from "./audit-programme.ts";
import type { Audited, ColumnOfRow } from "./audited.ts";
import { checkCauses } from "./check-causes.ts";
import { checkCertificate } from "./check-certificate.ts";
import { checkExposure } from "./check-exposure.ts";
import { tellPairs } from "./check-pairs.ts";
import { compare, listOf, report } from "./compare.ts";
import { limitOf } from "./exposure-limit.ts";
import type { RowVerdict } from "./pair-rules.ts";
import { FULL_POINTS } from "./share-points.ts";

/** Who is on whose list, as far as the programme knows them. */
interface Lists {
  readonly columnsOfRow: ReadonlyMap<number, readonly number[]>;
  /** The reserved places: the best matching, locks included. */
  readonly reserved: ColumnOfRow;
}

const PROOF: readonly AuditedPart[] = ["form", "people", "eligibility", "capacity", "lists", "certificate"];

/**
 * Re-proves shortlists from the programme alone: reads who is on whose list and the prices, derives from these what the rest must say, and compares. The
 * reserved places are the best matching there is; the others are the best, or under limits the best together.
 *
 * @remarks Time O(mentees · mentors · criteria), memory O(mentees + mentors + places).
 */
export function auditShortlists(programme: Programme, given: Shortlisting): Audit {
  const shortlisting: Partial<Shortlisting> = { ...given };
  const audited: Audited = { ...openAudit(programme), matching: {} as Audited["matching"] };
  const { rules, standing, findings } = audited;
  const lists = readLists(audited, shortlisting);
  const { exposure, length } = programme.shortlist;
  const certificate = { ...(shortlisting.certificate as Shortlisting["certificate"] | undefined) };
  const optimum = checkCertificate(audited, lists.reserved, { ...certificate.optimum, scope: "all-pairs" });
  const causes = checkCauses(audited, lists.reserved);
  const places = exposure === null ? undefined : checkExposure(audited, lists, { exposure, length, certificate });
  const told = new Map<number, Shortlisting["lists"][number]>();
  const unlisted = new Map<number, ReturnType<typeof causes.causeOf>>();
  let eligible = 0;
  for (const row of standing.openRows) {
    const verdict = rules.judge(row, "all");
    eligible += verdict.allowed.length;
    optimum.visit(verdict);
    places?.visit(verdict);
    if (verdict.columns.length === 0) causes.visit(verdict);
    else told.set(row, tellList(audited, verdict, lists, places === undefined ? "best" : "limited"));
  }
  for (const row of programme.mentees.keys()) if (!told.has(row) && !standing.lockedColumn.has(row)) unlisted.set(row, causes.causeOf(row));

  const { objective, warnings } = programme;
  const { pairs: locked } = tellPairs(audited, standing.lockedColumn);
  const expected: { readonly [Part in AuditedPart]?: Partial<Shortlisting> } = {
    form: {
      kind: "shortlisting",
      schemaVersion: 1,
      mode: "hybrid",
      objective,
      length,
      exposure,
      warnings,
      disclosure: tellDisclosure(audited.programme),
    },
    lists: { lists: [...told.values()], locked, exposures: tellExposures(audited, lists) },
    causes: { unlisted: [...unlisted].map(([row, cause]) => ({ menteeId: standing.menteeIds[row]!, cause })) },
    totals: { totals: tellTotals([...told.values()], lists) },
    certificate: {
      certificate: {
        optimal: true,
        scope: "all-pairs",
        gap: 0,
        optimum: optimum.expect().certificate as OptimumCertificate,
        ...places?.expect(),
      },
    },
  };
  for (const [part, tellings] of Object.entries(expected))
    for (const [key, value] of Object.entries(tellings))
      compare(findings, part as AuditedPart, key, shortlisting[key as keyof Shortlisting], value);
  return closeAudit(audited, { eligible, optimal: !findings.some(({ part }) => PROOF.includes(part)) });
}

function readLists({ standing, rules, findings }: Audited, { lists }: Partial<Shortlisting>): Lists {
  const columnsOfRow = new Map<number, number[]>();
  const reserved = new Map(standing.lockedColumn);
  const seats = [...standing.seats];
  for (const list of listOf(lists)) {
    const row = standing.rowOf.get(list?.menteeId);
    if (row === undefined || columnsOfRow.has(row) || !standing.openRows.includes(row)) {
      report(findings, "people", {}, `a list of ${JSON.stringify(list?.menteeId)}: somebody unknown, without need of one, or with two`);
      continue;
    }
    const columns: number[] = [];
    columnsOfRow.set(row, columns);
    for (const entry of listOf(list?.mentors)) {
      const column = standing.columnOf.get(entry?.mentorId);
      if (column === undefined || columns.includes(column)) {
        report(findings, "people", { menteeId: standing.menteeIds[row]! }, "somebody unknown on the list, or twice");
        continue;
      }
      columns.push(column);
      if (rules.against(row, column).length > 0)
        report(findings, "eligibility", standing.pairOf(row, column), "not eligible, but on the list");
      if (entry?.reserved !== true || reserved.has(row)) continue;
      reserved.set(row, column);
      if (--seats[column]! < 0) report(findings, "capacity", standing.pairOf(row, column), "no seat is left for this reserved place");
    }
  }
  return { columnsOfRow, reserved };
}

/** What a list should say of those on it; without limits also who should be on it. */
function tellList(audited: Audited, verdict: RowVerdict, lists: Lists, kind: "best" | "limited"): Shortlisting["lists"][number] {
  const { standing, rating, order, programme } = audited;
  const { length } = programme.shortlist;
  const { row, columns, points } = verdict;
  const ranked = [...columns.keys()].sort((a, b) => points[b]! - points[a]! || order.ofColumn[columns[a]!]! - order.ofColumn[columns[b]!]!);
  const placeOf = new Map(ranked.map((k, place) => [columns[k]!, { place: place + 1, points: points[k]! }]));
  const kept = lists.reserved.get(row);
  const best = ranked.slice(0, length).map((k) => columns[k]!);
  if (kept !== undefined && !best.includes(kept)) best[best.length - 1] = kept;
  const listed = (kind === "best" ? best : (lists.columnsOfRow.get(row) ?? [])).filter((column) => placeOf.has(column));
  listed.sort((a, b) => placeOf.get(a)!.place - placeOf.get(b)!.place);
  const mentors = listed.map((column) => {
    const { place, points: worth } = placeOf.get(column)!;
    const isKept = column === kept;
    rating.rate(row, column);
    return {
      mentorId: standing.mentorIds[column]!,
      score: worth / FULL_POINTS,
      points: worth,
      contributions: rating.contributionsOf(row, column),
      band: rating.bandOf(row, column),
      place,
      reason: place <= length ? ("among-best" as const) : isKept ? ("reserved" as const) : ("within-limits" as const),
      ...(isKept ? { reserved: true as const } : {}),
    };
  });
  const menteeId = standing.menteeIds[row]!;
  if (mentors.length >= length) return { menteeId, mentors };
  const short: ShortList = { code: mentors.length === columns.length ? "few-eligible" : "exposure", eligible: columns.length };
  return { menteeId, mentors, short };
}

function tellTotals(lists: Shortlisting["lists"], { reserved }: Lists): Shortlisting["totals"] {
  const entries = lists.flatMap(({ mentors }) => mentors);
  return {
    lists: lists.filter(({ mentors }) => mentors.length > 0).length,
    places: entries.length,
    points: entries.reduce((total, { points }) => total + points, 0),
    pairs: reserved.size,
  };
}

function tellExposures({ programme, standing }: Audited, { columnsOfRow }: Lists): Shortlisting["exposures"] {
  const { exposure } = programme.shortlist;
  const count = programme.mentors.map(() => 0);
  for (const columns of columnsOfRow.values()) for (const column of columns) count[column]!++;
  return programme.mentors.map(({ id: mentorId }, column) => {
    const freeSeats = standing.openColumns.includes(column) ? standing.seats[column]! : 0;
    return { mentorId, freeSeats, limit: exposure === null ? null : limitOf(exposure, freeSeats), lists: count[column]! };
  });
}
