import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { diagonalOrder, type Heat, listedOrder, markedPairs } from "../model/heat.ts";
import type { Round } from "../model/programme.ts";
import { askAbout } from "../state/matching.ts";
import { kept, nameOf, preview, selection, shown, theme } from "../state/page.ts";
import { showNumber, showScore, words } from "../words/words.ts";
import { type Cell, drawHeat, type HeatColours, type HeatFrame, paintPicture, readColours } from "./draw-heat.ts";
import { moveCursor } from "./heat-keys.ts";
import { HeatLegend } from "./heat-legend.tsx";

/** Heights of a cell to choose from; 0 shows everything at once. */
const ZOOMS = [0, 6, 10, 16, 24] as const;
const NAMED_FROM = 16;
/** The widest map that needs no scrolling is this high. */
const HEIGHT = 560;
const WIDEST_CELL = 3;

/** All scores as a picture, with the chosen pairs marked. */
export function HeatMap() {
  const round = shown.value;
  return round === null ? null : <HeatMapOf round={round} />;
}

function HeatMapOf({ round }: { readonly round: Round }) {
  const { heat: texts } = words.value;
  const [isDiagonal, sortDiagonally] = useState(true);
  const [zoom, chooseZoom] = useState(0);
  const [heat, show] = useState<Heat | null>(null);
  const [cursor, place] = useState<Cell | null>(null);
  const [hasFocus, focus] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useView(scroller);
  // While something is tried everybody stays in place: what moves is seen to move.
  const base = kept.value ?? round;
  const order = useMemo(() => (isDiagonal ? diagonalOrder(base.input, base.result) : listedOrder(base.input)), [base, isDiagonal]);
  const rowOf = useMemo(() => new Map(order.menteeIds.map((id, row) => [id, row])), [order]);
  const columnOf = useMemo(() => new Map(order.mentorIds.map((id, column) => [id, column])), [order]);
  const [rows, columns] = [order.menteeIds.length, order.mentorIds.length];

  useEffect(() => {
    let isWanted = true;
    void askAbout(round, "heat", { order }).then((answer) => isWanted && answer !== null && show(answer));
    return () => {
      isWanted = false;
    };
  }, [round, order]);

  const cellOf = ({ menteeId, mentorId }: { menteeId: string; mentorId: string }): Cell[] => {
    const [row, column] = [rowOf.get(menteeId), columnOf.get(mentorId)];
    return row === undefined || column === undefined ? [] : [{ row, column }];
  };
  const chosen = useMemo(() => markedPairs(round.result).flatMap(cellOf), [round, order]);
  const former = useMemo(() => (preview.value === null ? [] : markedPairs(base.result).flatMap(cellOf)), [round, base, order]);
  const selected = (selection.value === null ? [] : cellOf(selection.value))[0] ?? null;

  const frame = frameFor(view, zoom, rows, columns);
  const colours = useColours(canvas);
  const picture = useMemo(() => (heat === null || colours === null ? null : paintPicture(heat, colours)), [heat, colours]);
  useEffect(() => {
    if (canvas.current === null || picture === null || colours === null) return;
    const rowName = (row: number): string => nameOf("mentee", order.menteeIds[row] ?? "");
    const columnName = (column: number): string => nameOf("mentor", order.mentorIds[column] ?? "");
    const scene = { frame, picture, rows, columns, chosen, former, selected, cursor: hasFocus ? cursor : null, rowName, columnName };
    drawHeat(canvas.current, scene, colours);
  });

  const cellAt = (event: MouseEvent): Cell | null => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const column = Math.floor((event.clientX - box.left - frame.gutterX + frame.scrollX) / frame.cellWidth);
    const row = Math.floor((event.clientY - box.top - frame.gutterY + frame.scrollY) / frame.cellHeight);
    return row >= 0 && column >= 0 && row < rows && column < columns ? { row, column } : null;
  };
  const select = (cell: Cell | null): void => {
    const [menteeId, mentorId] = [order.menteeIds[cell?.row ?? -1], order.mentorIds[cell?.column ?? -1]];
    if (menteeId !== undefined && mentorId !== undefined) selection.value = { menteeId, mentorId };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" || event.key === " ") select(cursor);
    else {
      const next = moveCursor(cursor ?? chosen[0] ?? { row: 0, column: 0 }, event, { rows, columns, chosen });
      if (next === null) return;
      place(next);
      bringIntoView(scroller.current, next, frame);
    }
    event.preventDefault();
  };

  return (
    <div class="heat">
      <div class="heat-tools">
        <label>
          <span>{texts.order}</span>
          <select value={String(isDiagonal)} onChange={({ currentTarget }) => sortDiagonally(currentTarget.value === "true")}>
            <option value="true">{texts.diagonal}</option>
            <option value="false">{texts.listed}</option>
          </select>
        </label>
        <label>
          <span>{texts.zoom}</span>
          <input
            type="range"
            min={0}
            max={ZOOMS.length - 1}
            step={1}
            value={ZOOMS.indexOf(zoom as 0)}
            onInput={({ currentTarget }) => chooseZoom(ZOOMS[currentTarget.valueAsNumber] ?? 0)}
          />
        </label>
      </div>
      <div class="axes">
        <p aria-hidden="true">
          {texts.mentees} {texts.mentors}
        </p>
        <HeatLegend hasFormer={former.length > 0} />
      </div>
      <div class="heat-scroll" ref={scroller} style={{ blockSize: `${frame.height + frame.gutterY}px` }}>
        <div
          class="heat-map"
          style={{
            inlineSize: `${columns * frame.cellWidth + frame.gutterX}px`,
            blockSize: `${rows * frame.cellHeight + frame.gutterY}px`,
          }}
        >
          <canvas
            ref={canvas}
            tabIndex={0}
            role="application"
            aria-label={texts.label(showNumber(rows), showNumber(columns))}
            aria-describedby="heat-help"
            style={{ inlineSize: `${frame.width + frame.gutterX}px`, blockSize: `${frame.height + frame.gutterY}px` }}
            onKeyDown={onKeyDown}
            onFocus={() => {
              focus(true);
              if (cursor === null) place(selected ?? chosen[0] ?? { row: 0, column: 0 });
            }}
            onBlur={() => focus(false)}
            onMouseMove={(event) => place(cellAt(event))}
            onClick={(event) => select(cellAt(event))}
          />
        </div>
      </div>
      <p class="readout" aria-live="polite">
        {heat === null
          ? texts.drawing
          : cursor === null
            ? texts.hint
            : sayCell(heat, cursor, { order, isChosen: chosen.some((cell) => isSame(cell, cursor)) })}
      </p>
      <p class="note" id="heat-help">
        {texts.help}
      </p>
    </div>
  );
}

