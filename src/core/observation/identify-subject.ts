import type { Catalog } from '../catalog/catalog';
import { findFigure } from '../catalog/find-figure';
import { findSubject, subjectOf, type Subject } from '../catalog/find-subject';
import { nameKey, normaliseName } from '../name/name';
import { printedKeys, resolvePlanIndicator } from '../catalog/find-row';
import { resolveRegion } from '../catalog/resolve-plan';
import { rowKey, rowName, type PlanIndicator } from '../indicator/plan-indicator';
import type { Figure } from '../figure/figure';
import { parseFigure } from '../figure/parse';
import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { unitIn } from '../form/header-words';
import { simplified } from '../text/simplified';

/** What a row calls the thing that was measured; '' where the cell is blank. */
export interface SubjectNames {
  readonly region: string;
  readonly indicator: string;
  readonly code: string;
}

/** Why a row's names lead to nothing; `of` is the column at fault. */
export type SubjectFault =
  | {
      readonly kind: 'unresolved';
      readonly of: '地区' | '指标';
      readonly reason: LookupFinding;
    }
  | { readonly kind: 'code-unknown' }
  | {
      readonly kind: 'code-contradicts';
      readonly of: '地区' | '指标';
      readonly coded: string;
      readonly named: string;
    };

/** What a row is about: the value of a subject, or by its name the growth of one. */
export interface NamedSubject extends Subject {
  /** 地区生产总值增速: its 实际值 is growth of 地区生产总值. */
  readonly isGrowth: boolean;
}

/** Answers for one catalogue what names mean in a year. */
export type IdentifySubject = (
  names: SubjectNames,
  year: number,
) => Outcome<NamedSubject, SubjectFault>;

/**
 * A way to identify what rows are about. Files repeat the same names for every year, so each answer
 * is kept; the 编码, where there is one, is the truth, and names beside it must not say otherwise.
 * @example subjectFinder(catalog)({ region: '仓山', indicator: 'GDP', code: '' }, 2023)
 * // { ok: true, value: { region, row, conceptId: 'gdp', … } }
 */
export function subjectFinder(catalog: Catalog): IdentifySubject {
  const known = new Map<string, Outcome<NamedSubject, SubjectFault>>();
  return (names, year) => {
    const key = [names.code, names.region, names.indicator, String(year)].join('\n');
    const found = known.get(key) ?? identify(catalog, names, year);
    known.set(key, found);
    return found;
  };
}

function identify(
  catalog: Catalog,
  names: SubjectNames,
  year: number,
): Outcome<NamedSubject, SubjectFault> {
  if (names.code !== '') {
    const coded = byCode(catalog, names);
    return coded.ok ? succeed({ ...coded.value, isGrowth: false }) : coded;
  }
  const region = resolveRegion(catalog, plainCode(names.region));
  if (!region.ok) return fail({ kind: 'unresolved', of: '地区', reason: region.finding });
  const find = (name: string) => findSubject(catalog, region.value, name, year, 'ask-back');
  const whole = find(names.indicator);
  if (whole.ok) return succeed({ ...whole.value, isGrowth: false });
  const plain = plainNames(names.indicator);
  const id = conceptOfId(catalog, names.indicator);
  for (const name of id === undefined ? plain : [id, ...plain]) {
    const found = find(name);
    if (found.ok) return succeed({ ...found.value, isGrowth: false });
  }
  for (const name of [names.indicator, ...plain]) {
    const grown = grownName(name);
    const found = grown === undefined ? undefined : find(grown);
    if (found?.ok === true) return succeed({ ...found.value, isGrowth: true });
  }
  return fail({ kind: 'unresolved', of: '指标', reason: whole.finding });
}

/** Statistical codes have 12 digits or 9, zeros behind the six of a county: 350104000000. */
const LONG_CODE = /^\s*(\d{6})0{3}(?:0{3})?\s*$/u;

function plainCode(region: string): string {
  return region.normalize('NFKC').replace(LONG_CODE, '$1');
}

/** Exchange formats name an indicator by its id. */
function conceptOfId(catalog: Catalog, text: string): string | undefined {
  const id = text.trim();
  return (catalog.indicators.get(id) ?? catalog.indicators.get(id.toLowerCase()))?.name;
}

const ITEM =
  /^(?:\s|[#＃*＊※★●○•·—－-]|其\s*中\s*[:：]?|[(（]?[一二三四五六七八九十]+[、.．)）]|[①-⑳⑴-⒇㈠-㈩]|[(（]?\d+(?:[.．]\d+)*(?:[、.．)）]|(?=\s))(?!\d))+/u;
/** ①, *, 注1, （1） and 〔注〕 behind a name. */
const NOTE_MARK =
  /(?:([一-龥)）\]］])[①-⑳⑴-⒛㈠-㈩¹²³⁴-⁹*＊※]+|([\p{L})）\]］])(?:\s*注\s*\d{1,2}|\s*[(（[［〔]\s*(?:(?:注\s*)?(?:\d{1,2}|[①-⑳*＊※])|注)\s*[)）\]］〕]))$/u;
