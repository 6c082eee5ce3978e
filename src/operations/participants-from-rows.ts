import { type InputIssue, ISSUE_LIMIT, quote } from "../model/issue.ts";
import type { PreviousPairInput } from "../model/match-input.ts";
import type { MenteeInput, MentorInput, PersonInput, Role } from "../model/person.ts";
import type {
  CellsByColumn,
  MenteeMapping,
  MentorMapping,
  ParticipantsFromRows,
  PersonOf,
  RowIssue,
  RowMapping,
} from "../model/row-mapping.ts";
import { nearestName } from "../reading/nearest-name.ts";
import { type RowReader, readAttribute, readAvailability, readCapacity, readId, readIds, readText } from "../stages/parse/read-cells.ts";
import { readTable, type Table } from "../stages/parse/read-table.ts";

/** A spreadsheet counts from 1, and its first row is the header. */
const FIRST_ROW = 2;

/**
 * Turns rows of a spreadsheet into people.
 *
 * @remarks Each cell is read once, without outer spaces; an empty one means "not known" and never 0. Ids are kept as they stand: spaces around one are
 * an issue. A row with an issue gives nobody. A row that is empty in every mapped column is passed over, so that blank lines may stay in and row
 * numbers are those of the spreadsheet.
 * @param rows - objects by column names, as CSV libraries give them with a header.
 * @param mapping - which column holds what.
 * @returns The people of the good rows, their former pairs, and everything that is wrong by row and column.
 * @throws {@link InvalidInputError} where the rows are no list of objects or cannot be read, or the mapping is none.
 * @example
 * ```ts
 * const { people, issues } = participantsFromRows(rows, {
 *   role: "mentor",
 *   id: "id",
 *   availability: { column: "active", open: ["yes"], paused: ["no"] },
 *   attributes: { level: { column: "level", form: "number" }, skills: { column: "skills", form: "list" } },
 * });
 * ```
 */
export function participantsFromRows(rows: readonly CellsByColumn[], mapping: MentorMapping): ParticipantsFromRows<MentorInput>;
export function participantsFromRows(rows: readonly CellsByColumn[], mapping: MenteeMapping): ParticipantsFromRows<MenteeInput>;
export function participantsFromRows(rows: readonly CellsByColumn[], mapping: RowMapping): ParticipantsFromRows<PersonOf<Role>>;
export function participantsFromRows(rows: readonly CellsByColumn[], mapping: RowMapping): ParticipantsFromRows<PersonOf<Role>> {
  const table = readTable(rows, mapping);
  const { plan } = table;
  const issues = createRowIssues();
  reportUnknownColumns(table, issues);
  const people: PersonOf<Role>[] = [];
  const previous: PreviousPairInput[] = [];
  // Without ids nothing more can be said than that their column is not there.
  const isReadable = table.rows.length === 0 || table.columns.has(plan.id);

  const rowOfId = new Map<string, number>();
  (isReadable ? table.rows : []).forEach(({ cells, isOverlong }, position) => {
    if (!isOverlong && [...cells.values()].every(isBlank)) return;
    const row = position + FIRST_ROW;
    const before = issues.count;
    const reader: RowReader = {
      cell: (column) => cells.get(column),
      refuse: (column, code, message) => issues.add({ code, path: ["rows", position, column], message, row, column }),
    };
    const id = readUniqueId(plan.id, reader, rowOfId, row);
    if (isOverlong) issues.add({ code: "ragged-row", path: ["rows", position], message: OVERLONG, row, column: "" });
    const person = readPerson(plan, reader);
    const mentorIds = plan.role === "mentee" && plan.previousMentors !== undefined ? readIds(plan.previousMentors, reader) : [];
    if (issues.count > before) return;
    people.push({ id, ...person });
    for (const mentorId of mentorIds) previous.push({ menteeId: id, mentorId });
  });
  return { people, previous, issues: issues.list() };
}

const OVERLONG = "has more cells than the header has columns; a text with the separator in it needs quotation marks";

function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** An id that no earlier row has; anything else is an issue, whatever is returned. */
function readUniqueId(column: string, reader: RowReader, rowOfId: Map<string, number>, row: number): string {
  let isRefused = false;
  const refuse: RowReader["refuse"] = (...issue) => {
    isRefused = true;
    reader.refuse(...issue);
  };
  const id = readId(column, { ...reader, refuse });
  if (id === undefined) {
    if (!isRefused) reader.refuse(column, "required", "every person needs an id");
    return "";
  }
  const first = rowOfId.get(id);
  if (first === undefined) rowOfId.set(id, row);
  else reader.refuse(column, "duplicate-id", `${quote(id)} is the id of row ${first} already`);
  return id;
}

/** Everything but the id. What is not known is left out. */
function readPerson(plan: RowMapping, reader: RowReader): Omit<MentorInput, "id"> {
  const { name, personId, managerId, availability, attributes = {} } = plan;
  const known: { -readonly [Key in keyof MentorInput]?: MentorInput[Key] } = {};
  const keep = <Key extends keyof MentorInput>(key: Key, value: MentorInput[Key] | undefined): void => {
    if (value !== undefined) known[key] = value;
  };
  if (name !== undefined) keep("name", readText(name, reader));
  if (personId !== undefined) keep("personId", readId(personId, reader));
  if (managerId !== undefined) keep("managerId", readId(managerId, reader));
  if (availability !== undefined) keep("availability", readAvailability(availability, reader));
  if (plan.role === "mentor" && plan.capacity !== undefined) keep("capacity", readCapacity(plan.capacity, reader));
  const values = Object.entries(attributes).map(([attribute, mapped]) => [attribute, readAttribute(mapped, reader)] as const);
  keep("attributes", Object.fromEntries(values.filter(([, value]) => value !== undefined)) as PersonInput["attributes"]);
  return known;
}

/** A mapped column that no row has is most likely misspelt. */
function reportUnknownColumns({ mapped, columns, rows }: Table, issues: RowIssues): void {
  if (rows.length === 0) return;
  for (const { column, path } of mapped) {
    if (columns.has(column)) continue;
    const nearest = nearestName(column, [...columns]);
    const hint = nearest === undefined ? "" : `; did you mean ${quote(nearest)}?`;
    issues.add({ code: "unknown-column", path, message: `no row has a column ${quote(column)}${hint}`, row: 1, column });
  }
}

/** Gathers issues up to the limit and counts the rest. */
interface RowIssues {
  readonly count: number;
  add(issue: RowIssue): void;
  list(): readonly RowIssue[];
}

function createRowIssues(): RowIssues {
  const listed: RowIssue[] = [];
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(issue) {
      if (++count <= ISSUE_LIMIT) listed.push(issue);
    },
    list() {
      const rest = count - listed.length;
      if (rest === 0) return listed;
      const more: InputIssue = { code: "more-issues", path: [], message: `${rest} more issue${rest === 1 ? "" : "s"} not listed` };
      return [...listed, { ...more, row: 0, column: "" }];
    },
  };
}
