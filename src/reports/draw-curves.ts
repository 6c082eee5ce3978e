import { label, round, shorten, WIDTH } from "./draw-bars.ts";
import { element, type Markup } from "./html.ts";
import type { Curve } from "./report-document.ts";

const LEFT = 40;
const RIGHT = 14;
const TOP = 30;
const HEIGHT = 180;

/** Shares over months: a line for each, with its interval as a shade, and a legend above. */
export function drawCurves(
  curves: readonly Curve[],
  axis: string,
  percent: (share: number) => string,
): { readonly height: number; readonly shapes: readonly Markup[] } {
  const last = Math.max(1, ...curves.flatMap(({ points }) => points.map(({ month }) => month)));
  const x = (month: number): number => round(LEFT + (month / last) * (WIDTH - LEFT - RIGHT));
  const y = (share: number): number => round(TOP + (1 - share) * HEIGHT);
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    element("line", { x1: LEFT, y1: y(share), x2: WIDTH - RIGHT, y2: y(share), class: share === 0 ? "axis" : "grid" }),
    label(LEFT - 6, y(share) + 4, percent(share), { anchor: "end" }),
  ]);
  const every = Math.max(1, Math.ceil(last / 12));
  const months = Array.from({ length: Math.floor(last / every) + 1 }, (_, k) =>
    label(x(k * every), TOP + HEIGHT + 17, String(k * every), { anchor: "middle" }),
  );
  const lines = curves.flatMap(({ tone, points }) => {
    const upper = points.map(({ month, high }) => `${x(month)},${y(high)}`);
    const lower = points.map(({ month, low }) => `${x(month)},${y(low)}`).reverse();
    return [
      element("polygon", { points: [...upper, ...lower].join(" "), class: `shade ${tone}` }),
      element("polyline", { points: points.map(({ month, estimate }) => `${x(month)},${y(estimate)}`).join(" "), class: `line ${tone}` }),
    ];
  });
  const legend = curves.flatMap(({ label: name, tone }, k) => {
    const at = LEFT + k * ((WIDTH - LEFT) / curves.length);
    return [
      element("line", { x1: at, y1: 10, x2: at + 24, y2: 10, class: `line ${tone}` }),
      label(at + 30, 14, shorten(name, 24), { tone: "strong" }),
    ];
  });
  const caption = label((LEFT + WIDTH - RIGHT) / 2, TOP + HEIGHT + 35, axis, { anchor: "middle", tone: "quiet" });
  return { height: TOP + HEIGHT + 42, shapes: [...grid, ...months, ...lines, ...legend, caption] };
}
