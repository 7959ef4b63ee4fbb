import { readFileSync } from "node:fs";
import ts from "typescript";

/** A small change to a file of source. */
export interface Mutant {
  readonly file: string;
  /** UTF-16 units of the file, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly after: string;
  /** `src/text/numeral.ts:12:7 < → <=`. */
  readonly name: string;
}

/** Operators, and what a slip makes of each. */
const slips: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, "<="],
  [ts.SyntaxKind.LessThanEqualsToken, "<"],
  [ts.SyntaxKind.GreaterThanToken, ">="],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">"],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, "==="],
  [ts.SyntaxKind.AmpersandAmpersandToken, "||"],
  [ts.SyntaxKind.BarBarToken, "&&"],
  [ts.SyntaxKind.PlusToken, "-"],
  [ts.SyntaxKind.MinusToken, "+"],
]);

/** Calls that a slip leaves out: `all.filter(isOurs)` → `all`. */
const leftOut: ReadonlySet<string> = new Set(["filter", "sort", "reverse", "trim", "toSorted", "slice"]);

/** Find every place of a file where one small change gives another program, in order. */
export function findMutants(file: string): Mutant[] {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const add = (start: number, end: number, after: string) => {
    const { line, character } = source.getLineAndCharacterOfPosition(start);
    const words = (code: string) => code.replace(/\s+/gu, " ").slice(0, 60);
    const name = `${file}:${line + 1}:${character + 1} ${words(text.slice(start, end))} → ${words(after)}`;
    mutants.push({ file, start, end, after, name });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    for (const [place, after] of mutationsOf(node)) add(place.getStart(), place.getEnd(), after);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

function mutationsOf(node: ts.Node): readonly (readonly [place: ts.Node, after: string])[] {
  if (ts.isBinaryExpression(node)) {
    const after = slips.get(node.operatorToken.kind);
    return after === undefined || (isSum(node) && isText(node)) ? [] : [[node.operatorToken, after]];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [[node, node.operand.getText()]];
  if (ts.isIfStatement(node)) return [[node.expression, `!(${node.expression.getText()})`]];
  if (ts.isConditionalExpression(node)) return [[node.condition, `!(${node.condition.getText()})`]];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, "false"]];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, "true"]];
  if (ts.isNumericLiteral(node)) return [[node, String(Number(node.text) + 1)]];
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) return [[node, ";"]];
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    leftOut.has(node.expression.name.text)
  )
    return [[node, node.expression.expression.getText()]];
  return [];
}

function isSum({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.PlusToken;
}

/** Text is added, not subtracted: to say otherwise is no slip that passes the types. */
function isText(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  return ts.isBinaryExpression(node) && isSum(node) && (isText(node.left) || isText(node.right));
}