const BILINGUAL = /^(.*[一-龥)）\]］])\s*([A-Za-z][A-Za-z\d\s,.'()（）&%/-]{2,})$/u;
/** A unit in English is one that nothing reads: without a Chinese one beside it, it must not be lost. */
const ENGLISH_UNIT =
  /yuan|rmb|usd|dollar|million|billion|thousand|\d\s*0{3}|%|percent|persons?\b|tons?\b|hectare|\b(?:mu|km|kg|mg|ug)\b/iu;
/** 地区生产总值（GRDP）; currencies tell two indicators apart. */
const ABBREVIATION = /[(（](?!(?:usd|cny|rmb|eur|hkd)\b)[A-Za-z]{2,8}[)）]\s*$/iu;
/** What holds unless something else is said: prices as they were, and that it is actual. */
const USUAL = /[(（](?:按?(?:现价|当年价格?|现行价格)(?:计算)?|实际|实绩|实际值|完成)[)）]\s*$/u;

/**
 * What yearbooks print round a name, taken off step by step: numbers, # and 其中 before it, marks of
 * notes and English names behind it, its unit and 现价 in brackets. Other brackets stay: they may
 * mean another indicator.
 * @example plainNames('一、地区生产总值①（万元）') // ['地区生产总值①（万元）', '地区生产总值①', '地区生产总值']
 */
function plainNames(name: string): readonly string[] {
  const names = new Set<string>();
  let rest = simplified(name.trim());
  for (let steps = 0; steps < 8; steps += 1) {
    const next = [
      rest.replace(ITEM, ''),
      rest.replace(NOTE_MARK, '$1$2'),
      unitIn(rest) === '' ? rest : withoutBracket(rest),
      rest.replace(USUAL, ''),
      rest.replace(ABBREVIATION, ''),
      withoutEnglish(rest),
    ].find((each) => each !== rest && each.trim() !== '');
    if (next === undefined) break;
    rest = next.trim();
    names.add(rest);
  }
  return [...names];
}

function withoutEnglish(name: string): string {
  const [, chinese = name, english = ''] = BILINGUAL.exec(name) ?? [];
  return ENGLISH_UNIT.test(english) && unitIn(chinese) === '' ? name : chinese;
}

const GROWN =
  /^(.*[^比较同])(?:比上年|较上年|同比|比去年)?(?:实际)?(?:增长率|增长速度|增速|增幅|增长)(?:[(（]?[%％][)）]?)?$/u;

/** 地区生产总值 of 地区生产总值增速. */
function grownName(name: string): string | undefined {
  const grown = GROWN.exec(simplified(name.trim()))?.[1];
  return grown?.replace(/(?:比上年|较上年|同比|比去年)$/u, '');
}

function withoutBracket(name: string): string {
  return name.replace(/[(（[［][^()（）[\]［］]*[)）\]］]\s*$/u, '');
}

/**
 * Whether a header may be the name of an indicator, in whatever region.
 * @example indicatorNamer(catalog)('一、地区生产总值（亿元）') // true
 */
export function indicatorNamer(catalog: Catalog): (text: string) => boolean {
  const keys = printedKeys(catalog.printedNames);
  const isName = (name: string): boolean => {
    const key = nameKey(name);
    return key !== '' && (keys.has(key) || (catalog.indicatorNames.get(key) ?? []).length > 0);
  };
  return (text) => {
    const names = [text, ...plainNames(text)];
    return [...names, ...names.map((name) => grownName(name) ?? '')].some(isName);
  };
}

function byCode(catalog: Catalog, names: SubjectNames): Outcome<Subject, SubjectFault> {
  const row = catalog.rowsByCode.get(normaliseName(names.code));
  const plan = catalog.plans.get(row?.planId ?? '');
  const region = catalog.regions.get(plan?.regionId ?? '');
  if (row === undefined || plan === undefined || region === undefined) {
    return fail({ kind: 'code-unknown' });
  }
  if (nameKey(names.region) !== '') {
    const named = resolveRegion(catalog, names.region);
    if (named.ok && named.value.id !== region.id) {
      const { name } = named.value;
      return fail({ kind: 'code-contradicts', of: '地区', coded: region.name, named: name });
    }
  }
  const other = otherRow(catalog, names.indicator, row);
  if (other === undefined) return succeed(subjectOf(catalog, region, row));
  return fail({ kind: 'code-contradicts', of: '指标', coded: rowName(row), named: rowName(other) });
}

/** A name that a user has reworded means nothing here, and contradicts nothing. */
function otherRow(
  catalog: Catalog,
  indicator: string,
  row: PlanIndicator,
): PlanIndicator | undefined {
  const plan = catalog.plans.get(row.planId);
  if (plan === undefined || nameKey(indicator) === '') return undefined;
  const named = resolvePlanIndicator(catalog, plan, indicator);
  return named.ok && rowKey(named.value) !== rowKey(row) ? named.value : undefined;
}

const NUMERIC: readonly Figure['kind'][] = [
  'number',
  'cumulative',
  'change',
  'range',
  'compound',
  'unchanged',
];
const IN_WORDS: readonly Figure['kind'][] = ['relative', 'assigned', 'statement', 'composition'];

/**
 * Whether what was measured can only be a number: a word in its place is then a slip. A target in
 * words (完成市下达指标) or in parts (三次产业比重), and a row that tells nothing, take words too.
 * @example expectsNumber(catalog, found) // true
 * @example expectsNumber(catalog, workSafety) // false: its target is 完成市下达指标
 */
export function expectsNumber(catalog: Catalog, { row, named, conceptId }: Subject): boolean {
  const nature = catalog.indicators.get(conceptId ?? '')?.nature;
  if (nature === 'task' || nature === 'composition') return false;
  const plan = catalog.plans.get(row?.planId ?? '');
  if (row === undefined || plan === undefined) return nature !== undefined || named.unit !== '';
  const kinds = (['target', 'growth', 'base'] as const).map(
    (measure) => parseFigure(findFigure(catalog, plan, row, measure)?.text ?? '').kind,
  );
  if (IN_WORDS.includes(kinds[0] ?? 'blank')) return false;
  return kinds.some((kind) => NUMERIC.includes(kind)) || named.unit !== '';
}
