import type { Columns } from "../../criteria/columns.ts";
import { pauseAfter, type Steps } from "../../kernel/steps.ts";
import { chooseKeys, type Keys } from "./choose-keys.ts";
import { createKnownScan, type KnownScan } from "./known-scan.ts";
import { type ColumnOrder, orderColumns } from "./order-columns.ts";
import { createPointTable, type PointTable } from "./point-tables.ts";

/** Everything that scores a mentee against many mentors. Stateful: one mentee at a time. */
export interface Scoring {
  readonly columns: Columns;
  /** Pairs with fewer points are not eligible. */
  readonly minimumPoints: number;
  readonly keys: Keys;
  readonly order: ColumnOrder;
  /** All tabulated criteria: keys first. */
  readonly tables: readonly PointTable[];
  /** The code of the mentor at each place, for each of `tables`. */
  readonly codesAt: readonly Int32Array[];
  /** The other criteria: those that sieve whole blocks first, functions of the caller's last. */
  readonly scans: readonly KnownScan[];
}

/** Decides from the values how each criterion is scored: from a table, where people have few different ones, or block by block. */
export function* openScoring(columns: Columns, minimumPoints: number): Steps<Scoring> {
  const created: (PointTable | undefined)[] = [];
  yield* visitByOne(columns.criteria, (criterion, position) => created.push(createPointTable(criterion, position)));
  const keys = chooseKeys(
    columns,
    created.filter((table) => table !== undefined),
  );
  yield* pauseAfter("prepare", columns.columns);
  const order = orderColumns(columns, keys);
  yield* pauseAfter("prepare", columns.columns);
  const tables = [...keys.outer, ...keys.inner, ...keys.others];
  const scans: KnownScan[] = [];
  yield* visitByOne(columns.criteria, (criterion, position) => {
    if (created[position] === undefined) scans.push(createKnownScan(criterion, position, order));
  });
  yield* pauseAfter("prepare", columns.columns);
  const rank = ({ sieves, isSlow }: KnownScan): number => (sieves ? 0 : isSlow ? 2 : 1);
  return {
    columns,
    minimumPoints,
    keys,
    order,
    tables,
    codesAt: tables.map(({ codeOfColumn }) => Int32Array.from(order.columnAt, (column) => codeOfColumn[column] as number)),
    scans: scans.sort((a, b) => rank(a) - rank(b)),
  };
}

/** Each criterion takes as long as many people do. */
function* visitByOne<Entry>(entries: readonly Entry[], visit: (entry: Entry, position: number) => void): Steps<void> {
  for (const [position, entry] of entries.entries()) {
    yield { stage: "prepare", done: position, total: entries.length };
    visit(entry, position);
  }
}
