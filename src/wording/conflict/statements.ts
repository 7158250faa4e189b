import type { Catalog } from '../../core/catalog/catalog';
import { chosenStatement } from '../../core/conflict/choices-for';
import type { StatementConflict } from '../../core/conflict/conflict';
import type { Quantity } from '../../core/conflict/stated-figure';
import { sayTitle } from './place';
import { sayPrinted, sayRow, sayStatement } from './statement';

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
  return '请核对原件，在任务窗格里选定采用哪一个';
}
