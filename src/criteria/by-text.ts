import { type InputIssue, quote } from "../model/issue.ts";
import { compareText } from "../model/order.ts";
import { normalizeText } from "./criterion-kind.ts";

/** Something for each of several texts, as a caller writes it. */
export type ByText<Item> = { readonly [text: string]: Item };

/** The same with the texts in the form in which they are compared, in code-unit order. */
export function normalizeKeys<Item>(byText: ByText<Item>): ByText<Item> {
  const entries = Object.entries(byText).map(([text, item]) => [normalizeText(text), item] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)));
}

/** What a normalised text has; `undefined` where it is not named. */
export function itemOf<Item>(byText: ByText<Item>, normalized: string): Item | undefined {
  return Object.hasOwn(byText, normalized) ? byText[normalized] : undefined;
}

/** Texts that are the same when they are compared, so that only one of them could count. */
export function findRepeatedKeys(byText: ByText<unknown>, path: readonly (string | number)[]): readonly InputIssue[] {
  const issues: InputIssue[] = [];
  const known = new Map<string, string>();
  for (const text of Object.keys(byText)) {
    const normalized = normalizeText(text);
    const first = known.get(normalized);
    // Schemas pass over this key: what it holds was never checked.
    if (text === "__proto__") issues.push({ code: "reserved-id", path: [...path, text], message: "`__proto__` cannot be a text here" });
    else if (first === undefined) known.set(normalized, text);
    else issues.push({ code: "repeated-text", path: [...path, text], message: `${quote(text)} and ${quote(first)} are the same text` });
  }
  return issues;
}
