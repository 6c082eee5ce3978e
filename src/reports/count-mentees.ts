import { compareText } from "../model/order.ts";
import type { FunnelSummary, RematchSummary } from "../model/programme-report.ts";
import type { Relationship } from "../model/relationship.ts";
import { rateOf } from "./counts.ts";
import { isAccepted, isOpen } from "./followed-relationship.ts";
import type { RunningCount } from "./running-count.ts";

/** How far mentees have come, and what became of those of whom a relationship has failed. */
interface MenteeSummary {
  readonly funnel: Omit<FunnelSummary, "enrolled">;
  readonly rematches: RematchSummary;
}

/** What a mentee has been through. */
interface Path {
  /** Steps may be reached in different relationships, so each is noted by itself: a bit for every step. */
  steps: number;
  readonly relationships: Relationship[];
}

const PROPOSED = 1;
const ACCEPTED = 2;
const STARTED = 4;
const COMPLETED = 8;
const FAILED = 16;

/** Counts mentees, each once. */
export function countMentees(): RunningCount<MenteeSummary> {
  const pathOf = new Map<string, Path>();
  return {
    add: ({ relationship }) => {
      const { menteeId } = relationship;
      const steps = stepsOf(relationship);
      const path = pathOf.get(menteeId);
      if (path === undefined) pathOf.set(menteeId, { steps, relationships: [relationship] });
      else {
        path.steps |= steps;
        path.relationships.push(relationship);
      }
    },
    close: () => {
      const paths = [...pathOf.values()];
      const count = (step: number): number => paths.reduce((sum, { steps }) => sum + ((steps & step) === 0 ? 0 : 1), 0);
      return {
        funnel: { proposed: count(PROPOSED), accepted: count(ACCEPTED), started: count(STARTED), completed: count(COMPLETED) },
        rematches: summarizeRematches(paths.filter(({ steps }) => (steps & FAILED) !== 0)),
      };
    },
  };
}

function stepsOf(relationship: Relationship): number {
  const { startedOn, state, ending } = relationship;
  const accepted = isAccepted(relationship) ? ACCEPTED : 0;
  const started = startedOn === undefined ? 0 : STARTED;
  return PROPOSED | accepted | started | (state === "completed" ? COMPLETED : 0) | (ending?.failure === undefined ? 0 : FAILED);
}

/** Of mentees of whom a relationship has failed. */
function summarizeRematches(paths: readonly Path[]): RematchSummary {
  const later = paths.map(rematchesOf).filter((rematches) => rematches.length > 0);
  const rematches = later.flat();
  const running = rematches.filter(isOpen).length;
  const completed = rematches.filter(({ state }) => state === "completed").length;
  const failed = rematches.filter(({ state }) => state === "failed").length;
  return {
    rematched: rateOf(later.length, paths.length),
    total: rematches.length,
    running,
    completed,
    failed,
    notBegun: rematches.length - running - completed - failed,
  };
}

/** The relationships that were proposed once the first failure was over. */
function rematchesOf({ relationships }: Path): readonly Relationship[] {
  const failures = relationships.flatMap(({ id, ending }) => (ending?.failure === undefined ? [] : [{ id, on: ending.on }]));
  const [failure] = failures.sort((a, b) => compareText(a.on, b.on) || compareText(a.id, b.id)) as [(typeof failures)[number]];
  return relationships.filter(({ id, proposedOn }) => id !== failure.id && proposedOn >= failure.on);
}
