import type { Phrasing } from "../language/phrasing.ts";
import type { ReportTexts } from "../language/report-texts.ts";
import { CAUSE_WORDS } from "../language/report-words.ts";
import type { MeasuredGoal } from "../model/programme-goal.ts";
import type { CauseCount, MatchingSummary, ProgrammeReport, SeatSummary } from "../model/programme-report.ts";
import { NOTHING, numberCell, type ReportCell, type ReportExhibit, type ReportSection, shareCell, textCell } from "./report-document.ts";

/** What the words of a section are made with. */
export interface Wording {
  readonly phrasing: Phrasing;
  readonly texts: ReportTexts;
}

const FULL_POINTS = 1_000_000;
const RANGE = 100_000;

/** The latest matching: scores, what they are made of, who was left out, and the goals of the programme. */
export function writeMatchingSection({ matching, goals }: ProgrammeReport, wording: Wording): ReportSection | undefined {
  if (matching === null) return undefined;
  const { texts } = wording;
  return {
    id: "matching",
    title: texts.matching,
    exhibits: [
      writeScores(matching, wording),
      writeHeatMap(matching, wording),
      writeCauses(texts.unmatchedMentees, matching.unmatchedMentees, wording),
      writeCauses(texts.unmatchedMentors, matching.unmatchedMentors, wording),
      writeRules(matching, wording),
      writeGoals(goals, wording),
    ].filter(({ table }) => table.rows.length > 0),
  };
}

function rangeOf(from: number, { phrasing }: Wording): string {
  const percent = (points: number): string => phrasing.number(points / 10_000);
  return `${percent(from)}–${percent(from + RANGE)}`;
}

function writeScores({ scores, score }: MatchingSummary, wording: Wording): ReportExhibit {
  const { phrasing, texts } = wording;
  const { percent, number } = phrasing;
  const mean = score.mean === null ? NOTHING : percent(score.mean / FULL_POINTS);
  return {
    table: {
      caption: texts.scores,
      columns: [left(`${texts.scoreRange} (%)`), right(texts.pairs)],
      rows: scores.map(({ from, pairs }) => [textCell(rangeOf(from, wording)), numberCell(pairs, phrasing)]),
    },
    chart: {
      form: "columns",
      title: texts.scores,
      description: `${texts.mean} ${mean}. ${texts.tableBelow}`,
      axis: `${texts.scoreRange} (%)`,
      bars: scores.map(({ from, pairs }) => ({ label: rangeOf(from, wording), value: pairs, text: number(pairs) })),
    },
  };
}

function writeHeatMap({ scores }: MatchingSummary, wording: Wording): ReportExhibit {
  const { phrasing, texts } = wording;
  const bins = scores.filter(({ pairs }) => pairs > 0);
  const criterionIds = [...new Set(bins.flatMap(({ contributions }) => Object.keys(contributions)))];
  const shareOf = (criterionId: string, { pairs, contributions }: (typeof bins)[number]): number | null => {
    const points = contributions[criterionId];
    return points === undefined ? null : points / (pairs * FULL_POINTS);
  };
  const columns = bins.map(({ from }) => rangeOf(from, wording));
  return {
    table: {
      caption: texts.heatMap,
      columns: [left(texts.criterion), ...columns.map((range) => right(range))],
      rows: criterionIds.map((id) => [textCell(phrasing.criterion(id), id), ...bins.map((bin) => shareCell(shareOf(id, bin), phrasing))]),
    },
    chart: {
      form: "heat-map",
      title: texts.heatMap,
      description: `${texts.heatMapNote} ${texts.tableBelow}`,
      axis: `${texts.scoreRange} (%)`,
      columns,
      rows: criterionIds.map((id) => ({ label: phrasing.criterion(id), cells: bins.map((bin) => shareOf(id, bin)) })),
    },
    note: texts.heatMapNote,
  };
}

function writeCauses(caption: string, causes: readonly CauseCount<string>[], { phrasing, texts }: Wording): ReportExhibit {
  const rows = causes.map(({ code, people }) => [textCell(causeWord(code, phrasing), code), numberCell(people, phrasing)]);
  return { table: { caption, columns: [left(texts.cause), right(texts.people)], rows } };
}

/** A cause in a few words; one of a later version by its code. */
function causeWord(code: string, { locale }: Phrasing): string {
  return Object.hasOwn(CAUSE_WORDS, code) ? (CAUSE_WORDS[code] as { readonly [L in typeof locale]: string })[locale] : code;
}

function writeRules({ rules }: MatchingSummary, { phrasing, texts }: Wording): ReportExhibit {
  return {
    table: {
      caption: texts.rules,
      columns: [left(texts.rule), left(texts.role), right(texts.notMet), right(texts.unknown)],
      rows: rules.map(({ role, ruleId, failed, unknown }) => [
        textCell(phrasing.rule(ruleId), ruleId),
        textCell(texts.roles[role], role),
        numberCell(failed, phrasing),
        numberCell(unknown, phrasing),
      ]),
    },
  };
}

function writeGoals(goals: readonly MeasuredGoal[], { phrasing, texts }: Wording): ReportExhibit {
  const cellOf = (goal: MeasuredGoal, value: number | null): ReportCell =>
    UNITS[goal.measure.kind] === "share" ? shareCell(value, phrasing) : numberCell(value, phrasing);
  const rows = goals.map((goal) => {
    const { id, text, value, target, reached } = goal;
    const verdict = reached === null ? textCell(NOTHING, "") : textCell(reached ? texts.yes : texts.no, String(reached));
    return [textCell(phrasing.value(text[phrasing.locale]), id), cellOf(goal, value), cellOf(goal, target ?? null), verdict];
  });
  return {
    table: { caption: texts.goals, columns: [left(texts.goal), right(texts.value), right(texts.target), left(texts.reached)], rows },
  };
}

/** How the value of a measure is written. */
const UNITS: { readonly [Name in MeasuredGoal["measure"]["kind"]]: "share" | "number" } = {
  "share-matched": "share",
  "mean-score": "share",
  pairs: "number",
};

/** How many seats the mentors use: by the matching where there is one, else by the open relationships. */
export function writeLoadSection({ matching, seats }: ProgrammeReport, { phrasing, texts }: Wording): ReportSection | undefined {
  const { loads }: SeatSummary = matching?.seats ?? seats;
  if (loads.length === 0) return undefined;
  const note = matching === null ? texts.loadNoteLedger : texts.loadNote;
  return {
    id: "load",
    title: texts.load,
    exhibits: [
      {
        table: {
          caption: texts.load,
          columns: [left(texts.seatsUsed), right(texts.mentors)],
          rows: loads.map(({ seatsUsed, mentors }) => [
            { text: phrasing.number(seatsUsed), value: seatsUsed },
            numberCell(mentors, phrasing),
          ]),
        },
        chart: {
          form: "columns",
          title: texts.load,
          description: `${note} ${texts.tableBelow}`,
          axis: texts.seatsUsed,
          bars: loads.map(({ seatsUsed, mentors }) => ({
            label: phrasing.number(seatsUsed),
            value: mentors,
            text: phrasing.number(mentors),
          })),
        },
        note,
      },
    ],
  };
}

/** A column of texts. */
export function left(heading: string): { readonly heading: string; readonly align: "left" } {
  return { heading, align: "left" };
}

/** A column of numbers. */
export function right(heading: string): { readonly heading: string; readonly align: "right" } {
  return { heading, align: "right" };
}
