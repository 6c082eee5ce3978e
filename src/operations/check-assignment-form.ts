import { quote } from "../model/issue.ts";
import type { AssignmentRows } from "../stages/parse/parse-assignment-input.ts";
import type { Findings } from "./verification-findings.ts";

/** What {@link checkForm} makes of an assignment of unknown origin: numbers, as many as there must be. */
export interface FormedAssignment {
  /** The row and the column of each pair, in the order given. */
  readonly rowOfPair: Int32Array;
  readonly columnOfPair: Int32Array;
  readonly total: number;
  readonly rowPrices: Float64Array;
  readonly columnPrices: Float64Array;
  readonly pairPrice: number;
  readonly grid: number;
}

/** What a pair's prices add up to. */
export function pricesOf({ rowPrices, columnPrices, pairPrice }: FormedAssignment, row: number, column: number): number {
  return (rowPrices[row] as number) + (columnPrices[column] as number) + pairPrice;
}

/** Checks that an assignment has everything that it must have, in form; `undefined` where it has not. */
export function checkForm(assignment: unknown, rows: AssignmentRows, findings: Findings): FormedAssignment | undefined {
  if (typeof assignment !== "object" || assignment === null) {
    findings.add("form", `${quote(assignment)} is no assignment`);
    return undefined;
  }
  const { pairs, columnOfRow, total, rowPrices, columnPrices, pairPrice, grid, optimal } = assignment as Readonly<Record<string, unknown>>;
  const formedPairs = readPairs(pairs, rows, findings);
  const formed = {
    total: readNumber(total, "total", findings),
    rowPrices: readNumbers(rowPrices, { name: "rowPrices", length: rows.rows, findings }),
    columnPrices: readNumbers(columnPrices, { name: "columnPrices", length: rows.columns, findings }),
    pairPrice: readNumber(pairPrice, "pairPrice", findings),
    grid: readNumber(grid, "grid", findings),
  };
  if (formed.grid < 0) findings.add("form", `grid is ${formed.grid}, less than 0`);
  if (optimal !== true) findings.add("form", `optimal is ${quote(optimal)}: an assignment comes with its proof`);
  if (findings.count > 0) return undefined;
  checkColumnOfRow(columnOfRow, formedPairs, rows, findings);
  return { ...formed, ...formedPairs };
}

function readNumber(value: unknown, name: string, findings: Findings): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  findings.add("form", `${name} is ${quote(value)}, not a finite number`);
  return 0;
}

function readNumbers(value: unknown, { name, length, findings }: { name: string; length: number; findings: Findings }): Float64Array {
  if (!Array.isArray(value) || value.length !== length) {
    findings.add("form", `${name} is not a list of ${length} numbers`);
    return new Float64Array(length);
  }
  return Float64Array.from(value, (entry, k) => readNumber(entry, `${name}[${k}]`, findings));
}

type FormedPairs = Pick<FormedAssignment, "rowOfPair" | "columnOfPair">;

function readPairs(value: unknown, { rows, columns }: AssignmentRows, findings: Findings): FormedPairs {
  const isList = Array.isArray(value);
  if (!isList) findings.add("form", "pairs is not a list");
  const pairs: readonly unknown[] = isList ? value : [];
  const rowOfPair = new Int32Array(pairs.length);
  const columnOfPair = new Int32Array(pairs.length);
  let before = -1;
  pairs.forEach((pair, k) => {
    const [row, column] = Array.isArray(pair) && pair.length === 2 ? (pair as unknown[]) : [];
    if (!isIndex(row, rows) || !isIndex(column, columns)) {
      findings.add("form", `pairs[${k}] is not a row and a column of the problem`);
      return;
    }
    const position = row * columns + column;
    if (position <= before) findings.add("form", `pairs[${k}] stands twice or out of order`, { row, column });
    before = position;
    rowOfPair[k] = row;
    columnOfPair[k] = column;
  });
  return { rowOfPair, columnOfPair };
}

function isIndex(value: unknown, length: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < length;
}

/** `columnOfRow` must say what `pairs` say; where a row may be in several pairs, it must be absent. */
function checkColumnOfRow(
  value: unknown,
  { rowOfPair, columnOfPair }: FormedPairs,
  { rows, rowCapacities }: AssignmentRows,
  findings: Findings,
): void {
  if (rowCapacities.some((capacity) => capacity > 1)) {
    if (value !== undefined) findings.add("form", "columnOfRow cannot tell the pairs of rows with a capacity above 1");
    return;
  }
  const expected = new Int32Array(rows).fill(-1);
  rowOfPair.forEach((row, k) => {
    expected[row] = columnOfPair[k] as number;
  });
  const isList = Array.isArray(value) && value.length === rows;
  if (!isList) findings.add("form", `columnOfRow is not a list of ${rows} numbers`);
  else
    expected.forEach((column, row) => {
      if (value[row] !== column) findings.add("form", `columnOfRow[${row}] is ${quote(value[row])}, but pairs say ${column}`, { row });
    });
}
