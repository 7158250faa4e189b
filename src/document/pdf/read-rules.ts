import { multiply, toMatrix, type Matrix, type Rule } from './glyph';

/** The numbers that the library gives the operators of a page's drawing. */
type Operators = Readonly<Record<string, number>>;

/** A page's drawing: what is done, and with which arguments. */
interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A thin rectangle is a line; text is far higher than this. */
const THIN = 3.2;
const SHORTEST = 3;
/** A page with more lines is a map or a chart. */
const MOST = 20_000;
const DEEPEST = 500;
/** Numbers behind each step of a path: move, line, curve, curve, close. */
const STEP_SIZES = [2, 2, 6, 4, 0];

/**
 * The straight level and upright lines of a page, which tables are drawn with: strokes, edges of
 * stroked rectangles, and filled rectangles as thin as a line.
 *
 * @param view from the page's own points to those counted from its upper left corner
 * @example readRules(await page.getOperatorList(), OPS, view) // [{ vertical: false, at: 120, from: 90, to: 500 }]
 */
export function readRules(drawing: Drawing, operators: Operators, view: Matrix): readonly Rule[] {
  const filled = codes(operators, ['fill', 'eoFill']);
  const stroked = codes(operators, ['stroke', 'closeStroke']);
  const both = codes(operators, [
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  ]);
  const rules: Rule[] = [];
  const kept: Matrix[] = [];
  let now = view;
  for (let index = 0; index < drawing.fnArray.length && rules.length < MOST; index += 1) {
    const args = drawing.argsArray[index];
    switch (drawing.fnArray[index] ?? -1) {
      case operators['save']:
        if (kept.length < DEEPEST) kept.push(now);
        break;
      case operators['restore']:
      case operators['paintFormXObjectEnd']:
        now = kept.pop() ?? now;
        break;
      case operators['transform']:
        now = moved(now, args);
        break;
      case operators['paintFormXObjectBegin']:
        if (kept.length < DEEPEST) kept.push(now);
        now = moved(now, Array.isArray(args) ? args[0] : undefined);
        break;
      case operators['constructPath']: {
        const [paint, data] = Array.isArray(args) ? (args as unknown[]) : [];
        const how = Number(paint);
        const strokes = stroked.has(how) || both.has(how);
        if (!strokes && !filled.has(how)) break;
        const [path] = Array.isArray(data) ? (data as unknown[]) : [];
        for (const points of readPaths(path, now))
          rules.push(...(strokes ? edges(points) : bar(points)));
        break;
      }
    }
  }
  return rules;
}

function codes(operators: Operators, names: readonly string[]): ReadonlySet<number | undefined> {
  return new Set(names.map((name) => operators[name]));
}

function moved(now: Matrix, args: unknown): Matrix {
  const own = toMatrix(args);
  return own === undefined ? now : multiply(now, own);
}

type Point = readonly [number, number];

/** The corners of each part of a path; curves end the part, since no table has them. */
function* readPaths(path: unknown, matrix: Matrix): Generator<readonly Point[]> {
  if (!ArrayBuffer.isView(path) && !Array.isArray(path)) return;
  const values = path as unknown as ArrayLike<number>;
  let points: Point[] = [];
  let straight = true;
  for (let at = 0; at < values.length;) {
    const step = values[at] ?? -1;
    const size = STEP_SIZES[step];
    if (size === undefined) return;
    const x = values[at + 1] ?? 0;
    const y = values[at + 2] ?? 0;
    if (step === 0) {
      if (straight && points.length > 1) yield points;
      points = [];
      straight = true;
    }
    if (step <= 1) points.push(place(matrix, x, y));
    else if (step < 4) straight = false;
    else if (points[0] !== undefined) points.push(points[0]);
    at += 1 + size;
  }
  if (straight && points.length > 1) yield points;
}

function place(matrix: Matrix, x: number, y: number): Point {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

function edges(points: readonly Point[]): readonly Rule[] {
  const rules: Rule[] = [];
  points.slice(1).forEach((point, index) => {
    const from = points[index];
    if (from !== undefined && rules.length < MOST) rules.push(...ruleBetween(from, point));
  });
  return rules;
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): readonly Rule[] {
  const wide = Math.abs(x2 - x1);
  const high = Math.abs(y2 - y1);
  if (wide < 1 && high >= SHORTEST) {
    return [{ vertical: true, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  }
  if (high < 1 && wide >= SHORTEST) {
    return [{ vertical: false, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  }
  return [];
}

/** A filled shape that is a line, being thin. */
function bar(points: readonly Point[]): readonly Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [wide, high] = [right - left, bottom - top];
  if (wide <= THIN && high >= Math.max(SHORTEST, wide * 2)) {
    return [{ vertical: true, at: (left + right) / 2, from: top, to: bottom }];
  }
  if (high <= THIN && wide >= Math.max(SHORTEST, high * 2)) {
    return [{ vertical: false, at: (top + bottom) / 2, from: left, to: right }];
  }
  return [];
}
