import { scopeOfDoubt } from '../../../../src/core/finding/table-doubt';
import { normaliseText } from '../../../../src/core/figure/normalise';
import type { Extraction } from '../../../../src/extract/extraction';
import { figureColumns } from '../../../../src/extract/table/column';
import { rowsNearDoubt } from '../../../../src/extract/table/near-doubt';
import type { DocumentTable, TableRow } from '../../../../src/extract/table/table';
import { nameOf } from './layouts';
import type { MadePlan } from './plans';

/** How a table was read: cells that are right, wrong cells and lost rows nobody is told of, rows that wait. */
interface LayoutScore {
  readonly cells: number;
  readonly right: number;
  readonly silent: readonly string[];
  readonly waiting: number;
  readonly rows: number;
}

const KEYS = [
  'number',
  'category',
  'name',
  'unit',
  'base',
  'target',
  'growth',
  'attribute',
] as const;

/**
 * Compares what was read with what the plan prints.
 *
 * @param text the document: a layout that does not print the name of a group cannot be asked for it
 */
export function scoreLayout(
  plan: MadePlan,
  text: string,
  { tables, findings }: Extraction,
): LayoutScore {
  const read = tables.filter(({ kind }) => kind === 'plan');
  const open = new Set(read.flatMap((table) => table.rows.map((row) => [table, row] as const)));
  const silent: string[] = [];
  let right = 0;
  let cells = 0;
  let waiting = 0;
  for (const row of plan.rows) {
    const own = plain(nameOf(plan, row));
    const found =
      [...open].find(([, each]) => plain(each.name) === own && each.number === row.number) ??
      [...open].find(([, each]) => plain(each.name) === own);
    // How many indicators it has is said of a category, and none of its name.
    const category = row.category.replace(/（\d项）$/, '');
    const expected = { ...row, category, name: nameOf(plan, row) };
    cells += KEYS.filter((key) => expected[key] !== '').length;
    if (found === undefined) continue;
    open.delete(found);
    const texts = textsOf(...found);
    if (isOpen(...found)) waiting += 1;
    for (const key of KEYS) {
      const isRight = plain(texts[key]) === plain(expected[key]);
      if (isRight && expected[key] !== '') right += 1;
      if (!isRight && !isOpen(...found))
        silent.push(`${own} ${key}: ${texts[key]} (${expected[key]})`);
    }
    if (
      row.parent !== '' &&
      text.includes(row.parent) &&
      plain(texts.parent) !== plain(row.parent) &&
      !isOpen(...found)
    )
      silent.push(`${own} parent: ${texts.parent} (${row.parent})`);
  }
  for (const [table, row] of open) {
    if (isOpen(table, row)) waiting += 1;
    else silent.push(`no such row: ${row.number} ${row.name}`);
  }
  const count = read.reduce((sum, { rows }) => sum + rows.length, 0);
  const told = findings.length > 0;
  if (count < plan.rows.length && !told)
    silent.push(`${String(plan.rows.length - count)} rows lost`);
  return { cells, right, silent, waiting, rows: plan.rows.length };
}

/** Whether a row waits for a person: for its own sake or that of its table. */
function isOpen(table: DocumentTable, row: TableRow): boolean {
  return (
    row.shifted ||
    rowsNearDoubt(table).has(row.position) ||
    table.doubts.some((doubt) => scopeOfDoubt(doubt) === 'row' && doubt.line === row.line)
  );
}

function textsOf(table: DocumentTable, row: TableRow) {
  const main = figureColumns(table.columns);
  const figure = (role: 'base' | 'target' | 'growth') =>
    row.cells[main.get(role) ?? -1]?.text ?? '';
  const { number, category, parent, name, unit, attribute } = row;
  return {
    ...{ number, category, parent, name, unit, attribute },
    base: figure('base'),
    target: figure('target'),
    growth: figure('growth'),
  };
}

function plain(text: string): string {
  return normaliseText(text).replace(/\s/g, '');
}

/** Several scores as one. */
export function addScores(scores: readonly LayoutScore[]): LayoutScore {
  const sum = (key: 'cells' | 'right' | 'waiting' | 'rows') =>
    scores.reduce((all, score) => all + score[key], 0);
  return {
    cells: sum('cells'),
    right: sum('right'),
    waiting: sum('waiting'),
    rows: sum('rows'),
    silent: scores.flatMap(({ silent }) => silent),
  };
}
