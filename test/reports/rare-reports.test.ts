import {
  explainFairness,
  isInvalidInputError,
  type Ledger,
  type LedgerEvent,
  type MatchInput,
  matchParticipants,
  measureFairness,
  openLedger,
  renderReport,
  replay,
  summarizeProgramme,
} from "mentor-matching";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { reportWith } from "../support/report-cases.ts";

let count = 0;
const stamp = (at: string, relationshipId: string) => ({ id: `event-${count++}`, at, by: "administrator", relationshipId }) as const;

/** A ledger in which a mentee's relationships follow upon one another. */
function ledgerOf(...events: readonly LedgerEvent[]): Ledger {
  const people = { mentees: [{ id: "e" }, { id: "other" }], mentors: [{ id: "m1" }, { id: "m2" }, { id: "m3" }, { id: "m4" }] };
  return replay([{ type: "enrol", id: "enrol", at: "2026-01-01", by: "administrator", ...people }, ...events]);
}

/** The same relationships in another order. */
function backwards({ mentees, seats, relationships }: Ledger): Ledger {
  return openLedger({
    at: "2026-01-01",
    mentees: mentees.map(({ menteeId }) => ({ id: menteeId })),
    mentors: seats.map(({ mentorId }) => ({ id: mentorId })),
    relationships: relationships.toReversed(),
  });
}

/** Accepted by both, and failed before it began. */
function failedEarly(id: string, mentorId: string, from: string, on: string): readonly LedgerEvent[] {
  return [
    { type: "propose", ...stamp(from, id), menteeId: "e", mentorId },
    { type: "accept", ...stamp(from, id), by: "mentee" },
    { type: "accept", ...stamp(from, id), by: "mentor" },
    { type: "fail", ...stamp(on, id), reason: "logistics", party: "both" },
  ];
}

describe("what seldom happens", () => {
  const ledger = ledgerOf(...failedEarly("b", "m1", "2026-02-01", "2026-02-20"), ...failedEarly("a", "m2", "2026-02-20", "2026-02-20"), {
    type: "propose",
    ...stamp("2026-02-20", "late"),
    menteeId: "e",
    mentorId: "m3",
  });

  it("counts, of two failures on one day, the one with the first id, whatever their order; what followed on that day is a rematch", () => {
    for (const each of [ledger, backwards(ledger)])
      expect(summarizeProgramme({ ledger: each, asOf: "2026-02-21" }).rematches).toMatchObject({
        rematched: { numerator: 1, denominator: 1 },
        total: 1,
        running: 1,
      });
  });

  it("says that relationships failed before their start, and puts these first", () => {
    const started = ledgerOf(
      ...failedEarly("a", "m1", "2026-02-01", "2026-02-20"),
      { type: "propose", ...stamp("2026-02-21", "b"), menteeId: "other", mentorId: "m2" },
      { type: "accept", ...stamp("2026-02-22", "b"), by: "mentee" },
      { type: "accept", ...stamp("2026-02-22", "b"), by: "mentor" },
      { type: "waive-guard", ...stamp("2026-02-22", "b"), guard: "training", reason: "done elsewhere", author: "x" },
      { type: "disclose-criteria", ...stamp("2026-02-22", "b"), to: "both" },
      {
        type: "agree-expectations",
        ...stamp("2026-02-22", "b"),
        plan: { goals: [{ id: "g", text: "t" }], cadenceDays: 14, endsOn: "2026-11-30" },
      },
      { type: "start", ...stamp("2026-02-22", "b") },
      { type: "fail", ...stamp("2026-04-01", "b"), reason: "overload", party: "mentor" },
    );
    const { failures, durations } = summarizeProgramme({ ledger: started, asOf: "2026-12-31" });
    expect(failures.months).toEqual([
      { month: null, failures: 1 },
      { month: 1, failures: 1 },
    ]);
    expect(durations.months.count).toBe(1);
  });

  it("waits until the first of several proposals, in whatever order they stand", () => {
    const several = ledgerOf(
      { type: "propose", ...stamp("2026-02-03", "r1"), menteeId: "e", mentorId: "m1" },
      { type: "decline", ...stamp("2026-02-04", "r1"), by: "mentor" },
      { type: "propose", ...stamp("2026-02-10", "r2"), menteeId: "e", mentorId: "m2" },
    );
    const joined = [{ menteeId: "e", on: "2026-01-30" }];
    for (const each of [several, backwards(several)])
      expect(summarizeProgramme({ ledger: each, asOf: "2026-02-20", joined }).times.toProposal).toMatchObject({ count: 1, sum: 4 });
  });

  it("counts rules that keep mentors out", () => {
    const input: MatchInput = {
      mentees: [{ id: "e", attributes: { level: 1 } }],
      mentors: [
        { id: "m1", attributes: { level: 3 } },
        { id: "m2", attributes: { level: 1 } },
      ],
      criteria: [{ id: "level", kind: "gap", weight: 1, attribute: "level", ideal: 2 }],
      qualification: { mentors: [{ id: "senior", kind: "at-least", attribute: "level", minimum: 2 }] },
    };
    const report = summarizeProgramme({
      ledger: openLedger({ mentees: [], mentors: [] }),
      matching: matchParticipants(input),
      asOf: "2026-01-01",
    });
    expect(report.matching?.rules).toEqual([{ role: "mentor", ruleId: "senior", failed: 1, unknown: 0 }]);
  });

  it("writes dashes where there is nothing to divide by, or no target", () => {
    const { report, wording } = reportWith("x");
    const [goal] = report.goals;
    const edited = {
      ...report,
      funnel: { ...report.funnel, enrolled: 0 },
      goals: [
        { ...goal!, reached: true },
        { ...goal!, id: "other", reached: null },
      ],
    };
    const markdown = renderReport(edited, { ...wording, format: "markdown" });
    expect(markdown).toMatch(/enrolled \| 0 \| – \|/);
    expect(markdown).toMatch(/\| yes \|/);
    const { data } = Papa.parse<string[]>(renderReport(edited, { ...wording, format: "csv" }));
    expect(data.filter((row) => row[3] === "other").map((row) => row[4])).not.toContain("Reached");
  });

  it.each([[null], [undefined], [{ kind: "matching" }]])("refuses %j for a matching or for people", (given) => {
    const empty = openLedger({ mentees: [], mentors: [] });
    for (const records of [{ matching: given ?? null }, { participants: given ?? null }])
      try {
        summarizeProgramme({ ledger: empty, asOf: "2026-01-01", ...records } as never);
        expect.unreachable();
      } catch (error) {
        expect(isInvalidInputError(error)).toBe(true);
      }
  });
});

