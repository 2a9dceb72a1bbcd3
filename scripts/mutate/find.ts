import ts from 'typescript';
import type { Change, Mutant } from './mutant.ts';
import { regexChanges } from './regex-changes.ts';

/** Operators and methods, each put instead of the other. */
const swaps = [
  ['===', '!=='],
  ['<', '<='],
  ['>', '>='],
  ['&&', '||'],
  ['+', '-'],
  ['*', '/'],
  ['every', 'some'],
  ['min', 'max'],
] as const;
const swapped: ReadonlyMap<string, string> = new Map(
  swaps.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
);

const han = /\p{Script=Han}/u;

/** A Chinese text with its middle character gone. */
function shorter(text: string): string {
  const characters = Array.from(text);
  const middle = Math.floor(characters.length / 2);
  return characters.filter((_, index) => index !== middle).join('');
}

type At = (start: number, end: number, to: string) => Change;

/** A string is emptied; a piece of a template too, but for Chinese, which loses a character. Quotes and braces are kept. */
function textChanges(node: ts.Node, source: ts.SourceFile, at: At): readonly Change[] {
  const raw = node.getText(source);
  const open = node.getStart(source) + 1;
  const close = node.end - (raw.endsWith('${') ? 2 : 1);
  const inner = source.text.slice(open, close);
  // A piece with an escape may not be cut anywhere.
  return inner === '' || inner.includes('\\')
    ? []
    : [at(open, close, !ts.isStringLiteral(node) && han.test(inner) ? shorter(inner) : '')];
}

function binaryChanges(node: ts.BinaryExpression, source: ts.SourceFile, at: At): readonly Change[] {
  const { left, operatorToken: token, right } = node;
  const to = swapped.get(token.getText(source));
  // Without parentheses && may not stand beside another ??.
  if (token.kind === ts.SyntaxKind.QuestionQuestionToken)
    return [at(node.getStart(source), node.end, `(${left.getText(source)} && ${right.getText(source)})`)];
  const joinsText = to === '-' && /['"`]/.test(left.getText(source) + right.getText(source));
  return to === undefined || joinsText ? [] : [at(token.getStart(source), token.end, to)];
}

/** An early exit is taken out whole, its condition too. */
function exitChanges(node: ts.IfStatement, source: ts.SourceFile, at: At): readonly Change[] {
  const then = ts.isBlock(node.thenStatement) ? node.thenStatement.statements.at(-1) : node.thenStatement;
  const leaves =
    then !== undefined && (ts.isReturnStatement(then) || ts.isThrowStatement(then) || ts.isContinueStatement(then));
  return leaves && node.elseStatement === undefined ? [at(node.getStart(source), node.end, ';')] : [];
}

/** What a node itself may be changed to, without what it holds. */
function changesOf(node: ts.Node, source: ts.SourceFile): readonly Change[] {
  const at: At = (start, end, to) => ({ start, end, from: source.text.slice(start, end), to });
  const whole = (to: string): Change => at(node.getStart(source), node.end, to);
  if (ts.isBinaryExpression(node)) return binaryChanges(node, source, at);
  if (ts.isIfStatement(node)) return exitChanges(node, source, at);
  if (
    ts.isStringLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node) ||
    ts.isNoSubstitutionTemplateLiteral(node)
  )
    return textChanges(node, source, at);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [whole('false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [whole('true')];
  if (ts.isNumericLiteral(node)) return [1, -1].map((step) => whole(`(${String(Number(node.text) + step)})`));
  if (ts.isRegularExpressionLiteral(node)) {
    const start = node.getStart(source) + 1;
    const pattern = node.text.slice(1, node.text.lastIndexOf('/'));
    return regexChanges(pattern).map((change) => at(start + change.start, start + change.end, change.to));
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [whole(node.operand.getText(source))];
  if (ts.isConditionalExpression(node)) {
    const { condition, whenTrue, whenFalse } = node;
    const [test = '', yes = '', no = ''] = [condition, whenTrue, whenFalse].map((part) => part.getText(source));
    return [whole(`(${test}) ? (${no}) : (${yes})`)];
  }
  if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent) && node.parent.expression === node) {
    const to = swapped.get(node.name.text);
    return to === undefined ? [] : [at(node.name.getStart(source), node.name.end, to)];
  }
  return [];
}

/** `做什么` of `z.string().describe('做什么')`. */
const isFieldText = (node: ts.Node, source: ts.SourceFile): boolean =>
  ts.isStringLiteral(node) &&
  ts.isCallExpression(node.parent) &&
  /\.describe$/.test(node.parent.expression.getText(source));

/** What only a compiler or a programmer reads: types, imports, keys of objects, messages of programmer errors, what a schema says of its fields. */
const isSilent = (node: ts.Node, source: ts.SourceFile): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  isFieldText(node, source) ||
  (ts.isNewExpression(node) && /Error$/.test(node.expression.getText(source)) && !han.test(node.getText(source)));

/** Every place of a file that may be changed, in order. */
export function findMutants(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isSilent(node, source)) return;
    if (ts.isPropertyAssignment(node)) {
      visit(node.initializer);
      return;
    }
    for (const change of changesOf(node, source)) {
      const { line, character } = source.getLineAndCharacterOfPosition(change.start);
      found.push({ file, line: line + 1, column: character + 1, ...change });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
