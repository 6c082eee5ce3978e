import fc from "fast-check";
import {
  followUp,
  isInvalidInputError,
  type Ledger,
  matchParticipants,
  measureGoals,
  openLedger,
  type ProgrammeReport,
  type Relationship,
  record,
  summarizeProgramme,
} from "mentor-matching";
import { describe, expect, it } from "vitest";
import { loadCohort } from "../support/cohorts.ts";
import { STATES } from "../support/lifecycle.ts";
import { LIFE, type Life, ledgerOf, livesOfMentees } from "../support/report-ledgers.ts";
import { RUNS } from "../support/runs.ts";

const asOf = "2029-12-31";
const runs = { numRuns: Math.ceil(RUNS / 2) };
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);

/** Every number in a report that counts something, by path: rates by numerator and denominator, spreads by count and sum. */
function countsOf(report: ProgrammeReport): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const KEYS = { reasons: "reason", parties: "party", months: "month", loads: "seatsUsed", followUps: "code" } as const;
  const add = (path: string, value: number): void => void counts.set(path, (counts.get(path) ?? 0) + value);
  const walk = (value: unknown, path: string): void => {
    if (Number.isInteger(value)) add(path, value as number);
    if (Array.isArray(value)) {
      const key = KEYS[path.split(".").at(-1) as keyof typeof KEYS];
      for (const each of value) walk({ ...each, [key]: undefined }, `${path}.${each[key]} ${each.urgency ?? ""}`);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const isEstimate = "interval" in value || "median" in value;
    for (const [name, inner] of Object.entries(value))
      if (!isEstimate || ["count", "sum", "numerator", "denominator"].includes(name)) walk(inner, `${path}.${name}`);
  };
  const { completed, criteria, risks, ...rest } = report;
  walk({ ...rest, listed: completed.length, risks: { ...risks, points: undefined, medianDays: undefined }, schemaVersion: undefined }, "");
  for (const { criterionId, completed, failed } of criteria) walk({ completed, failed }, `.criteria.${criterionId}`);
  return counts;
}

/** The counts anew, each by its definition and with nothing of the library. */
function recount({ relationships, mentees }: Ledger) {
  const is = (state: string) => relationships.filter((each) => each.state === state);
  const started = relationships.filter(({ startedOn }) => startedOn);
  const accepted = relationships.filter(({ history }) => history.filter(({ type }) => (type as string) === "accept").length === 2);
  const failed = is("failed");
  const menteesOf = (list: readonly Relationship[]) => new Set(list.map(({ menteeId }) => menteeId)).size;
  const rematches = relationships.filter((each) =>
    failed.some((failure) => failure !== each && failure.menteeId === each.menteeId && failure.since <= each.proposedOn),
  );
  return {
    states: Object.fromEntries(STATES.map((state) => [state, is(state).length])),
    funnel: {
      enrolled: mentees.length,
      proposed: menteesOf(relationships),
      accepted: menteesOf(accepted),
      started: menteesOf(started),
      completed: menteesOf(is("completed")),
    },
    accepted: [accepted.length, relationships.length - is("proposed").length],
    started: [started.length, accepted.length - is("preparing").length],
    completion: [is("completed").length, is("completed").length + failed.length],
    rematches: [rematches.length, menteesOf(rematches), menteesOf(failed)],
    open: relationships.filter(({ ending }) => !ending).length,
    reached: relationships.flatMap(({ ending, goals }) => (ending ? goals : [])).filter(({ state }) => state === "reached").length,
  };
}

