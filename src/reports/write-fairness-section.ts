import {
  CHANCE,
  MEASURE_WORDS,
  MEASURES,
  NOT_SHOWN,
  phraseGroup,
  phraseLeftOut,
  phraseMeasure,
  ROLE_WORDS,
  SUPPRESSION,
  scaleMeasure,
} from "../language/fairness-words.ts";
import type { FairnessExplanation, FairnessGroup, FairnessMeasure, FairnessReport, LeftOut } from "../model/fairness.ts";
import {
  intervalText,
  numberCell,
  type ReportCell,
  type ReportExhibit,
  type ReportSection,
  rateCell,
  shareCell,
  textCell,
} from "./report-document.ts";
import { left, right, type Wording } from "./write-matching-sections.ts";

/** How groups fare, and, where it was asked, what in the rules accounts for the largest difference in match rates. */
export interface ReportedFairness {
  /** What {@link measureFairness} gave. */
  readonly measured: FairnessReport;
  /** What {@link explainFairness} gave; `null` where no two groups could be compared. @defaultValue none */
  readonly explained?: FairnessExplanation | null | undefined;
}

/** One part for each attribute that was asked about. */
export function writeFairnessSection(fairness: readonly ReportedFairness[], wording: Wording): ReportSection | undefined {
  if (fairness.length === 0) return undefined;
  const exhibits = fairness.flatMap(({ measured, explained }) => [
    ...writeGroups(measured, wording),
    writeGaps(measured, wording),
    ...(explained === undefined || explained === null ? [] : [writeExplanation(explained, wording)]),
  ]);
  return { id: "fairness", title: wording.texts.fairness, exhibits: exhibits.filter(({ table }) => table.rows.length > 0) };
}

/** Where a value stands for a group, or does not. */
function measureCell(group: FairnessGroup, measure: FairnessMeasure, { phrasing }: Wording): ReportCell {
  const measured = group[measure];
  if (measured === null) return { text: NOT_SHOWN[phrasing.locale], value: null };
  if ("numerator" in measured) {
    const { numerator, denominator, value } = measured;
    const share = `${phrasing.percent(value as number)} (${phrasing.number(numerator)}/${phrasing.number(denominator)})`;
    return { ...rateCell(measured, phrasing), text: share };
  }
  const [mean, interval] = [measured.mean as number, measured.interval as NonNullable<typeof measured.interval>];
  return {
    text: phraseMeasure(measure, mean, phrasing),
    value: scaleMeasure(measure, mean),
    interval: { low: scaleMeasure(measure, interval.low), high: scaleMeasure(measure, interval.high) },
  };
}

/** Who the groups are and how many of them are matched, with a chart; then what else was measured, as far as there is room on paper. */
function writeGroups(report: FairnessReport, wording: Wording): readonly ReportExhibit[] {
  const { phrasing, texts } = wording;
  const { role, attributes, minimumCell, groups } = report;
  const by = [ROLE_WORDS[role][phrasing.locale], phrasing.listPhrases(attributes.map((name) => phrasing.value(name)))] as const;
  const nameOf = ({ values }: FairnessGroup): string => phraseGroup(values, phrasing);
  const bars = groups.flatMap((group) => {
    const share = group.matched?.value ?? null;
    return share === null ? [] : [{ label: nameOf(group), value: share, text: phrasing.percent(share) }];
  });
  const suppression = SUPPRESSION[phrasing.locale](phrasing.number(minimumCell));
  const hidden: ReportCell = { text: NOT_SHOWN[phrasing.locale], value: null };
  const tableOf = (caption: string, measures: readonly FairnessMeasure[]) => ({
    caption,
    columns: [left(texts.group), right(texts.people), ...measures.map((measure) => right(headingOf(measure, wording)))],
    rows: groups.map((group) => [
      textCell(nameOf(group), JSON.stringify(group.values)),
      group.people === null ? hidden : numberCell(group.people, phrasing),
      ...measures.map((measure) => measureCell(group, measure, wording)),
    ]),
  });
  const others = MEASURES.filter((measure) => measure !== "matched" && groups.some((group) => group[measure] !== null));
  const description = `${texts.fairnessNote} ${texts.tableBelow}`;
  return [
    {
      table: tableOf(texts.fairnessBy(...by), ["matched"]),
      // One bar compares nothing.
      ...(bars.length < 2 ? {} : { chart: { form: "bars", title: texts.matchedBy(...by), description, bars } }),
      note: bars.length < 2 ? suppression : `${texts.fairnessNote} ${suppression}`,
    },
    ...(others.length === 0 ? [] : [{ table: tableOf(texts.figuresBy(...by), others) }]),
  ];
}

function headingOf(measure: FairnessMeasure, { phrasing: { locale } }: Wording): string {
  return capitalize(MEASURE_WORDS[measure][locale]);
}

/** A word of our own at the beginning of a cell. */
function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function writeGaps({ gaps }: FairnessReport, wording: Wording): ReportExhibit {
  const { phrasing, texts } = wording;
  const rows = gaps.map(({ measure, highest, lowest, difference, interval }) => {
    const write = (value: number): string => phraseMeasure(measure, value, phrasing);
    const scaled = { low: scaleMeasure(measure, interval.low), high: scaleMeasure(measure, interval.high) };
    const range = intervalText(interval, write);
    return [
      textCell(headingOf(measure, wording), measure),
      textCell(phraseGroup(highest, phrasing), JSON.stringify(highest)),
      textCell(phraseGroup(lowest, phrasing), JSON.stringify(lowest)),
      { text: write(difference), value: scaleMeasure(measure, difference), interval: scaled },
      textCell(interval.low <= 0 ? `${range} (${CHANCE[phrasing.locale]})` : range, ""),
    ];
  });
  const columns = [left(texts.measure), left(texts.above), left(texts.below), right(texts.difference), right(texts.interval)];
  return { table: { caption: texts.gaps, columns, rows } };
}

function writeExplanation({ highest, lowest, matched, without }: FairnessExplanation, { phrasing, texts }: Wording): ReportExhibit {
  // Labels and ids stand as they were given.
  const nameOf = (leftOut: LeftOut): string => {
    const name = phraseLeftOut(leftOut, phrasing);
    return leftOut.code === "criterion" || leftOut.code === "qualification" ? name : capitalize(name);
  };
  return {
    table: {
      caption: texts.accountsFor,
      columns: [left(texts.leftOut), right(texts.gapThen), right(texts.shrinksBy), right(texts.pairs)],
      rows: without.map(({ leftOut, matched: then, reduction, pairs }) => [
        textCell(nameOf(leftOut), idOf(leftOut)),
        shareCell(then, phrasing),
        shareCell(reduction, phrasing),
        numberCell(pairs, phrasing),
      ]),
    },
    note: texts.accountsNote(phraseGroup(highest, phrasing), phraseGroup(lowest, phrasing), phrasing.percent(matched)),
  };
}

/** The criterion or rule by its id; what there is only one of by its code. */
function idOf(leftOut: LeftOut): string {
  return "criterionId" in leftOut ? leftOut.criterionId : "ruleId" in leftOut ? leftOut.ruleId : leftOut.code;
}
