/** A line of a plot: positive numbers only, as both axes are logarithmic. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Parts of a whole, drawn side by side. */
export interface Bar {
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly value: number }[];
}

const COLORS = ["#1f6f8b", "#c8553d", "#588157", "#8d6a9f", "#b08900", "#555555"];
const WIDTH = 640;
const HEIGHT = 400;
const MARGIN = { left: 70, right: 130, top: 36, bottom: 50 };
const PLOT = { width: WIDTH - MARGIN.left - MARGIN.right, height: HEIGHT - MARGIN.top - MARGIN.bottom };

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const colorOf = (k: number): string => COLORS[k % COLORS.length] as string;
const label = (x: number, y: number, text: string, anchor = "start"): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escapeText(text)}</text>`;

function frame(title: string, height: number, body: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>${escapeText(title)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<g fill="#222222">${label(MARGIN.left, 22, title)}</g>`,
    ...body,
    "</svg>",
    "",
  ].join("\n");
}

interface Axis {
  readonly from: number;
  readonly to: number;
}

/** Whole powers of ten around all values. */
function axisOf(values: readonly number[]): Axis {
  const from = Math.floor(Math.log10(Math.min(...values)));
  return { from, to: Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values)))) };
}

function ticksOf({ from, to }: Axis): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

const numeral = (power: number): string => (power >= 0 ? (10 ** power).toLocaleString("en") : (10 ** power).toFixed(-power));

/** Lines on two logarithmic axes. */
export function renderLines(title: string, axes: { readonly x: string; readonly y: string }, series: readonly Series[]): string {
  const drawn = series.filter(({ points }) => points.length > 0);
  if (drawn.length === 0) return frame(title, HEIGHT, []);
  const all = drawn.flatMap(({ points }) => points);
  const xAxis = axisOf(all.map(([x]) => x));
  const yAxis = axisOf(all.map(([, y]) => y));
  const placeX = (power: number): number => MARGIN.left + (PLOT.width * (power - xAxis.from)) / (xAxis.to - xAxis.from);
  const placeY = (power: number): number => MARGIN.top + PLOT.height * (1 - (power - yAxis.from) / (yAxis.to - yAxis.from));
  const bottom = MARGIN.top + PLOT.height;
  const grid = [
    ...ticksOf(xAxis).map((power) => {
      const x = placeX(power).toFixed(1);
      return `<line x1="${x}" y1="${MARGIN.top}" x2="${x}" y2="${bottom}" stroke="#dddddd"/>${label(Number(x), bottom + 18, numeral(power), "middle")}`;
    }),
    ...ticksOf(yAxis).map((power) => {
      const y = placeY(power).toFixed(1);
      return `<line x1="${MARGIN.left}" y1="${y}" x2="${MARGIN.left + PLOT.width}" y2="${y}" stroke="#dddddd"/>${label(MARGIN.left - 8, Number(y) + 4, numeral(power), "end")}`;
    }),
    label(MARGIN.left + PLOT.width / 2, HEIGHT - 12, axes.x, "middle"),
    label(8, MARGIN.top - 6, axes.y),
  ];
  const lines = drawn.map(({ name, points }, k) => {
    const places = points.map(([x, y]) => [placeX(Math.log10(x)), placeY(Math.log10(y))] as const);
    const path = places.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
    const dots = places.map(([x, y]) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3"/>`).join("");
    const legend = label(MARGIN.left + PLOT.width + 12, MARGIN.top + 12 + 18 * k, name);
    return `<g fill="${colorOf(k)}"><polyline points="${path}" fill="none" stroke="${colorOf(k)}" stroke-width="2"/>${dots}${legend}</g>`;
  });
  return frame(title, HEIGHT, [...grid, ...lines]);
}

/** One bar for each whole, its parts as shares. */
export function renderShares(title: string, bars: readonly Bar[]): string {
  const rowHeight = 52;
  const height = MARGIN.top + rowHeight * bars.length + 20;
  const names = [...new Set(bars.flatMap(({ parts }) => parts.map(({ name }) => name)))];
  const body = bars.map(({ name, parts }, row) => {
    const whole = parts.reduce((sum, { value }) => sum + value, 0) || 1;
    const y = MARGIN.top + rowHeight * row;
    let x = MARGIN.left;
    const boxes = parts.map((part) => {
      const width = (PLOT.width * part.value) / whole;
      const box = `<rect x="${x.toFixed(1)}" y="${y + 16}" width="${width.toFixed(1)}" height="20" fill="${colorOf(names.indexOf(part.name))}"><title>${escapeText(part.name)} ${((100 * part.value) / whole).toFixed(0)} %</title></rect>`;
      x += width;
      return box;
    });
    return `<g>${label(MARGIN.left, y + 12, name)}${boxes.join("")}</g>`;
  });
  const legend = names.map(
    (name, k) => `<g fill="${colorOf(k)}">${label(MARGIN.left + PLOT.width + 12, MARGIN.top + 12 + 18 * k, name)}</g>`,
  );
  return frame(title, Math.max(height, MARGIN.top + 18 * names.length + 20), [...body, ...legend]);
}
