import type { EncodedCriterion } from "../../criteria/columns.ts";
import { pointsOf, type Scale } from "../../criteria/criterion-kind.ts";

/** A mentee's points by the mentor's code, and the most of them. */
export interface MenteeTable {
  readonly points: Int32Array;
  readonly most: number;
}

/** A criterion whose points are looked up: people by the codes of their values, 0 where one is missing. */
export interface PointTable {
  /** Of the criterion. */
  readonly position: number;
  readonly codeOfRow: Int32Array;
  readonly codeOfColumn: Int32Array;
  /** Codes of either side, 0 included. */
  readonly menteeCodes: number;
  readonly codes: number;
  /** The points of a mentee with this code; until the next call, where there are too many tables to keep. */
  of(menteeCode: number, scale: Scale): MenteeTable;
  /** The points of a pair with these codes, for scales of which few pairs are asked for. */
  ofPair(menteeCode: number, code: number, scale: Scale): number;
}

/** More values than this are not worth telling apart. */
const CODES_LIMIT = 1024;
/** So many cells are tabulated whatever the number of people. */
const FEW_CELLS = 200_000;
/** A credit below all that may be asked for. */
const FORBIDDEN = -1;
/** So many cells are kept. */
const MOST_CELLS = 4_000_000;

/**
 * Tabulates a criterion where that beats asking for every pair; decided by counts, never by time. A wide table is filled more often than it is read, unless
 * it is much narrower than the pool.
 */
export function createPointTable(criterion: EncodedCriterion, position: number): PointTable | undefined {
  const { kind, settings, menteeValues, mentorValues } = criterion;
  if (kind.identify === undefined) return undefined;
  const mentors = codeValues(mentorValues, kind.identify, CODES_LIMIT);
  if (mentors === undefined) return undefined;
  const cells = mentors.known.length <= mentorValues.length / 8 ? MOST_CELLS : FEW_CELLS;
  const isNarrow = kind.scan === undefined && mentors.known.length <= 256;
  const mentees = codeValues(menteeValues, kind.identify, isNarrow ? menteeValues.length : cells / Math.max(1, mentors.known.length));
  if (mentees === undefined) return undefined;

  const [knownMentees, knownMentors] = [mentees.known, mentors.known];
  const codes = knownMentors.length + 1;
  const keeps = knownMentees.length * knownMentors.length <= MOST_CELLS;
  const tables = new Map<Scale, MenteeTable[]>();
  const credits: Float64Array[] = [];
  let last: { readonly menteeCode: number; readonly scale: Scale; readonly table: MenteeTable } | undefined;

  function creditOf(menteeCode: number, code: number): number {
    return kind.credit(knownMentees[menteeCode - 1], knownMentors[code - 1], settings) ?? FORBIDDEN;
  }

  /** By the mentor's code, of mentees with a value; of mentors without one anything. */
  function creditsOf(menteeCode: number): Float64Array {
    const found = credits[menteeCode] ?? new Float64Array(codes).map((_, code) => (code === 0 ? 0 : creditOf(menteeCode, code)));
    if (keeps) credits[menteeCode] = found;
    return found;
  }

  function tabulate(menteeCode: number, scale: Scale): MenteeTable {
    const points = new Int32Array(codes).fill(scale.unknownPoints);
    const ofMentee = menteeCode === 0 ? [] : creditsOf(menteeCode);
    for (let code = 1; code < ofMentee.length; code++) points[code] = pointsOf(ofMentee[code] as number, scale);
    return { points, most: points.reduce((most, each) => Math.max(most, each)) };
  }
  return {
    position,
    codeOfRow: mentees.codes,
    codeOfColumn: mentors.codes,
    menteeCodes: knownMentees.length + 1,
    codes,
    of(menteeCode, scale) {
      if (last !== undefined && last.menteeCode === menteeCode && last.scale === scale) return last.table;
      let ofScale = tables.get(scale);
      if (ofScale === undefined) tables.set(scale, (ofScale = []));
      const table = ofScale[menteeCode] ?? tabulate(menteeCode, scale);
      if (keeps) ofScale[menteeCode] = table;
      last = { menteeCode, scale, table };
      return table;
    },
    ofPair(menteeCode, code, scale) {
      if (menteeCode === 0 || code === 0) return scale.unknownPoints;
      return pointsOf(keeps ? (creditsOf(menteeCode)[code] as number) : creditOf(menteeCode, code), scale);
    },
  };
}

interface CodedValues {
  readonly codes: Int32Array;
  /** One value for each code from 1 on. */
  readonly known: readonly unknown[];
}

/** Codes from 1 on by identity, 0 for a missing value; `undefined` where there are more than `limit` codes. */
function codeValues(values: readonly unknown[], identify: (value: unknown) => string | number, limit: number): CodedValues | undefined {
  const codeOfIdentity = new Map<string | number, number>();
  const known: unknown[] = [];
  const codes = new Int32Array(values.length);
  for (const [position, value] of values.entries()) {
    if (value === undefined) continue;
    const identity = identify(value);
    let code = codeOfIdentity.get(identity);
    if (code === undefined) {
      if (known.length >= limit) return undefined;
      known.push(value);
      codeOfIdentity.set(identity, (code = known.length));
    }
    codes[position] = code;
  }
  return { codes, known };
}

/** How many mentors have each code. */
export function countPeople({ codes, codeOfColumn }: PointTable): Int32Array {
  const people = new Int32Array(codes);
  for (const code of codeOfColumn) people[code]!++;
  return people;
}
