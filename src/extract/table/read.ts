import type { Period } from '../../core/period/period';
import { readCaption } from '../section/caption';
import { isFigureRole, type TableColumn } from './column';
import type { Grid } from './grid';
import { readHeader } from './header';
import { inferRoles } from './infer';
import { assignRoles } from './role';
import { readRows } from './rows';
import type { DocumentTable, TableKind } from './table';

/** What is known about a table from around it. */
export interface TableContext {
  /** Caption or heading above it, '' where there is none. */
  readonly title: string;
  readonly titleLine: number | undefined;
  readonly section: readonly string[];
  readonly period: Period | undefined;
  /** Unit that a line above the table gives for all of it, else ''. */
  readonly unit: string;
}

const UNIT_LINE = /^[(（]?(?:计量)?单位\s*[:：]\s*([^)）]{1,20}?)[)）]?$/;

/**
 * Reads `单位：亿元` above a table.
 *
 * @example readUnitLine('（单位：亿元）') // '亿元'
 */
export function readUnitLine(line: string): string | undefined {
  return UNIT_LINE.exec(line.trim())?.[1]?.trim();
}

/**
 * Makes a table of a grid: header, roles of the columns, rows. Undefined where there is no row.
 *
 * @example readTable(grid, { title: '专栏1', titleLine: 3, section: [], period, unit: '' })?.rows[0]?.name
 */
export function readTable(grid: Grid, context: TableContext): DocumentTable | undefined {
  const header = readHeader(grid);
  const inner = header.titles.filter((title) => readUnitLine(title) === undefined);
  const caption = inner.find((title) => readCaption(title) !== undefined) ?? inner[0];
  const title = context.title === '' ? (caption ?? '') : context.title;
  const unit = header.titles.map(readUnitLine).find((one) => one !== undefined) ?? context.unit;
  const roles = assignRoles(header.words, title, context.period);
  const columns = inferRoles(roles, header.body);
  const { rows, notes } = readRows(header.body, columns, unit);
  const [first] = grid.rows;
  if (rows.length === 0 || first === undefined) return undefined;
  return {
    title,
    kind: kindOf(columns, title),
    layout: grid.layout,
    line: context.titleLine ?? first.line,
    lastLine: grid.rows.at(-1)?.line ?? first.line,
    section: context.section,
    columns,
    rows,
    notes,
  };
}

function kindOf(columns: readonly TableColumn[], title: string): TableKind {
  const figures = columns.filter((column) => isFigureRole(column.role));
  if (figures.length === 0 || !columns.some((column) => column.role === 'name')) return 'other';
  const actual = figures.some((column) => column.role.startsWith('actual'));
  return actual && (/完成|实现|回顾/.test(title) || !figures.some((one) => one.role === 'base'))
    ? 'review'
    : 'plan';
}
