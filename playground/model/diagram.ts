import { lifecycleDiagram, type RelationshipState } from "mentor-matching";

/** An arrow of the diagram, with the events that lead along it. */
export interface Arrow {
  readonly from: RelationshipState;
  readonly to: RelationshipState;
  readonly events: readonly string[];
}

/** The arrows between different states, read from the library's own drawing: whatever its table says is what is drawn. */
export function readArrows(mermaid: string = lifecycleDiagram()): readonly Arrow[] {
  return [...mermaid.matchAll(/^ {2}(\w+) --> (\w+): (.+)$/gm)].flatMap(([, from, to, events]) =>
    from === to ? [] : [{ from: from as RelationshipState, to: to as RelationshipState, events: (events ?? "").split(", ") }],
  );
}

/** Where each state stands: life from left to right, what may be taken up again below, ends at the bottom. */
export const STATE_PLACES: { readonly [S in RelationshipState]: readonly [x: number, y: number] } = {
  proposed: [75, 60],
  preparing: [235, 60],
  active: [400, 60],
  closing: [565, 60],
  completed: [725, 60],
  paused: [400, 150],
  declined: [165, 312],
  expired: [75, 245],
  cancelled: [265, 245],
  failed: [565, 245],
};
export const NODE = { width: 118, height: 38 };
export const DIAGRAM = { width: 800, height: 345 };

/** A line from the edge of one state to the edge of another, bent where another state stands in between. */
export function arrowPath({ from, to }: Arrow): string {
  const [x1, y1] = STATE_PLACES[from];
  const [x2, y2] = STATE_PLACES[to];
  const bend = bendOf(from, to);
  const [middleX, middleY] = [(x1 + x2) / 2 + bend[0], (y1 + y2) / 2 + bend[1]];
  // Two arrows between the same states run side by side.
  const shift = isReversed({ from, to }) && x1 === x2 ? Math.sign(y1 - y2) * 12 : 0;
  const start = edgePoint([x1 + shift, y1], [middleX + shift, middleY]);
  const end = edgePoint([x2 + shift, y2], [middleX + shift, middleY]);
  return `M${start.join(" ")}Q${middleX + shift} ${middleY} ${end.join(" ")}`;
}

/** Whether there may be an arrow the other way as well: only pauses end where they began. */
function isReversed({ from, to }: Pick<Arrow, "from" | "to">): boolean {
  return [from, to].sort().join(" ") === "active paused";
}

function bendOf(from: RelationshipState, to: RelationshipState): readonly [number, number] {
  const bends: { readonly [both: string]: readonly [number, number] } = {
    "closing active": [0, 46],
    "completed active": [0, -62],
    "failed active": [6, 16],
    "preparing failed": [-30, 60],
    "active failed": [52, -14],
    "paused failed": [-20, 20],
    "paused closing": [24, 10],
  };
  return bends[`${from} ${to}`] ?? [0, 0];
}

/** Where a line from a node's middle towards a point leaves the node. */
function edgePoint([x, y]: readonly [number, number], [towardsX, towardsY]: readonly [number, number]): readonly [number, number] {
  const [dx, dy] = [towardsX - x, towardsY - y];
  const scale = Math.min(NODE.width / 2 / Math.max(1, Math.abs(dx)), NODE.height / 2 / Math.max(1, Math.abs(dy)));
  return [Math.round(x + dx * scale), Math.round(y + dy * scale)];
}
