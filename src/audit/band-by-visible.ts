import type { Criterion } from "../model/criterion.ts";
import type { FitBand } from "../model/fit-band.ts";
import { sharePoints } from "./share-points.ts";

/** A criterion and its credit; `undefined` where a value is missing. */
type Credited = readonly [criterion: Criterion, credit: number | null | undefined];

/** How well a pair fits by the criteria that everybody may see. */
export function bandByVisible(criteria: readonly Credited[]): FitBand | null {
  const seen = criteria.filter(
    ([{ visibleTo, missing }, credit]) => visibleTo === "everyone" && !(missing === "left-out" && credit === undefined),
  );
  if (!seen.some(([{ weight }, credit]) => weight > 0 && credit !== undefined)) return null;
  const shares = sharePoints(seen.map(([{ weight }]) => weight));
  const points = seen.reduce((total, [{ missing }, credit], k) => {
    const counted = credit === undefined && missing === "neutral" ? 0.5 : (credit ?? 0);
    return total + Math.floor(counted * shares[k]! + 0.5);
  }, 0);
  // Rounded to a tenth of a percent, 75 % and 50 % begin half of that lower.
  return points >= 749_500 ? "strong" : points >= 499_500 ? "good" : "fair";
}
