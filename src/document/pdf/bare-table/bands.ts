import { joinPieces, type Piece, type TextLine } from '../text-line';
import { columnAt, type BareColumn } from './columns';

/** A line of a table, its pieces by column; without the names of categories, which belong to several rows. */
export interface Band {
  readonly page: number;
  readonly line: TextLine;
  readonly y: number;
  readonly cells: ReadonlyMap<number, readonly Piece[]>;
  /** A line of a row that holds its figures, a line of its own over all columns, or the rest of a cell. */
  readonly kind: 'core' | 'span' | 'part';
  /** It holds the number of its row. */
  readonly isNumbered: boolean;
}

const NUMBER = /^\d{1,3}[.、．]?$/;
const VALUE = /\d|^[-—–─－]+$/;
const GROUP = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/;
const COUNTED = /[（(]\s*共?\s*\d{1,2}\s*[项个](?:指标)?\s*[)）]$/;
const FEWEST_FILLED = 3;
/** Lines of one cell are no closer than this, in heights of the font. */
export const CLOSE = 0.8;

/**
 * What a line of a table is.
 *
 * @returns undefined where it does not stand in the columns
 * @example toBand(columns, line, 1)?.kind // 'core'
 */
export function toBand(
  columns: readonly BareColumn[],
  line: TextLine,
  page: number,
): Band | undefined {
  const cells = new Map<number, Piece[]>();
  const y = (line.top + line.bottom) / 2;
  for (const piece of line.pieces) {
    const column = columnAt(columns, piece);
    if (column === undefined) {
      const isLone = line.pieces.every((one, index) => {
        const before = line.pieces[index - 1];
        return before === undefined || one.left - before.right < line.size;
      });
      return isLone
        ? { page, line, y, cells: new Map(), kind: 'span', isNumbered: false }
        : undefined;
    }
    cells.set(column, [...(cells.get(column) ?? []), piece]);
  }
  const own = [...cells].filter(([column]) => columns[column]?.concept !== '类别');
  const textOf = (pieces: readonly Piece[]) => joinPieces(pieces, line.size);
  const isNumbered = own.some(
    ([column, pieces]) => columns[column]?.concept === '序号' && NUMBER.test(textOf(pieces)),
  );
  const values = own.filter(
    ([column, pieces]) => columns[column]?.concept === '数值' && VALUE.test(textOf(pieces)),
  );
  // Among numbered rows one without a number fills most of its columns; the rest of a cell does not.
  const isCounted = columns.some(({ concept }) => concept === '序号');
  const fewest = isCounted ? Math.ceil(columns.length / 2) : FEWEST_FILLED;
  const isCore = isNumbered || (values.length > 0 && own.length >= fewest);
  const isGroup = own.length === 1 && cells.size === 1 && GROUP.test(line.text.trim());
  const kind = isCore ? 'core' : isGroup ? 'span' : 'part';
  return { page, line, y, cells: new Map(own), kind, isNumbered };
}

/**
 * Whether a line over all columns says itself that rows follow, 一、经济发展 or 经济发展（7项）, as no
 * running title does.
 *
 * @example isGroup(band) // true
 */
export function isGroup({ kind, line }: Band): boolean {
  const text = line.text.trim();
  return kind === 'span' && (GROUP.test(text) || COUNTED.test(text));
}

/**
 * Lines so close to one with a number that they are of its row, all of its cells being broken. Where it
 * stands half way between two rows of figures, these are parts of its indicator, each a row.
 *
 * @example settleCores(columns, bands).filter(({ kind }) => kind === 'core').length
 */
export function settleCores(
  columns: readonly BareColumn[],
  bands: readonly Band[],
): readonly Band[] {
  const holds = (band: Band, concept: BareColumn['concept']): readonly number[] =>
    [...band.cells.keys()].filter((at) => columns[at]?.concept === concept);
  const figures = (band: Band): string => String(holds(band, '数值'));
  const isBetween = bands.map((band, index) => {
    const [above, below] = [bands[index - 1], bands[index + 1]];
    if (!band.isNumbered || figures(band) !== '' || above === undefined || below === undefined)
      return false;
    const isEven = Math.abs(above.y + below.y - band.y * 2) < band.line.size;
    const isAlike = figures(above) === figures(below) && holds(above, '数值').length > 1;
    return isEven && isAlike && !above.isNumbered && !below.isNumbered;
  });
  return bands.map((band, index) => {
    const isBeside = [index - 1, index + 1].some((at) => {
      const other = bands[at];
      const isNear = Math.abs((other?.y ?? 0) - band.y) < band.line.size * CLOSE;
      return other?.isNumbered === true && isBetween[at] !== true && isNear;
    });
    const isPart =
      (isBetween[index] === true && [...band.cells.values()].some((cell) => cell.length > 1)) ||
      (!band.isNumbered && isBeside);
    return band.kind === 'core' && isPart ? { ...band, kind: 'part' } : band;
  });
}
