import { isSafePattern } from "redos-detector";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { readSources } from "../support/sources.ts";

interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that is written in a file. */
function patternsIn(path: string, text: string): readonly Pattern[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ place: `${path}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const sources = readSources();
const PATTERNS = [...sources].flatMap(([path, text]) => patternsIn(path, text));

/** Classes by Unicode property, which the detector does not know, matter no more than any other class. */
function isLinear({ source, flags }: Pattern, timeout = 1_000): boolean {
  const plain = source.replaceAll(/\\p\{[^}]*\}/g, "\\w");
  return isSafePattern(plain, { caseInsensitive: flags.includes("i"), maxScore: 200, timeout }).safe;
}

describe("the regular expressions of src", () => {
  it("are written as such, never put together at run time", () => {
    expect(PATTERNS.length).toBeGreaterThan(20);
    for (const [path, text] of sources) expect([path, /\bRegExp\(/.test(text)]).toEqual([path, false]);
  });

  it.each(PATTERNS)("$place: $source takes linear time", (pattern) => {
    expect(isLinear(pattern)).toBe(true);
  });

  it.each(["^(a+)+$", "(a|a)*b", "^(\\p{L}+\\s?)*$", "\\s*\\s*x"])("finds %s", (source) => {
    // What cannot be shown to be safe is none; here that need not be tried for as long.
    expect(isLinear({ place: "planted", source, flags: "u" }, 100)).toBe(false);
  });
});
