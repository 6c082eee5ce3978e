import { FULL_POINTS } from "./criterion-kind.ts";

/** Points with the choice in them: of 1,000,000, `choiceWeight` for the choice and the rest for the score, rounded half up. */
export function blendChoice(points: number, choicePoints: number, choiceWeight: number): number {
  if (choicePoints < 0) return points;
  return Math.floor(((FULL_POINTS - choiceWeight) * points + choiceWeight * choicePoints) / FULL_POINTS + 0.5);
}
