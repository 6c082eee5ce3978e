import type { Heat } from "../model/heat.ts";

/** Where the cells of a heat map stand, in CSS pixels. */
export interface HeatFrame {
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Space for names; 0 where cells are too small for any. */
  readonly gutterX: number;
  readonly gutterY: number;
  /** Of the part that is seen, without the space for names. */
  readonly scrollX: number;
  readonly scrollY: number;
  readonly width: number;
  readonly height: number;
}

/** A cell by its place. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Everything that is drawn. */
export interface HeatScene {
  readonly frame: HeatFrame;
  /** One pixel a cell. */
  readonly picture: HTMLCanvasElement;
  readonly rows: number;
  readonly columns: number;
  readonly chosen: readonly Cell[];
  /** Pairs that were chosen before the changes on trial. */
  readonly former: readonly Cell[];
  readonly selected: Cell | null;
  readonly cursor: Cell | null;
  readonly rowName: (row: number) => string;
  readonly columnName: (column: number) => string;
}

/** The colours of a heat map, as the style sheet has them just now. */
export interface HeatColours {
  readonly low: string;
  readonly high: string;
  readonly none: string;
  readonly mark: string;
  readonly former: string;
  readonly text: string;
  readonly page: string;
}

/** Reads colours that depend on light and dark. */
export function readColours(element: HTMLElement): HeatColours {
  const probe = document.createElement("span");
  element.append(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    low: colour("heat-low"),
    high: colour("heat-high"),
    none: colour("heat-none"),
    mark: colour("heat-mark"),
    former: colour("heat-former"),
    text: colour("text"),
    page: colour("card"),
  };
  probe.remove();
  return colours;
}

/** Paints the scores, one pixel a cell; what is not possible stays transparent. */
export function paintPicture({ rows, columns, shades }: Heat, { low, high }: HeatColours): HTMLCanvasElement {
  const picture = document.createElement("canvas");
  picture.width = Math.max(1, columns);
  picture.height = Math.max(1, rows);
  const context = picture.getContext("2d");
  if (context === null || shades.length === 0) return picture;
  const image = context.createImageData(columns, rows);
  const pixels = new Uint32Array(image.data.buffer);
  const ramp = colourRamp(low, high);
  shades.forEach((shade, k) => {
    pixels[k] = ramp[shade] as number;
  });
  context.putImageData(image, 0, 0);
  return picture;
}

/** The colour of every shade, as bytes in the order of the memory. */
function colourRamp(low: string, high: string): Uint32Array {
  const [from, to] = [readChannels(low), readChannels(high)];
  const bytes = new Uint8ClampedArray(256 * 4);
  for (let shade = 1; shade < 256; shade++) {
    // Most scores lie in the middle: the square brings out who fits best.
    const share = ((shade - 1) / 254) ** 1.35;
    for (let channel = 0; channel < 3; channel++)
      bytes[4 * shade + channel] = (from[channel] as number) + share * ((to[channel] as number) - (from[channel] as number));
    bytes[4 * shade + 3] = 255;
  }
  return new Uint32Array(bytes.buffer);
}

function readChannels(colour: string): readonly number[] {
  return (colour.match(/[\d.]+/g) ?? ["0", "0", "0"]).slice(0, 3).map(Number);
}

/** Draws what is seen of the map. */
export function drawHeat(canvas: HTMLCanvasElement, scene: HeatScene, colours: HeatColours): void {
  const { frame, picture } = scene;
  const context = canvas.getContext("2d");
  if (context === null) return;
  const ratio = window.devicePixelRatio || 1;
  const [fullWidth, fullHeight] = [frame.width + frame.gutterX, frame.height + frame.gutterY];
  canvas.width = Math.round(fullWidth * ratio);
  canvas.height = Math.round(fullHeight * ratio);
  context.scale(ratio, ratio);
  context.save();
  context.translate(frame.gutterX, frame.gutterY);
  context.beginPath();
  context.rect(0, 0, frame.width, frame.height);
  context.clip();
  const [mapWidth, mapHeight] = [scene.columns * frame.cellWidth, scene.rows * frame.cellHeight];
  context.fillStyle = colours.none;
  context.fillRect(0, 0, frame.width, frame.height);
  context.imageSmoothingEnabled = mapWidth < picture.width || mapHeight < picture.height;
  context.drawImage(picture, -frame.scrollX, -frame.scrollY, mapWidth, mapHeight);
  for (const cell of scene.former) outline(context, frame, cell, colours.former, 1.5);
  for (const cell of scene.chosen) mark(context, frame, cell, colours);
  if (scene.selected !== null) ring(context, frame, scene.selected, colours, []);
  if (scene.cursor !== null) ring(context, frame, scene.cursor, colours, [3, 2]);
  context.restore();
  if (frame.gutterX > 0) drawNames(context, scene, colours);
}

