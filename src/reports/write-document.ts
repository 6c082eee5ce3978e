import { COUNT_WORDS, MEAN_WORDS, RATE_WORDS } from "../language/report-words.ts";
import type { ProgrammeReport } from "../model/programme-report.ts";
import type { ReportMean } from "../model/report-comparison.ts";
import { codesOf, REPORT_COUNTS, REPORT_MEANS, REPORT_RATES } from "./compare-reports.ts";
import {
  intervalText,
  NOTHING,
  numberCell,
  type ReportDocument,
  type ReportExhibit,
  type ReportSection,
  type ReportTile,
  rateCell,
  shareCell,
  textCell,
} from "./report-document.ts";
import { type ReportedFairness, writeFairnessSection } from "./write-fairness-section.ts";
import { left, right, type Wording, writeLoadSection, writeMatchingSection } from "./write-matching-sections.ts";
import { writeCompletedSection, writeRelationshipSections } from "./write-relationship-sections.ts";

const FULL_POINTS = 1_000_000;

/** What is written: a report and what belongs to it. */
export interface Rendered {
  readonly report: ProgrammeReport;
  readonly fairness: readonly ReportedFairness[];
}

/** Puts a report into words: the same for every format, but for how many of the completed relationships are listed. */
export function writeDocument({ report, fairness }: Rendered, wording: Wording, listed: number): ReportDocument {
  const { texts, phrasing } = wording;
  const sections = [
    {
      id: "glance",
      title: texts.glance,
      exhibits: [writeRates(report, wording), writeMeans(report, wording), writePeople(report, wording)],
    },
    writeJourney(report, wording),
    writeMatchingSection(report, wording),
    writeLoadSection(report, wording),
    ...writeRelationshipSections(report, wording),
    writeFairnessSection(fairness, wording),
    writeCompletedSection(report, wording, listed),
  ];
  return {
    title: texts.title,
    subtitle: texts.asOf(phrasing.day(report.asOf)),
    footer: texts.footer,
    tiles: writeTiles(report, wording),
    sections: sections.filter((section): section is ReportSection => section !== undefined && section.exhibits.length > 0),
  };
}

function writeTiles(report: ProgrammeReport, { phrasing, texts }: Wording): readonly ReportTile[] {
  const { locale, number, percent } = phrasing;
  const { matching, completion } = report;
  const ofAll = (numerator: number, denominator: number): string => `${number(numerator)} / ${number(denominator)}`;
  const counts = (["mentees", "mentors"] as const).map((code) => ({
    label: COUNT_WORDS[code][locale],
    text: number(REPORT_COUNTS[code](report)),
    note: "",
  }));
  const running = { label: COUNT_WORDS.running[locale], text: number(REPORT_COUNTS.running(report)), note: "" };
  return [
    ...counts,
    ...(matching === null || matching.matched.value === null
      ? []
      : [
          {
            label: RATE_WORDS.matched[locale],
            text: percent(matching.matched.value),
            note: ofAll(matching.matched.numerator, matching.matched.denominator),
          },
        ]),
    ...(matching === null || matching.score.mean === null
      ? []
      : [{ label: MEAN_WORDS.score[locale], text: percent(matching.score.mean / FULL_POINTS), note: texts.mean }]),
    ...(report.relationships === 0 ? [] : [running]),
    ...(completion.value === null
      ? []
      : [{ label: texts.completed, text: percent(completion.value), note: ofAll(completion.numerator, completion.denominator) }]),
  ];
}

function writeRates(report: ProgrammeReport, { phrasing, texts }: Wording): ReportExhibit {
  const rows = codesOf(REPORT_RATES).flatMap((code) => {
    const rate = REPORT_RATES[code](report);
    if (rate.denominator === 0) return [];
    const { numerator, denominator, interval } = rate;
    return [
      [
        textCell(RATE_WORDS[code][phrasing.locale], code),
        rateCell(rate, phrasing),
        textCell(`${phrasing.number(numerator)} / ${phrasing.number(denominator)}`, ""),
        textCell(intervalText(interval, phrasing.percent), ""),
      ],
    ];
  });
  return {
    table: {
      caption: texts.sharesCaption,
      columns: [left(texts.figure), right(texts.share), right(texts.of), right(texts.interval)],
      rows,
    },
  };
}

/** How the values of a mean are written. */
const SCALES: { readonly [Code in ReportMean]?: number } = { score: FULL_POINTS };

function writeMeans(report: ProgrammeReport, { phrasing, texts }: Wording): ReportExhibit {
  const rows = codesOf(REPORT_MEANS).flatMap((code) => {
    const { count, mean, median, interval } = REPORT_MEANS[code](report);
    if (mean === null || median === null) return [];
    const scale = SCALES[code];
    const write = (value: number): string => (scale === undefined ? phrasing.number(value) : phrasing.percent(value / scale));
    const cell = (value: number) => (scale === undefined ? numberCell(value, phrasing) : shareCell(value / scale, phrasing));
    return [
      [
        textCell(MEAN_WORDS[code][phrasing.locale], code),
        cell(mean),
        textCell(intervalText(interval, write), ""),
        cell(median),
        numberCell(count, phrasing),
      ],
    ];
  });
  const columns = [left(texts.figure), right(texts.mean), right(texts.interval), right(texts.median), right(texts.number)];
  return { table: { caption: texts.meansCaption, columns, rows } };
}

function writePeople(
  { enrolment: { mentees, mentors, humans, departed, paused } }: ProgrammeReport,
  { phrasing, texts }: Wording,
): ReportExhibit {
  const counts: readonly (readonly [code: string, label: string, count: number])[] = [
    ["mentees", COUNT_WORDS.mentees[phrasing.locale], mentees],
    ["mentors", COUNT_WORDS.mentors[phrasing.locale], mentors],
    ["humans", texts.humans, humans],
    ["departed", texts.departed, departed],
    ...(paused === null ? [] : [["paused", texts.paused, paused.mentees + paused.mentors] as const]),
  ];
  return {
    table: {
      caption: texts.people,
      columns: [left(texts.figure), right(texts.number)],
      rows: counts.map(([code, label, count]) => [textCell(label, code), numberCell(count, phrasing)]),
    },
  };
}

function writeJourney({ funnel, relationships }: ProgrammeReport, { phrasing, texts }: Wording): ReportSection | undefined {
  if (relationships === 0) return undefined;
  const steps = codesOf(texts.steps).map((step) => ({ step, label: texts.steps[step], value: funnel[step] }));
  const shareOf = (value: number): string => (funnel.enrolled === 0 ? NOTHING : phrasing.percent(value / funnel.enrolled));
  return {
    id: "journey",
    title: texts.journey,
    exhibits: [
      {
        table: {
          caption: texts.journey,
          columns: [left(texts.step), right(texts.number), right(texts.share)],
          rows: steps.map(({ step, label, value }) => [textCell(label, step), numberCell(value, phrasing), textCell(shareOf(value), "")]),
        },
        chart: {
          form: "bars",
          title: texts.journey,
          description: `${texts.journeyNote} ${texts.tableBelow}`,
          bars: steps.map(({ label, value }) => ({ label, value, text: phrasing.number(value) })),
        },
        note: texts.journeyNote,
      },
    ],
  };
}
