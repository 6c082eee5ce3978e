import { useEffect, useState } from "preact/hooks";
import { theme } from "../state/page.ts";
import { type Cell, type HeatColours, type HeatFrame, readColours } from "./draw-heat.ts";

/** Cells of this height have room for names beside them. */
const NAMED_FROM = 16;
/** The highest map that is shown without scrolling. */
const HEIGHT = 560;
const WIDEST_CELL = 3;

/** What is seen: how wide the place is, and how far it was scrolled. */
interface View {
  readonly width: number;
  readonly scrollX: number;
  readonly scrollY: number;
}

export function useView(scroller: { readonly current: HTMLDivElement | null }): View {
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
export function useColours(canvas: { readonly current: HTMLElement | null }): HeatColours | null {
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
export function frameFor({ width, scrollX, scrollY }: View, zoom: number, rows: number, columns: number): HeatFrame {
  const isNamed = zoom >= NAMED_FROM;
  const [gutterX, gutterY] = isNamed ? [Math.min(132, width / 3), 104] : [0, 0];
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

export function bringIntoView(
  scroller: HTMLElement | null,
  { row, column }: Cell,
  { cellWidth, cellHeight, width, height }: HeatFrame,
): void {
  if (scroller === null) return;
  const within = (at: number, size: number, from: number, room: number): number =>
    at < from ? at : at + size > from + room ? at + size - room : from;
  scroller.scrollTo(
    within(column * cellWidth, cellWidth, scroller.scrollLeft, width),
    within(row * cellHeight, cellHeight, scroller.scrollTop, height),
  );
}
