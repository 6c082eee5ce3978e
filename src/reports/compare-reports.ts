import { answerAbout, InvalidInputError, quote } from "../model/issue.ts";
import type { ProgrammeReport } from "../model/programme-report.ts";
import type {
  CountComparison,
  MeanComparison,
  RateComparison,
  ReportComparison,
  ReportCount,
  ReportMean,
  ReportRate,
} from "../model/report-comparison.ts";
import type { ConfidenceInterval, Rate, Spread } from "../model/report-parts.ts";
import { readGiven } from "../reading/read-given.ts";
import { joinIntervals } from "../statistics/score-interval.ts";
import { rateOf, spreadOf } from "./counts.ts";

/** Where each count of a report is. */
export const REPORT_COUNTS: { readonly [Code in ReportCount]: (report: ProgrammeReport) => number } = {
  mentees: ({ enrolment }) => enrolment.mentees,
  mentors: ({ enrolment }) => enrolment.mentors,
  pairs: ({ matching }) => matching?.pairs ?? 0,
  relationships: ({ relationships }) => relationships,
  running: ({ states: { preparing, active, paused, closing } }) => preparing + active + paused + closing,
  completed: ({ states }) => states.completed,
  failed: ({ states }) => states.failed,
  rematches: ({ rematches }) => rematches.total,
};

/** Where each share of a report is. */
export const REPORT_RATES: { readonly [Code in ReportRate]: (report: ProgrammeReport) => Rate } = {
  matched: ({ matching }) => matching?.matched ?? rateOf(0, 0),
  "seats-used": ({ seats }) => seats.rate,
  accepted: ({ accepted }) => accepted,
  started: ({ started }) => started,
  completion: ({ completion }) => completion,
  rematched: ({ rematches }) => rematches.rematched,
  "check-ins-held": ({ care }) => care.checkIns,
  overdue: ({ care }) => care.overdue,
  "goals-reached": ({ progress }) => progress.reached,
};

/** Where each mean of a report is. */
export const REPORT_MEANS: { readonly [Code in ReportMean]: (report: ProgrammeReport) => Spread } = {
  score: ({ matching }) => matching?.score ?? spreadOf([]),
  "days-to-proposal": ({ times }) => times.toProposal,
  "days-to-acceptance": ({ times }) => times.toAcceptance,
  "days-to-start": ({ times }) => times.toStart,
  months: ({ durations }) => durations.months,
  "mentee-rating": ({ progress }) => progress.ratings.mentee,
  "mentor-rating": ({ progress }) => progress.ratings.mentor,
};

/**
 * Sets two reports side by side: periods, cohorts or modes, with every difference and its interval.
 *
 * @param first - the earlier one, or the one to compare with.
 * @param second - every difference is this one less the first.
 * @throws {@link InvalidInputError} for what is no report.
 * @example
 * ```ts
 * const year = compareReports(summarizeProgramme({ ledger, asOf: "2026-12-31" }), summarizeProgramme({ ledger, asOf: "2027-12-31" }));
 * year.rates.find(({ code }) => code === "completion")?.difference; // 0.06: six points of a hundred more
 * ```
 */
export function compareReports(first: ProgrammeReport, second: ProgrammeReport): ReportComparison {
  const [before, after] = [readReport(first, "first"), readReport(second, "second")];
  return answerAbout("reports", () => comparisonOf(before, after));
}

function comparisonOf(first: ProgrammeReport, second: ProgrammeReport): ReportComparison {
  return {
    kind: "report-comparison",
    schemaVersion: 1,
    first: first.asOf,
    second: second.asOf,
    counts: codesOf(REPORT_COUNTS).map((code): CountComparison => {
      const [before, after] = [REPORT_COUNTS[code](first), REPORT_COUNTS[code](second)];
      return { code, first: before, second: after, difference: after - before };
    }),
    rates: codesOf(REPORT_RATES).map((code): RateComparison => {
      const [before, after] = [REPORT_RATES[code](first), REPORT_RATES[code](second)];
      return { code, first: before, second: after, ...differ([before.value, before.interval], [after.value, after.interval]) };
    }),
    means: codesOf(REPORT_MEANS).map((code): MeanComparison => {
      const [before, after] = [REPORT_MEANS[code](first), REPORT_MEANS[code](second)];
      return { code, first: before, second: after, ...differ([before.mean, before.interval], [after.mean, after.interval]) };
    }),
  };
}

type Estimated = readonly [value: number | null, interval: ConfidenceInterval | null];

function differ([before, ofBefore]: Estimated, [after, ofAfter]: Estimated): Pick<RateComparison, "difference" | "interval"> {
  if (before === null || after === null || ofBefore === null || ofAfter === null) return { difference: null, interval: null };
  return { difference: after - before, interval: joinIntervals({ value: after, ...ofAfter }, { value: before, ...ofBefore }) };
}

/** The codes of a list, in its order. */
export function codesOf<Code extends string>(list: { readonly [Each in Code]: unknown }): readonly Code[] {
  return Object.keys(list) as Code[];
}

/** Copies a report once, and refuses what is none. @throws {@link InvalidInputError} */
export function readReport(report: unknown, what: string): ProgrammeReport {
  const read = readGiven(what, report);
  const { kind, schemaVersion } = (read ?? {}) as Partial<ProgrammeReport>;
  if (kind === "programme-report" && schemaVersion === 1) return read as ProgrammeReport;
  const message = `expected a report by summarizeProgramme, got ${quote(kind ?? read)}`;
  throw new InvalidInputError([{ code: "wrong-type", path: [what], message }]);
}
