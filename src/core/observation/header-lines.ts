import { readUnit } from '../figure/unit';
import { readHeader, type ReadHeader } from '../form/header-words';
import { normaliseName } from '../name/name';

/** The most lines that a header goes on for below its first. */
const MOST_BELOW = 2;

/** A header that may go on for several lines, as one line. */
export interface JoinedHeader {
  readonly cells: readonly string[];
  /** How many lines it has. */
  readonly lines: number;
  /** What a line of the header names for the columns of another. */
  readonly names?: HeaderNames;
}

/** Regions or indicators that stand side by side, each over columns of its own. */
export interface HeaderNames {
  readonly of: '地区' | '指标';
  /** By position; undefined where the column is of none. */
  readonly at: readonly (string | undefined)[];
}

/**
 * The header that begins in a row, with the lines below that go on with it: 2023年 over 目标 and 实际
 * becomes 2023年目标 and 2023年实际, and a line of units goes into brackets.
 * @example joinHeader([['地区', '指标', '2023年', ''], ['', '', '目标', '实际']], 0).cells
 * // ['地区', '指标', '2023年目标', '2023年实际']
 */
export function joinHeader(rows: readonly (readonly string[])[], at: number): JoinedHeader {
  let cells: readonly string[] = (rows[at] ?? []).map((cell) => cell.trim());
  let lines = 1;
  for (; lines <= MOST_BELOW; lines += 1) {
    const below = (rows[at + lines] ?? []).map((cell) => cell.trim());
    if (!goesOn(cells, below)) break;
    cells = join(cells, below);
  }
  return { cells, lines };
}

const isTitle = (read: ReadHeader | undefined): boolean =>
  read !== undefined && read.concept !== '数值';

/**
 * The header of a table of several regions or indicators side by side: a line of their names over one
 * of years or of 绝对数 and 增速, or a line of years over one of names; undefined where there is no such line.
 * @param isName whether a cell names a region, or an indicator
 * @example joinNames([['指标', '丰泽区', '', '仓山区', ''], ['', '2022年', '2023年', '2022年', '2023年']], 0, '地区', isRegion)
 * // { cells: ['指标', '2022年', '2023年', '2022年', '2023年'], lines: 2, names: { of: '地区', at: [undefined, '丰泽区', '丰泽区', '仓山区', '仓山区'] } }
 */
export function joinNames(
  rows: readonly (readonly string[])[],
  at: number,
  of: HeaderNames['of'],
  isName: (text: string) => boolean,
): JoinedHeader | undefined {
  const [top = [], below = []] = rows.slice(at, at + 2).map((row) => row.map((one) => one.trim()));
  const isOwn = (cell: string): boolean => readHeader(cell) === undefined && isName(cell);
  const names = [top, below].find((line) => new Set(line.filter(isOwn)).size > 1);
  const others = names === top ? below : top;
  const isFit = (cell: string): boolean => cell === '' || isTitle(readHeader(cell));
  const figures = others.map(readHeader).filter((read) => read?.concept === '数值');
  const isSpread =
    figures.some((read) => read?.year !== undefined) ||
    (names === top && figures.some((read) => read?.measure === 'actual_growth'));
  if (names === undefined || !isSpread) return undefined;
  if (!names.every((cell) => isFit(cell) || isOwn(cell))) return undefined;
  if (!others.every((cell) => isFit(cell) || readHeader(cell)?.concept === '数值'))
    return undefined;
  const width = Math.max(top.length, below.length);
  const named: (string | undefined)[] = [];
  const line = Array.from({ length: width }, (_, position) => {
    const title = [top[position] ?? '', below[position] ?? ''].find((cell) =>
      isTitle(readHeader(cell)),
    );
    if (title !== undefined) return title;
    const name = names === top ? overOf(names, position) : (names[position] ?? '');
    named[position] = isOwn(name) ? name : undefined;
    return names === top ? (others[position] ?? '') : overOf(others, position);
  });
  const { cells, lines } = joinHeader([line, ...rows.slice(at + 2)], 0);
  return { cells, lines: lines + 1, names: { of, at: named } };
}

function goesOn(top: readonly string[], below: readonly string[]): boolean {
  const filled = below.flatMap((cell, at) =>
    cell === '' ? [] : [{ at, cell, over: top[at] ?? '' }],
  );
  if (filled.length === 0 || below.length > top.length + 20) return false;
  const tops = top.map(readHeader);
  const hasTitles = tops.some(isTitle);
  const hasFigures = tops.some((read) => read?.concept === '数值');
  if (!hasFigures && !filled.some(({ cell }) => isUnit(cell))) return false;
  if (!hasTitles && !below.some((cell) => isTitle(readHeader(cell)))) return false;
  return filled.every(({ at, cell, over }) => {
    const read = readHeader(cell);
    // A title belongs under nothing, or under itself where a merged cell was taken apart.
    if (isTitle(read)) return over === '' || same(over, cell);
    if (isTitle(readHeader(over))) return same(over, cell);
    if (same(over, cell)) return true;
    // 2010 below 2022年 is a value.
    if (/^\d+$/u.test(cell) && readHeader(overOf(top, at))?.year !== undefined) return false;
    return read?.concept === '数值' || isUnit(cell) || isWordBelow(top, below, cell);
  });
}

/** 其他 below a merged 2023年: a word nobody knows beside words that are known. */
function isWordBelow(top: readonly string[], below: readonly string[], cell: string): boolean {
  if (!/^[^\d]*[一-龥][^\d]*$/u.test(cell)) return false;
  const isBeside = below.some((each) => readHeader(each)?.concept === '数值');
  return isBeside && overOf(top, below.indexOf(cell)) !== '';
}

function join(top: readonly string[], below: readonly string[]): readonly string[] {
  const width = Math.max(top.length, below.length);
  return Array.from({ length: width }, (_, at) => {
    const cell = below[at] ?? '';
    const own = top[at] ?? '';
    if (cell === '' || same(own, cell)) return own;
    if (isTitle(readHeader(cell))) return cell;
    const over = own === '' ? overOf(top, at) : own;
    return isUnit(cell) ? `${over}（${bare(cell)}）` : `${over}${cell}`;
  });
}

/** The cell that reaches over a column, where merged cells leave blanks; no title reaches. */
function overOf(top: readonly string[], at: number): string {
  for (let left = at; left >= 0; left -= 1) {
    const cell = top[left] ?? '';
    if (cell !== '') return isTitle(readHeader(cell)) ? '' : cell;
  }
  return '';
}

function bare(cell: string): string {
  return cell.replace(/^[(（](.*)[)）]$/u, '$1');
}

function isUnit(cell: string): boolean {
  const unit = normaliseName(bare(cell));
  return unit !== '' && readUnit(unit)?.unit !== undefined;
}

function same(one: string, other: string): boolean {
  return normaliseName(one) === normaliseName(other);
}
