import type { DocumentFinding } from '../../core/finding/document-finding';
import { fail, type Outcome } from '../../core/finding/outcome';
import { decodeEntities } from '../../core/text/entities';
import type { DocumentReading } from '../content';
import { LIMITS } from '../limits';
import { readAttribute, readTags } from '../markup/read-tags';
import { exactNumber, loadFormatter, plainCode, showNumber } from '../sheet/number-formats';
import { raiseDigits, SheetCells, type SheetReading } from '../sheet/sheet-cells';
import { tooManyCells, toWorkbook } from '../sheet/to-workbook';

/** Formats that are called by a name, as a Chinese Excel shows them. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['Percent', '0.00%'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Currency', '#,##0.00'],
  ['Scientific', '0.00E+00'],
  ['Short Date', 'yyyy/m/d'],
  ['General Date', 'yyyy/m/d'],
  ['Long Date', 'yyyy"年"m"月"d"日"'],
]);

const DAY = 86_400_000;
/** Day 0 of the calendar that workbooks count in. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly style: string;
  readonly formula: boolean;
  type: string;
  value: string;
}

/**
 * Reads a workbook in the XML of 2003, which programs still write, often with the ending .xls.
 *
 * @param file name for findings
 * @example await readXmlSheet('指标.xml', xml) // { ok: true, value: { kind: 'parts', format: 'xml-sheet', … } }
 */
export async function readXmlSheet(
  file: string,
  xml: string,
): Promise<Outcome<DocumentReading, DocumentFinding>> {
  const format = await loadFormatter(false);
  if (format === undefined) return fail({ kind: 'reader-missing', file, format: 'xml-sheet' });
  const codes = new Map<string, string>();
  const sheets: SheetReading[] = [];
  let room: number = LIMITS.cells;
  let style = '';
  let name: string | undefined;
  let cells = new SheetCells(room);
  let isHidden = false;
  let [row, column] = [-1, -1];
  let rowStyle = '';
  let [hiddenLines, unsaved, comments] = [0, 0, 0];
  let cell: OpenCell | undefined;
  let [inComment, inData, isRaised] = [false, false, false];
  let isTelling = false;
  const textOf = ({ type, value, style: own }: OpenCell): readonly [string, string?] => {
    const code = codes.get(own) ?? '';
    if (type === 'DateTime') {
      const days = (Date.parse(`${value.replace(/Z$/, '')}Z`) - DAY_ZERO) / DAY;
      if (code === '' || !Number.isFinite(days)) return [value.replace(/T00:00:00(?:\.0+)?$/, '')];
      return [showNumber(days, code, format)];
    }
    if (type === 'Boolean') return [value === '1' ? 'TRUE' : 'FALSE'];
    const number = Number(value);
    if (type !== 'Number' || value.trim() === '' || !Number.isFinite(number)) return [value];
    const text = showNumber(number, code, format);
    return [text, exactNumber(number, text)];
  };
  for (const piece of readTags(xml)) {
    if (piece.kind === 'text' || piece.kind === 'data') {
      if (isTelling) isHidden = /^\s*Sheet(?:Very)?Hidden\s*$/.test(piece.text);
      if (!inData || cell === undefined) continue;
      const text = piece.kind === 'text' ? decodeEntities(piece.text) : piece.text;
      cell.value += isRaised ? raiseDigits(text) : text;
      continue;
    }
    const tag = piece.name.replace(/^.*:/, '');
    const opens = piece.kind === 'open';
    const ends = !opens || piece.empty;
    const value = (key: string): string => {
      const { attributes } = piece.kind === 'open' ? piece : { attributes: '' };
      return readAttribute(attributes, `ss:${key}`) ?? readAttribute(attributes, key) ?? '';
    };
    const count = (key: string): number => Math.max(0, Number.parseInt(value(key), 10) || 0);
    if (tag === 'Comment') {
      if (opens) comments += 1;
      inComment = !ends;
    } else if (inComment) continue;
    else if (tag === 'Style' && opens) style = value('ID');
    else if (tag === 'NumberFormat' && opens) {
      const code = decodeEntities(value('Format'));
      codes.set(style, NAMED.get(code) ?? plainCode(code));
    } else if (tag === 'Worksheet') {
      if (opens) {
        name = decodeEntities(value('Name'));
        cells = new SheetCells(room);
        isHidden = false;
        [row, hiddenLines, unsaved, comments] = [-1, 0, 0, 0];
      }
      if (!ends || name === undefined) continue;
      room -= cells.count;
      sheets.push({ grid: cells.grid(name), hidden: isHidden, hiddenLines, unsaved, comments });
    } else if (tag === 'Visible') isTelling = !ends;
    else if (tag === 'Column' && opens && value('Hidden') === '1')
      hiddenLines += Math.min(count('Span'), LIMITS.columns) + 1;
    else if (tag === 'Row' && opens) {
      row = count('Index') > 0 ? count('Index') - 1 : row + 1;
      column = -1;
      rowStyle = value('StyleID');
      if (value('Hidden') === '1') hiddenLines += 1;
    } else if (tag === 'Cell') {
      if (opens) {
        column = count('Index') > 0 ? count('Index') - 1 : column + 1;
        const own = value('StyleID') === '' ? rowStyle : value('StyleID');
        const formula = value('Formula') !== '';
        cell = { row, column, style: own, formula, type: '', value: '' };
        const last = { row: row + count('MergeDown'), column: column + count('MergeAcross') };
        if (last.row > row || last.column > column) cells.merge({ row, column }, last);
        column = last.column;
      }
      if (!ends || cell === undefined) continue;
      const [text, exact] = textOf(cell);
      if (text === '' && cell.formula) unsaved += 1;
      if (!cells.add(cell, text, exact)) return tooManyCells(file);
      cell = undefined;
    } else if (tag === 'Data') {
      if (opens && cell !== undefined) cell.type = value('Type');
      inData = !ends;
      isRaised = false;
    } else if (tag === 'Sup') isRaised = opens;
  }
  return toWorkbook(file, 'xml-sheet', sheets);
}
