import ts from 'typescript';

/** One small change of a source file that some test should notice. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  /** What stands at that place instead. */
  readonly replacement: string;
}

/** An operator and what it is taken for: a boundary moved, a sign or a condition turned. */
const OPERATORS: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
  [ts.SyntaxKind.AsteriskAsteriskToken]: '*',
};

const METHODS: Readonly<Record<string, string>> = {
  every: 'some',
  some: 'every',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
};

/**
 * Every mutant of a source file, in the order of the text.
 * @example findMutants('const isLate = day > 3;') // `>` → `>=`, `3` → `4`
 */
export function findMutants(text: string): readonly Mutant[] {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    for (const mutant of mutantsOf(node, file))
      if (mutant.replacement !== text.slice(mutant.start, mutant.end)) found.push(mutant);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}

function mutantsOf(node: ts.Node, file: ts.SourceFile): readonly Mutant[] {
  if (!isWhole(node)) return [];
  const [start, end] = [node.getStart(file), node.getEnd()];
  const as = (replacement: string): Mutant => ({ start, end, replacement });
  const source = file.text;
  /** The node's text with one part of it changed. */
  const withPart = (part: ts.Node, replacement: string): Mutant =>
    as(source.slice(start, part.getStart(file)) + replacement + source.slice(part.getEnd(), end));

  if (ts.isBinaryExpression(node)) {
    const operator = OPERATORS[node.operatorToken.kind];
    const joins = node.operatorToken.kind === ts.SyntaxKind.PlusToken && isText(node);
    return operator === undefined || joins ? [] : [withPart(node.operatorToken, operator)];
  }
  if (ts.isPrefixUnaryExpression(node)) {
    const isTurned =
      node.operator === ts.SyntaxKind.ExclamationToken ||
      node.operator === ts.SyntaxKind.MinusToken;
    return isTurned ? [as(node.operand.getText(file))] : [];
  }
  if (ts.isNumericLiteral(node)) return [as(node.text === '0' ? '1' : `(2 * ${node.text} + 1)`)];
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    const other = METHODS[name.text];
    if (other !== undefined) return [withPart(name, other)];
    return name.text === 'filter' ? [as(expression.getText(file))] : [];
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [as('false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [as('true')];
  return isCondition(node) ? [as('true'), as('false')] : [];
}

/** Whether the node is a value of its own: a part of an optional chain or a name is none. */
function isWhole(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isLiteralTypeNode(parent)) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  return !(ts.isCallExpression(node) && ts.isOptionalChain(parent));
}

function isCondition(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node)
  );
}

/** Whether a sum visibly joins text. */
function isText(node: ts.Expression): boolean {
  if (ts.isBinaryExpression(node)) return isText(node.left) || isText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/**
 * The text with a switch at each mutant: `globalThis.isMutant?.(12)` tells whether mutant 12 is the one
 * in force, so that one translation of a file serves all of its mutants.
 * @example instrument('day > 3', [{ start: 0, end: 7, replacement: 'day >= 3' }], 12)
 * // '(globalThis.isMutant?.(12)?(day >= 3):(day > 3))'
 */
export function instrument(text: string, mutants: readonly Mutant[], first: number): string {
  const numbered = mutants.map((mutant, index) => ({ ...mutant, id: first + index }));
  const between = (start: number, end: number, inner: typeof numbered): string => {
    const [outer] = inner;
    if (outer === undefined) return text.slice(start, end);
    const same = inner.filter((each) => each.start === outer.start && each.end === outer.end);
    const within = inner.filter((each) => !same.includes(each) && each.end <= outer.end);
    const after = inner.filter((each) => each.start >= outer.end);
    const original = `(${between(outer.start, outer.end, within)})`;
    const switched = same.reduceRight(
      (otherwise, { id, replacement }) =>
        `(globalThis.isMutant?.(${id})?(${replacement}):${otherwise})`,
      original,
    );
    return text.slice(start, outer.start) + switched + between(outer.end, end, after);
  };
  return between(0, text.length, numbered);
}
