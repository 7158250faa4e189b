import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One `@example` of a doc comment. */
export interface Example {
  /** From src: `core/figure/parse.ts`. */
  readonly file: string;
  readonly code: string;
  /** What stands behind `//`, '' where nothing does. */
  readonly expected: string;
}

/** All TypeScript sources below a folder. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => {
      if (statSync(path).isDirectory()) return sourcesIn(path);
      return path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
    });
}

/**
 * The examples of everything that a file exports; what only the file itself uses cannot be called from here.
 * @example readExamples('/src/core/figure/parse.ts', '/src')[0]?.code // "parseFigure('655（力争800）')"
 */
export function readExamples(path: string, root: string): readonly Example[] {
  const text = readFileSync(path, 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: Example[] = [];
  const visit = (node: ts.Node): void => {
    for (const tag of ts.getJSDocTags(node)) {
      if (tag.parent.parent !== node || tag.tagName.text !== 'example') continue;
      const comment = ts.getTextOfJSDocComment(tag.comment) ?? '';
      found.push({ file: path.slice(root.length + 1), ...split(comment) });
    }
    ts.forEachChild(node, visit);
  };
  file.statements.filter(isExported).forEach(visit);
  return found;
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** `code // expected`, where both may go on over several lines. */
function split(comment: string): Pick<Example, 'code' | 'expected'> {
  const code: string[] = [];
  const expected: string[] = [];
  for (const line of comment.split('\n')) {
    const at = commentStart(line);
    code.push(at < 0 ? line : line.slice(0, at));
    if (at >= 0) expected.push(line.slice(at + 2).trim());
  }
  return { code: code.join('\n').trim(), expected: expected.join(' ').trim() };
}

/** Where `//` begins, outside of strings; -1 where it does not. */
function commentStart(line: string): number {
  let quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (quote !== '') {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
    } else if (sign === "'" || sign === '"' || sign === '`') quote = sign;
    else if (line.startsWith('//', at)) return at;
  }
  return -1;
}

/** Names that a piece of code uses without declaring them. */
export function freeNames(code: string): readonly string[] {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isName =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node) ||
        ts.isJsxAttribute(parent);
      if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent))
        declared.add(node.text);
      else if (!isName) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...used].filter((name) => !declared.has(name));
}

/** The code as the body of a function that returns its last expression; undefined for no expression. */
export function toBody(code: string): string | undefined {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const last = file.statements.at(-1);
  if (last === undefined || !ts.isExpressionStatement(last)) return undefined;
  const before = code.slice(0, last.getStart(file));
  const body = `${before}return (${last.expression.getText(file)});`;
  return ts.transpileModule(body, { compilerOptions: { target: ts.ScriptTarget.ES2022 } })
    .outputText;
}
