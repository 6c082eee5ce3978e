import fc from "fast-check";
import { expect, it } from "vitest";
import type { Audited } from "../../src/audit/audited.ts";
import { checkStability } from "../../src/audit/check-stability.ts";
import type { AuditFinding } from "../../src/model/audit.ts";
import { enumerateStableMatchings } from "../oracles/stable-matchings.ts";
import { RUNS } from "../support/runs.ts";

/** How two place each other, and how well they fit; `null` where they may not be paired. */
interface Fit {
  readonly byMentee: number;
  readonly byMentor: number;
  readonly points: number;
}

const fit: fc.Arbitrary<Fit | null> = fc.option(
  fc.record({ byMentee: fc.nat({ max: 2 }), byMentor: fc.nat({ max: 2 }), points: fc.nat({ max: 2 }) }),
  { nil: null, freq: 6 },
);

const rounds = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 3 }) }).chain(({ rows, columns }) =>
  fc.record({
    fits: fc.array(fc.array(fit, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    seats: fc.array(fc.nat({ max: 2 }), { minLength: columns, maxLength: columns }),
    ofRow: fc.shuffledSubarray([...new Array(rows).keys()], { minLength: rows }),
    ofColumn: fc.shuffledSubarray([...new Array(columns).keys()], { minLength: columns }),
    favours: fc.constantFrom("mentees" as const, "mentors" as const),
    /** For each mentee a wish for a column, and which of all stable matchings is given instead, if any. */
    wanted: fc.array(fc.integer({ min: -1, max: columns - 1 }), { minLength: rows, maxLength: rows }),
    stable: fc.option(fc.nat({ max: 9 })),
  }),
);

/** The preferences that follow: the place, then points, then the order of ties. */
function preferencesOf({ fits, seats, ofRow, ofColumn }: Pick<Round, "fits" | "seats" | "ofRow" | "ofColumn">) {
  const rank = (place: number, points: number, order: number): number => 100 * place - 10 * points + order;
  const sorted = (candidates: readonly number[], rankOf: (k: number) => number) => candidates.toSorted((a, b) => rankOf(a) - rankOf(b));
  const rows = [...fits.keys()];
  const columns = [...seats.keys()];
  const fitOf = (row: number, column: number) => fits[row]?.[column] as Fit;
  return {
    rowPreferences: rows.map((row) =>
      sorted(
        columns.filter((column) => fitOf(row, column) !== null),
        (column) => rank(fitOf(row, column).byMentee, fitOf(row, column).points, ofColumn[column] as number),
      ),
    ),
    columnPreferences: columns.map((column) =>
      sorted(
        rows.filter((row) => fitOf(row, column) !== null),
        (row) => rank(fitOf(row, column).byMentor, fitOf(row, column).points, ofRow[row] as number),
      ),
    ),
    capacities: seats,
  };
}

type Round = typeof rounds extends fc.Arbitrary<infer Value> ? Value : never;
type Problem = ReturnType<typeof preferencesOf>;

/** Who would rather have each other, by the definition. */
function blockingPairs({ rowPreferences, columnPreferences, capacities }: Problem, columnOfRow: readonly number[]): string[] {
  return rowPreferences.flatMap((list, row) => {
    const own = list.indexOf(columnOfRow[row] as number);
    return list
      .filter((column, place) => {
        const wishes = columnPreferences[column] as readonly number[];
        const held = wishes.filter((other) => columnOfRow[other] === column);
        const isBetter = own === -1 || place < own;
        return isBetter && (held.length < (capacities[column] as number) || wishes.indexOf(row) < wishes.indexOf(held.at(-1) as number));
      })
      .map((column) => `e${row} m${column}`);
  });
}

/** The audit of a round in which these mentees have these mentors. */
function checkRound(round: Round, columnOfRow: readonly number[]) {
  const { fits, seats, ofRow, ofColumn, favours } = round;
  const findings: AuditFinding[] = [];
  const menteeIds = fits.map((_, row) => `e${row}`);
  const audited = {
    standing: { seats, menteeIds, pairOf: (row: number, column: number) => ({ menteeId: `e${row}`, mentorId: `m${column}` }) },
    said: { places: (row: number, column: number) => [fits[row]?.[column]?.byMentee, fits[row]?.[column]?.byMentor] },
    order: { ofRow, ofColumn },
    findings,
  } as unknown as Audited;
  const pairs = new Map([...columnOfRow.entries()].filter(([, column]) => column !== -1));
  const check = checkStability({ audited, columnOfRow: pairs, among: "all" }, favours);
  fits.forEach((own, row) => {
    const columns = [...own.keys()].filter((column) => own[column] !== null);
    const points = columns.map((column) => own[column]?.points as number);
    check.visit({ row, columns, points, allowed: columns, acceptable: columns.length, belowMinimum: [] });
  });
  return { differing: check.findDiffering(), findings };
}

it("agrees with the list of all stable matchings, and with the definition of those that are none", () => {
  let unstable = 0;
  let several = 0;
  fc.assert(
    fc.property(rounds, (round) => {
      const problem = preferencesOf(round);
      // Mentees have the places in common that they have in any of them; the better for all mentees, the lower the sum.
      const sumOf = (columnOfRow: readonly number[]): number =>
        columnOfRow.reduce((sum, column, row) => sum + (problem.rowPreferences[row] as readonly number[]).indexOf(column), 0);
      const all = enumerateStableMatchings(problem).toSorted((a, b) => sumOf(a) - sumOf(b));
      const free = [...round.seats];
      const drawn = round.wanted.map((column, row) => {
        const isPossible = column !== -1 && round.fits[row]?.[column] !== null && (free[column] as number) > 0;
        if (isPossible) free[column]!--;
        return isPossible ? column : -1;
      });
      const given = round.stable === null ? drawn : (all[round.stable % all.length] as readonly number[]);
      const { differing, findings } = checkRound(round, given);

      const [forMentees, forMentors] = [all[0] as readonly number[], all.at(-1) as readonly number[]];
      const [own, other] = round.favours === "mentees" ? [forMentees, forMentors] : [forMentors, forMentees];
      const rows = [...own.keys()].filter((row) => own[row] !== other[row]);
      expect(differing).toEqual({ rows, columns: rows.flatMap((row) => [own[row], other[row]]) });

      const blocking = blockingPairs(problem, given).map((pair) => `${pair} the two would rather have each other than what they have`);
      const first = given.findIndex((column, row) => column !== own[row]);
      const better = first === -1 ? [] : [`e${first} undefined not as in the stable matching that is best for all ${round.favours}`];
      const told = findings.map(({ menteeId, mentorId, message }) => `${menteeId} ${mentorId} ${message.split(": ").at(-1)}`);
      expect(told.toSorted()).toEqual([...blocking, ...better].toSorted());
      expect(findings.every(({ part }) => part === "certificate")).toBe(true);
      if (blocking.length > 0) unstable++;
      if (rows.length > 0) several++;
    }),
    { numRuns: RUNS * 10 },
  );
  expect(unstable).toBeGreaterThan(0);
  expect(several).toBeGreaterThan(0);
});
