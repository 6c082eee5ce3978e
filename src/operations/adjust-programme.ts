import type { RematchRequest } from "../lifecycle/parse-rematch.ts";
import type { Changes } from "../model/changes.ts";
import { InvalidInputError } from "../model/issue.ts";
import type { Programme } from "../model/programme.ts";
import type { Rematch } from "../model/rematch.ts";
import { parseChanges } from "../stages/parse/parse-changes.ts";
import { changesOf } from "./rematch-changes.ts";

/** The programme after what else is different and what the plans ask for. */
export interface AdjustedProgramme extends Pick<Rematch, "adjustments" | "tasks" | "refused"> {
  readonly programme: Programme;
}

/** @throws {@link InvalidInputError} where the changes do not fit the programme, or the adjustments lead to one that is none */
export function adjustProgramme(programme: Programme, { plans, options }: RematchRequest): AdjustedProgramme {
  const changed = changeBy(programme, options.changes ?? {}, ["options", "changes"]);
  const { changes, ...decided } = changesOf(plans, changed, options);
  return { programme: changeBy(changed, changes, ["plans"]), ...decided };
}

/**
 * Changes a programme.
 *
 * @param origin - where the changes come from; with the caller's own, the path goes on inside them.
 */
export function changeBy(programme: Programme, changes: Changes, origin: readonly string[]): Programme {
  const parsed = parseChanges(programme, changes);
  if (parsed.ok) return parsed.programme;
  throw new InvalidInputError(parsed.issues.map((issue) => ({ ...issue, path: placeOf(issue.path, origin) })));
}

function placeOf(path: readonly (string | number)[], origin: readonly string[]): readonly (string | number)[] {
  if (origin[0] === "options") return ["options", ...path];
  return path.includes("qualification") ? ["options", "training"] : origin;
}
