import { RELATIONSHIP_STATES } from "../model/relationship-parts.ts";
import { TRANSITIONS } from "./transition-table.ts";

/**
 * Draws the states and events as a Mermaid state diagram, from the table that `transition` follows.
 *
 * @example
 * ```ts
 * lifecycleDiagram().split("\n")[0]; // "stateDiagram-v2"
 * ```
 */
export function lifecycleDiagram(): string {
  const arrows = RELATIONSHIP_STATES.flatMap((from) =>
    RELATIONSHIP_STATES.flatMap((to) => {
      const events = TRANSITIONS.filter((row) => row.from.includes(from) && (row.to === "stay" ? from : row.to) === to).map(
        ({ event }) => event,
      );
      return events.length === 0 ? [] : [`  ${from} --> ${to}: ${[...new Set(events)].join(", ")}`];
    }),
  );
  const isEnd = (state: string): boolean => ["completed", "failed", "declined", "expired", "cancelled"].includes(state);
  const ends = RELATIONSHIP_STATES.filter(isEnd).map((state) => `  ${state} --> [*]`);
  return ["stateDiagram-v2", "  [*] --> proposed: propose", ...arrows, ...ends, ""].join("\n");
}
