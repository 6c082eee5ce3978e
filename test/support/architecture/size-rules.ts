import ts from "typescript";
import { lineOf, type SourceModule, type Violation, visitNodes } from "./source-tree.ts";

const FILE_LINES = 300;
const FUNCTION_LINES = 60;

/** A file or function that is longer than the house allows, with the reason; recorded in `docs/decisions/size-exceptions.json`. */
export interface SizeException {
  readonly file: string;
  /** Absent: the whole file. */
  readonly function?: string;
  /** It may not grow beyond this. */
  readonly lines: number;
  readonly reason: string;
}

/** Files and functions that are too long, and exceptions that nothing needs any more. */
export function checkSizes(modules: readonly SourceModule[], exceptions: readonly SizeException[]): readonly Violation[] {
  const violations: Violation[] = [];
  const used = new Set<SizeException>();
  const check = (path: string, line: number, lines: number, limit: number, name?: string): void => {
    if (lines <= limit) return;
    const exception = exceptions.find((known) => known.file === path && known.function === name);
    if (exception !== undefined) used.add(exception);
    if (exception !== undefined && exception.reason !== "" && lines <= exception.lines) return;
    const rule = name === undefined ? "file-size" : "function-size";
    violations.push({ rule, path, line, message: `${name ?? "the file"} has ${lines} lines, ${exception?.lines ?? limit} are allowed` });
  };
  for (const { path, tree } of modules) {
    check(path, 1, lineCount(tree), FILE_LINES);
    visitNodes(tree, (node) => {
      if (isFunction(node)) check(path, lineOf(node), lineCount(node), FUNCTION_LINES, nameOf(node));
    });
  }
  for (const exception of exceptions)
    if (!used.has(exception))
      violations.push({
        rule: "size-exceptions",
        path: exception.file,
        line: 1,
        message: `${exception.function ?? "the file"} needs no exception`,
      });
  return violations;
}

function lineCount(node: ts.Node): number {
  const tree = node.getSourceFile();
  const last = tree.getLineAndCharacterOfPosition(node.getEnd());
  // A final line break opens no further line.
  return last.line + (last.character === 0 ? 0 : 1) - (ts.isSourceFile(node) ? 0 : lineOf(node) - 1);
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
}

/** Its own name, or that of the variable or member that holds it. */
function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name !== undefined) return node.name.getText();
  const { parent } = node;
  const holder = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : undefined;
  return holder ?? (ts.isConstructorDeclaration(node) ? "constructor" : "a nameless function");
}
