import fc from "fast-check";
import { type ChoiceInput, isInvalidInputError, matchParticipants, type Prepared, prepareProgramme, type SelfInput } from "mentor-matching";
import { describe, expect, it } from "vitest";
import type { AnswerPlaces, FilledRows } from "../../src/criteria/columns.ts";
import { runSteps } from "../../src/kernel/steps.ts";
import type { Participation } from "../../src/model/participation.ts";
import { assignByAnswersInSteps } from "../../src/stages/assign/assign-by-answers.ts";
import { eligibleGraph } from "../../src/stages/assign/assign-seats.ts";
import { scoreOffers, scoreUndeclined } from "../../src/stages/score/score-offers.ts";
import { choicesFor, preferencesFor, serveSomebody } from "../support/answers.ts";
import { openProgrammes, programmes } from "../support/programmes.ts";
import { RUNS } from "../support/runs.ts";

// With so many mentors few pairs are looked at one by one.
const wide = fc.oneof(programmes({ mentees: 5, mentors: 80 }), openProgrammes({ mentees: 5, mentors: 80 }));

const stated = wide.chain((input) =>
  preferencesFor(input).map((preferences): SelfInput => ({ ...input, mode: "self", preferences, criteria: serveSomebody(input) })),
);
const chosen = wide.chain((input) => {
  const step = { ...input, mode: "hybrid", shortlist: { length: 2 } } as const;
  return choicesFor(matchParticipants(step)).map((choices): ChoiceInput => ({ ...step, choices }));
});

/** The same rows to those who look at every pair. */
const whole = ({ rows, columns, fill, pointsOf }: FilledRows): FilledRows => ({ rows, columns, fill, pointsOf });

/** Whether a whole row, single pairs and the columns that may be eligible say the same. */
function expectOneAnswer(rows: FilledRows): void {
  const filled = new Int32Array(rows.columns);
  for (let row = 0; row < rows.rows; row++) {
    rows.fill(row, filled);
    const points = [...filled].map((each) => Math.max(-1, each));
    expect(points.map((_, column) => Math.max(-1, rows.pointsOf(row, column)))).toEqual(points);
    if (rows.columnsOf === undefined) continue;
    const among = [...rows.columnsOf(row)];
    expect(among).toEqual(among.toSorted((a, b) => a - b));
    for (const [column, worth] of points.entries()) if (worth >= 0) expect(among).toContain(column);
  }
}

const answersOf = ({ columns }: Prepared): AnswerPlaces => columns.answers as AnswerPlaces;

describe("pairs among which people decide", () => {
  it("are the same in whole rows, one by one, and as a list of those that may be", () => {
    fc.assert(
      fc.property(fc.oneof(stated, chosen), (input) => {
        const prepared = prepareProgramme(input);
        const { rows, decidedRows, columns, programme } = prepared;
        expectOneAnswer(decidedRows);
        expect(decidedRows.columnsOf).toBeDefined();
        for (let row = 0; row < rows.rows; row++)
          for (const column of (decidedRows.columnsOf as (row: number) => Int32Array)(row)) {
            const { byMentee, byMentor } = answersOf(prepared).placesOf(row, column);
            expect(byMentee + byMentor).toBeLessThan(Number.POSITIVE_INFINITY);
          }
        if (columns.offers === undefined) return;
        expect(programme.choices).toBeDefined();
        const second = scoreOffers(rows, columns.offers, "as-scored");
        expectOneAnswer(second);
        expectOneAnswer(scoreUndeclined(second, answersOf(prepared)));
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it("give the same matching as a look at every pair", () => {
    fc.assert(
      fc.property(fc.oneof(stated, chosen), (input) => {
        const prepared = prepareProgramme(input);
        const { decidedRows, participation } = prepared;
        expect(eligibleGraph(decidedRows, participation)).toEqual(eligibleGraph(whole(decidedRows), participation));
        const assign = (rows: FilledRows) => runSteps(assignByAnswersInSteps(rows, answersOf(prepared), participation, "mentees"));
        expect(assign(decidedRows)).toEqual(assign(whole(decidedRows)));
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });
});

describe("more pairs than can be held", () => {
  const columns = 1_000_000;
  const everybody = Int32Array.from({ length: columns }, (_, column) => column);
  const participation = {
    statusOfRow: Array.from({ length: 100 }, (_, row) => (row === 0 ? "unavailable" : "open")),
    statusOfColumn: Array.from({ length: columns }, () => "open"),
  } as unknown as Participation;
  const rowsWith = (columnsOf?: FilledRows["columnsOf"]): FilledRows => ({
    rows: 100,
    columns,
    ...(columnsOf === undefined ? {} : { columnsOf }),
    pointsOf: (row, column) => (row === 7 && column === 5 ? 600_000 : -1),
    fill: (_, into) => into.fill(-1),
  });
  const codesOf = (rows: FilledRows): readonly string[] => {
    try {
      eligibleGraph(rows, participation);
      return [];
    } catch (error) {
      return isInvalidInputError(error) ? error.issues.map(({ code }) => code) : ["another error"];
    }
  };

  it("are refused where all of them may be eligible", () => {
    expect(codesOf(rowsWith())).toEqual(["too-many-pairs"]);
    let asked = 0;
    const accepting = rowsWith((row) => {
      asked = Math.max(asked, row);
      return everybody;
    });
    expect(codesOf(accepting)).toEqual(["too-many-pairs"]);
    // The first row takes no part; 64 others are allowed a million each, and the next one is one too many.
    expect(asked).toBe(65);
  });

  it("are no matter where few of them may be", () => {
    const few = rowsWith((row) => everybody.subarray(0, row === 0 ? columns : row));
    const { firstEdge, columnOfEdge, costOfEdge } = eligibleGraph(few, participation);
    expect([firstEdge[7], firstEdge[8], firstEdge[100]]).toEqual([0, 1, 1]);
    expect([...columnOfEdge, ...costOfEdge]).toEqual([5, 400_000]);
    const last = rowsWith((row) => (row <= 64 ? everybody : everybody.subarray(0, 0)));
    expect(codesOf(last)).toEqual([]);
  });
});
