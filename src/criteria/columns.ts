import type { ContestedColumns } from "../kernel/contested-columns.ts";
import type { EdgeSource } from "../kernel/edge-source.ts";
import type { AssignmentProblem, AssignmentSolution } from "../kernel/linear-assignment.ts";
import type { OnDemandSolution } from "../kernel/on-demand-assignment.ts";
import type { RowEdges, SparseGraph } from "../kernel/sparse-graph.ts";
import type { Criterion } from "../model/criterion.ts";
import type { CriterionKind, Scale } from "./criterion-kind.ts";

/** A criterion with everybody's values, read once. */
export interface EncodedCriterion {
  /** The criterion, prepared. */
  readonly settings: Criterion;
  readonly kind: CriterionKind<Criterion, unknown>;
  /** By row. */
  readonly menteeValues: readonly unknown[];
  /** By column. */
  readonly mentorValues: readonly unknown[];
}

/** A programme as columns: mentees are rows, mentors are columns, both in tie-break order. */
export interface Columns {
  readonly rows: number;
  readonly columns: number;
  /** By criterion id. */
  readonly criteria: readonly EncodedCriterion[];
  /** Which of the criteria that may be left out lack a value, as a code. */
  readonly patternOfRow: Int32Array;
  readonly patternOfColumn: Int32Array;
  /** The scale of every criterion for two patterns; the same objects wherever the same criteria are left out. */
  scalesOf(rowPattern: number, columnPattern: number): readonly Scale[];
  /** The scales for a mentor who lacks no more than all mentors do, on which whatever else a mentor lacks is perfect; by the mentee's pattern. */
  scalesOfRow(rowPattern: number): readonly Scale[];
  readonly exceptions: PairExceptions;
  /** What people said of each other; absent where the programme alone decides. */
  readonly answers?: AnswerPlaces;
  /** The pairs that were offered, where people choose from lists. */
  readonly offers?: OfferedPairs;
}

/** The place of everybody whom somebody finds acceptable, but did not rank: after all whom anybody ranked. */
export const UNRANKED = 2 ** 24;

/** How people place each other: 0 is most wanted, equal places are ties, Infinity is declined; {@link UNRANKED} for all others. */
export interface AnswerPlaces {
  /** The mentors whom a mentee does not decline and who do not decline them, ascending. */
  acceptableTo(row: number): Int32Array;
  /** The place that a mentee gives a mentor, and the one that they give the mentee. */
  placesOf(row: number, column: number): { readonly byMentee: number; readonly byMentor: number };
}

/** The pairs on the shortlists, row after row, by ascending column. */
export interface OfferedPairs {
  /** Length rows + 1. */
  readonly firstOfRow: Int32Array;
  readonly columns: Int32Array;
  /** Points of the choice, out of 1,000,000; negative where neither side said anything, or choices do not count. */
  readonly choicePoints: Float64Array;
  /** Points of 1,000,000 that choices weigh. */
  readonly choiceWeight: number;
  /** Whether pairs on no list may be matched in a second round. */
  readonly hasSecondRound: boolean;
}

/** Decisions about single pairs, row after row, by ascending column. */
export interface PairExceptions {
  /** Length rows + 1. */
  readonly firstOfRow: Int32Array;
  /** The mentor of each decision. */
  readonly columns: Int32Array;
  /** Why the pair may not be, a bit for each reason; 0 where it is only adjusted. */
  readonly bans: Uint8Array;
  /** Points to add, the sum cut to [0, 1,000,000]. */
  readonly adjustments: Int32Array;
}

/** What was decided about a single pair; nothing, mostly. */
export function exceptionOf(
  { firstOfRow, columns, bans, adjustments }: PairExceptions,
  row: number,
  column: number,
): { readonly bans: number; readonly adjustment: number } {
  for (let at = firstOfRow[row] as number; at < (firstOfRow[row + 1] as number); at++)
    if (columns[at] === column) return { bans: bans[at] as number, adjustment: adjustments[at] as number };
  return { bans: 0, adjustment: 0 };
}

