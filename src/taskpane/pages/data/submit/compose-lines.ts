import type { Catalog } from '../../../../core/catalog/catalog';
import { listedRows } from '../../../../core/catalog/find-figure';
import { subjectOf } from '../../../../core/catalog/find-subject';
import { actualFigures } from '../../../../core/catalog/list-observations';
import { versionsOf } from '../../../../core/catalog/target-version';
import type { PrintedFigure } from '../../../../core/figure/printed-figure';
import { rowKey, rowName, type PlanIndicator } from '../../../../core/indicator/plan-indicator';
import { statusName } from '../../../../core/observation/observation';
import type { ActualsSheet } from '../../../../core/observation/sheet-actuals';
import type { Plan } from '../../../../core/plan/plan';
import { FIELDS, type Field } from '../../../../submission/field';
import type { PlanYear } from '../../../../submission/wire';
import type { SubmitLine } from './submit-state';

/** What the sheets of actual values say of a row besides numbers; nothing is computed from it. */
interface RowWords {
  readonly unit: string;
  readonly reason: string;
}

/** A value as the pane has it. */
interface Held {
  readonly text: string;
  readonly unit: string;
}

/**
 * What the pane holds of a plan's year otherwise than the service: the actual values in force, 年度目标,
 * and the words of the sheets. What somebody else wrote last is offered and not ticked; so is taking back
 * what one has submitted and the pane has no longer. What others submitted and the pane never had stays.
 * @param words by `year|编码`, see `wordsIn`
 * @param me the name under which it is submitted
 * @example composeLines(catalog, plan, served, words, '张三')[0]
 * // { code: '01', field: 'actual', from: '', to: '1261', base: 0, isTicked: true, … }
 */
export function composeLines(
  catalog: Catalog,
  plan: Plan,
  served: PlanYear,
  words: ReadonlyMap<string, RowWords>,
  me: string,
): readonly SubmitLine[] {
  const rows = new Map(served.rows.map((row) => [row.code, row]));
  return listedRows(catalog, plan).flatMap((row) => {
    const known = rows.get(row.code);
    if (known === undefined) return [];
    const held = heldOf(catalog, plan, row, served.year, words);
    return FIELDS.flatMap((field): readonly SubmitLine[] => {
      const own = held[field];
      const now = known.values[field];
      const line = { code: row.code, field, indicator: rowName(row) };
      if (own === undefined || own.text === '') {
        if (now === undefined || now.text === '' || now.by !== me) return [];
        const { text: from, revision: base } = now;
        return [{ ...line, from, fromWhom: '', to: '', unit: '', base, isTicked: false }];
      }
      const unit = own.unit === known.unit ? '' : own.unit;
      if (now !== undefined && now.text === own.text && sameUnit(now.unit, unit, known.unit))
        return [];
      const isOthers = now !== undefined && now.text !== '' && now.by !== me;
      return [
        {
          ...line,
          ...{ from: now?.text ?? '', fromWhom: isOthers ? now.by : '' },
          ...{ to: own.text, unit, base: now?.revision ?? 0, isTicked: !isOthers },
        },
      ];
    });
  });
}

function sameUnit(one: string, other: string, own: string): boolean {
  return (one || own) === (other || own);
}

function heldOf(
  catalog: Catalog,
  plan: Plan,
  row: PlanIndicator,
  year: number,
  words: ReadonlyMap<string, RowWords>,
): Partial<Record<Field, Held>> {
  const region = catalog.regions.get(plan.regionId);
  if (region === undefined) return {};
  const subject = subjectOf(catalog, region, row);
  const of = (measure: 'actual' | 'actual_growth'): PrintedFigure | undefined =>
    actualFigures(catalog, subject, measure)
      .filter(({ firstYear, lastYear }) => firstYear === year && lastYear === year)
      .at(-1);
  const [actual, growth] = [of('actual'), of('actual_growth')];
  const stated = actual ?? growth;
  const yearly = versionsOf(catalog, row)
    .filter(
      ({ version, measure, lastYear }) =>
        version?.kind === 'yearly' && measure === 'target' && lastYear === year,
    )
    .at(-1);
  const said = words.get(`${String(year)}|${rowKey(row)}`);
  const plain = (text: string): Held => ({ text: text.trim(), unit: '' });
  return {
    ...(actual && { actual: { text: actual.text.trim(), unit: actual.unit } }),
    ...(growth && { actual_growth: plain(growth.text) }),
    ...(stated?.status && { status: plain(statusName(stated.status)) }),
    ...(stated && { source: plain(sourceOf(catalog, stated)) }),
    ...(yearly && { yearly_target: { text: yearly.text.trim(), unit: yearly.unit } }),
    responsible_unit: plain(said?.unit || (row.responsibleUnit ?? '')),
    reason: plain(said?.reason ?? ''),
  };
}

function sourceOf(catalog: Catalog, { place }: PrintedFigure): string {
  return catalog.sources.get(place.sourceId)?.title ?? '';
}

const COLUMNS = ['编码', '年份', '责任单位', '原因与措施'] as const;

/**
 * 责任单位 and 原因与措施 as they stand in the sheets of actual values, by `year|编码`; of two sheets the
 * first counts.
 * @example wordsIn(sheets).get('2023|350104-14-01')?.reason // '项目推迟开工'
 */
export function wordsIn(sheets: readonly ActualsSheet[]): ReadonlyMap<string, RowWords> {
  const words = new Map<string, RowWords>();
  for (const { grid } of sheets) {
    const head = grid.rows.findIndex((cells) => COLUMNS.every((column) => cells.includes(column)));
    const [code, year, unit, reason] = COLUMNS.map((column) => grid.rows[head]?.indexOf(column));
    if (head < 0) continue;
    for (const cells of grid.rows.slice(head + 1)) {
      const at = (index = -1): string => (cells[index] ?? '').trim();
      const key = `${at(year)}|${at(code)}`;
      if (!words.has(key)) words.set(key, { unit: at(unit), reason: at(reason) });
    }
  }
  return words;
}
