import { fail, succeed, type Outcome } from '../finding/outcome';
import type { LookupFinding } from '../finding/lookup-finding';
import type { Measure, PrintedFigure } from '../figure/printed-figure';
import { lookAlikesOf } from '../look-alike/find-look-alikes';
import { conflictsOf } from '../conflict/find-conflicts';
import type { Catalog } from '../catalog/catalog';
import { chosenFigure, findFigure, findUnread, hasMeasure } from '../catalog/find-figure';
import { totalOf, unreadFinding } from '../catalog/stated-number';
import { describeFigurePlace, describePlace } from '../catalog/describe-place';
import type { FoundRow } from '../catalog/find-row';
import { subjectOf } from '../catalog/find-subject';
import { listObservations } from '../catalog/list-observations';
import { deriveTargets } from '../plan-target/derive';
import type { Target, TargetType } from '../plan-target/target';
import { resolveBase } from '../plan-target/target-source';
import { nameKey } from '../name/name';
import { rowKey, rowName } from '../indicator/plan-indicator';
import { findUpper } from '../catalog/find-upper';
import { targetSource } from '../catalog/target-source';
import { inForce, versionsOf } from '../catalog/target-version';
import { explainPrinted } from './explain-row';
import { stateFigure, type Explained, type InfoValue } from './provenance';

type Answer = Outcome<InfoValue, LookupFinding>;

/** One field of PLAN.INFO: what it tells of a row, and which figure it quotes where it quotes one. */
export interface InfoField {
  readonly name: string;
  /** A quoted figure is the document's own word; everything else is a fact about the row. */
  readonly quotes: Measure | undefined;
  readonly read: (catalog: Catalog, found: FoundRow) => Answer;
}

const told = (read: InfoField['read']) => ({ quotes: undefined, read });
const quoted = (measure: Measure) => ({ quotes: measure, read: printed(measure) });

/** In the order they are offered. A new field is one line here. */
const FIELDS: Readonly<Record<string, Omit<InfoField, 'name'>>> = {
  地区: told((_, { region }) => succeed(region.name)),
  规划: told((_, { plan }) => succeed(plan.title)),
  规划期: told((_, { plan }) => succeed(plan.period)),
  编码: told((_, { row }) => succeed(rowKey(row))),
  名称: told((_, { row }) => succeed(rowName(row))),
  序号: told((_, { row }) => succeed(row.number)),
  类别: told((_, { row }) => succeed(row.category)),
  单位: told((_, { row }) => succeed(row.unit)),
  属性: told((_, { row }) => succeed(row.attribute)),
  责任单位: told((_, { row }) => succeed(row.responsibleUnit ?? '')),
  原文: quoted('target'),
  基期原文: quoted('base'),
  增长原文: quoted('growth'),
  实际原文: quoted('actual'),
  目标类型: told(targetTypes),
  方向: told(direction),
  出处: told(place),
  文号: told((catalog, { plan }) => succeed(plan.documentNo || ownDocumentNo(catalog, plan))),
  文件: told((catalog, { plan }) => succeed(source(catalog, plan)?.file || plan.title)),
  基期年: told((_, { plan }) => succeed(plan.baseYear)),
  目标年: told((_, { plan }) => succeed(plan.targetYear)),
  基期取值: told(baseUsed),
  价格口径: told((catalog, found) => {
    const { priceBasis, unit } = targetSource(catalog, found);
    return succeed({ kind: 'price-basis', priceBasis, isMoney: unit.includes('元') });
  }),
  目标版本: told(versions),
  上级目标: told((catalog, found) =>
    succeed({ kind: 'upper', upper: findUpper(inForce(catalog, undefined), found) }),
  ),
  矛盾: told(conflicts),
  相近指标: told((catalog, { row }) =>
    succeed({ kind: 'look-alikes', found: lookAlikesOf(catalog, row) }),
  ),
};

/** The fields of PLAN.INFO, in the order they are offered. */
export const INFO_FIELDS: readonly InfoField[] = Object.entries(FIELDS).map(([name, field]) => ({
  name,
  ...field,
}));

/**
 * The field that a text names.
 * @example readField('属性') // { ok: true, value: { name: '属性', quotes: undefined, … } }
 * @example readField('颜色') // { ok: false, finding: { kind: 'field-unknown', text: '颜色', … } }
 */
export function readField(text: string): Outcome<InfoField, LookupFinding> {
  const key = nameKey(text);
  if (key === '') return fail({ kind: 'argument-missing', argument: '字段' });
  const field = INFO_FIELDS.find(({ name }) => nameKey(name) === key);
  if (field !== undefined) return succeed(field);
  const known = INFO_FIELDS.map(({ name }) => name);
  return fail({ kind: 'field-unknown', text: text.trim(), known });
}

/**
 * Where a fact about a row comes from; a quoted figure is a printed one.
 * @example explainFact(catalog, found, '单位') // { ok: true, value: { kind: 'fact', value: '亿元', … } }
 */
