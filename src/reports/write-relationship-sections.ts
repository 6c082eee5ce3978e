import { BAND_WORDS, PARTY_WORDS, REASON_WORDS, STATE_WORDS } from "../language/lifecycle-words.ts";
import { GOAL_STATE_WORDS, SIGNAL_WORDS, URGENCY_WORDS } from "../language/report-words.ts";
import type { ProgrammeReport } from "../model/programme-report.ts";
import type { RiskPoint } from "../model/report-outcomes.ts";
import type { Spread } from "../model/report-parts.ts";
import { codesOf } from "./compare-reports.ts";
import {
  intervalText,
  NOTHING,
  numberCell,
  type ReportCell,
  type ReportExhibit,
  type ReportSection,
  shareCell,
  textCell,
} from "./report-document.ts";
import { left, right, type Wording } from "./write-matching-sections.ts";

const FULL_POINTS = 1_000_000;
/** More lines than anybody reads; the other formats have all. */
export const LISTED = 200;

/** The relationships: states, lengths, outcomes over time, failures and what came after, follow-up, criteria. */
export function writeRelationshipSections(report: ProgrammeReport, wording: Wording): readonly ReportSection[] {
  if (report.relationships === 0) return [];
  const { texts } = wording;
  return [
    {
      id: "relationships",
      title: texts.relationships,
      exhibits: [writeStates(report, wording), writeBands(report, wording), writeGoalStates(report, wording)],
    },
    { id: "outcomes", title: texts.outcomes, exhibits: report.risks.points.length === 0 ? [] : [writeRisks(report, wording)] },
    { id: "failures", title: texts.failures, exhibits: report.failures.total === 0 ? [] : writeFailures(report, wording) },
    { id: "care", title: texts.care, exhibits: report.care.followUps.length === 0 ? [] : [writeSignals(report, wording)] },
    { id: "criteria", title: texts.associations, exhibits: report.criteria.length === 0 ? [] : [writeCriteria(report, wording)] },
  ].filter(({ exhibits }) => exhibits.length > 0);
}

/** A table of names and counts. */
function countTable(
  caption: string,
  [first, second]: readonly [string, string],
  counts: readonly (readonly [name: ReportCell, count: number])[],
  { phrasing }: Wording,
): ReportExhibit["table"] {
  return { caption, columns: [left(first), right(second)], rows: counts.map(([name, count]) => [name, numberCell(count, phrasing)]) };
}

function writeStates({ states }: ProgrammeReport, wording: Wording): ReportExhibit {
  const { texts, phrasing } = wording;
  const counts = codesOf(states).map((state) => [textCell(STATE_WORDS[state][phrasing.locale], state), states[state]] as const);
  return { table: countTable(texts.states, [texts.state, texts.number], counts, wording) };
}

function writeBands({ durations: { bands, stagnating } }: ProgrammeReport, wording: Wording): ReportExhibit {
  const { texts, phrasing } = wording;
  const counts = codesOf({ ...bands, stagnating }).map(
    (band) => [textCell(BAND_WORDS[band][phrasing.locale], band), { ...bands, stagnating }[band]] as const,
  );
  return { table: countTable(texts.durations, [texts.band, texts.number], counts, wording) };
}

function writeGoalStates({ progress: { goals } }: ProgrammeReport, wording: Wording): ReportExhibit {
  const { texts, phrasing } = wording;
  const counts = codesOf(goals).map((state) => [textCell(GOAL_STATE_WORDS[state][phrasing.locale], state), goals[state]] as const);
  return { table: countTable(texts.progress, [texts.state, texts.number], counts, wording) };
}

function writeRisks({ risks: { points } }: ProgrammeReport, { phrasing, texts }: Wording): ReportExhibit {
  const cellOf = ({ estimate, low, high }: RiskPoint["completed"]): ReportCell => ({
    ...shareCell(estimate, phrasing),
    interval: { low, high },
  });
  const curveOf = (label: string, tone: "good" | "bad", read: (point: RiskPoint) => RiskPoint["completed"]) => ({
    label,
    tone,
    points: points.map((point) => ({ month: point.month, ...read(point) })),
  });
  return {
    table: {
      caption: texts.outcomes,
      columns: [left(texts.month), right(texts.seen), right(texts.completed), right(texts.failed), right(texts.together)],
      rows: points.map(({ month, atRisk, completed, failed, together }) => [
        { text: phrasing.number(month), value: month },
        numberCell(atRisk, phrasing),
        cellOf(completed),
        cellOf(failed),
        cellOf(together),
      ]),
    },
    chart: {
      form: "curves",
      title: texts.outcomes,
      description: `${texts.outcomesNote} ${texts.tableBelow}`,
      axis: texts.month,
      curves: [curveOf(texts.completed, "good", ({ completed }) => completed), curveOf(texts.failed, "bad", ({ failed }) => failed)],
    },
    note: texts.outcomesNote,
  };
}

