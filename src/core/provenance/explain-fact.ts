import type { Catalog } from '../catalog/catalog';
import { describe } from '../catalog/describe';
import { findFigure } from '../catalog/find-figure';
import type { FoundRow } from '../catalog/find-row';
import { rowKey } from '../catalog/row-key';
import { succeed } from '../finding/outcome';
import type { Measure } from '../figure/printed-figure';
import { explainPrinted } from './explain-printed';
import type { Explained } from './provenance';
import { stateFigure } from './statement';

/** Fields of PLAN.INFO that quote a figure. */
const QUOTED: ReadonlyMap<string, Measure> = new Map([
  ['原文', 'target'],
  ['基期原文', 'base'],
  ['增长原文', 'growth'],
  ['实际原文', 'actual'],
]);

/**
 * Where a fact about a row comes from; a quoted figure is a printed one.
 * @example explainFact(catalog, found, '单位') // { ok: true, value: { kind: 'fact', value: '亿元', … } }
 */
export function explainFact(catalog: Catalog, found: FoundRow, field: string): Explained {
  const measure = QUOTED.get(field.trim());
  if (measure !== undefined) return succeed(explainPrinted(catalog, found, measure));
  const { region, plan, row } = found;
  const query = { region: region.id, indicator: rowKey(row), plan: plan.id };
  const value = describe(catalog, query, field);
  if (!value.ok) return value;
  const figure = findFigure(catalog, plan, row, 'target') ?? catalog.figures.get(rowKey(row))?.[0];
  return succeed({
    kind: 'fact',
    found,
    field: field.trim(),
    value: value.value,
    statement: figure && stateFigure(catalog, figure),
  });
}
