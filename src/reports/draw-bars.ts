import { type Child, element, type Markup } from "./html.ts";
import type { Bar } from "./report-document.ts";

/** All charts are drawn on this width, and shown as wide as there is room. */
export const WIDTH = 420;
const LABEL_WIDTH = 196;
const VALUE_WIDTH = 48;
const ROW = 26;
const LABEL_CHARACTERS = 28;
/** Few bars are no walls. */
const WIDEST = 56;

/** A picture with a title and a description for those who do not see it. */
export function picture(
  id: string,
  texts: { readonly title: string; readonly description: string },
  height: number,
  ...shapes: Child[]
): Markup {
  return element(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-labelledby": `${id}-title ${id}-desc`, class: "chart" },
    element("title", { id: `${id}-title` }, texts.title),
    element("desc", { id: `${id}-desc` }, texts.description),
    ...shapes,
  );
}

/** A text in a picture. */
export function label(
  x: number,
  y: number,
  text: string,
  more: { readonly anchor?: "start" | "middle" | "end"; readonly tone?: string } = {},
): Markup {
  return element("text", { x: round(x), y: round(y), "text-anchor": more.anchor ?? "start", class: more.tone }, text);
}

/** Two decimals are finer than any screen. */
export function round(length: number): number {
  return Math.round(length * 100) / 100;
}

/** Lying bars, one a row: label, bar, value. */
export function drawBars(bars: readonly Bar[]): { readonly height: number; readonly shapes: readonly Markup[] } {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  const room = WIDTH - LABEL_WIDTH - VALUE_WIDTH;
  const shapes = bars.flatMap(({ label: name, value, text }, k) => {
    const y = k * ROW;
    const width = round((value / longest) * room);
    return [
      label(LABEL_WIDTH - 8, y + 17, shorten(name, LABEL_CHARACTERS), { anchor: "end" }),
      element("rect", { x: LABEL_WIDTH, y: y + 5, width, height: ROW - 10, rx: 2, class: "bar" }),
      label(LABEL_WIDTH + width + 6, y + 17, text, { tone: "strong" }),
    ];
  });
  return { height: bars.length * ROW + 4, shapes };
}

const PLOT_HEIGHT = 150;
const TOP = 20;

/** Standing bars with a label under each. */
export function drawColumns(bars: readonly Bar[], axis: string): { readonly height: number; readonly shapes: readonly Markup[] } {
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  const step = WIDTH / bars.length;
  const gap = Math.max(Math.min(6, step * 0.15), (step - WIDEST) / 2);
  const floor = TOP + PLOT_HEIGHT;
  // Labels that would run into one another are thinned out.
  const every = Math.ceil((Math.max(...bars.map((bar) => bar.label.length)) * 7 + 6) / step);
  const shapes = bars.flatMap(({ label: name, value, text }, k) => {
    const height = round((value / longest) * PLOT_HEIGHT);
    const middle = step * (k + 0.5);
    return [
      element("rect", { x: round(step * k + gap), y: round(floor - height), width: round(step - 2 * gap), height, rx: 2, class: "bar" }),
      value === 0 ? undefined : label(middle, floor - height - 5, text, { anchor: "middle", tone: "strong" }),
      k % every === 0 ? label(middle, floor + 16, name, { anchor: "middle" }) : undefined,
    ].filter((shape) => shape !== undefined);
  });
  const line = element("line", { x1: 0, y1: floor, x2: WIDTH, y2: floor, class: "axis" });
  return { height: floor + 40, shapes: [...shapes, line, label(WIDTH / 2, floor + 34, axis, { anchor: "middle", tone: "quiet" })] };
}

/** As much of a text as there is room for. */
export function shorten(text: string, characters: number): string {
  const all = [...text];
  return all.length <= characters
    ? text
    : `${all
        .slice(0, characters - 1)
        .join("")
        .trimEnd()}…`;
}
