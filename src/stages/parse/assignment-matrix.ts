import { quote } from "../../model/issue.ts";
import type { IssueList } from "../../model/issue-list.ts";
import type { RowSource } from "../../model/solver.ts";

/** A matrix of values, whatever its form, read row by row and never kept. */
export interface AssignmentMatrix {
  readonly rows: number;
  readonly columns: number;
  /** What turns a cost back into the caller's value: −1 for scores, 1 for costs. */
  readonly sign: 1 | -1;
  /** Writes one row as costs: lower is better, Infinity is forbidden. A bad value becomes an issue and counts as forbidden. */
  readCosts(row: number, into: Float64Array): void;
  /** Whether the caller holds all values in memory. */
  readonly isHeld: boolean;
  /** All costs at once, unchecked, where the caller holds them so. Not to be written. */
  readonly flatCosts?: Float64Array;
}

/** Where a matrix stands in the input. */
interface Place {
  readonly key: "scores" | "costs";
  readonly issues: IssueList;
  /** How many columns a list without rows has. */
  readonly columnsWithoutRows: number;
}

/** Where a value stands, for an issue. */
type Locate = (column: number) => readonly (string | number)[];

const SIZE_LIMIT = 1_000_000;
/** Totals and prices of a million values above this would overflow. */
export const VALUE_LIMIT = 1e300;

export function openMatrix(value: unknown, place: Place): AssignmentMatrix | undefined {
  if (Array.isArray(value)) return openRows(value, place);
  if (typeof value === "object" && value !== null) {
    const { rows, columns, values, fillRow } = value as { readonly [key: string]: unknown };
    const isFlat = Object.prototype.toString.call(values) === "[object Float64Array]";
    if (isFlat || typeof fillRow === "function") {
      const size = checkSize({ rows, columns }, place);
      if (size === undefined) return undefined;
      return isFlat ? openFlat(values as Float64Array, size, place) : openSource(value as RowSource, size, place);
    }
  }
  const { key, issues } = place;
  const expected = "give a list of lists of numbers, { rows, columns, values: Float64Array } or { rows, columns, fillRow }";
  if (value === undefined) issues.add("required", [key], `neither \`scores\` nor \`costs\`: ${expected}`);
  else issues.add("wrong-type", [key], `${quote(value)} is no matrix: ${expected}`);
  return undefined;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function checkSize({ rows, columns }: { rows: unknown; columns: unknown }, { key, issues }: Place): Size | undefined {
  const isSize = (size: unknown, name: string): size is number => {
    const isInRange = typeof size === "number" && Number.isInteger(size) && size >= 0 && size <= SIZE_LIMIT;
    if (!isInRange) issues.add("out-of-range", [key, name], `${quote(size)} ${name}: give an integer from 0 to ${SIZE_LIMIT}`);
    return isInRange;
  };
  const areRows = isSize(rows, "rows");
  return isSize(columns, "columns") && areRows ? { rows: rows as number, columns } : undefined;
}

function openRows(lists: readonly unknown[], place: Place): AssignmentMatrix | undefined {
  const { key, issues } = place;
  const first: unknown = lists[0];
  if (lists.length > 0 && !Array.isArray(first)) {
    issues.add("wrong-type", [key, 0], describeNoRow(first));
    return undefined;
  }
  const columns = Array.isArray(first) ? first.length : place.columnsWithoutRows;
  const size = checkSize({ rows: lists.length, columns }, place);
  if (size === undefined) return undefined;
  const sign = signOf(key);
  return {
    ...size,
    sign,
    isHeld: true,
    readCosts(row, into) {
      into.fill(Number.POSITIVE_INFINITY);
      try {
        const list = lists[row];
        if (!Array.isArray(list)) issues.add("wrong-type", [key, row], describeNoRow(list));
        else if (list.length !== columns) issues.add("ragged-row", [key, row], describeRagged(list.length, columns));
        else readRow(list, { into, sign, issues, locate: (column) => [key, row, column] });
      } catch {
        issues.add("unreadable", [key, row], "could not be read: a getter or proxy threw an error");
      }
    },
  };
}

function describeNoRow(value: unknown): string {
  return `${quote(value)} is no row: give a list of numbers`;
}

function describeRagged(length: number, columns: number): string {
  return `${length} values, but the first row has ${columns}: give every row as many, with null for forbidden pairs`;
}

function openFlat(values: Float64Array, { rows, columns }: Size, { key, issues }: Place): AssignmentMatrix | undefined {
  if (values.length !== rows * columns) {
    issues.add("out-of-range", [key, "values"], `${values.length} values: ${rows} rows of ${columns} columns need ${rows * columns}`);
    return undefined;
  }
  const sign = signOf(key);
  return {
    rows,
    columns,
    sign,
    isHeld: true,
    ...(sign === 1 ? { flatCosts: values } : {}),
    readCosts(row, into) {
      const first = row * columns;
      readNumbers(values.subarray(first, first + columns), { into, sign, issues, locate: (column) => [key, "values", first + column] });
    },
  };
}

function openSource(source: RowSource, { rows, columns }: Size, { key, issues }: Place): AssignmentMatrix {
  const sign = signOf(key);
  const written = new Float64Array(columns);
  return {
    rows,
    columns,
    sign,
    isHeld: false,
    readCosts(row, into) {
      written.fill(Number.NaN);
      source.fillRow(row, written);
      readNumbers(written, { into, sign, issues, locate: (column) => [key, row, column] });
    },
  };
}

function signOf(key: Place["key"]): 1 | -1 {
  return key === "scores" ? -1 : 1;
}

interface RowReading {
  readonly into: Float64Array;
  readonly sign: 1 | -1;
  readonly issues: IssueList;
  readonly locate: Locate;
}

function readRow(values: readonly unknown[], { into, sign, issues, locate }: RowReading): void {
  for (let column = 0; column < into.length; column++) {
    const value = values[column];
    if (typeof value === "number" && value >= -VALUE_LIMIT && value <= VALUE_LIMIT) {
      into[column] = sign * value;
      continue;
    }
    into[column] = Number.POSITIVE_INFINITY;
    if (value !== null && value !== sign * Number.POSITIVE_INFINITY) addValueIssue(value, locate(column), issues);
  }
}

/** The same for values that are numbers, in half the time: what reads lists and arrays alike is slow at both. */
function readNumbers(values: Float64Array, { into, sign, issues, locate }: RowReading): void {
  for (let column = 0; column < into.length; column++) {
    const value = values[column] as number;
    if (value >= -VALUE_LIMIT && value <= VALUE_LIMIT) {
      into[column] = sign * value;
      continue;
    }
    into[column] = Number.POSITIVE_INFINITY;
    if (value !== sign * Number.POSITIVE_INFINITY) addValueIssue(value, locate(column), issues);
  }
}

function addValueIssue(value: unknown, path: readonly (string | number)[], issues: IssueList): void {
  const expected = "give a number, or null where the pair is forbidden";
  if (value === undefined) issues.add("required", path, `no value: ${expected}`);
  else if (typeof value !== "number") issues.add("wrong-type", path, `${quote(value)} is no number: ${expected}`);
  else if (Number.isNaN(value)) issues.add("not-a-number", path, `NaN, or never written: ${expected}`);
  else if (!Number.isFinite(value)) issues.add("not-finite", path, `${value} would be better than any pair: ${expected}`);
  else issues.add("out-of-range", path, `${value} is further than ${VALUE_LIMIT} from 0: ${expected}`);
}
