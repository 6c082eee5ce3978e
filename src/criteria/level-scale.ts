import * as z from "zod/mini";
import { type InputIssue, quote } from "../model/issue.ts";
import { type AttributeProblem, normalizeText } from "./criterion-kind.ts";

/** A step of a scale: one text, or several that mean the same. */
export type Step = string | readonly string[];

/** A scale as a caller may write it. */
export const levelScale = z.array(z.union([z.string(), z.array(z.string()).check(z.minLength(1))])).check(z.minLength(1));

/** The scale in the form in which texts are compared. */
export function normalizeScale(scale: readonly Step[]): readonly Step[] {
  return scale.map((step) => (typeof step === "string" ? normalizeText(step) : step.map(normalizeText)));
}

/** The position of a text on a normalised scale, −1 where it is on no step. */
export function stepOf(text: string, scale: readonly Step[]): number {
  const level = normalizeText(text);
  return scale.findIndex((step) => step === level || (typeof step === "object" && step.includes(level)));
}

/** Levels that stand on a normalised scale more than once; paths start at what has the scale. */
export function findRepeatedLevels(scale: readonly Step[]): readonly InputIssue[] {
  const issues: InputIssue[] = [];
  const known = new Set<string>();
  for (const [k, step] of scale.entries()) {
    for (const [j, level] of levelsOf(step).entries()) {
      const path = typeof step === "string" ? ["scale", k] : ["scale", k, j];
      if (known.has(level)) issues.push({ code: "repeated-level", path, message: `${quote(level)} stands on the scale already` });
      known.add(level);
    }
  }
  return issues;
}

/** What is wrong with a text that should be on a normalised scale. */
export function findLevelProblem(text: string, scale: readonly Step[]): AttributeProblem | undefined {
  if (stepOf(text, scale) >= 0) return undefined;
  const known = scale.map((step) => quote(levelsOf(step)[0]));
  return ["level-not-on-scale", `has no ${quote(text)} on its scale; it has ${known.join(", ")}`];
}

function levelsOf(step: Step): readonly string[] {
  return typeof step === "string" ? [step] : step;
}