describe("what seldom accounts for a gap", () => {
  const site = (k: number): string => (k < 6 ? "Lyon" : "Nantes");
  const input: MatchInput = {
    mentees: Array.from({ length: 12 }, (_, k) => ({ id: `e${k}`, attributes: { level: 1 } })),
    mentors: Array.from({ length: 12 }, (_, k) => ({ id: `m${k}`, attributes: { site: site(k), level: k < 9 ? 3 : 0 } })),
    criteria: [{ id: "level", kind: "gap", weight: 1, attribute: "level", ideal: 2, allowed: [0, null] }],
    reportingLine: 0,
  };

  it("is asked of mentors, and without a ban on reporting lines none is left out", () => {
    const explained = explainFairness(input, matchParticipants(input), { role: "mentor", attributes: ["site"] })!;
    expect(explained).toMatchObject({ role: "mentor", highest: ["Lyon"], lowest: ["Nantes"], matched: 0.5 });
    // The only criterion with a weight stays; there is nothing else to leave out.
    expect(explained.without).toEqual([]);
  });

  it("cannot be said where a group has nobody left, and comes last", () => {
    const gated: MatchInput = {
      ...input,
      criteria: [...input.criteria!, { id: "site", kind: "same", weight: 0, attribute: "level" }],
      reportingLine: 1,
    };
    const { without } = explainFairness(gated, matchParticipants(gated), { role: "mentor", attributes: ["site"] })!;
    expect(without.map(({ leftOut }) => leftOut.code)).toEqual(["criterion", "reporting-line"]);
    for (const { reduction } of without) expect(reduction).toBe(0);
  });

  it("needs a question", () => {
    expect(() => explainFairness(input, matchParticipants(input), undefined as never)).toThrow(/^question: expected an object/);
  });

  it("has no other figures where only match rates were measured", () => {
    const nobody = { ...input, mentors: input.mentors.map((mentor) => ({ ...mentor, attributes: { ...mentor.attributes, level: 0 } })) };
    const measured = measureFairness({ participants: nobody, matching: matchParticipants(nobody), role: "mentor", attributes: ["site"] });
    const { report } = reportWith("x");
    const markdown = renderReport(report, { format: "markdown", fairness: [{ measured }] });
    expect(markdown).toContain("### Mentors by site");
    expect(markdown).not.toContain("Other figures");
  });
});
