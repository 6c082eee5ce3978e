import ts from "typescript";
import { lineOf, type SourceModule, type Violation, visitNodes } from "./source-tree.ts";

/** Globals that read the world, write to it or run text: the library is a pure function of its arguments. */
const BANNED_GLOBALS = new Set([
  "console",
  "process",
  "Buffer",
  "require",
  "globalThis",
  "performance",
  "crypto",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "localStorage",
  "eval",
  "Function",
]);

/** Members by their object; each engine is free to round the inexact functions its own way. */
const BANNED_MEMBERS = new Set(["Date.now", "Math.random"]);
const EXACT_MATH = new Set(["abs", "ceil", "clz32", "floor", "imul", "max", "min", "round", "sign", "sqrt", "trunc", "fround"]);

type Report = (rule: string, node: ts.Node, message: string) => void;

/** Words that no file, or no file of a certain room, may use. */
export function checkWords({ path, tree }: SourceModule, criterionKinds: ReadonlySet<string>): readonly Violation[] {
  const violations: Violation[] = [];
  const report: Report = (rule, node, message) => violations.push({ rule, path, line: lineOf(node), message });
  visitNodes(tree, (node) => {
    if (ts.isIdentifier(node)) checkIdentifier(node, path, report);
    if (ts.isPropertyAccessExpression(node)) checkMember(node, path, report);
    if (ts.isNewExpression(node) || ts.isCallExpression(node)) checkDate(node, report);
    checkKindQuestion(node, path, criterionKinds, report);
  });
  return violations;
}

function checkIdentifier(node: ts.Identifier, path: string, report: Report): void {
  if (BANNED_GLOBALS.has(node.text) && isReference(node)) report("globals", node, `${node.text} is not for a pure library`);
  if (path.startsWith("src/kernel/") && /mentee|mentor/i.test(node.text))
    report("kernel-words", node, `the kernel knows rows and columns only, not ${node.text}`);
}

/** Whether a name stands for a variable, not for a member of something. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  return !(ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) || parent.name !== node;
}

function checkMember({ expression, name }: ts.PropertyAccessExpression, path: string, report: Report): void {
  if (name.text === "localeCompare" || name.text.startsWith("toLocale"))
    report("locale", name, `${name.text} answers differently on every machine`);
  if (!ts.isIdentifier(expression)) return;
  const member = `${expression.text}.${name.text}`;
  if (BANNED_MEMBERS.has(member)) report("globals", name, `${member}: time and randomness are arguments`);
  const inexact = expression.text === "Math" && /^[a-z]/.test(name.text) && !EXACT_MATH.has(name.text) && name.text !== "random";
  if (inexact && /^src\/(kernel|criteria)\//.test(path))
    report("exact-math", name, `${member} has different last bits in different engines`);
}

function checkDate(node: ts.NewExpression | ts.CallExpression, report: Report): void {
  if (!ts.isIdentifier(node.expression) || node.expression.text !== "Date") return;
  const readsClock = ts.isCallExpression(node) || (node.arguments ?? []).length === 0;
  if (readsClock) report("globals", node, "a Date without an argument reads the clock");
}

/** "Which kind is it?" is a question for the registry alone. */
function checkKindQuestion(node: ts.Node, path: string, criterionKinds: ReadonlySet<string>, report: Report): void {
  if (path === "src/criteria/kinds.ts") return;
  if (ts.isSwitchStatement(node) && isKind(node.expression)) report("kinds", node, "a switch over kinds belongs in criteria/kinds.ts");
  if (!ts.isBinaryExpression(node)) return;
  const { left, right } = node;
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const)
    if (isKind(side) && ts.isStringLiteralLike(other) && criterionKinds.has(other.text))
      report("kinds", node, `shared code asks for the kind "${other.text}"`);
}

function isKind(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return node.text === "kind";
  return ts.isPropertyAccessExpression(node) && node.name.text === "kind";
}
