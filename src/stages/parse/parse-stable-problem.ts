import { InvalidInputError, quote } from "../../model/issue.ts";
import { createIssueList, type IssueList } from "../../model/issue-list.ts";
import { nearestName } from "../../reading/nearest-name.ts";
import { countEntries, readEntries } from "../../reading/read-entries.ts";
import { readCapacities } from "./read-capacities.ts";

/** How somebody ranks others: the place of each, from 0; people in a tie have the same place. */
export type Places = ReadonlyMap<number, number>;

/** A stable matching problem whose form is sound. */
export interface StableProblemForm {
  readonly placesByRow: readonly Places[];
  readonly placesByColumn: readonly Places[];
  readonly columnCapacities: Float64Array;
  readonly proposing: "rows" | "columns";
}

const KEYS = ["rowPreferences", "columnPreferences", "columnCapacities", "proposing"];

/**
 * Checks a stable matching problem.
 *
 * @throws InvalidInputError with the code `invalid-problem`
 */
export function parseStableProblem(input: unknown): StableProblemForm {
  const issues = createIssueList();
  const form = readWhole(input, issues);
  if (issues.count > 0 || form === undefined) throw new InvalidInputError(issues.list(), "invalid-problem");
  return form;
}

/**
 * Checks a matching of a problem: who is paired, each row once, within the capacities, and acceptable to both.
 *
 * @throws InvalidInputError with the code `invalid-problem`
 */
export function parseStablePairs(input: unknown, form: StableProblemForm): Int32Array {
  const issues = createIssueList();
  const columnOfRow = new Int32Array(form.placesByRow.length).fill(-1);
  try {
    readPairs(input, form, columnOfRow, issues);
  } catch {
    issues.add("unreadable", ["pairs"], "could not be read: a getter or proxy threw an error");
  }
  if (issues.count > 0) throw new InvalidInputError(issues.list(), "invalid-problem");
  return columnOfRow;
}

function readWhole(input: unknown, issues: IssueList): StableProblemForm | undefined {
  try {
    if (typeof input !== "object" || input === null || Array.isArray(input)) {
      issues.add("wrong-type", [], `${quote(input)} is no stable matching problem: give rowPreferences and columnPreferences`);
      return undefined;
    }
    for (const key of Object.keys(input)) if (!KEYS.includes(key)) issues.add("unknown-key", [key], describeUnknownKey(key));
    const { rowPreferences, columnPreferences, columnCapacities, proposing = "rows" } = input as { readonly [key: string]: unknown };
    if (proposing !== "rows" && proposing !== "columns")
      issues.add("unknown-value", ["proposing"], `${quote(proposing)} cannot propose: give "rows" or "columns"`);
    const rowLists = readSide(rowPreferences, "rowPreferences", issues);
    const columnLists = readSide(columnPreferences, "columnPreferences", issues);
    const columns = columnLists.length;
    return {
      placesByRow: rowLists.map((list, k) => readList(list, k, { key: "rowPreferences", others: columns, issues })),
      placesByColumn: columnLists.map((list, k) => readList(list, k, { key: "columnPreferences", others: rowLists.length, issues })),
      columnCapacities: readCapacities(columnCapacities, { key: "columnCapacities", length: columns, issues }),
      proposing: proposing as "rows" | "columns",
    };
  } catch {
    // A getter that throws, a revoked proxy: nothing that could be said about the value itself.
    issues.add("unreadable", [], "could not be read: a getter or proxy threw an error");
    return undefined;
  }
}

function describeUnknownKey(key: string): string {
  const nearest = nearestName(key, KEYS);
  return `unknown key${nearest === undefined ? "" : `: did you mean ${quote(nearest)}?`}; known are ${KEYS.join(", ")}`;
}

interface ListPlace {
  readonly key: "rowPreferences" | "columnPreferences";
  /** How many there are on the other side. */
  readonly others: number;
  readonly issues: IssueList;
}

function readSide(value: unknown, key: ListPlace["key"], issues: IssueList): readonly unknown[] {
  if (Array.isArray(value)) return readEntries(value, [key], issues);
  issues.add(value === undefined ? "required" : "wrong-type", [key], `${quote(value)} is no list: give one list of preferences for each`);
  return [];
}

function readList(list: unknown, k: number, { key, others, issues }: ListPlace): Places {
  const places = new Map<number, number>();
  if (!Array.isArray(list)) {
    issues.add("wrong-type", [key, k], `${quote(list)} is no list: give positions, most wanted first`);
    return places;
  }
  const add = (value: unknown, path: readonly number[], place: number): void => {
    const where = [key, k, ...path];
    const isPosition = typeof value === "number" && Number.isInteger(value) && value >= 0 && value < others;
    if (!isPosition) issues.add("out-of-range", where, `${quote(value)} is nobody's position: give an integer from 0 to ${others - 1}`);
    else if (places.has(value)) issues.add("duplicate-id", where, `${value} is on this list already: name everybody once`);
    else places.set(value, place);
  };
  if (countEntries(list, [key, k], issues) === 0) return places;
  let place = 0;
  list.forEach((entry: unknown, position) => {
    if (!Array.isArray(entry)) add(entry, [position], place);
    else for (const [inner, value] of readEntries(entry, [key, k, position], issues).entries()) add(value, [position, inner], place);
    place++;
  });
  return places;
}

function readPairs(input: unknown, form: StableProblemForm, columnOfRow: Int32Array, issues: IssueList): void {
  const { placesByRow, placesByColumn, columnCapacities } = form;
  const pairs = (input as { readonly pairs?: unknown } | null | undefined)?.pairs;
  if (!Array.isArray(pairs)) {
    issues.add("wrong-type", ["pairs"], `${quote(pairs)} is no list: give [row, column] for each pair`);
    return;
  }
  const loads = new Float64Array(placesByColumn.length);
  if (countEntries(pairs, ["pairs"], issues) === 0) return;
  pairs.forEach((pair: unknown, k) => {
    const [row, column] = (Array.isArray(pair) ? pair : []) as readonly (number | undefined)[];
    const rowPlaces = placesByRow[row as number];
    const columnPlaces = placesByColumn[column as number];
    const names = `row ${quote(row)} and column ${quote(column)}`;
    if (rowPlaces === undefined || columnPlaces === undefined || row === undefined || column === undefined)
      issues.add("out-of-range", ["pairs", k], `${names}: no such pair; give [row, column] of positions`);
    else if (columnOfRow[row] !== -1) issues.add("duplicate-pair", ["pairs", k], `row ${row} is in a pair already`);
    else if (!rowPlaces.has(column) || !columnPlaces.has(row))
      issues.add("not-acceptable", ["pairs", k], `${names} do not both list each other, so that they cannot be a pair`);
    else if (++loads[column]! > (columnCapacities[column] as number))
      issues.add(
        "over-capacity",
        ["pairs", k],
        `column ${column} has a capacity of ${columnCapacities[column]}, and this is pair ${loads[column]}`,
      );
    else columnOfRow[row] = column;
  });
}
