/** A column of a plain-text table. */
export interface TableColumn {
  readonly heading: string;
  readonly align: "left" | "right";
  /** Longer cells are cut, in characters of ordinary width. */
  readonly maximumWidth: number;
}

const GAP = "  ";
/** Characters that terminals and fixed-width fonts show twice as wide as others; an approximation. */
const IS_WIDE = /\p{Emoji_Presentation}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u;

/** Writes an aligned table: headings, a rule, a line for each row, without spaces at the ends. */
export function writeTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const segmenter = new Intl.Segmenter("en");
  const headings = columns.map(({ heading }) => heading);
  const cut = [headings, ...rows].map((cells) => columns.map(({ maximumWidth }, k) => fit(cells[k] ?? "", maximumWidth, segmenter)));
  const widths = columns.map((_, k) => cut.reduce((widest, cells) => Math.max(widest, cells[k]!.width), 0));
  const lines = cut.map((cells) =>
    cells
      .map(({ text, width }, k) => {
        const padding = " ".repeat(widths[k]! - width);
        return columns[k]!.align === "right" ? padding + text : text + padding;
      })
      .join(GAP)
      .trimEnd(),
  );
  const rule = widths.map((width) => "-".repeat(width)).join(GAP);
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

interface Fitted {
  readonly text: string;
  readonly width: number;
}

/** As much of a text as the width allows, by what a reader sees as one character. */
function fit(text: string, maximumWidth: number, segmenter: Intl.Segmenter): Fitted {
  let width = 0;
  // The longest part that leaves room for the sign of omission.
  let kept: Fitted = { text: "…", width: 1 };
  for (const { segment, index } of segmenter.segment(text)) {
    width += IS_WIDE.test(segment) ? 2 : 1;
    if (width > maximumWidth) return kept;
    if (width < maximumWidth) kept = { text: `${text.slice(0, index + segment.length).trimEnd()}…`, width: width + 1 };
  }
  return { text, width };
}
