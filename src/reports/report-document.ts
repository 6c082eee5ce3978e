import type { Phrasing } from "../language/phrasing.ts";
import type { ConfidenceInterval, EstimatedShare, Rate } from "../model/report-parts.ts";

/** What stands in a cell: for people, and the value that a program reads. */
export interface ReportCell {
  readonly text: string;
  readonly value: string | number | null;
  /** Present where the value is a share that was counted. */
  readonly rate?: Rate;
  /** Present where there is one. */
  readonly interval?: ConfidenceInterval;
}

/** A column of a table. The first one names the rows. */
interface ReportColumn {
  readonly heading: string;
  readonly align: "left" | "right";
}

/** A table as every format writes it. */
export interface ReportTable {
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
}

/** One bar of a chart. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What stands at its end. */
  readonly text: string;
}

/** A line of shares over months, with its interval. */
export interface Curve {
  readonly label: string;
  readonly tone: "good" | "bad";
  readonly points: readonly ({ readonly month: number } & EstimatedShare)[];
}

/** What a chart shows: each chart has a table of its own beside it. */
export type ReportChart = { readonly title: string; readonly description: string } & (
  | { readonly form: "bars"; readonly bars: readonly Bar[] }
  | { readonly form: "columns"; readonly bars: readonly Bar[]; readonly axis: string }
  | { readonly form: "curves"; readonly curves: readonly Curve[]; readonly axis: string }
  | {
      readonly form: "heat-map";
      readonly columns: readonly string[];
      readonly rows: readonly { readonly label: string; readonly cells: readonly (number | null)[] }[];
      readonly axis: string;
    }
);

/** A table and, where there is one, its chart. */
export interface ReportExhibit {
  readonly table: ReportTable;
  readonly chart?: ReportChart;
  readonly note?: string;
}

/** A part of a report under one heading. */
export interface ReportSection {
  /** Unique in the document; a word of ours. */
  readonly id: string;
  readonly title: string;
  readonly exhibits: readonly ReportExhibit[];
}

/** A number that stands out. */
export interface ReportTile {
  readonly label: string;
  readonly text: string;
  readonly note: string;
}

/** A report before it has a format. */
export interface ReportDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly footer: string;
  readonly tiles: readonly ReportTile[];
  readonly sections: readonly ReportSection[];
}

/** What stands for a value that there is not. */
export const NOTHING = "–";

/** A text. */
export function textCell(text: string, value: string = text): ReportCell {
  return { text, value };
}

/** A whole number, or another one with at most two decimals. */
export function numberCell(value: number | null, { number }: Phrasing): ReportCell {
  return { text: value === null ? NOTHING : number(value), value };
}

/** A share. */
export function shareCell(value: number | null, { percent }: Phrasing): ReportCell {
  return { text: value === null ? NOTHING : percent(value), value };
}

/** A share that was counted, of at least one. */
export function rateCell(rate: Rate, phrasing: Phrasing): ReportCell {
  return { ...shareCell(rate.value, phrasing), rate, interval: rate.interval as ConfidenceInterval };
}

/** An interval, in words only: the value that it belongs to has it already. */
export function intervalText(interval: ConfidenceInterval | null, write: (value: number) => string): string {
  return interval === null ? NOTHING : `${write(interval.low)} – ${write(interval.high)}`;
}