describe("a report", () => {
  it("counts what an independent count counts; states, reasons, parties, months and bands add up", () => {
    fc.assert(
      fc.property(livesOfMentees, (lives) => {
        const ledger = ledgerOf(lives);
        const report = summarizeProgramme({ ledger, asOf });
        const expected = recount(ledger);
        const of = ({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }) => [numerator, denominator];
        const { rematched, total } = report.rematches;
        expect({
          states: report.states,
          funnel: report.funnel,
          accepted: of(report.accepted),
          started: of(report.started),
          completion: of(report.completion),
          rematches: [total, ...of(rematched)],
          open: report.seats.used,
          reached: report.progress.reached.numerator,
        }).toEqual(expected);
        expect(sum(Object.values(report.states))).toBe(ledger.relationships.length);
        const failed = report.states.failed;
        expect([
          report.failures.total,
          sum(report.failures.reasons.map(({ primary }) => primary)),
          sum(report.failures.parties.map(({ failures }) => failures)),
          sum(report.failures.months.map(({ failures }) => failures)),
        ]).toEqual([failed, failed, failed, failed]);
        const startedAndEnded = ledger.relationships.filter(({ startedOn, ending }) => startedOn && ending).length;
        expect([sum(Object.values(report.durations.bands)), report.durations.months.count]).toEqual([startedAndEnded, startedAndEnded]);
        const { running, completed, failed: failedAgain, notBegun } = report.rematches;
        expect(running + completed + failedAgain + notBegun).toBe(total);
        expect(sum(report.seats.loads.map(({ mentors }) => mentors))).toBe(5);
        expect(sum(report.seats.loads.map(({ mentors, seatsUsed }) => mentors * seatsUsed))).toBe(expected.open);
      }),
      runs,
    );
  });

  it("is the same for any order of the ledger, and after JSON", () => {
    fc.assert(
      fc.property(livesOfMentees, (lives) => {
        const ledger = ledgerOf(lives);
        const report = summarizeProgramme({ ledger, asOf });
        const { relationships, seats, mentees } = JSON.parse(JSON.stringify(ledger)) as Ledger;
        const turned = {
          ...ledger,
          relationships: relationships.toReversed(),
          seats: seats.toReversed(),
          mentees: mentees.toReversed(),
        } as Ledger;
        expect(JSON.stringify(summarizeProgramme({ ledger: turned, asOf }))).toBe(JSON.stringify(report));
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
      runs,
    );
  });

  it("of two disjoint programmes together has the sum of the counts", () => {
    fc.assert(
      fc.property(livesOfMentees, livesOfMentees, (one, two) => {
        const [first, second] = [ledgerOf(one, "a-"), ledgerOf(two, "b-")];
        const both: Ledger = {
          ...first,
          relationships: [...first.relationships, ...second.relationships],
          seats: [...first.seats, ...second.seats],
          mentees: [...first.mentees, ...second.mentees],
        };
        const [a, b, union] = [first, second, both].map((ledger) => countsOf(summarizeProgramme({ ledger, asOf })));
        const paths = [...new Set([...a!.keys(), ...b!.keys(), ...union!.keys()])];
        expect(paths.filter((path) => union!.get(path) !== (a!.get(path) ?? 0) + (b!.get(path) ?? 0))).toEqual([]);
      }),
      runs,
    );
  });

  it("has means that are sum ÷ count, rates with both parts, and never a number that is none", () => {
    fc.assert(
      fc.property(livesOfMentees, (lives) => {
        const report = summarizeProgramme({ ledger: ledgerOf(lives), asOf });
        JSON.stringify(report, (_key, value) => {
          if (typeof value === "number" && !Number.isFinite(value)) expect.fail(`${value}`);
          if (value?.denominator !== undefined && value.numerator !== undefined)
            expect(value.value).toBe(value.denominator === 0 ? null : value.numerator / value.denominator);
          if (value?.median !== undefined) expect(value.mean).toBe(value.count === 0 ? null : value.sum / value.count);
          return value;
        });
        for (const { completed, failed, together } of report.risks.points)
          expect(completed.estimate + failed.estimate + together.estimate).toBeCloseTo(1, 12);
      }),
      runs,
    );
  });

  it("names nobody but those of completed relationships, by ids of the ledger", () => {
    fc.assert(
      fc.property(livesOfMentees, (lives) => {
        const ledger = ledgerOf(lives);
        const { completed, ...rest } = summarizeProgramme({ ledger, asOf });
        expect(completed.map(({ relationshipId, menteeId, mentorId }) => [relationshipId, menteeId, mentorId])).toEqual(
          ledger.relationships
            .filter(({ state }) => state === "completed")
            .map(({ id, menteeId, mentorId }) => [id, menteeId, mentorId])
            .sort(([a], [b]) => (a! < b! ? -1 : 1)),
        );
        expect(JSON.stringify(rest)).not.toMatch(/"[em]\d"|"r\d-\d"|idle/);
      }),
      runs,
    );
  });

  it("counts the signals of follow-up, and each relationship with something overdue once", () => {
    fc.assert(
      fc.property(livesOfMentees, fc.constantFrom("2029-10-25", asOf), (lives, day) => {
        const ledger = ledgerOf(lives);
        const { care } = summarizeProgramme({ ledger, asOf: day });
        const open = ledger.relationships.filter(({ ending, proposedOn }) => ending === undefined && proposedOn <= day);
        const signals = followUp(ledger, { asOf: day });
        const overdue = new Set(signals.filter(({ urgency }) => urgency === "overdue").map(({ relationshipId }) => relationshipId));
        expect([care.overdue.numerator, care.overdue.denominator]).toEqual([overdue.size, open.length]);
        const counts = new Map<string, number>();
        for (const { code, urgency } of signals) counts.set(`${code} ${urgency}`, (counts.get(`${code} ${urgency}`) ?? 0) + 1);
        expect(care.followUps.map(({ code, urgency, signals: count }) => [`${code} ${urgency}`, count])).toEqual(
          [...counts].sort(([a], [b]) => (a < b ? -1 : 1)),
        );
      }),
      runs,
    );
  });

  it("of an empty programme is empty, with null for every share and mean", () => {
    const report = summarizeProgramme({ ledger: openLedger({ mentees: [], mentors: [] }), asOf });
    expect(report).toMatchObject({
      relationships: 0,
      matching: null,
      completion: { numerator: 0, denominator: 0, value: null, interval: null },
      durations: { months: { count: 0, sum: 0, mean: null, interval: null, median: null } },
      risks: { followed: 0, points: [], medianDays: null },
      criteria: [],
      completed: [],
    });
  });

  it("says of each completed relationship what it was matched on and what came of it", () => {
    const report = summarizeProgramme({ ledger: ledgerOf([[LIFE]]), asOf });
    expect(report.completed).toEqual([
      {
        relationshipId: "r0-0",
        menteeId: "e0",
        mentorId: "m0",
        points: 600_000,
        criteria: { level: 200_000, skills: 400_000 },
        months: 8,
        days: 25,
        band: "typical",
        checkIns: 3,
        goals: 1,
        goalsReached: 1,
        menteeRating: 4,
        mentorRating: 5,
      },
    ]);
    // Due by day 270: those of day 14 and 28, then one each month.
    expect(report.care.checkIns).toMatchObject({ numerator: 3, denominator: 9 });
    expect(report.times.toAcceptance).toMatchObject({ count: 1, sum: 9 });
  });

  it("keeps completion and failure apart, and counts the running ones as far as they were seen", () => {
    // By hand, of four: one fails on day 30, one completes on day 60, one is last seen on day 60, one completes on day 90. F = 1/4; C(60) = 3/4 · 1/3 = 1/4; C(90) = 1/4 + 1/2.
    const life = (state: Life["state"], lasted: number, shift = 0): Life => ({ ...LIFE, state, lasted, shift });
    const ledger = ledgerOf([[life("failed", 30)], [life("completed", 60)], [life("active", 0, 30)], [life("completed", 90)]]);
    const { points, ...counts } = summarizeProgramme({ ledger, asOf: "2026-06-08" }).risks;
    expect(counts).toEqual({ followed: 4, completed: 2, failed: 1, running: 1, medianDays: 60 });
    expect(points.map(({ days, atRisk }) => [days, atRisk])).toEqual([
      [0, 4],
      [30, 4],
      [61, 1],
      [91, 0],
    ]);
    const shares = points.map(({ completed, failed }) => [completed.estimate, failed.estimate]);
    expect(shares[1]).toEqual([0, 0.25]);
    expect(shares[2]).toEqual([0.25, 0.25]);
    expect(shares[3]?.[0]).toBeCloseTo(0.75, 12);
  });

  it("says which criteria went with completion, in points", () => {
    const life = (state: Life["state"], points: number): Life => ({ ...LIFE, state, points });
    const lives = [900_000, 840_000, 870_000].map((points) => [life("completed", points)]);
    const { criteria } = summarizeProgramme({ ledger: ledgerOf([...lives, [life("failed", 300_000)], [life("failed", 330_000)]]), asOf });
    expect(criteria.map(({ criterionId, difference }) => [criterionId, difference])).toEqual([
      ["level", 290_000 - 105_000],
      ["skills", 580_000 - 210_000],
    ]);
    expect(criteria[0]?.interval?.low).toBeGreaterThan(0);
  });

  it("measures the days until the first proposal for those who are known to have joined", () => {
    const joined = [
      { menteeId: "e0", on: "2026-02-01" },
      { menteeId: "idle", on: "2026-02-01" },
      { menteeId: "stranger", on: "2026-02-01" },
    ];
    expect(summarizeProgramme({ ledger: ledgerOf([[LIFE]]), asOf, joined }).times.toProposal).toMatchObject({ count: 1, sum: 28 });
  });
});

describe("a report of a day of the past", () => {
  it("is the report that was made on that day", () => {
    const days = ["2026-03-05", "2026-03-20", "2026-06-01", "2026-12-31", "2027-03-01"];
    fc.assert(
      fc.property(livesOfMentees, fc.constantFrom(...days), (lives, day) => {
        const ledger = ledgerOf(lives);
        const events = ledger.relationships.flatMap(({ id, history }) =>
          history.map((event) => ({ ...event, relationshipId: id })).filter(({ at }) => at <= day),
        );
        let then = openLedger({
          at: "2026-01-01",
          mentees: ledger.mentees.map(({ menteeId }) => ({ id: menteeId })),
          mentors: ledger.seats.map(({ mentorId, capacity }) => ({ id: mentorId, capacity: capacity + 99 })),
        });
        const possible = new Map(ledger.relationships.map(({ menteeId }) => [menteeId, 0]));
        for (const { menteeId } of ledger.relationships) possible.set(menteeId, (possible.get(menteeId) ?? 0) + 1);
        // Relationships of one mentee that overlap were never possible one after the other.
        fc.pre([...possible.values()].every((count) => count === 1));
        for (const event of events) {
          const recorded = record(then, event as never);
          if (!recorded.ok) throw new Error(recorded.issue.message);
          then = recorded.ledger;
        }
        const { seats: _, ...past } = summarizeProgramme({ ledger, asOf: day });
        const { seats: __, ...made } = summarizeProgramme({ ledger: then, asOf: day });
        expect(past).toEqual(made);
      }),
      { numRuns: Math.ceil(RUNS / 5) },
    );
  });

  it("has what happened on the day itself, and nothing of the next", () => {
    const ledger = ledgerOf([[LIFE]]);
    const at = (day: string) => summarizeProgramme({ ledger, asOf: day }).states;
    expect([at("2026-03-09").proposed, at("2026-03-10").active]).toEqual([1, 1]);
    expect([at("2026-12-04").active, at("2026-12-05").completed]).toEqual([1, 1]);
    expect(summarizeProgramme({ ledger, asOf: "2026-02-28" }).relationships).toBe(0);
  });

  it("does not know of a departure that was announced later, and knows of one that lies ahead", () => {
    const recorded = record(ledgerOf([[{ ...LIFE, state: "active" }]]), {
      type: "depart",
      id: "d",
      at: "2027-01-10",
      by: "administrator",
      personId: "m0",
      on: "2027-02-01",
    });
    if (!recorded.ok) throw new Error(recorded.issue.message);
    const departed = (day: string): number => summarizeProgramme({ ledger: recorded.ledger, asOf: day }).enrolment.departed;
    expect([departed("2027-01-09"), departed("2027-01-31"), departed("2027-02-01")]).toEqual([0, 0, 1]);
  });

  it("is refused where the policy does not allow what has happened", () => {
    const ledger = ledgerOf([[LIFE], [{ ...LIFE, state: "expired" }]]);
    const policy = { proposalDays: 3 };
    expect(() => summarizeProgramme({ ledger, asOf: "2026-03-12", policy })).toThrow(/cannot be followed back.*give the policy/);
  });
});

describe("a ledger whose past cannot be followed", () => {
  it("is refused with the relationship's id", () => {
    const stored = JSON.parse(JSON.stringify(ledgerOf([[LIFE]])));
    const [{ history }] = stored.relationships;
    history[0] = { ...history[0], relationshipId: 3 };
    expect(() => summarizeProgramme({ ledger: stored, asOf: "2026-03-12" })).toThrow(/"r0-0" cannot be followed back/);
  });
});

describe("what a proposal did not say", () => {
  it("is null, and counts for no criterion", () => {
    const stored = JSON.parse(JSON.stringify(ledgerOf([[LIFE], [{ ...LIFE, state: "failed" }]])));
    for (const relationship of stored.relationships) {
      delete relationship.match;
      relationship.ratings = [];
    }
    const { completed, criteria, progress } = summarizeProgramme({ ledger: stored, asOf });
    expect(completed[0]).toMatchObject({ points: null, criteria: null, menteeRating: null, mentorRating: null });
    expect(criteria).toEqual([]);
    expect(progress.ratings.mentee.count).toBe(0);
  });
});

describe("the matching in a report", () => {
  const input = loadCohort("cohort-60");
  const matching = matchParticipants(input);
  const ledger = openLedger({ mentees: input.mentees, mentors: input.mentors });
  const goals = measureGoals(
    { ...input, goals: [{ id: "all", text: "Everybody", measure: { kind: "share-matched" }, target: 0.9 }] },
    matchParticipants({ ...input, goals: [{ id: "all", text: "Everybody", measure: { kind: "share-matched" }, target: 0.9 }] }),
  );
  const report = summarizeProgramme({ ledger, matching, participants: input, goals, asOf: "2026-03-01" });

  it("counts every mentee once, every mentor's load, and every pair's points", () => {
    const { mentees, matched, unmatchedMentees, scores, score, seats, mentors, pairs } = report.matching!;
    expect(mentees).toBe(input.mentees.length);
    expect(pairs + sum(unmatchedMentees.map(({ people }) => people))).toBe(mentees);
    const elsewhere = sum(unmatchedMentees.map(({ code, people }) => (code === "unavailable" || code === "already-active" ? people : 0)));
    expect(matched).toMatchObject({ numerator: pairs, denominator: mentees - elsewhere });
    expect(scores.map((bin) => bin.pairs)).toEqual(
      scores.map(
        ({ from }) => matching.pairs.filter(({ points }) => points >= from && (points < from + 100_000 || from === 900_000)).length,
      ),
    );
    expect(sum(scores.map((bin) => bin.pairs))).toBe(pairs);
    expect(sum(scores.flatMap(({ contributions }) => Object.values(contributions)))).toBe(score.sum);
    expect(score.sum).toBe(matching.totals.points);
    expect(sum(seats.loads.map((load) => load.mentors))).toBe(mentors);
    expect(seats.used).toBe(pairs);
    expect(report.enrolment.paused).not.toBeNull();
    expect(report.goals).toEqual(goals);
  });

  it("counts unmet qualification rules by role, rule and verdict", () => {
    const rules = [{ id: "trained", kind: "one-of", attribute: "trained", values: ["yes"], unknown: "fail" }] as const;
    const people = ["yes", "no", "no", undefined].map((trained, k) => ({
      id: `e${k}`,
      attributes: { level: 1, ...(trained === undefined ? {} : { trained }) },
    }));
    const matched = matchParticipants({
      mentees: people,
      mentors: [{ id: "m", attributes: { level: 2 } }],
      criteria: [{ id: "level", kind: "gap", weight: 1, attribute: "level", ideal: 1 }],
      qualification: { mentees: rules },
    });
    expect(summarizeProgramme({ ledger, matching: matched, asOf }).matching?.rules).toEqual([
      { role: "mentee", ruleId: "trained", failed: 2, unknown: 1 },
    ]);
  });
});

describe("what is no programme", () => {
  const ledger = ledgerOf([]);
  it.each([
    ["nothing", null],
    ["no day", { ledger }],
    ["no ledger", { asOf }],
    ["no matching", { ledger, asOf, matching: { kind: "matching" } }],
    ["no people", { ledger, asOf, participants: { mentees: [] } }],
    ["people who are none", { ledger, asOf, participants: { mentees: [null], mentors: [] } }],
    ["goals that are no list", { ledger, asOf, goals: 3 }],
    ["days of joining that are none", { ledger, asOf, joined: [{ menteeId: "e", on: "soon" }] }],
    ["entries of joining that are none", { ledger, asOf, joined: [null] }],
    ["a bad policy", { ledger, asOf, policy: { minimumMonths: 0 } }],
  ])("is refused: %s", (_what, records) => {
    try {
      summarizeProgramme(records as never);
      expect.unreachable();
    } catch (error) {
      expect(isInvalidInputError(error)).toBe(true);
    }
  });
});
