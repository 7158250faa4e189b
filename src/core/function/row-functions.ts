import { actualNumber } from '../catalog/actual-number';
import { findRow, type FoundRow, type RowQuery } from '../catalog/find-row';
import { findSubject, type Subject } from '../catalog/find-subject';
import {
  baseNumber,
  findTargetRow,
  growthNumber,
  targetNumber,
  targetOf,
} from '../catalog/stated-number';
import { resolveRegion } from '../catalog/resolve-plan';
import { fail, succeed } from '../finding/outcome';
import { explainField, INFO_FIELDS, readField, type InfoField } from '../provenance/fact';
import { explainObserved, explainPrinted } from '../provenance/explain-row';
import type { InfoValue } from '../provenance/provenance';
import type { Catalog } from '../catalog/catalog';
import { ofVersion, type AskedVersion } from '../catalog/target-version';
import {
  INDICATOR,
  optional,
  PLAN,
  PLAN_BEFORE_YEAR,
  REGION,
  TARGET_VERSION,
  text,
  year,
} from './argument';
import {
  describeFunction,
  type Answer,
  type CardAnswer,
  type FunctionDescription,
} from './plan-function';

interface TargetQuery extends RowQuery {
  readonly version?: AskedVersion | undefined;
}

/** A row, and the year that its target is asked for; `stated` is the catalogue with the version that is meant. */
interface RowInYear {
  readonly found: FoundRow;
  readonly year: number;
  readonly stated: Catalog;
}

/** What TARGET and CARD have in common: which number it is, and where it stands. */
const OF_TARGET: Pick<
  FunctionDescription<TargetQuery, RowInYear, Answer>,
  'arguments' | 'kind' | 'find' | 'explain'
> = {
  arguments: {
    region: REGION,
    indicator: INDICATOR,
    year: optional(year('目标年，用来选定规划，例如 2025；留空取最新的规划')),
    plan: PLAN_BEFORE_YEAR,
    version: TARGET_VERSION,
  },
  kind: 'printed',
  find(catalog, query) {
    const found = findTargetRow(catalog, query);
    if (!found.ok) return found;
    const asked = query.year ?? found.value.plan.targetYear;
    const version = query.version ?? { kind: 'in-force', year: undefined };
    const stated = ofVersion(catalog, found.value, asked, version);
    return stated.ok ? succeed({ found: found.value, year: asked, stated: stated.value }) : stated;
  },
  explain(catalog, { found, year: asked, stated }, { finding }) {
    const figure = targetOf(stated, found, asked);
    return succeed(explainPrinted(catalog, found, 'target', { figure, finding }));
  },
};

export const TARGET = describeFunction<TargetQuery, RowInYear, number>({
  ...OF_TARGET,
  title: '目标值',
  description:
    '规划目标值：目标年的数；“<4”给出界限 4，“[6.5]”给出五年累计数，印在年均/累计列的也算；中期调整过的给出调整后的',
  result: 'number',
  answer: (_, { found, year: asked, stated }) => targetNumber(stated, found, asked),
});

/** Fields of PLAN.INFO that a card shows, in its order; of the target that is asked for, not of the row. */
const CARD_FIELDS = ['名称', '单位', '属性', '类别', '原文', '出处', '文号', '基期取值', '矛盾'];

export const CARD = describeFunction<TargetQuery, RowInYear, CardAnswer>({
  ...OF_TARGET,
  title: '目标值和它的卡片',
  description:
    '规划目标值，与 PLAN.TARGET 相同；在较新的 Excel 里这个数带一张卡片：单位、原文、出处、矛盾、数据版本等，可以写 =A1.出处',
  result: 'value',
  answer(catalog, { found, year: asked, stated }) {
    const value = targetNumber(stated, found, asked);
    if (!value.ok) return value;
    const facts = INFO_FIELDS.filter(({ name }) => CARD_FIELDS.includes(name)).flatMap((field) => {
      const fact = field.read(stated, found);
      return fact.ok && fact.value !== '' ? [{ name: field.name, value: fact.value }] : [];
    });
    const data = catalog.packages[catalog.packageOfPlan.get(found.plan.id) ?? 0];
    return succeed({ kind: 'card', value: value.value, facts, data });
  },
});