/** Why a single pair is not eligible, one bit each. */
export const PAIR_BANS = { "same-person": 1, "forbidden-pair": 2, "previous-pair": 4, "reporting-line": 8 } as const;

/** Points of every pair, a row at a time. */
export interface FilledRows {
  readonly rows: number;
  readonly columns: number;
  /** The columns of the only pairs that may be eligible, ascending. Absent: all may be. */
  columnsOf?(row: number): Int32Array;
  /** A pair's points: what `fill` writes for it. */
  pointsOf(row: number, column: number): number;
  /** Writes a row's points by column: 0 … 1,000,000, or a negative number for a pair that is not eligible. */
  fill(row: number, into: Int32Array): void;
}

/** The same, with a way to the best of a row that does not look at all. */
export interface PointRows extends FilledRows {
  /** Finds a row's best columns without scoring all of them: costs are 1,000,000 − points. One question at a time, like `fill`. */
  openCandidates(minimumPoints?: number): EdgeSource;
}

/** A stable assignment, and the one that favours the other side. */
export interface StableRound {
  readonly columnOfRow: Int32Array;
  readonly otherColumnOfRow: Int32Array;
}

/** The solved problem: costs are 1,000,000 − points. */
export interface SeatAssignment {
  /** Every eligible pair. */
  readonly eligible: SparseGraph;
  /** What was solved: under `fairest` without the pairs below the floor. */
  readonly problem: AssignmentProblem;
  readonly solution: AssignmentSolution;
  /** `fairest` only, and only where there are pairs at all. */
  readonly fairness?: {
    /** The highest cost that a largest matching has to accept. */
    readonly bottleneck: number;
    /** The pairs that cost less, and a largest matching among these. */
    readonly above: SparseGraph;
    readonly columnOfRowAbove: Int32Array;
    /** An optimum with a bottleneck as bad as it likes, to compare. */
    readonly unbounded: AssignmentSolution;
  };
}

/** The same where pairs are too many to be stored: what the explanations need was found out on demand. */
export interface SeatsOnDemand {
  readonly capacities: Float64Array;
  readonly outsideCost: number;
  readonly solution: OnDemandSolution;
  /** `undefined` where the search was stopped: nothing is known of pairs that were not looked at. */
  readonly facts?: EligibilityFacts;
  readonly fairness?: {
    readonly bottleneck: number;
    readonly coverAbove: Covered;
    readonly pointsForgone: number;
  };
}

/** What all eligible pairs say about those who have nobody. */
export interface EligibilityFacts {
  /** 1 for unassigned rows with an eligible column. */
  readonly rowHasEdges: Uint8Array;
  /** 1 for columns without anybody that have an eligible row. */
  readonly columnHasEdges: Uint8Array;
  readonly contested: ContestedColumns;
  readonly cover: Covered;
  /** The eligible columns of each row. */
  readonly edges: RowEdges;
}

/** Rows and columns of which every eligible pair has one; 1 where covered. */
export interface Covered {
  readonly rowCovered: Uint8Array;
  readonly columnCovered: Uint8Array;
}

/** A column on a row's shortlist. */
export interface ListedColumn {
  readonly column: number;
  /** Its place among all of the row's eligible columns, from 1; equal points by column. */
  readonly place: number;
}

/** A row's shortlist. */
export interface Shortlisted {
  /** Best first. */
  readonly entries: readonly ListedColumn[];
  /** How many columns are eligible; where the list is full, at least as many. */
  readonly eligible: number;
}

/** Limits of exposure, and the prices that prove who is on which list under them. */
export interface ExposureProof {
  /** On how many lists each column may be. */
  readonly limits: Float64Array;
  /** What a place on a row's list is worth, and one of a column's. */
  readonly priceOfRow: Float64Array;
  readonly priceOfColumn: Float64Array;
}
