import type { Columns } from "../../criteria/columns.ts";
import type { Keys } from "./choose-keys.ts";
import { joinCodes } from "./choose-keys.ts";
import type { PointTable } from "./point-tables.ts";

/** Mentees who get the same points from the keys, so that these are added up once. */
export interface RowClasses {
  /** Equal for mentees with equal outer codes and patterns. */
  readonly outerOfRow: Int32Array;
  readonly innerOfRow: Int32Array;
  /** Mentees of a class one after the other. */
  readonly rowOrder: Int32Array;
}

export function classRows({ rows, patternOfRow }: Columns, { outer, inner }: Keys): RowClasses {
  const join = (tables: readonly PointTable[]): Int32Array => {
    let joint = joinCodes({ codes: new Int32Array(rows), count: 1 }, patternOfRow);
    for (const table of tables) joint = joinCodes(joint, table.codeOfRow);
    return joint.codes;
  };
  const outerOfRow = join(outer);
  const innerOfRow = join(inner);
  const rowOrder = Int32Array.from({ length: rows }, (_, row) => row);
  rowOrder.sort(
    (a, b) => (outerOfRow[a] as number) - (outerOfRow[b] as number) || (innerOfRow[a] as number) - (innerOfRow[b] as number) || a - b,
  );
  return { outerOfRow, innerOfRow, rowOrder };
}
