import type { Catalog } from '../../core/catalog/catalog';
import { openedAt, placeWithin } from '../../core/catalog/describe-place';
import { chosenStatement } from '../../core/conflict/choices-for';
import type { StatementConflict } from '../../core/conflict/conflict';
import type { Quantity, StatedFigure } from '../../core/conflict/stated-figure';
import type { PrintedFigure } from '../../core/figure/printed-figure';
import { rowName, type PlanIndicator } from '../../core/indicator/plan-indicator';
import { FIGURE_COLUMNS } from '../../core/plan/plan';
import { quoted } from '../phrases';

/**
 * A figure as printed, in quotation marks, with the unit that it is printed apart from.
 * @example sayPrinted(figure) // '“1500”'
 */
export function sayPrinted({ text, unit }: PrintedFigure): string {
  const own = unit !== '' && !text.includes(unit) ? unit : '';
  return `${quoted(text)}${own}`;
}

/**
 * The name of a row in quotation marks.
 * @example sayRow(row) // '“地区生产总值（GDP）”'
 */
export function sayRow(row: PlanIndicator): string {
  return quoted(rowName(row));
}

/**
 * What a statement says, and where it says so within its document.
 * @example sayStatement(statement) // '“十四五”指标表的目标值为“94”（指标表 第4行（文本第299行））'
 */
function sayStatement({ figure, plan }: StatedFigure): string {
  const isColumn = figure.place.kind === 'table' && figure.planId !== undefined;
  const where = isColumn ? `“${plan.period}”指标表的${FIGURE_COLUMNS[figure.measure]}` : '正文';
  const place = [figure.place.text, openedAt(figure.place)].filter((each) => each);
  return `${where}为${sayPrinted(figure)}（${place.join('，')}）`;
}

/**
 * Where figures stand, each document named once and each place once.
 * @example sayPlaces(catalog, [base, target]) // '《…纲要》专栏1 第19行（文本第164行）、专栏2 第20行（文本第236行）'
 */
export function sayPlaces(catalog: Catalog, figures: readonly PrintedFigure[]): string {
  const sources = [...new Set(figures.map(({ place }) => place.sourceId))];
  return sources
    .map((source) => {
      const inSource = figures.filter(({ place }) => place.sourceId === source);
      const places = [...new Set(inSource.map(sayShortPlace))].filter((each) => each !== '');
      return `${sayTitle(catalog, source)}${places.join('、')}`;
    })
    .join('；');
}

/**
 * The place of a figure within its document.
 * @example sayShortPlace(figure) // '第一章 第五节 三、主要指标表 第1行（文本第179行）'
 */
export function sayShortPlace({ place }: PrintedFigure): string {
  return placeWithin(place);
}

/**
 * The title of a document in title marks.
 * @example sayTitle(catalog, 'fengze-14') // '《泉州市丰泽区…规划…纲要》'
 */
function sayTitle(catalog: Catalog, sourceId: string): string {
  const title = catalog.sources.get(sourceId)?.title ?? sourceId;
  return /^《.*》$/u.test(title) ? title : `《${title}》`;
}

const GOALS: Readonly<Record<Quantity, string>> = {
  level: '目标',
  sum: '累计目标',
  rate: '年均增长目标',
  change: '累计变化目标',
  composition: '构成目标',
};
const FACTS: Readonly<Record<Quantity, string>> = {
  level: '数',
  sum: '累计数',
  rate: '增速',
  change: '累计变化',
  composition: '构成',
};

/**
 * Several statements of one number, each with its place, and what to make of them.
 * @example sayStatements(catalog, conflict) // '“社会消费品零售总额（亿元）”2025年目标前后矛盾：…'
 */
export function sayStatements(catalog: Catalog, conflict: StatementConflict): string {
  const { statements } = conflict;
  const [first] = statements;
  if (first === undefined) return '';
  const sources = [...new Set(statements.map(({ figure }) => figure.place.sourceId))];
  const isOne = sources.length === 1;
  const all = statements.map((each) =>
    isOne
      ? sayStatement(each)
      : `${sayTitle(catalog, each.figure.place.sourceId)}${sayStatement(each)}`,
  );
  const title = isOne ? `（见${sayTitle(catalog, sources[0] ?? '')}）` : '';
  return `${sayRow(first.row)}${sayWhat(conflict)}${sayHow(conflict)}：${all.join('，')}；${advise(catalog, conflict)}${title}。`;
}

function sayWhat({ standing, quantity, firstYear, lastYear }: StatementConflict): string {
  const years =
    firstYear === lastYear ? `${String(lastYear)}年` : `${String(firstYear)}—${String(lastYear)}年`;
  return `${years}${standing === 'goal' ? GOALS[quantity] : FACTS[quantity]}`;
}

function sayHow(conflict: StatementConflict): string {
  if (conflict.class === 'rounding') return '取位不同（不是矛盾）';
  if (conflict.class === 'wording') return '措辞不同（不是矛盾）';
  return conflict.isRevised ? '先后不同（初步或预计数与后来的数）' : '前后矛盾';
}

function advise(catalog: Catalog, conflict: StatementConflict): string {
  const chosen = chosenStatement(catalog, conflict);
  if (chosen !== undefined) return `使用者已选定${sayPrinted(chosen.figure)}`;
  if (conflict.class === 'rounding') return '差别只在末位的取舍，引用时请照所引之处的写法';
  if (conflict.class === 'wording') {
    return conflict.standing === 'goal'
      ? '是否含该数本身、要求到什么程度因此不同，引用时请照所引之处的写法'
      : '引用时请照所引之处的写法';
  }
  if (conflict.isRevised) return '请用最后核定的数';
  return '请核对原件，选定采用哪一个';
}
