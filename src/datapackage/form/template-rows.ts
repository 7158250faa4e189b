import { nameKey } from '../../core/name/name';
import { normaliseText, visibleText } from '../../core/figure/normalise';
import { parseFigure } from '../../core/figure/parse';
import type { FormFinding, FormMedium } from '../../core/form/finding';
import { cellsOf, unevenRow } from '../../core/form/form';
import { joinCut, oddity } from '../../core/form/odd-value';
import type { TargetType } from '../../core/plan-target/target';
import { readTargetType, TARGET_TYPES, targetTypeWord } from '../../core/plan-target/target-type';
import { MAX_CELL } from '../csv/read-table';
import type { DraftFigure, DraftRow } from '../draft/package-draft';
import { isTypeTaken } from '../draft/draft-targets';
import type { FigureColumn, TemplateColumns } from './template-columns';

/** What a row is read with. */
interface RowContext {
  readonly columns: TemplateColumns;
  readonly figures: readonly FigureColumn[];
  readonly tablePlace: string;
  readonly medium: FormMedium;
  /** The types of target that a row will be judged by. */
  readonly types: (row: DraftRow) => readonly TargetType[];
}

/** No plan's table is a tenth as long. */
const MAX_ROWS = 2_000;
/** 一、经济发展 alone in a row: a category of its own for the rows below. */
const CATEGORY = /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．\s]\s*(?<name>\S.*)$/u;

/**
 * The rows below the header. A category holds for the rows below until the next one; a row without
 * any cell filled is passed over.
 * @param firstRow of the first of them, as a spreadsheet counts
 * @example readTemplateRows(rows, 9, context, findings).map(({ name }) => name)
 */
export function readTemplateRows(
  rows: readonly (readonly string[])[],
  firstRow: number,
  context: RowContext,
  findings: FormFinding[],
): readonly DraftRow[] {
  const filled = rows
    .map((cells, at) => ({ cells, row: firstRow + at }))
    .filter(({ cells }) => !isBlankRow(cells, context));
  if (filled.length === 0) findings.push({ kind: 'rows-missing' });
  if (filled.length > MAX_ROWS) {
    findings.push({ kind: 'rows-too-many', found: filled.length, limit: MAX_ROWS });
    return [];
  }
  const read: { readonly row: DraftRow; readonly at: number }[] = [];
  let category = '';
  let count = 0;
  for (const { cells, row } of filled) {
    const heading = categoryAlone(cells);
    if (heading !== undefined) {
      category = heading;
      continue;
    }
    const uneven = unevenRow(context.columns.labels, cells, row, context.medium);
    if (uneven !== undefined) {
      findings.push(uneven);
      continue;
    }
    count += 1;
    const draft = readTemplateRow(cells, row, count, context, findings);
    if (draft === undefined) continue;
    if (draft.category !== '') category = draft.category;
    read.push({ row: { ...draft, category }, at: row });
  }
  noteRepeated(read, findings);
  noteBlank(read, findings);
  noteUnfit(read, context, findings);
  return read.map(({ row }) => row);
}

/** A number alone, filled down ahead of the rows, is nothing yet. */
function isBlankRow(cells: readonly string[], { columns }: RowContext): boolean {
  const number = columns.at.get('序号');
  if (categoryAlone(cells) !== undefined) return false;
  return cells.every((cell, at) => at === number || visibleText(cell) === '');
}

function categoryAlone(cells: readonly string[]): string | undefined {
  const [only = '', another] = cells.map(visibleText).filter((cell) => cell !== '');
  return another === undefined ? CATEGORY.exec(only)?.groups?.['name'] : undefined;
}

type ReadRows = readonly { readonly row: DraftRow; readonly at: number }[];

function noteRepeated(read: ReadRows, findings: FormFinding[]): void {
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  for (const { row, at } of read) {
    const firstCode = row.code === '' ? undefined : codes.get(row.code);
    if (firstCode !== undefined) {
      const about = { row: at, firstRow: firstCode, text: row.code };
      findings.push({ kind: 'code-repeated', ...about });
    }
    codes.set(row.code, at);
    const name = `${nameKey(row.parentName)}\n${nameKey(row.name)}\n${nameKey(row.unit)}`;
    const firstName = names.get(name);
    if (firstName !== undefined) {
      const about = { row: at, firstRow: firstName, text: row.name };
      findings.push({ kind: 'name-repeated', ...about });
    }
    names.set(name, firstName ?? at);
  }
}

/** A row without any number is worth a word, unless others stand under it. */
function noteBlank(read: ReadRows, findings: FormFinding[]): void {
  const parents = new Set(read.map(({ row }) => row.parentName));
  for (const { row, at } of read) {
    if (row.figures.length > 0 || parents.has(row.name)) continue;
    findings.push({ kind: 'row-blank', row: at, indicator: row.name });
  }
}

const HAS_LETTERS = /\p{L}{2}|\p{Script=Han}/u;
const NAME_LIMIT = 200;
const ATTRIBUTES = ['预期性', '约束性'] as const;

/**
 * One filled-in row of a template as a row of a draft; undefined where something is wrong with it,
 * which the findings say.
 * @param count how manieth indicator it is, for its place
 * @example readTemplateRow(['1', '经济发展', '', '地区生产总值', …], 9, 1, context, findings)?.name
 * // '地区生产总值'
 */