function writeFailures({ failures: { reasons, parties, months }, rematches }: ProgrammeReport, wording: Wording): readonly ReportExhibit[] {
  const { phrasing, texts } = wording;
  const { locale, number } = phrasing;
  const ordered = [...reasons].sort((a, b) => b.primary - a.primary);
  const after = codesOf(texts.rematchWords).map((code) => [textCell(texts.rematchWords[code], code), rematches[code]] as const);
  return [
    {
      table: {
        caption: texts.failures,
        columns: [left(texts.reason), right(texts.primary), right(texts.contributing)],
        rows: ordered.map(({ reason, primary, contributing }) => [
          textCell(REASON_WORDS[reason][locale], reason),
          numberCell(primary, phrasing),
          numberCell(contributing, phrasing),
        ]),
      },
      chart: {
        form: "bars",
        title: texts.failures,
        description: texts.tableBelow,
        bars: ordered.map(({ reason, primary }) => ({ label: REASON_WORDS[reason][locale], value: primary, text: number(primary) })),
      },
    },
    {
      table: countTable(
        texts.parties,
        [texts.party, texts.number],
        parties.map(({ party, failures }) => [textCell(PARTY_WORDS[party][locale], party), failures]),
        wording,
      ),
    },
    {
      table: countTable(
        texts.failureMonths,
        [texts.month, texts.number],
        months.map(({ month, failures }) => [
          month === null ? textCell(texts.beforeStart, "") : { text: number(month), value: month },
          failures,
        ]),
        wording,
      ),
    },
    { table: countTable(texts.rematches, [texts.rematches, texts.number], after, wording) },
  ];
}

function writeSignals({ care: { followUps } }: ProgrammeReport, { phrasing, texts }: Wording): ReportExhibit {
  return {
    table: {
      caption: texts.signals,
      columns: [left(texts.signal), left(texts.urgency), right(texts.number)],
      rows: followUps.map(({ code, urgency, signals }) => [
        textCell(SIGNAL_WORDS[code][phrasing.locale], code),
        textCell(URGENCY_WORDS[urgency][phrasing.locale], urgency),
        numberCell(signals, phrasing),
      ]),
    },
  };
}

function writeCriteria({ criteria }: ProgrammeReport, { phrasing, texts }: Wording): ReportExhibit {
  const ofMean = ({ mean }: Spread): ReportCell => shareCell(mean === null ? null : mean / FULL_POINTS, phrasing);
  return {
    table: {
      caption: texts.associations,
      columns: [left(texts.criterion), right(texts.completed), right(texts.failed), right(texts.difference), right(texts.interval)],
      rows: criteria.map(({ criterionId, completed, failed, difference, interval }) => {
        const shares = interval === null ? null : { low: interval.low / FULL_POINTS, high: interval.high / FULL_POINTS };
        return [
          textCell(phrasing.criterion(criterionId), criterionId),
          ofMean(completed),
          ofMean(failed),
          shareCell(difference === null ? null : difference / FULL_POINTS, phrasing),
          textCell(intervalText(shares, phrasing.percent), ""),
        ];
      }),
    },
    note: texts.associationsNote,
  };
}

/** One line for each relationship that completed, as far as `most` goes. */
export function writeCompletedSection(
  { completed }: ProgrammeReport,
  { phrasing, texts }: Wording,
  most: number,
): ReportSection | undefined {
  if (completed.length === 0) return undefined;
  const { number, person, percent, listPhrases, criterion } = phrasing;
  const rows = completed.slice(0, most).map((each) => {
    const criteria = each.criteria ?? {};
    // What brought most stands first.
    const ids = Object.keys(criteria).sort((a, b) => (criteria[b] as number) - (criteria[a] as number));
    const shown = ids
      .filter((id) => (criteria[id] as number) > 0)
      .map((id) => `${criterion(id)} ${percent((criteria[id] as number) / FULL_POINTS)}`);
    return [
      textCell(phrasing.value(each.relationshipId), each.relationshipId),
      textCell(person("mentee", each.menteeId), each.menteeId),
      textCell(person("mentor", each.mentorId), each.mentorId),
      shareCell(each.points === null ? null : each.points / FULL_POINTS, phrasing),
      textCell(shown.length === 0 ? NOTHING : listPhrases(shown), ids.map((id) => `${id} ${criteria[id]}`).join(" ")),
      numberCell(each.months, phrasing),
      numberCell(each.checkIns, phrasing),
      { text: `${number(each.goalsReached)}/${number(each.goals)}`, value: each.goalsReached },
      numberCell(each.menteeRating, phrasing),
      numberCell(each.mentorRating, phrasing),
    ];
  });
  const columns = [
    ...[left(texts.relationship), left(texts.mentee), left(texts.mentor), right(texts.score), left(texts.matchedOn), right(texts.months)],
    ...[right(texts.checkIns), right(texts.goalsReached), right(texts.menteeRating), right(texts.mentorRating)],
  ];
  const note = completed.length > most ? { note: texts.completionsNote(number(most), number(completed.length)) } : {};
  return { id: "completed", title: texts.completions, exhibits: [{ table: { caption: texts.completions, columns, rows }, ...note }] };
}