export const BASE = describeFunction<Omit<RowQuery, 'year'>, FoundRow, number>({
  title: '基期值',
  description: '基期值：规划表中印载的基期年的数',
  result: 'number',
  arguments: { region: REGION, indicator: INDICATOR, plan: PLAN },
  kind: 'printed',
  find: findRow,
  answer: baseNumber,
  explain: (catalog, found, { finding }) =>
    succeed(explainPrinted(catalog, found, 'base', { finding })),
});

export const GROWTH = describeFunction<Omit<RowQuery, 'year'>, FoundRow, number>({
  title: '年均增长（%）',
  description: '年均增长：规划表中印载的年均增速，以 % 计，例如 8',
  result: 'number',
  arguments: { region: REGION, indicator: INDICATOR, plan: PLAN },
  kind: 'printed',
  find: findRow,
  answer: growthNumber,
  explain: (catalog, found, { finding }) =>
    succeed(explainPrinted(catalog, found, 'growth', { finding })),
});

interface ActualQuery {
  readonly region: string;
  readonly indicator: string;
  readonly year: number | undefined;
}

interface SubjectInYear {
  readonly subject: Subject;
  readonly year: number;
}

export const ACTUAL = describeFunction<ActualQuery, SubjectInYear, number>({
  title: '实际值',
  description: '实际值：收录的某一年的实际值，以规划所印的单位计',
  result: 'number',
  arguments: {
    region: text('地区', '地区名称、简称或行政区划代码，例如“丰泽”', 'regions'),
    indicator: text('指标', '指标名称、常用叫法或编码，例如“城镇新增就业人数”', 'indicators'),
    year: year('实际值的年份，例如 2023'),
  },
  kind: 'observed',
  find(catalog, { region: name, indicator, year: asked }) {
    const region = resolveRegion(catalog, name);
    if (!region.ok) return region;
    if (asked === undefined) return fail({ kind: 'argument-missing', argument: '年份' });
    const subject = findSubject(catalog, region.value, indicator, asked);
    return subject.ok ? succeed({ subject: subject.value, year: asked }) : subject;
  },
  answer: (catalog, { subject, year: asked }) => actualNumber(catalog, subject, asked),
  explain: (catalog, { subject, year: asked }, { finding }) =>
    succeed(explainObserved(catalog, subject, asked, undefined, asked, finding)),
});

interface InfoQuery extends Omit<RowQuery, 'year'> {
  readonly field: string;
}

const FIELD_NAMES = INFO_FIELDS.map(({ name }) => name);

interface RowField {
  readonly found: FoundRow;
  readonly field: InfoField;
}

export const INFO = describeFunction<InfoQuery, RowField, InfoValue>({
  title: '单位、属性、原文、出处等',
  description: '规划指标的一项信息：单位、属性、原文、出处等',
  result: 'value',
  arguments: {
    region: REGION,
    indicator: INDICATOR,
    field: text('字段', FIELD_NAMES.join('、'), FIELD_NAMES),
    plan: PLAN,
  },
  kind({ field = '' }) {
    const known = readField(field);
    return known.ok && known.value.quotes !== undefined ? 'printed' : 'fact';
  },
  find(catalog, query) {
    const field = readField(query.field);
    if (!field.ok) return field;
    const found = findRow(catalog, query);
    return found.ok ? succeed({ found: found.value, field: field.value }) : found;
  },
  answer: (catalog, { found, field }) => field.read(catalog, found),
  explain: (catalog, { found, field }) => explainField(catalog, found, field),
});