export function explainFact(catalog: Catalog, found: FoundRow, text: string): Explained {
  const field = readField(text);
  return field.ok ? explainField(catalog, found, field.value) : field;
}

/** The same for a field that is known. */
export function explainField(catalog: Catalog, found: FoundRow, field: InfoField): Explained {
  const answer = field.read(catalog, found);
  if (field.quotes !== undefined) {
    const finding = answer.ok ? undefined : answer.finding;
    const figure = field.quotes === 'target' ? totalOf(catalog, found) : undefined;
    const stated = figure === undefined ? { finding } : { figure, finding };
    return succeed(explainPrinted(catalog, found, field.quotes, stated));
  }
  if (!answer.ok) return answer;
  const { plan, row } = found;
  const figure = findFigure(catalog, plan, row, 'target') ?? catalog.figures.get(rowKey(row))?.[0];
  return succeed({
    kind: 'fact',
    found,
    field: field.name,
    value: answer.value,
    statement: figure && stateFigure(catalog, figure),
  });
}

function printed(measure: Measure): (catalog: Catalog, found: FoundRow) => Answer {
  return (catalog, found) => {
    const { plan, row } = found;
    const total = measure === 'target' ? totalOf(catalog, found) : undefined;
    const figure = total ?? findFigure(catalog, plan, row, measure);
    const unread = figure?.text ? undefined : findUnread(catalog, row, measure);
    if (unread !== undefined) return fail(unreadFinding(catalog, row, unread));
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

function versions(catalog: Catalog, { plan, row }: FoundRow): Answer {
  const own = findFigure(catalog, plan, row, 'target') ?? findFigure(catalog, plan, row, 'growth');
  const all = [...(own === undefined ? [] : [own]), ...versionsOf(catalog, row)];
  const place = (figure: PrintedFigure) => describeFigurePlace(catalog, figure);
  return succeed({
    kind: 'versions',
    versions: all.map((figure) => ({ figure, place: place(figure) })),
  });
}

function conflicts(catalog: Catalog, { row }: FoundRow): Answer {
  return succeed({ kind: 'conflicts', catalog, conflicts: conflictsOf(catalog, row) });
}

function direction(catalog: Catalog, found: FoundRow): Answer {
  const concept = catalog.indicators.get(found.row.indicatorId ?? '');
  const [target] = deriveTargets(targetSource(inForce(catalog, undefined), found));
  const isCut = target?.type === 'reduction';
  // More of a reduction is better.
  const way = isCut ? 1 : target !== undefined && 'way' in target ? target.way : undefined;
  return succeed({ kind: 'direction', direction: concept?.direction, way });
}

function targetTypes(catalog: Catalog, found: FoundRow): Answer {
  const targets = deriveTargets(targetSource(inForce(catalog, undefined), found));
  return succeed({ kind: 'target-types', types: targets.map(({ type }) => type) });
}

/** A document that tells of an earlier plan has its own number, not that plan's. */
function ownDocumentNo(catalog: Catalog, plan: FoundRow['plan']): string {
  const isTold = [...catalog.plans.values()].some(
    ({ sourceId, targetYear }) => sourceId === plan.sourceId && targetYear > plan.targetYear,
  );
  return isTold ? '' : (source(catalog, plan)?.documentNo ?? '');
}

/** What starts after the base year, or has no number, takes none. */
const WITHOUT_BASE: readonly TargetType[] = ['sum', 'reduction', 'relative', 'task', 'composition'];

/** A bound that stands by itself and a growth by yearly rates want no base where none is there. */
function takesBase(target: Target, hasBase: boolean): boolean {
  if (WITHOUT_BASE.includes(target.type)) return false;
  if (target.type === 'keep') return hasBase || target.bound === undefined;
  return hasBase || target.type !== 'growth';
}

function baseUsed(catalog: Catalog, found: FoundRow): Answer {
  const { region, plan, row } = found;
  const from = targetSource(catalog, found);
  const targets = deriveTargets(from);
  const own = resolveBase(from);
  const isTaken = targets.some((target) => takesBase(target, own !== undefined));
  const implied = targets.flatMap((each) => ('base' in each ? (each.base ?? []) : []))[0];
  const base = isTaken ? (own ?? implied) : undefined;
  const { baseYear: year } = plan;
  const figure =
    base?.from === 'observed'
      ? listObservations(catalog, subjectOf(catalog, region, row)).find(
          (each) => each.year === year,
        )?.figure
      : findFigure(catalog, plan, row, 'base');
  const place = figure === undefined ? '' : describeFigurePlace(catalog, figure);
  return succeed({ kind: 'base-used', base, year, unit: row.unit, isTaken, place });
}

function source(catalog: Catalog, plan: FoundRow['plan']) {
  return catalog.sources.get(plan.sourceId);
}
