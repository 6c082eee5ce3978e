import { quote } from "../model/issue.ts";
import type { AttributeValue } from "../model/person.ts";
import { type AttributeProblem, normalizeText } from "./criterion-kind.ts";

const LARGEST = 1_000_000;

/** Reads `"Excel: 3"` and the like: what each text counts, by its normalised form. Of a text that stands twice the larger number counts. */
export function readImportance(value: AttributeValue | undefined): ReadonlyMap<string, number> {
  const importance = new Map<string, number>();
  for (const entry of listOf(value)) {
    const read = readEntry(entry);
    if (read === undefined) continue;
    const [text, weight] = read;
    importance.set(text, Math.max(weight, importance.get(text) ?? 0));
  }
  return importance;
}

/** The first entry that cannot be read. */
export function findImportanceProblem(value: AttributeValue): AttributeProblem | undefined {
  const bad = listOf(value).find((entry) => entry.trim() !== "" && readEntry(entry) === undefined);
  if (bad === undefined) return undefined;
  return ["bad-importance", `cannot read ${quote(bad)}: write the text, a colon and a number from 0 to ${LARGEST}, such as "Excel: 3"`];
}

function listOf(value: AttributeValue | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" ? value : [];
}

function readEntry(entry: string): readonly [text: string, weight: number] | undefined {
  const colon = entry.lastIndexOf(":");
  const digits = entry.slice(colon + 1).trim();
  if (colon < 0 || !/^\d{1,7}(\.\d{1,9})?$/.test(digits) || Number(digits) > LARGEST) return undefined;
  return [normalizeText(entry.slice(0, colon)), Number(digits)];
}
