import type { EncodedCriterion } from "../../criteria/columns.ts";
import { pointsOf, type Scale } from "../../criteria/criterion-kind.ts";

/** Points of one criterion, looked up by the mentor's code. */
export interface PointTable {
  /** Returns a bound: no mentor gets more points than this. */
  begin(row: number, scales: readonly Scale[]): number;
  /** Adds the points of `size` mentors from place `first` on. */
  add(first: number, size: number, worth: Float64Array): void;
}

/**
 * Whether a table by value beats asking for every pair; decided by counts, never by time. A wide table is filled more often than it is read, unless it is
 * much narrower than the pool.
 */
export function worthTabulating({ kind, menteeValues, mentorValues }: EncodedCriterion): boolean {
  if (kind.identify === undefined) return false;
  const mentees = countDistinct(menteeValues, kind.identify);
  const mentors = countDistinct(mentorValues, kind.identify);
  const cells = mentees * mentors;
  if (cells <= 200_000) return true;
  if (mentors <= mentorValues.length / 8 && cells <= 4_000_000) return true;
  return kind.scan === undefined && mentors <= 256;
}

function countDistinct(values: readonly unknown[], identify: (value: unknown) => string | number): number {
  const identities = new Set<string | number>();
  for (const value of values) if (value !== undefined) identities.add(identify(value));
  return identities.size;
}

/** Codes from 1 on by identity, 0 for a missing value, and one value for each code. */
function codeValues(values: readonly unknown[], identify: (value: unknown) => string | number): { codes: Int32Array; known: unknown[] } {
  const codeOfIdentity = new Map<string | number, number>();
  const known: unknown[] = [];
  const codes = Int32Array.from(values, (value) => {
    if (value === undefined) return 0;
    const identity = identify(value);
    let code = codeOfIdentity.get(identity);
    if (code === undefined) {
      known.push(value);
      codeOfIdentity.set(identity, (code = known.length));
    }
    return code;
  });
  return { codes, known };
}

/** A mentee's points by the mentor's code, and the most of them. */
interface MenteeTable {
  readonly points: Int32Array;
  readonly most: number;
}

export function createPointTable(criterion: EncodedCriterion, position: number, columnAt: Int32Array): PointTable {
  const { kind, settings } = criterion;
  const identify = kind.identify as (value: unknown) => string | number;
  const mentees = codeValues(criterion.menteeValues, identify);
  const mentors = codeValues(criterion.mentorValues, identify);
  const codes = Int32Array.from(columnAt, (column) => mentors.codes[column] as number);
  const tables = new Map<Scale, (MenteeTable | undefined)[]>();
  let points: Int32Array = new Int32Array(0);

  function tabulate(menteeCode: number, scale: Scale): MenteeTable {
    const points = new Int32Array(mentors.known.length + 1).fill(scale.unknownPoints);
    if (menteeCode > 0) {
      const mentee = mentees.known[menteeCode - 1];
      mentors.known.forEach((mentor, k) => {
        points[k + 1] = pointsOf(kind.credit(mentee, mentor, settings), scale);
      });
    }
    return { points, most: points.reduce((most, each) => Math.max(most, each)) };
  }

  return {
    begin(row, scales) {
      const scale = scales[position] as Scale;
      const menteeCode = mentees.codes[row] as number;
      let ofScale = tables.get(scale);
      if (ofScale === undefined) tables.set(scale, (ofScale = []));
      const table = (ofScale[menteeCode] ??= tabulate(menteeCode, scale));
      points = table.points;
      return table.most;
    },
    add(first, size, worth) {
      for (let k = 0; k < size; k++) worth[k] = (worth[k] as number) + (points[codes[first + k] as number] as number);
    },
  };
}
