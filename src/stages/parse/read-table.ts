import { InvalidInputError, quote } from "../../model/issue.ts";
import { createIssueList, type IssueList } from "../../model/issue-list.ts";
import type { RowMapping } from "../../model/row-mapping.ts";
import { copyPlain } from "../../reading/copy-plain.ts";
import { countEntries } from "../../reading/read-entries.ts";
import { checkRowMapping } from "./check-row-mapping.ts";

/** A column that the mapping names, and where it does. */
interface MappedColumn {
  readonly column: string;
  readonly path: readonly (string | number)[];
}

/** The mapped cells of a table, read once. */
export interface Table {
  readonly plan: RowMapping;
  readonly mapped: readonly MappedColumn[];
  /** By position; a cell that is not in the row is not in its map. */
  readonly rows: readonly TableRow[];
  /** Every column that any row has. */
  readonly columns: ReadonlySet<string>;
}

interface TableRow {
  readonly cells: ReadonlyMap<string, unknown>;
  /** Whether it has more cells than the header. */
  readonly isOverlong: boolean;
}

/** Where the CSV library papaparse puts the cells beyond the header. */
const EXTRA_CELLS = "__parsed_extra";

/**
 * Reads rows and mapping once, so that getters run once and nothing changes between two looks.
 *
 * @throws {@link InvalidInputError} for what is no table or no mapping, or throws when it is read.
 */
export function readTable(rows: unknown, mapping: unknown): Table {
  const issues = createIssueList();
  const copied = (copyPlain({ mapping }, issues) as { readonly mapping?: unknown }).mapping;
  if (issues.count > 0 || !checkRowMapping(copied, issues)) throw new InvalidInputError(issues.list());
  const mapped = columnsOf(copied);
  const columns = new Set<string>();
  const read: TableRow[] = [];
  if (!isList(rows, issues)) throw new InvalidInputError(issues.list());
  const length = lengthOf(rows, issues);
  for (let position = 0; position < length; position++) {
    const row = readRow(rows, position, mapped, columns, issues);
    if (row !== undefined) read.push(row);
  }
  if (issues.count > 0) throw new InvalidInputError(issues.list());
  return { plan: copied, mapped, rows: read, columns };
}

function isList(rows: unknown, issues: IssueList): rows is readonly unknown[] {
  try {
    if (Array.isArray(rows)) return true;
    issues.add("wrong-type", ["rows"], `expected a list of rows, got ${quote(rows)}`);
  } catch {
    issues.add("unreadable", ["rows"], "could not be read: a proxy threw an error");
  }
  return false;
}

function lengthOf(rows: readonly unknown[], issues: IssueList): number {
  try {
    return countEntries(rows, ["rows"], issues, "rows");
  } catch {
    issues.add("unreadable", ["rows"], "could not be read: a proxy threw an error");
  }
  return 0;
}

function readRow(
  rows: readonly unknown[],
  position: number,
  mapped: readonly MappedColumn[],
  columns: Set<string>,
  issues: IssueList,
): TableRow | undefined {
  try {
    const row = rows[position];
    if (typeof row !== "object" || row === null || Array.isArray(row)) {
      const message = `expected an object by column names, got ${quote(row)}; let the CSV library read the header`;
      issues.add("wrong-type", ["rows", position], message);
      return undefined;
    }
    for (const column of Object.keys(row)) columns.add(column);
    const cells = new Map<string, unknown>();
    for (const { column } of mapped)
      if (!cells.has(column) && Object.hasOwn(row, column)) cells.set(column, (row as { readonly [name: string]: unknown })[column]);
    return { cells, isOverlong: Object.hasOwn(row, EXTRA_CELLS) };
  } catch {
    issues.add("unreadable", ["rows", position], "could not be read: a getter or proxy threw an error");
    return undefined;
  }
}

/** Every column of a mapping, in the order in which cells are read. */
function columnsOf(plan: RowMapping): readonly MappedColumn[] {
  const found: MappedColumn[] = [];
  const add = (mapped: string | { readonly column: string } | undefined, ...path: readonly string[]): void => {
    if (typeof mapped === "string") found.push({ column: mapped, path: ["mapping", ...path] });
    else if (mapped !== undefined) found.push({ column: mapped.column, path: ["mapping", ...path, "column"] });
  };
  for (const field of ["id", "name", "personId", "managerId", "availability"] as const) add(plan[field], field);
  if (plan.role === "mentor") add(plan.capacity, "capacity");
  else add(plan.previousMentors, "previousMentors");
  for (const [name, mapped] of Object.entries(plan.attributes ?? {})) add(mapped, "attributes", name);
  return found;
}
