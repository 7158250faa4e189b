import { inUnit } from '../figure/in-unit';
import { ownGrowth } from '../figure/own-number';
import { parseFigure } from '../figure/parse';
import type { PrintedFigure } from '../figure/printed-figure';
import { nameKey } from '../name/name';
import type { Actuals } from '../progress/assessment';
import type { Catalog } from './catalog';
import { foundKey, type FoundRow } from './find-row';
import { keptWith } from '../kept/kept';
import { subjectOf, type Subject } from './find-subject';
import { actualFigures, listObservations } from './list-observations';
import { readRank } from '../plan-target/rank';
import { isRunning } from '../plan-target/target-source';
import { ownAmount } from './own-amount';

/** What the packages know of a row up to a year, beside the numbers that stand for several years. */
export interface RowActuals extends Pick<Actuals, 'levels' | 'rates' | 'found' | 'parts' | 'rank'> {
  /** Printed average growth in % from the base year to the year. */
  readonly average: number | undefined;
  /** Printed sum from the base year to the year, in the row's unit. */
  readonly total: number | undefined;
}

/**
 * The actual values of a row for judging it at the end of a year: yearly ones, and what a completion
 * table prints for the period as a whole (五年累计达到93.46亿元, 年均增长 7.4).
 * @example rowActuals(catalog, found, 2023).levels.get(2023) // undefined: no value of 2023 is known
 */
export function rowActuals(catalog: Catalog, found: FoundRow, year: number): RowActuals {
  return actualsOf(catalog, { ...found, year });
}

const actualsOf = keptWith(
  (catalog: Catalog, found: FoundRow & { readonly year: number }): RowActuals => {
    const { region, plan, row, year } = found;
    const subject = subjectOf(catalog, region, row);
    const growths = actualFigures(catalog, subject, 'actual_growth');
    const stated = actualFigures(catalog, subject).filter(
      ({ firstYear, lastYear }) => firstYear === lastYear && lastYear === year,
    );
    const isOfPeriod = ({ firstYear, lastYear }: PrintedFigure) =>
      firstYear === plan.baseYear + 1 && lastYear === year;
    // 五年累计 stands in the column of the last year and speaks of the whole period.
    const sums = actualFigures(catalog, subject).filter(
      (figure) => isOfPeriod(figure) || (figure.lastYear === year && year === plan.targetYear),
    );
    return {
      levels: new Map(listObservations(catalog, subject).map((each) => [each.year, each.value])),
      rates: yearlyRates(catalog, subject),
      average: growths.filter(isOfPeriod).map(rateOf).find(isKnown),
      total: sums.map((figure) => totalOf(found, figure)).find(isKnown),
      found: stated.flatMap(({ text }) => readFound(text) ?? []).at(-1),
      parts: stated.flatMap(partsOf).at(-1),
      rank: stated.flatMap(({ text }) => readRank(text) ?? []).at(-1),
    };
  },
  (found) => `${foundKey(found)}|${String(found.year)}`,
);

/**
 * The growth of single years in %, by year.
 * @example yearlyRates(catalog, subject).get(2023) // 5.2
 */
export function yearlyRates(catalog: Catalog, subject: Subject): ReadonlyMap<number, number> {
  const yearly = actualFigures(catalog, subject, 'actual_growth').filter(
    ({ firstYear, lastYear }) => firstYear === lastYear,
  );
  return new Map(yearly.flatMap((figure) => entry(figure.lastYear, rateOf(figure))));
}

function partsOf({ text }: PrintedFigure): readonly (readonly number[])[] {
  const figure = parseFigure(text);
  return figure.kind === 'composition' ? [figure.parts] : [];
}

function rateOf({ text }: PrintedFigure): number | undefined {
  const growth = ownGrowth(parseFigure(text));
  return growth && inUnit(growth.value, growth.unit, '%');
}

/** What a plan's own table of completion prints for a running total is the total. */
function totalOf({ plan, row }: FoundRow, figure: PrintedFigure): number | undefined {
  const typed = parseFigure(figure.text);
  const isOwn = figure.place.kind === 'table' && figure.planId === plan.id;
  const isTotal = typed.kind === 'cumulative' || (isOwn && isRunning(row.printedName));
  const amount = isTotal ? ownAmount(row, figure.lastYear, typed) : undefined;
  return amount && inUnit(amount.value, amount.unit, row.unit);
}

function entry(year: number, value: number | undefined): readonly (readonly [number, number])[] {
  return value === undefined ? [] : [[year, value]];
}

function isKnown(value: number | undefined): value is number {
  return value !== undefined;
}

const MISSING = new Set([
  '无数据',
  '暂无数据',
  '暂无',
  '无',
  '缺',
  '未公布',
  '不公开',
  'n/a',
  'na',
]);

/**
 * Whether a text says that there is a value, but none to be had; a blank and `--` do not say so.
 * @example saysMissing('暂无数据') // true
 */
export function saysMissing(text: string): boolean {
  return MISSING.has(nameKey(text));
}

/** What is done, as plans and completion reports say it: 任务, 市下达指标, 上级下达的目标任务. */
const HANDED =
  '(?:(?:国家|省|市|区|县|上级|本级|年度|规划|政府|级|所?下达|分解|核定|考核|确定|要求|的)*(?:任务|目标|指标|计划|要求|值|数)+)?';
const DONE = new RegExp(
  `^(?:(?:已经?|均已?|全部|全面|按期|提前|如期|顺利|超额)*(?:完成|达成|实现|达到|达标)${HANDED}(?:了)?|(?:已)?控制在[^不未]*(?:下达|分解|核定)[^不未]*内)$`,
  'u',
);
const MISSED = new RegExp(
  `^(?:(?:尚未|还未|仍未|未能?|没有?|不)(?:按期|如期|全部|全面)?(?:完成|达成|实现|达到|达标)${HANDED}|(?:未能?|没有?)控制在[^不未]*内|超出?[^不未]*(?:下达|分解|核定)[^不未]*)$`,
  'u',
);
const UNDECIDED = /^(?:待认定|待定|待核实|未认定)$/u;

/**
 * What somebody found about a target in words: done, missed, or undefined for a text that says
 * neither. Only the whole text counts: 2019年完成 is about another year.
 * @example readFound('完成市下达指标') // 'done'
 * @example readFound('未完成') // 'missed'
 */
export function readFound(text: string): 'done' | 'missed' | undefined {
  const key = nameKey(text);
  if (DONE.test(key)) return 'done';
  return MISSED.test(key) ? 'missed' : undefined;
}

/**
 * Whether a text says that nobody has found anything yet.
 * @example isUndecided('待认定') // true
 */
export function isUndecided(text: string): boolean {
  return UNDECIDED.test(nameKey(text));
}
