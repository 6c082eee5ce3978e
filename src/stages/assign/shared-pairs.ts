import type { Columns, EncodedCriterion, PairExceptions } from "../../criteria/columns.ts";
import { UNASSIGNED } from "../../kernel/sparse-graph.ts";
import type { Participation } from "../../model/participation.ts";
import type { Programme } from "../../model/programme.ts";
import { sameValue } from "./same-value.ts";

/** A programme ready to be scored. */
export interface EncodedProgramme {
  readonly programme: Programme;
  readonly columns: Columns;
  readonly participation: Participation;
}

/** Which eligible pairs of a changed programme are those of the earlier one, with the same points. */
export interface SharedPairs {
  /** By row: the earlier row whose pairs it has, but for new columns; UNASSIGNED: all are scored anew. */
  readonly rowBefore: Int32Array;
  /** By earlier column: the column now; UNASSIGNED: it takes part no more, or is new. */
  readonly columnAfter: Int32Array;
  /** Columns that are scored anew for every row, ascending. */
  readonly newColumns: Int32Array;
  /** Every column that has pairs is where it was. */
  readonly hasSameColumns: boolean;
}

/** Where more than this share of the rows or columns is new, patching takes as long as scoring all. */
const MANY_NEW = 1 / 4;

/**
 * Compares two programmes by what scores are made of: rules, values as the criteria read them, and decisions about pairs.
 *
 * @returns `undefined` where so much has changed that all pairs are scored anew.
 */
export function findSharedPairs(before: EncodedProgramme, after: EncodedProgramme): SharedPairs | undefined {
  if (!haveSameRules(before.programme, after.programme)) return undefined;
  const columnBefore = matchPeople(before, after, "mentor");
  const columnAfter = new Int32Array(before.columns.columns).fill(UNASSIGNED);
  for (const [column, earlier] of columnBefore.entries()) if (earlier !== UNASSIGNED) columnAfter[earlier] = column;
  const wasDecided = (row: number): string => decisionsOf(before.columns.exceptions, row, (column) => columnAfter[column] as number);
  const isDecided = (row: number): string =>
    decisionsOf(after.columns.exceptions, row, (column) => (columnBefore[column] === UNASSIGNED ? UNASSIGNED : column));
  const rowBefore = matchPeople(before, after, "mentee").map((earlier, row) =>
    earlier !== UNASSIGNED && wasDecided(earlier) === isDecided(row) ? earlier : UNASSIGNED,
  );
  const { statusOfRow, statusOfColumn } = after.participation;
  const newColumns = Int32Array.from(statusOfColumn.keys()).filter(
    (column) => columnBefore[column] === UNASSIGNED && statusOfColumn[column] === "open",
  );
  const newRows = statusOfRow.filter((status, row) => status === "open" && rowBefore[row] === UNASSIGNED).length;
  const isMuch = newColumns.length > statusOfColumn.length * MANY_NEW || newRows > statusOfRow.length * MANY_NEW;
  const hasSameColumns =
    newColumns.length === 0 &&
    before.participation.statusOfColumn.every((status, column) => status !== "open" || columnAfter[column] === column);
  return isMuch ? undefined : { rowBefore, columnAfter, newColumns, hasSameColumns };
}

function haveSameRules(before: Programme, after: Programme): boolean {
  return (
    before.minimumPoints === after.minimumPoints && sameValue(before.tieBreak, after.tieBreak) && sameValue(before.criteria, after.criteria)
  );
}

/** By position now: the earlier position of the same person with the same values; UNASSIGNED where there is none or either does not take part. */
function matchPeople(before: EncodedProgramme, after: EncodedProgramme, role: "mentee" | "mentor"): Int32Array {
  const [list, values, status] = (
    role === "mentee" ? ["mentees", "menteeValues", "statusOfRow"] : ["mentors", "mentorValues", "statusOfColumn"]
  ) as [`${typeof role}s`, `${typeof role}Values`, "statusOfRow" | "statusOfColumn"];
  // Settings that `prepare` has added to: values may differ although the person is the same.
  const dependsOnAll = after.columns.criteria.map(({ settings }, k) => settings !== after.programme.criteria[k]);
  const earlierOfId = new Map(before.programme[list].map(({ id }, position) => [id, position]));
  return Int32Array.from(after.programme[list], (person, position) => {
    const earlier = earlierOfId.get(person.id);
    if (earlier === undefined || before.participation[status][earlier] !== "open" || after.participation[status][position] !== "open")
      return UNASSIGNED;
    const isSame = sameValue(before.programme[list][earlier], person);
    const isWorthTheSame = after.columns.criteria.every(
      (criterion, k) =>
        (isSame && !dependsOnAll[k]) ||
        haveSameCredits(criterion, (before.columns.criteria[k] as EncodedCriterion)[values][earlier], criterion[values][position]),
    );
    return isWorthTheSame ? earlier : UNASSIGNED;
  });
}

function haveSameCredits({ kind }: EncodedCriterion, before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined || kind.identify === undefined) return sameValue(before, after);
  return kind.identify(before) === kind.identify(after);
}

/** The decisions about one row's pairs with the columns that two programmes share: by the column now. */
function decisionsOf(
  { firstOfRow, columns, bans, adjustments }: PairExceptions,
  row: number,
  columnNow: (column: number) => number,
): string {
  let decisions = "";
  for (let at = firstOfRow[row] as number; at < (firstOfRow[row + 1] as number); at++) {
    const column = columnNow(columns[at] as number);
    if (column !== UNASSIGNED) decisions += `${column} ${bans[at]} ${adjustments[at]};`;
  }
  return decisions;
}
