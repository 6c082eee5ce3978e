import ts from "typescript";
import { isDoor, roomOf } from "./rooms.ts";
import { lineOf, type SourceModule, type Violation, visitNodes } from "./source-tree.ts";

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const EMPTY_WORDS = new Set(["get", "process", "handle", "utils", "helpers", "manager", "data", "info"]);

type Report = (rule: string, node: ts.Node, message: string) => void;

/** Where a file stands, what it is called and which forms it uses. A declaration file describes code of others: only its place and name are ours. */
export function checkShape({ path, tree }: SourceModule): readonly Violation[] {
  const violations: Violation[] = [];
  const report: Report = (rule, node, message) => violations.push({ rule, path, line: lineOf(node), message });
  if (roomOf(path) === undefined) report("rooms", tree, "the house has no such room");
  checkPath(path, tree, report);
  if (tree.isDeclarationFile) return violations;
  if (isDoor(path)) checkDoor(tree, report);
  visitNodes(tree, (node) => {
    checkExport(node, report);
    if (ts.isClassLike(node) && !extendsError(node)) report("classes", node, "no classes but errors");
    if (ts.isEnumDeclaration(node)) report("enums", node, "a union of texts says the same and is plain data");
    if (ts.isFunctionDeclaration(node) && isExported(node)) checkSignature(node, report);
  });
  return violations;
}

function checkPath(path: string, tree: ts.SourceFile, report: Report): void {
  for (const part of path.replace(/(\.d)?\.ts$/, "").split("/")) {
    if (!KEBAB_CASE.test(part)) report("file-names", tree, `${part} is not in kebab-case`);
    const empty = part.split("-").find((word) => EMPTY_WORDS.has(word));
    if (empty !== undefined) report("empty-words", tree, `"${empty}" says nothing`);
  }
}

/** A door only says where the things behind it are. */
function checkDoor(tree: ts.SourceFile, report: Report): void {
  for (const statement of tree.statements) {
    const named = ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined && statement.exportClause !== undefined;
    if (!named) report("doors", statement, "a door holds named re-exports only");
  }
}

function checkExport(node: ts.Node, report: Report): void {
  const isDefault =
    (ts.isExportAssignment(node) && node.isExportEquals !== true) ||
    (ts.isExportSpecifier(node) && node.name.text === "default") ||
    (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) === true);
  if (isDefault) report("default-exports", node, "exports have names");
}

function checkSignature({ name, parameters }: ts.FunctionDeclaration, report: Report): void {
  const verb = name?.text.replace(/[A-Z].*$/, "");
  if (name !== undefined && verb !== undefined && EMPTY_WORDS.has(verb)) report("empty-words", name, `"${verb}" says nothing`);
  for (const parameter of parameters)
    if (parameter.type?.kind === ts.SyntaxKind.BooleanKeyword)
      report("boolean-parameters", parameter, "a reader of the call cannot tell what true means: use an option");
}

function isExported(node: ts.FunctionDeclaration): boolean {
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) === true;
}

function extendsError({ heritageClauses }: ts.ClassLikeDeclaration): boolean {
  return heritageClauses?.some((clause) => clause.types.some(({ expression }) => /Error$/.test(expression.getText()))) === true;
}
