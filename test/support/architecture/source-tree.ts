import ts from "typescript";

/** Source texts by their path from the root of the repository, such as `src/kernel/index-heap.ts`. */
export type Sources = ReadonlyMap<string, string>;

/** Something that the house does not allow. */
export interface Violation {
  /** The rule's stable name. */
  readonly rule: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** A module name that a file imports or re-exports, types included. */
export interface Import {
  readonly specifier: string;
  /** The file it means, for a relative one. */
  readonly target?: string;
  readonly line: number;
}

/** One parsed source file. */
export interface SourceModule {
  readonly path: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

export function parseSources(sources: Sources): readonly SourceModule[] {
  return [...sources].map(([path, text]) => {
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    return { path, tree, imports: importsOf(path, tree) };
  });
}

/** From 1. */
export function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

/** Calls `visit` with a node and all that it contains, from the top. */
export function visitNodes(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => visitNodes(child, visit));
}

/** `import`, `export … from`, `import()` and the type `import("…")`. */
function importsOf(path: string, tree: ts.SourceFile): readonly Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const found = { specifier: specifier.text, line: lineOf(specifier) };
    imports.push(specifier.text.startsWith(".") ? { ...found, target: resolvePath(path, specifier.text) } : found);
  };
  visitNodes(tree, (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0]);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
  });
  return imports;
}

function resolvePath(from: string, specifier: string): string {
  const steps = from.split("/").slice(0, -1);
  for (const step of specifier.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
