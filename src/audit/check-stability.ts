import type { AuditedRound } from "./audited.ts";
import { report } from "./compare.ts";
import type { RowVerdict } from "./pair-rules.ts";

/** How much one wants another: the place in the ranking, then points, then tie-break order; less is more. */
type Wish = readonly [place: number, pointsLacking: number, order: number];

/** A mentor on a mentee's list, and how much each wants the other. */
interface Option {
  readonly column: number;
  readonly byMentee: Wish;
  readonly byMentor: Wish;
}

const isBefore = (a: Wish, b: Wish): boolean => (a[0] - b[0] || a[1] - b[1] || a[2] - b[2]) < 0;

/**
 * Checks that no two would both rather have each other, by the definition, and that the matching is the one that favours who it says it does: the textbook's
 * algorithm (D. Gale & L. S. Shapley, 1962), played by either side.
 */
export function checkStability({ audited, columnOfRow }: AuditedRound, favours: "mentees" | "mentors") {
  const { standing, said, order, findings } = audited;
  const lists = new Map<number, readonly Option[]>();
  return {
    visit({ row, columns, points }: RowVerdict): void {
      const options = columns.map((column, k): Option => {
        const [byMentee, byMentor] = said.places(row, column);
        return {
          column,
          byMentee: [byMentee, -points[k]!, order.ofColumn[column]!],
          byMentor: [byMentor, -points[k]!, order.ofRow[row]!],
        };
      });
      lists.set(
        row,
        options.sort((a, b) => (isBefore(a.byMentee, b.byMentee) ? -1 : 1)),
      );
    },
    /** Reports what is wrong; returns who has somebody else in the stable matching that favours the other side. */
    findDiffering(): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
      for (const [row, column] of findBlocking(lists, columnOfRow, standing.seats))
        report(findings, "certificate", standing.pairOf(row, column), "the two would rather have each other than what they have");
      const best = { mentees: letMenteesPropose(lists, standing.seats), mentors: letMentorsPropose(lists, standing.seats) };
      const [own, other] = favours === "mentees" ? [best.mentees, best.mentors] : [best.mentors, best.mentees];
      const isOther = [...lists.keys()].find((row) => own.get(row) !== columnOfRow.get(row));
      if (isOther !== undefined)
        report(
          findings,
          "certificate",
          { menteeId: standing.menteeIds[isOther]! },
          `not as in the stable matching that is best for all ${favours}`,
        );
      const rows = [...lists.keys()].filter((row) => own.get(row) !== other.get(row));
      return { rows, columns: rows.flatMap((row) => [own.get(row)!, other.get(row)!]) };
    },
  };
}

type Lists = ReadonlyMap<number, readonly Option[]>;

function findBlocking(lists: Lists, columnOfRow: ReadonlyMap<number, number>, seats: readonly number[]): [row: number, column: number][] {
  const free = [...seats];
  const worst = new Map<number, Wish>();
  const ownOf = (row: number) => lists.get(row)!.find(({ column }) => column === columnOfRow.get(row));
  for (const row of lists.keys()) {
    const own = ownOf(row);
    if (own === undefined) continue;
    free[own.column]!--;
    const held = worst.get(own.column);
    if (held === undefined || isBefore(held, own.byMentor)) worst.set(own.column, own.byMentor);
  }
  return [...lists].flatMap(([row, options]) => {
    const own = ownOf(row);
    return options
      .filter(({ byMentee }) => own === undefined || isBefore(byMentee, own.byMentee))
      .filter(({ column, byMentor }) => free[column]! > 0 || (worst.has(column) && isBefore(byMentor, worst.get(column)!)))
      .map(({ column }): [number, number] => [row, column]);
  });
}

function letMenteesPropose(lists: Lists, seats: readonly number[]): ReadonlyMap<number, number> {
  const held = new Map<number, { readonly row: number; readonly wish: Wish }[]>();
  const next = new Map<number, number>();
  const waiting = [...lists.keys()];
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    const option = lists.get(row)![next.get(row) ?? 0];
    if (option === undefined) continue;
    next.set(row, (next.get(row) ?? 0) + 1);
    const holders = [...(held.get(option.column) ?? []), { row, wish: option.byMentor }];
    holders.sort((a, b) => (isBefore(a.wish, b.wish) ? -1 : 1));
    if (holders.length > seats[option.column]!) waiting.push(holders.pop()!.row);
    held.set(option.column, holders);
  }
  return new Map([...held].flatMap(([column, holders]) => holders.map(({ row }) => [row, column] as const)));
}

function letMentorsPropose(lists: Lists, seats: readonly number[]): ReadonlyMap<number, number> {
  const wanted = new Map<number, { readonly row: number; readonly place: number; readonly wish: Wish }[]>();
  for (const [row, options] of lists)
    for (const [place, { column, byMentor }] of options.entries()) {
      const list = wanted.get(column) ?? [];
      if (list.length === 0) wanted.set(column, list);
      list.push({ row, place, wish: byMentor });
    }
  for (const list of wanted.values()) list.sort((a, b) => (isBefore(a.wish, b.wish) ? -1 : 1));
  const held = new Map<number, { readonly column: number; readonly place: number }>();
  const next = new Map<number, number>();
  const free = [...seats];
  const waiting = [...wanted.keys()];
  for (let column = waiting.pop(); column !== undefined; column = waiting.pop()) {
    const option = wanted.get(column)![next.get(column) ?? 0];
    if (free[column]! <= 0 || option === undefined) continue;
    next.set(column, (next.get(column) ?? 0) + 1);
    waiting.push(column);
    const holder = held.get(option.row);
    if (holder !== undefined && holder.place < option.place) continue;
    held.set(option.row, { column, place: option.place });
    free[column]!--;
    if (holder === undefined) continue;
    free[holder.column]!++;
    waiting.push(holder.column);
  }
  return new Map([...held].map(([row, { column }]) => [row, column]));
}
