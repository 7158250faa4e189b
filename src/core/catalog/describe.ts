import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Measure } from '../figure/printed-figure';
import type { Direction } from '../indicator/indicator';
import type { PlanConflict } from '../conflict/conflict';
import { conflictsOf } from '../conflict/find-conflicts';
import type { Catalog } from './catalog';
import { chosenFigure } from './choice';
import { describePlace } from './describe-place';
import { findFigure, hasMeasure } from './find-figure';
import { findRow, type FoundRow, type RowQuery } from './find-row';
import { deriveTargets } from '../plan-target/derive';
import type { TargetType } from '../plan-target/target';
import { nameKey } from './normalise-name';
import { rowKey } from './row-key';
import { rowName } from './row-name';
import { targetSource } from './target-source';

/** A fact: a text as printed, a year, or something typed that the reader is told in words. */
export type InfoValue =
  | string
  | number
  | { readonly kind: 'direction'; readonly direction: Direction | undefined }
  | { readonly kind: 'target-types'; readonly types: readonly TargetType[] }
  /** The user decided for this statement among several. */
  | { readonly kind: 'chosen'; readonly text: string }
  | {
      readonly kind: 'conflicts';
      readonly catalog: Catalog;
      readonly conflicts: readonly PlanConflict[];
    };

type Answer = Outcome<InfoValue, LookupFinding>;

const FIELDS = new Map<string, (catalog: Catalog, found: FoundRow) => Answer>([
  ['地区', (_, { region }) => succeed(region.name)],
  ['规划', (_, { plan }) => succeed(plan.title)],
  ['规划期', (_, { plan }) => succeed(plan.period)],
  ['编码', (_, { row }) => succeed(rowKey(row))],
  ['名称', (_, { row }) => succeed(rowName(row))],
  ['序号', (_, { row }) => succeed(row.number)],
  ['类别', (_, { row }) => succeed(row.category)],
  ['单位', (_, { row }) => succeed(row.unit)],
  ['属性', (_, { row }) => succeed(row.attribute)],
  ['原文', printed('target')],
  ['基期原文', printed('base')],
  ['增长原文', printed('growth')],
  ['实际原文', printed('actual')],
  ['目标类型', targetTypes],
  ['方向', direction],
  ['出处', place],
  [
    '文号',
    (catalog, { plan }) => succeed(plan.documentNo || (source(catalog, plan)?.documentNo ?? '')),
  ],
  ['文件', (catalog, { plan }) => succeed(source(catalog, plan)?.file || plan.title)],
  ['基期年', (_, { plan }) => succeed(plan.baseYear)],
  ['目标年', (_, { plan }) => succeed(plan.targetYear)],
  ['矛盾', conflicts],
]);

/** The fields that `describe` knows, in the order they are offered. */
export const INFO_FIELDS: readonly string[] = [...FIELDS.keys()];

/**
 * One fact about a plan indicator. Texts are as printed and blank where the document leaves the cell
 * blank; years are numbers; direction and target types are data that `sayInfoValue` words.
 * @example describe(catalog, { region: '仓山', indicator: 'GDP' }, '属性') // { ok: true, value: '预期性' }
 */
export function describe(catalog: Catalog, query: RowQuery, field: string): Answer {
  const key = nameKey(field);
  if (key === '') return fail({ kind: 'argument-missing', argument: '字段' });
  const name = INFO_FIELDS.find((each) => nameKey(each) === key);
  const read = FIELDS.get(name ?? '');
  if (read === undefined) {
    return fail({ kind: 'field-unknown', text: field.trim(), known: INFO_FIELDS });
  }
  const found = findRow(catalog, query);
  return found.ok ? read(catalog, found.value) : found;
}

function printed(measure: Measure): (catalog: Catalog, found: FoundRow) => Answer {
  return (catalog, { plan, row }) => {
    const figure = findFigure(catalog, plan, row, measure);
    if (figure === undefined && !hasMeasure(catalog, plan, measure)) {
      return fail({ kind: 'measure-not-printed', measure, plan: plan.title });
    }
    if (figure !== undefined && chosenFigure(catalog, row, measure, figure.lastYear) === figure) {
      return succeed({ kind: 'chosen', text: figure.text });
    }
    return succeed(figure?.text ?? '');
  };
}

function place(catalog: Catalog, { plan, row }: FoundRow): Answer {
  const text = describePlace(catalog, plan, row);
  const target = findFigure(catalog, plan, row, 'target');
  const isChosen =
    target !== undefined && chosenFigure(catalog, row, 'target', target.lastYear) === target;
  return succeed(isChosen ? { kind: 'chosen', text } : text);
}

function conflicts(catalog: Catalog, { row }: FoundRow): Answer {
  return succeed({ kind: 'conflicts', catalog, conflicts: conflictsOf(catalog, row) });
}

function direction(catalog: Catalog, { row }: FoundRow): Answer {
  const concept = catalog.indicators.get(row.indicatorId ?? '');
  return succeed({ kind: 'direction', direction: concept?.direction });
}

function targetTypes(catalog: Catalog, found: FoundRow): Answer {
  const targets = deriveTargets(targetSource(catalog, found));
  return succeed({ kind: 'target-types', types: targets.map(({ type }) => type) });
}

function source(catalog: Catalog, plan: FoundRow['plan']) {
  return catalog.sources.get(plan.sourceId);
}
