import { describeState, type Relationship, type RelationshipState } from "mentor-matching";
import { arrowPath, DIAGRAM, NODE, readArrows, STATE_PLACES } from "../model/diagram.ts";
import { locale } from "../state/page.ts";
import { words } from "../words/words.ts";

const ARROWS = readArrows();
const STATES = Object.keys(STATE_PLACES) as readonly RelationshipState[];

/** All states, with the one where the relationship stands, the ones it has seen, and where it may go now. */
export function LifecycleDiagram({ relationship, allowed }: { readonly relationship: Relationship; readonly allowed: readonly string[] }) {
  const { relationship: texts } = words.value;
  const { state } = relationship;
  const open = ARROWS.filter(({ from, events }) => from === state && events.some((event) => allowed.includes(event)));
  const next = new Set(open.map(({ to }) => to));
  return (
    <section class="scroll" tabIndex={0} aria-label={texts.diagramOf(describeState(state, { locale: locale.value }))}>
      <svg
        class="lifecycle"
        viewBox={`0 0 ${DIAGRAM.width} ${DIAGRAM.height}`}
        role="img"
        aria-label={texts.diagramOf(describeState(state, { locale: locale.value }))}
      >
        <defs>
          {(["", "open"] as const).map((kind) => (
            <marker key={kind} id={`tip${kind}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path class={`tip ${kind}`} d="M0 0.5 8 4 0 7.5Z" />
            </marker>
          ))}
        </defs>
        {ARROWS.map((arrow) => {
          const isOpen = open.includes(arrow);
          return (
            <path
              key={`${arrow.from} ${arrow.to}`}
              class={isOpen ? "arrow open" : "arrow"}
              d={arrowPath(arrow)}
              marker-end={`url(#tip${isOpen ? "open" : ""})`}
            />
          );
        })}
        {STATES.map((each) => {
          const [x, y] = STATE_PLACES[each];
          return (
            <g key={each} class={`state ${each === state ? "here" : next.has(each) ? "next" : ""}`}>
              <rect x={x - NODE.width / 2} y={y - NODE.height / 2} width={NODE.width} height={NODE.height} rx="9" />
              <text x={x} y={y}>
                {describeState(each, { locale: locale.value })}
              </text>
            </g>
          );
        })}
      </svg>
    </section>
  );
}
