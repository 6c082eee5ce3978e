import { phraseShortReason } from "../language/describe-contribution.ts";
import { PAIR_HEADINGS } from "../language/headings.ts";
import { createPhrasing, type Locale, namesOf, type Phrasing } from "../language/phrasing.ts";
import { fieldsOf, InvalidInputError, quote } from "../model/issue.ts";
import type { MatchInput } from "../model/match-input.ts";
import type { Load, MatchedPair, Matching } from "../model/matching.ts";
import { compareText } from "../model/order.ts";
import type { Person } from "../model/person.ts";
import { writeCsv } from "../reports/write-csv.ts";
import { writeTable } from "../reports/write-table.ts";
import { contributionsOf } from "../stages/explain/pair-facts.ts";
import { parseMatching } from "../stages/parse/parse-matching.ts";
import { type Prepared, prepareProgramme } from "./prepare-programme.ts";
import { readMatching } from "./read-matching.ts";

/** Options of {@link formatMatches}. */
export interface FormatOptions {
  /** The matching's input, for names, labels and evidence. @defaultValue none: ids alone */
  readonly input?: MatchInput | Prepared | undefined;
  /** The language of headings and reasons. The column names of `csv` are the same in all. @defaultValue `"en"` */
  readonly locale?: Locale | undefined;
}

/**
 * Writes the pairs of a matching for administrators: by mentee id, each with its score, the criteria that gave it most and the load of the mentor.
 *
 * @remarks `csv` is RFC 4180 in UTF-8 without a byte order mark. A text that a spreadsheet would take for a formula gets an apostrophe before it, in ids
 * and names as well. The columns: `menteeId`, `menteeName`, `mentorId`, `mentorName`, `score`, `points`, `firstReason`, `secondReason`, `seatsUsed`,
 * `capacity`, `locked`. `table` is plain text in aligned columns; long texts are cut.
 * @throws {@link InvalidInputError} for another format or language, an invalid input, what is no matching, or another input's (`input-mismatch`).
 */
export function formatMatches(matching: Matching, format: "table" | "csv", options: FormatOptions = {}): string {
  requireFormat(format);
  const { input, locale } = fieldsOf("options", options);
  const prepared = input === undefined ? undefined : prepareProgramme(input);
  const read = prepared === undefined ? parseMatching(matching) : readMatching(prepared, matching);
  const phrasing = phrasingFor(prepared, locale);
  const lines = describeLines(read, phrasing, prepared);
  return format === "csv" ? writeLinesAsCsv(lines) : writeLinesAsTable(lines, phrasing);
}

/** What is written of a pair. */
interface Line {
  readonly pair: MatchedPair;
  readonly menteeName: string | undefined;
  readonly mentorName: string | undefined;
  readonly load: Load | undefined;
  /** At most two, the best first. */
  readonly reasons: readonly string[];
}

/** Reasons are put as for participants: evidence without points, which have columns of their own. */
function phrasingFor(prepared: Prepared | undefined, locale: Locale | undefined): Phrasing {
  if (prepared === undefined) return createPhrasing({ locale });
  const { programme } = prepared;
  return createPhrasing({ locale, criteria: programme.criteria, names: namesOf(programme) });
}

function describeLines({ pairs, totals }: Matching, phrasing: Phrasing, prepared: Prepared | undefined): readonly Line[] {
  const loadOf = new Map(totals.loads.map((load) => [load.mentorId, load]));
  const rowOf = positions(prepared?.programme.mentees);
  const columnOf = positions(prepared?.programme.mentors);
  return pairs.map((pair): Line => {
    const load = loadOf.get(pair.mentorId);
    if (prepared === undefined) {
      const points = Object.entries(pair.contributions).map(([criterionId, points]) => ({ criterionId, points }));
      return { pair, load, menteeName: undefined, mentorName: undefined, reasons: twoBest(points).map((best) => best.criterionId) };
    }
    const row = requirePosition(rowOf, "mentee", pair.menteeId);
    const column = requirePosition(columnOf, "mentor", pair.mentorId);
    return {
      pair,
      load,
      menteeName: prepared.programme.mentees[row]?.name,
      mentorName: prepared.programme.mentors[column]?.name,
      reasons: twoBest(contributionsOf(prepared, row, column)).map((best) => phraseShortReason(best, phrasing)),
    };
  });
}

/** The two with the most points; of equals the first by criterion id. */
function twoBest<Part extends { readonly criterionId: string; readonly points: number }>(contributions: readonly Part[]): readonly Part[] {
  return contributions
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || compareText(a.criterionId, b.criterionId))
    .slice(0, 2);
}

const CSV_COLUMNS = [
  ...["menteeId", "menteeName", "mentorId", "mentorName", "score", "points", "firstReason", "secondReason"],
  ...["seatsUsed", "capacity", "locked"],
];

function writeLinesAsCsv(lines: readonly Line[]): string {
  const records = lines.map(({ pair, menteeName, mentorName, load, reasons }) => [
    ...[pair.menteeId, menteeName, pair.mentorId, mentorName, pair.score, pair.points, reasons[0], reasons[1]],
    ...[seatsUsed(load), load?.capacity, pair.locked === true],
  ]);
  return writeCsv([CSV_COLUMNS, ...records]);
}

const NAME_WIDTH = 24;
const REASON_WIDTH = 44;

function writeLinesAsTable(lines: readonly Line[], { locale, person, percent }: Phrasing): string {
  const headings = PAIR_HEADINGS[locale];
  const rows = lines.map(({ pair, load, reasons: [first = "", second = ""] }) => {
    const used = load === undefined ? "" : `${seatsUsed(load)}/${load.capacity}`;
    return [person("mentee", pair.menteeId), person("mentor", pair.mentorId), percent(pair.score), used, first, second];
  });
  return writeTable(
    [
      { heading: headings.mentee, align: "left", maximumWidth: NAME_WIDTH },
      { heading: headings.mentor, align: "left", maximumWidth: NAME_WIDTH },
      { heading: headings.score, align: "right", maximumWidth: NAME_WIDTH },
      { heading: headings.load, align: "right", maximumWidth: NAME_WIDTH },
      { heading: headings.reasons[0], align: "left", maximumWidth: REASON_WIDTH },
      { heading: headings.reasons[1], align: "left", maximumWidth: REASON_WIDTH },
    ],
    rows,
  );
}

function seatsUsed(load: Load | undefined): number | undefined {
  return load === undefined ? undefined : load.active + load.matched;
}

function positions(people: readonly Person[] = []): ReadonlyMap<string, number> {
  return new Map(people.map(({ id }, position) => [id, position]));
}

function requirePosition(positionOf: ReadonlyMap<string, number>, role: "mentee" | "mentor", id: string): number {
  const position = positionOf.get(id);
  if (position !== undefined) return position;
  throw new InvalidInputError([
    { code: "unknown-reference", path: ["pairs"], message: `the input has no ${role} with the id ${quote(id)}` },
  ]);
}

function requireFormat(format: unknown): void {
  if (format === "table" || format === "csv") return;
  const message = `must be "table" or "csv", got ${quote(format)}`;
  throw new InvalidInputError([{ code: "unknown-value", path: ["format"], message }]);
}
