import type { Place, PrintedFigure } from '../figure/printed-figure';
import { rowKey, type PlanIndicator } from '../indicator/plan-indicator';
import type { Plan } from '../plan/plan';
import type { Catalog } from './catalog';
import { chosenFigure, findFigure } from './find-figure';

/**
 * Where a row stands, so that a reader finds it with the paper in hand: title, 专栏, row, and what
 * its file is opened at.
 * @example describePlace(catalog, plan, row) // '《福州市仓山区…纲要》第一章 第五节 三、主要指标表 第1行（文本第179行）'
 */
export function describePlace(catalog: Catalog, plan: Plan, row: PlanIndicator): string {
  const figure = findFigure(catalog, plan, row, 'target') ?? catalog.figures.get(rowKey(row))?.[0];
  if (figure !== undefined) {
    const chosen = chosenFigure(catalog, row, figure.measure, figure.lastYear);
    return describeFigurePlace(catalog, chosen ?? figure);
  }
  const { title, tablePlace, tableLine, tableSpot } = plan;
  return joined(title, { text: tablePlace, line: tableLine, spot: tableSpot });
}

/**
 * Where one figure stands.
 * @example describeFigurePlace(catalog, figure) // '《福州市仓山区…纲要》第一章 第五节 三、主要指标表 第1行（文本第179行）'
 */
export function describeFigurePlace(catalog: Catalog, figure: PrintedFigure): string {
  const { sourceId } = figure.place;
  return joined(catalog.sources.get(sourceId)?.title ?? sourceId, figure.place);
}

/**
 * Where a value stands that a user filled in: its row, in the sheet or file it was read from.
 * @example entryPlace('第2行') // '填报第2行'
 * @example entryPlace('年报.csv（2026-03-01）第2行') // '填报：年报.csv（2026-03-01）第2行'
 */
export function entryPlace(text: string): string {
  return text.startsWith('第') ? `填报${text}` : `填报：${text}`;
}

type Within = Pick<Place, 'text' | 'line' | 'spot'>;

/**
 * What a file is opened at to find a place: a page, a paragraph, a cell, or the line of a text; '' where
 * nothing of the kind is known.
 * @example openedAt({ line: 217, spot: '第12页' }) // '第12页'
 * @example openedAt({ line: 217 }) // '文本第217行'
 */
export function openedAt({ line, spot = '' }: Omit<Within, 'text'>): string {
  if (spot !== '') return spot;
  return line === undefined ? '' : `文本第${String(line)}行`;
}

/**
 * A place within its document.
 * @example placeWithin({ text: '专栏2 第1行', line: 217, spot: '第12页' }) // '专栏2 第1行（第12页）'
 */
export function placeWithin(place: Within): string {
  const at = openedAt(place);
  return `${place.text}${at === '' ? '' : `（${at}）`}`;
}

function joined(title: string, place: Within): string {
  return `${inMarks(title)}${placeWithin(place)}`;
}

function inMarks(title: string): string {
  return /^《.*》$/u.test(title) ? title : `《${title}》`;
}

/** 专栏 and a number is short enough to stand in every row; a chapter path is not. */
const BOX = /^专栏\s*\d+$/u;

/**
 * A row's 出处 without what 资料来源 names for all rows: the document's title, and the path of the
 * table unless it is a mere 专栏 number. Without this the path alone makes each row three lines high.
 * @example shortPlace('《纲要》专栏2 第1行', catalog, plan) // the same: another document's
 * @example shortPlace(describeFigurePlace(catalog, figure), catalog, plan) // '原表第1行（文本第179行）'
 */
export function shortPlace(place: string, catalog: Catalog, plan: Plan): string {
  const title = inMarks(catalog.sources.get(plan.sourceId)?.title ?? plan.title);
  const rest = place.startsWith(title) ? place.slice(title.length).trim() : '';
  if (rest === '') return place;
  // A remark such as （无标题） tells of the table, not where it stands.
  const table = plan.tablePlace.replace(/（[^（）]*）$/u, '');
  if (table === '' || BOX.test(table) || !rest.startsWith(table)) return rest;
  const row = rest.slice(table.length).replace(/^表/u, '').trim();
  return row.startsWith('第') ? `原表${row}` : rest;
}
