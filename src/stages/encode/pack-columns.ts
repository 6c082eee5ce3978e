import type { Columns, PairExceptions } from "../../criteria/columns.ts";
import { kindOf } from "../../criteria/kinds.ts";
import type { Criterion } from "../../model/criterion.ts";
import { encodePatterns } from "./encode-programme.ts";

/**
 * What has to be known about a programme to look for pairs: the encoded columns as plain data. A structured clone keeps it, so that it can be sent to a thread
 * or, by way of `v8.serialize`, to another machine. It holds values that the criteria read, and no names or ids but those that preferences state.
 */
export interface ScanProgramme {
  /** Mentees. */
  readonly rows: number;
  /** Mentors. */
  readonly columns: number;
  /** By criterion id. */
  readonly criteria: readonly PackedCriterion[];
  /** Decisions about single pairs. */
  readonly exceptions: PairExceptions;
}

/** A criterion with everybody's values, each kind in its own form. */
export interface PackedCriterion {
  /** The criterion as validated and completed. */
  readonly settings: Criterion;
  /** By row; in the form of the kind. */
  readonly menteeValues: unknown;
  /** By column; in the form of the kind. */
  readonly mentorValues: unknown;
}

/** Packs what scores are made of. */
export function packColumns({ rows, columns, criteria, exceptions }: Columns): ScanProgramme {
  return {
    rows,
    columns,
    criteria: criteria.map(({ settings, kind, menteeValues, mentorValues }) => ({
      settings,
      menteeValues: kind.packing?.pack(menteeValues) ?? menteeValues,
      mentorValues: kind.packing?.pack(mentorValues) ?? mentorValues,
    })),
    exceptions,
  };
}

/** The columns again, as far as scores are made of them. */
export function unpackColumns({ rows, columns, criteria: packed, exceptions }: ScanProgramme): Columns {
  const criteria = packed.map(({ settings, menteeValues, mentorValues }) => {
    const kind = kindOf(settings);
    const unpack = (values: unknown): readonly unknown[] => kind.packing?.unpack(values as never) ?? (values as readonly unknown[]);
    return { settings, kind, menteeValues: unpack(menteeValues), mentorValues: unpack(mentorValues) };
  });
  return { rows, columns, criteria, ...encodePatterns(criteria, rows, columns), exceptions };
}
