import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { nameOf, selection } from "../state/page.ts";
import { showNumber, showScore, words } from "../words/words.ts";
import { type Cell, drawHeat, type HeatFrame, paintPicture } from "./draw-heat.ts";
import { moveCursor } from "./heat-keys.ts";
import { bringIntoView, frameFor, useColours, useView } from "./heat-view.ts";
import type { HeatSubject } from "./use-heat.ts";

interface HeatCanvasProps {
  readonly subject: HeatSubject;
  /** Height of a cell; 0 shows everything at once. */
  readonly zoom: number;
}

/** The picture: one stop for the Tab key, a cursor that arrow keys and the pointer move, and what stands at it in words. */
export function HeatCanvas({ subject, zoom }: HeatCanvasProps) {
  const { heat: texts } = words.value;
  const { heat, rows, columns, chosen, selected } = subject;
  const [cursor, place] = useState<Cell | null>(null);
  const [hasFocus, focus] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = frameFor(useView(scroller), zoom, rows, columns);
  useDrawing(canvas, frame, { ...subject, cursor: hasFocus ? cursor : null });

  const begin = selected ?? chosen[0] ?? { row: 0, column: 0 };
  const cellAt = (event: MouseEvent): Cell | null => cellUnder(event, frame, { rows, columns });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" || event.key === " ") select(subject, cursor);
    else {
      const next = moveCursor(cursor ?? begin, event, { rows, columns, chosen });
      if (next === null) return;
      place(next);
      bringIntoView(scroller.current, next, frame);
    }
    event.preventDefault();
  };
  const [fullWidth, fullHeight] = [columns * frame.cellWidth + frame.gutterX, rows * frame.cellHeight + frame.gutterY];
  const [seenWidth, seenHeight] = [frame.width + frame.gutterX, frame.height + frame.gutterY];
  return (
    <>
      <div class="heat-scroll" ref={scroller} style={{ blockSize: `${seenHeight}px` }}>
        <div class="heat-map" style={{ inlineSize: `${fullWidth}px`, blockSize: `${fullHeight}px` }}>
          <canvas
            ref={canvas}
            tabIndex={0}
            role="application"
            aria-label={texts.label(showNumber(rows), showNumber(columns))}
            aria-describedby="heat-help"
            style={{ inlineSize: `${seenWidth}px`, blockSize: `${seenHeight}px` }}
            onKeyDown={onKeyDown}
            onFocus={() => {
              focus(true);
              if (cursor === null) place(begin);
            }}
            onBlur={() => focus(false)}
            onMouseMove={(event) => place(cellAt(event))}
            onClick={(event) => select(subject, cellAt(event))}
          />
        </div>
      </div>
      <p class="readout" aria-live="polite">
        {heat === null ? texts.drawing : cursor === null ? texts.hint : sayCell(subject, cursor)}
      </p>
    </>
  );
}

/** Draws anew whatever has changed. */
function useDrawing(
  canvas: { readonly current: HTMLCanvasElement | null },
  frame: HeatFrame,
  subject: HeatSubject & { readonly cursor: Cell | null },
): void {
  const { heat, order } = subject;
  const colours = useColours(canvas);
  const picture = useMemo(() => (heat === null || colours === null ? null : paintPicture(heat, colours)), [heat, colours]);
  useEffect(() => {
    if (canvas.current === null || picture === null || colours === null) return;
    const rowName = (row: number): string => nameOf("mentee", order.menteeIds[row] ?? "");
    const columnName = (column: number): string => nameOf("mentor", order.mentorIds[column] ?? "");
    drawHeat(canvas.current, { ...subject, frame, picture, rowName, columnName }, colours);
  });
}

function cellUnder(
  event: MouseEvent,
  frame: HeatFrame,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Cell | null {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const column = Math.floor((event.clientX - box.left - frame.gutterX + frame.scrollX) / frame.cellWidth);
  const row = Math.floor((event.clientY - box.top - frame.gutterY + frame.scrollY) / frame.cellHeight);
  return row >= 0 && column >= 0 && row < rows && column < columns ? { row, column } : null;
}

function select({ order }: HeatSubject, cell: Cell | null): void {
  const [menteeId, mentorId] = [order.menteeIds[cell?.row ?? -1], order.mentorIds[cell?.column ?? -1]];
  if (menteeId !== undefined && mentorId !== undefined) selection.value = { menteeId, mentorId };
}

/** Who stands there, and how well the two fit. */
function sayCell({ heat, order, chosen }: HeatSubject, { row, column }: Cell): string {
  const { heat: texts } = words.value;
  if (heat === null) return texts.drawing;
  const { pool, columns, shades } = heat;
  const shade = shades[Math.floor(row / pool) * columns + Math.floor(column / pool)] ?? 0;
  const score = shade === 0 ? texts.impossible : `${pool > 1 ? "≈ " : ""}${showScore(((shade - 1) / 254) * 1e6)}`;
  const people = [nameOf("mentee", order.menteeIds[row] ?? ""), nameOf("mentor", order.mentorIds[column] ?? "")];
  const isChosen = chosen.some((cell) => cell.row === row && cell.column === column);
  return [...people, score, ...(isChosen ? [texts.chosen] : [])].join(" · ");
}