interface SaidCell {
  readonly order: { readonly menteeIds: readonly string[]; readonly mentorIds: readonly string[] };
  readonly isChosen: boolean;
}

/** Who stands there, and how well the two fit. */
function sayCell({ pool, columns, shades }: Heat, { row, column }: Cell, { order, isChosen }: SaidCell): string {
  const { heat: texts } = words.value;
  const shade = shades[Math.floor(row / pool) * columns + Math.floor(column / pool)] ?? 0;
  const score = shade === 0 ? texts.impossible : `${pool > 1 ? "≈ " : ""}${showScore(((shade - 1) / 254) * 1e6)}`;
  const people = `${nameOf("mentee", order.menteeIds[row] ?? "")} · ${nameOf("mentor", order.mentorIds[column] ?? "")}`;
  return [people, score, ...(isChosen ? [texts.chosen] : [])].join(" · ");
}

function isSame(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.column === other.column;
}

/** What is seen: how wide the place is, and how far it was scrolled. */
interface View {
  readonly width: number;
  readonly scrollX: number;
  readonly scrollY: number;
}

function useView(scroller: { readonly current: HTMLDivElement | null }): View {
  const [view, see] = useState<View>({ width: 300, scrollX: 0, scrollY: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => see({ width: element.clientWidth, scrollX: element.scrollLeft, scrollY: element.scrollTop });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);
  return view;
}

/** The colours, read anew when light becomes dark. */
function useColours(canvas: { readonly current: HTMLElement | null }): HeatColours | null {
  const [colours, see] = useState<HeatColours | null>(null);
  const asked = theme.value;
  useEffect(() => {
    const read = (): void => {
      if (canvas.current?.parentElement) see(readColours(canvas.current.parentElement));
    };
    // After the page has the theme that was asked for.
    const frame = requestAnimationFrame(read);
    const query = matchMedia("(prefers-color-scheme: dark)");
    query.addEventListener("change", read);
    return () => {
      cancelAnimationFrame(frame);
      query.removeEventListener("change", read);
    };
  }, [asked]);
  return colours;
}

/** Everything at once where no size is asked for: cells that are wider than high, as the cells of a table are. */
function frameFor({ width, scrollX, scrollY }: View, zoom: number, rows: number, columns: number): HeatFrame {
  const isNamed = zoom >= NAMED_FROM;
  const [gutterX, gutterY] = isNamed ? [Math.min(132, width / 3), 92] : [0, 0];
  const room = Math.max(50, width - gutterX);
  const cellHeight = Math.max(zoom, Math.min(14, HEIGHT / Math.max(1, rows)));
  const cellWidth = zoom === 0 ? Math.min(room / Math.max(1, columns), Math.max(2, cellHeight * WIDEST_CELL)) : Math.max(zoom * 1.4, 1);
  const [mapWidth, mapHeight] = [columns * cellWidth, rows * cellHeight];
  return {
    cellWidth,
    cellHeight,
    gutterX,
    gutterY,
    scrollX,
    scrollY,
    width: Math.min(room, mapWidth),
    height: Math.min(HEIGHT - gutterY, mapHeight),
  };
}

function bringIntoView(scroller: HTMLElement | null, { row, column }: Cell, { cellWidth, cellHeight, width, height }: HeatFrame): void {
  if (scroller === null) return;
  const within = (at: number, size: number, from: number, room: number): number =>
    at < from ? at : at + size > from + room ? at + size - room : from;
  scroller.scrollTo(
    within(column * cellWidth, cellWidth, scroller.scrollLeft, width),
    within(row * cellHeight, cellHeight, scroller.scrollTop, height),
  );
}