/** Large cells are framed, so that their shade is seen; small ones filled. */
function mark(context: CanvasRenderingContext2D, frame: HeatFrame, cell: Cell, { mark: colour }: HeatColours): void {
  const [x, y] = cornerOf(frame, cell);
  if (isOutside(frame, x, y)) return;
  if (frame.cellHeight >= 9) {
    outline(context, frame, cell, colour, 2.5);
    return;
  }
  const [width, height] = [Math.max(3, frame.cellWidth), Math.max(3, frame.cellHeight)];
  context.fillStyle = colour;
  context.fillRect(x + (frame.cellWidth - width) / 2, y + (frame.cellHeight - height) / 2, width, height);
}

function outline(context: CanvasRenderingContext2D, frame: HeatFrame, cell: Cell, colour: string, thickness: number): void {
  const [x, y] = cornerOf(frame, cell);
  if (isOutside(frame, x, y)) return;
  context.strokeStyle = colour;
  context.lineWidth = thickness;
  const half = thickness / 2;
  context.strokeRect(x + half, y + half, Math.max(2, frame.cellWidth - thickness), Math.max(2, frame.cellHeight - thickness));
}

/** Set off from any shade: dark within light. */
function ring(context: CanvasRenderingContext2D, frame: HeatFrame, cell: Cell, { text, page }: HeatColours, dash: number[]): void {
  const [x, y] = cornerOf(frame, cell);
  const [width, height] = [Math.max(8, frame.cellWidth + 4), Math.max(8, frame.cellHeight + 4)];
  const [left, top] = [x + (frame.cellWidth - width) / 2, y + (frame.cellHeight - height) / 2];
  context.lineWidth = 4;
  context.strokeStyle = page;
  context.strokeRect(left, top, width, height);
  context.lineWidth = 2;
  context.strokeStyle = text;
  context.setLineDash(dash);
  context.strokeRect(left, top, width, height);
  context.setLineDash([]);
}

function cornerOf({ cellWidth, cellHeight, scrollX, scrollY }: HeatFrame, { row, column }: Cell): readonly [number, number] {
  return [column * cellWidth - scrollX, row * cellHeight - scrollY];
}

function isOutside({ width, height, cellWidth, cellHeight }: HeatFrame, x: number, y: number): boolean {
  return x > width || y > height || x + cellWidth < -4 || y + cellHeight < -4;
}

/** Names along the edges of large cells. */
function drawNames(context: CanvasRenderingContext2D, scene: HeatScene, { text }: HeatColours): void {
  const { frame, rows, columns, rowName, columnName } = scene;
  context.fillStyle = text;
  context.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  context.textBaseline = "middle";
  const firstRow = Math.floor(frame.scrollY / frame.cellHeight);
  context.save();
  context.beginPath();
  context.rect(0, frame.gutterY, frame.gutterX, frame.height);
  context.clip();
  for (let row = firstRow; row < rows && row * frame.cellHeight - frame.scrollY < frame.height; row++)
    context.fillText(rowName(row), 0, frame.gutterY + (row + 0.5) * frame.cellHeight - frame.scrollY, frame.gutterX - 6);
  context.restore();
  const firstColumn = Math.floor(frame.scrollX / frame.cellWidth);
  context.save();
  context.beginPath();
  context.rect(frame.gutterX, 0, frame.width, frame.gutterY);
  context.clip();
  for (let column = firstColumn; column < columns && column * frame.cellWidth - frame.scrollX < frame.width; column++) {
    context.save();
    context.translate(frame.gutterX + (column + 0.5) * frame.cellWidth - frame.scrollX, frame.gutterY - 4);
    context.rotate(-Math.PI / 3);
    context.fillText(columnName(column), 0, 0, (frame.gutterY - 14) / Math.sin(Math.PI / 3));
    context.restore();
  }
  context.restore();
}