function readTemplateRow(
  cells: readonly string[],
  row: number,
  count: number,
  context: RowContext,
  findings: FormFinding[],
): DraftRow | undefined {
  const { columns, medium, tablePlace } = context;
  const errors: FormFinding[] = [];
  const { text: at, place } = cellsOf(columns, cells, row);
  const name = at('指标').replace(/\s+/gu, ' ');
  if (name === '') errors.push({ kind: 'cell-missing', ...place('指标') });
  else if (!HAS_LETTERS.test(name)) errors.push({ kind: 'name-odd', ...place('指标'), text: name });
  for (const column of ['指标', '所属指标', '类别', '单位', '责任单位', '序号', '出处'] as const) {
    const text = at(column);
    const odd = oddity(text, normaliseText(text));
    const isOdd = odd === 'error' || odd === 'formula' || (odd === 'date' && column === '序号');
    const why = text.length > NAME_LIMIT ? 'long' : isOdd ? odd : undefined;
    if (why !== undefined) {
      const said = { ...place(column), text, indicator: '', medium };
      errors.push({ kind: 'value-unreadable', ...said, why });
    }
  }
  const attribute = ATTRIBUTES.find((word) => word.startsWith(at('属性').slice(0, 2)));
  const isAttribute = at('属性') === '' || /^(?:预期|约束)性?(?:指标)?$/u.test(at('属性'));
  if (!isAttribute) {
    const about = { text: at('属性'), allowed: ATTRIBUTES };
    errors.push({ kind: 'cell-choice', ...place('属性'), ...about });
  }
  const targetType = readTargetType(at('目标类型'));
  if (at('目标类型') !== '' && targetType === undefined) {
    const about = { text: at('目标类型'), allowed: TARGET_TYPES.map(targetTypeWord) };
    errors.push({ kind: 'cell-choice', ...place('目标类型'), ...about });
  }
  const where = at('出处') === '' ? `${tablePlace || '指标表'} 第${String(count)}行` : at('出处');
  const figures = readFigures(cells, row, where, context, errors);
  if (errors.length > 0) {
    findings.push(...errors);
    return undefined;
  }
  for (const figure of figures) noteWords(figure, row, context, findings);
  return {
    number: at('序号'),
    code: at('编码'),
    category: at('类别'),
    name,
    parentName: at('所属指标').replace(/\s+/gu, ' '),
    unit: at('单位'),
    attribute: at('属性') === '' ? '' : (attribute ?? ''),
    responsibleUnit: at('责任单位'),
    origin: 'table',
    indicatorId: '',
    targetType,
    figures,
  };
}

/** A type that was chosen and cannot be read from what is printed would be another one in silence. */
function noteUnfit(read: ReadRows, { columns, types }: RowContext, findings: FormFinding[]): void {
  for (const { row, at } of read) {
    const { targetType: chosen } = row;
    if (chosen === undefined) continue;
    const judged = types(row);
    if (isTypeTaken(chosen, judged)) continue;
    const { column } = cellsOf(columns, [], at).place('目标类型');
    const text = row.figures.find(({ measure }) => measure === 'target')?.text ?? '';
    findings.push({ kind: 'target-type-unfit', row: at, column, chosen, types: judged, text });
  }
}

function readFigures(
  cells: readonly string[],
  row: number,
  where: string,
  { columns: { labels }, figures, medium }: RowContext,
  errors: FormFinding[],
): readonly DraftFigure[] {
  const split = splitNumber(cells, labels.length, figures);
  return figures.flatMap(({ at, ...ofColumn }) => {
    const text = visibleText(cells[at] ?? '');
    if (text === '') return [];
    const odd = oddity(text, normaliseText(text));
    const cut = split?.at === at ? split.text : undefined;
    const why = cut !== undefined ? 'split' : text.length > MAX_CELL / 4 ? 'long' : odd;
    if (why !== undefined) {
      const said = { row, column: labels[at] ?? '', text: cut ?? text, indicator: '', medium };
      errors.push({ kind: 'value-unreadable', ...said, why });
      return [];
    }
    // Of a target that was set anew the template names the document, not the place there.
    const place = ofColumn.version === undefined ? where : `模板第${String(row)}行`;
    const spot = { placeKind: 'table', place, line: undefined } as const;
    return [{ ...ofColumn, text, unit: '', ...spot }];
  });
}

/** Where a separator has cut a number in two, which makes one cell more than the header has. */
function splitNumber(
  cells: readonly string[],
  expected: number,
  figures: readonly FigureColumn[],
): { readonly at: number; readonly text: string } | undefined {
  if (cells.length <= expected) return undefined;
  for (const { at } of figures) {
    const text = joinCut(cells[at]?.trim() ?? '', cells[at + 1]?.trim() ?? '');
    if (text !== undefined) return { at, text };
  }
  return undefined;
}

/** A base value or a growth in words is most likely in the wrong column. */
function noteWords(
  { measure, text }: DraftFigure,
  row: number,
  { columns, figures }: RowContext,
  findings: FormFinding[],
): void {
  const at = figures.find((each) => each.measure === measure)?.at ?? -1;
  const { kind } = parseFigure(text);
  if (kind !== 'statement' || measure === 'target') return;
  findings.push({ kind: 'value-words', row, column: columns.labels[at] ?? '', text });
}
