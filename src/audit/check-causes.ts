import type { ExcludingRule, MenteeCause, MentorCause } from "../model/matching.ts";
import { compareText } from "../model/order.ts";
import type { Audited, ColumnOfRow, RowCheck } from "./audited.ts";
import { checkContested } from "./check-contested.ts";
import { report } from "./compare.ts";
import type { RowVerdict } from "./pair-rules.ts";

/** How many mentors an `outweighed` cause lists. */
const LISTED_MENTORS = 5;

const SEARCH_STOPPED = { code: "search-stopped" } as const;

/** Finds the first cause that applies to everybody without a partner. */
export function checkCauses(
  audited: Audited,
  columnOfRow: ColumnOfRow,
): RowCheck<"unmatched" | "contested"> & { reach(verdict: RowVerdict): void; causeOf(row: number): MenteeCause } {
  const { programme, standing, findings } = audited;
  const { mentees, mentors } = programme;
  const { menteeIds, mentorIds, activeColumns, seats, unmetByRow, unmetByColumn, pairOf } = standing;
  const contested = checkContested(audited);
  const isStopped = audited.matching.certificate?.optimal === false;
  const causes = new Map<number, MenteeCause>();
  const reached = new Set<number>();
  const holders = mentors.map((): string[] => []);
  for (const [row, active] of activeColumns.entries())
    for (const column of columnOfRow.has(row) ? [columnOfRow.get(row)!] : active) holders[column]!.push(menteeIds[row]!);

  function causeOfMentee(row: number): MenteeCause {
    if (unmetByRow[row]!.length > 0) return { code: "not-qualified", rules: unmetByRow[row]! };
    if (mentees[row]!.availability === "paused") return { code: "unavailable" };
    const active = activeColumns[row]!.map((column) => mentorIds[column]!);
    // A mentee whose lock was not kept has no cause at all.
    return active.length > 0 ? { code: "already-active", mentorIds: active.sort(compareText) } : causes.get(row)!;
  }
  function causeOfMentor(column: number): MentorCause {
    if (unmetByColumn[column]!.length > 0) return { code: "not-qualified", rules: unmetByColumn[column]! };
    if (mentors[column]!.availability === "paused") return { code: "unavailable" };
    if (mentors[column]!.capacity === 0) return { code: "no-capacity" };
    if (isStopped) return SEARCH_STOPPED;
    return reached.has(column) ? { code: "free-seats", seats: seats[column]! } : { code: "no-eligible-mentee" };
  }
  return {
    causeOf: causeOfMentee,
    reach({ allowed }) {
      for (const column of allowed) reached.add(column);
    },
    visit(verdict) {
      const { row, columns } = verdict;
      contested.visit(verdict);
      if (columnOfRow.has(row)) return;
      causes.set(row, isStopped ? SEARCH_STOPPED : causeInPool(audited, verdict, { holders, groupOf: contested.causeFor }));
      if (isStopped) return;
      const free = columns.find((column) => holders[column]!.length < mentors[column]!.capacity);
      if (free !== undefined) report(findings, "causes", pairOf(row, free), "a free seat and a mentee without a mentor who may have it");
    },
    expect() {
      const rows = [...mentees.keys()].filter((row) => !columnOfRow.has(row));
      const columns = [...mentors.keys()].filter((column) => holders[column]!.length === 0);
      const unmatched = {
        mentees: rows.map((row) => ({ menteeId: menteeIds[row]!, cause: causeOfMentee(row) })),
        mentors: columns.map((column) => ({ mentorId: mentorIds[column]!, cause: causeOfMentor(column) })),
      };
      return { unmatched, ...contested.expect() };
    },
  };
}

interface PoolFacts {
  /** Who sits with each mentor. */
  readonly holders: readonly (readonly string[])[];
  /** The position of a mentee's group of competitors. */
  groupOf(row: number): number;
}

/** Why a mentee of the pool has nobody. */
function causeInPool(audited: Audited, verdict: RowVerdict, { holders, groupOf }: PoolFacts): MenteeCause {
  const { mode, choices, objective } = audited.programme;
  const { mentorIds, seats } = audited.standing;
  const { row, allowed, acceptable, columns, points, belowMinimum } = verdict;
  if (allowed.length === 0 && belowMinimum.length === 0) return { code: "no-eligible-mentor", rules: countRules(audited, row) };
  if (allowed.length === 0) {
    const bestPoints = belowMinimum.reduce((best, points) => Math.max(best, points));
    return { code: "below-minimum-score", mentors: belowMinimum.length, bestPoints };
  }
  if (mode === "self" || choices?.rule === "stable" || columns.length === 0)
    return { code: "not-chosen", acceptable, declined: acceptable - columns.length };
  if (objective !== "highest-total" || columns.every((column) => seats[column] === 0))
    return { code: "seats-exhausted", contested: groupOf(row) };
  const best = [...columns.keys()].sort((a, b) => points[b]! - points[a]!).slice(0, LISTED_MENTORS);
  const by = best.map((k) => ({ mentorId: mentorIds[columns[k]!]!, points: points[k]!, menteeIds: holders[columns[k]!]! }));
  return { code: "outweighed", by };
}

/** How many mentors each rule of the programme keeps from a mentee; those that alone keep most come first. */
function countRules({ programme, rules, said }: Audited, row: number): readonly ExcludingRule[] {
  const counts = new Map<string, ExcludingRule>();
  for (const column of programme.mentors.keys()) {
    const answers = said.against(row, column);
    const against = rules.against(row, column).filter(({ code }) => !answers.includes(code));
    for (const rule of against) {
      const key = `${rule.code} ${rule.criterionId ?? rule.ruleId ?? ""}`;
      const { mentors, alone } = counts.get(key) ?? { mentors: 0, alone: 0 };
      counts.set(key, { ...rule, mentors: mentors + 1, alone: against.length === 1 ? alone + 1 : alone });
    }
  }
  const byKey = [...counts].sort(([a], [b]) => compareText(a, b)).map(([, count]) => count);
  return byKey.sort((a, b) => b.alone - a.alone || b.mentors - a.mentors);
}
