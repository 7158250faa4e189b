import { visibleText, normaliseText } from '../../core/figure/normalise';
import { parseFigure } from '../../core/figure/parse';
import { oddity } from '../../core/observation/odd-value';
import type { TemplateColumn } from '../../core/template/plan-template';
import { MAX_CELL } from '../csv/read-table';
import type { DraftFigure, DraftRow } from '../draft/package-draft';
import type { FigureColumn, TemplateHeader } from './find-template-table';
import type { TemplateFinding } from './template-finding';

/** What a row is read with. */
export interface RowContext {
  readonly header: TemplateHeader;
  readonly words: ReadonlyMap<TemplateColumn, number>;
  readonly figures: readonly FigureColumn[];
  readonly tablePlace: string;
}

/** A text of the table that is no name: a number, a mark, nothing. */
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
export function readTemplateRow(
  cells: readonly string[],
  row: number,
  count: number,
  context: RowContext,
  findings: TemplateFinding[],
): DraftRow | undefined {
  const { header, words } = context;
  const errors: TemplateFinding[] = [];
  const at = (column: TemplateColumn) => visibleText(cells[words.get(column) ?? -1] ?? '');
  const place = (column: TemplateColumn) => ({
    row,
    column: header.labels[words.get(column) ?? -1] ?? column,
  });
  const name = at('指标').replace(/\s+/gu, ' ');
  if (name === '') errors.push({ kind: 'template-cell-missing', ...place('指标') });
  else if (!HAS_LETTERS.test(name))
    errors.push({ kind: 'template-name-odd', ...place('指标'), text: name });
  for (const column of ['指标', '所属指标', '类别', '单位', '序号', '出处'] as const) {
    const text = at(column);
    const odd = oddity(text, normaliseText(text));
    const isOdd = odd === 'error' || odd === 'formula' || (odd === 'date' && column === '序号');
    const why = text.length > NAME_LIMIT ? 'long' : isOdd ? odd : undefined;
    if (why !== undefined) errors.push({ kind: 'template-cell-odd', ...place(column), text, why });
  }
  const attribute = ATTRIBUTES.find((word) => word.startsWith(at('属性').slice(0, 2)));
  const isAttribute = at('属性') === '' || /^(?:预期|约束)性?(?:指标)?$/u.test(at('属性'));
  if (!isAttribute) {
    const about = { text: at('属性'), allowed: ATTRIBUTES };
    errors.push({ kind: 'template-cell-choice', ...place('属性'), ...about });
  }
  const where =
    at('出处') === '' ? `${context.tablePlace || '指标表'} 第${String(count)}行` : at('出处');
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
    origin: 'table',
    indicatorId: '',
    figures,
  };
}

function readFigures(
  cells: readonly string[],
  row: number,
  where: string,
  { header, figures }: RowContext,
  errors: TemplateFinding[],
): readonly DraftFigure[] {
  const split = splitNumber(cells, header, figures);
  return figures.flatMap(({ at, measure, firstYear, lastYear }) => {
    const text = visibleText(cells[at] ?? '');
    if (text === '') return [];
    const odd = oddity(text, normaliseText(text));
    const why = split === at ? 'split' : text.length > MAX_CELL / 4 ? 'long' : odd;
    if (why !== undefined) {
      const column = header.labels[at] ?? '';
      errors.push({ kind: 'template-cell-odd', row, column, text, why });
      return [];
    }
    const spot = { placeKind: 'table', place: where, line: undefined } as const;
    return [{ measure, firstYear, lastYear, text, unit: '', ...spot }];
  });
}

/**
 * Where a thousands separator without quotation marks has cut a number in two: a few digits, just
 * three more in the next cell, and one cell more than the header has.
 */
function splitNumber(
  cells: readonly string[],
  { labels }: TemplateHeader,
  figures: readonly FigureColumn[],
): number | undefined {
  if (cells.length <= labels.length) return undefined;
  return figures.find(({ at }) => {
    const [head = '', tail = ''] = [cells[at]?.trim(), cells[at + 1]?.trim()];
    return /^[-+]?[1-9]\d{0,2}$/u.test(head) && /^\d{3}(?:\.\d+)?$/u.test(tail);
  })?.at;
}

/** A base value or a growth in words is most likely in the wrong column. */
function noteWords(
  { measure, text }: DraftFigure,
  row: number,
  { header, figures }: RowContext,
  findings: TemplateFinding[],
): void {
  const column = header.labels[figures.find((each) => each.measure === measure)?.at ?? -1] ?? '';
  const { kind } = parseFigure(text);
  if (kind === 'statement' && measure !== 'target')
    findings.push({ kind: 'template-figure-words', row, column, text });
}
