import type { Cell } from "./draw-heat.ts";

/** Where a cursor may go. */
interface Field {
  readonly rows: number;
  readonly columns: number;
  readonly chosen: readonly Cell[];
}

const STEPS: { readonly [key: string]: readonly [rows: number, columns: number] } = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** Where a key leads; `null` where it is none of the map's. */
export function moveCursor(from: Cell, { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent, field: Field): Cell | null {
  if (ctrlKey || metaKey || altKey) return null;
  const step = STEPS[key];
  if (step !== undefined) return within({ row: from.row + step[0], column: from.column + step[1] }, field);
  if (key === "Home") return { row: from.row, column: 0 };
  if (key === "End") return within({ row: from.row, column: field.columns }, field);
  if (key === "n" || key === "N") return nextChosen(from, field, shiftKey ? -1 : 1);
  return null;
}

function within({ row, column }: Cell, { rows, columns }: Field): Cell {
  return { row: Math.min(Math.max(row, 0), rows - 1), column: Math.min(Math.max(column, 0), columns - 1) };
}

/** The next chosen pair from top to bottom, around the end. */
function nextChosen(from: Cell, { columns, chosen }: Field, step: 1 | -1): Cell {
  const placeOf = ({ row, column }: Cell): number => row * columns + column;
  const ordered = [...chosen].sort((a, b) => step * (placeOf(a) - placeOf(b)));
  return ordered.find((cell) => step * (placeOf(cell) - placeOf(from)) > 0) ?? ordered[0] ?? from;
}
