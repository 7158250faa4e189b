import type { Catalog } from '../core/catalog/catalog';
import { entryPlace, placeWithin } from '../core/catalog/describe-place';
import type { DocumentPlace } from '../core/document/part';
import { NO_SPOT, type SpotOf } from '../core/document/spot';
import type { UpperStatement } from '../core/catalog/find-upper';
import { VERSION_WORDS } from '../core/catalog/target-version';
import type { Measure, PrintedFigure, TargetVersion } from '../core/figure/printed-figure';
import { rowName } from '../core/indicator/plan-indicator';
import { FIGURE_COLUMNS } from '../core/plan/plan';
import { statusName } from '../core/observation/observation';
import type { SourcedFigure } from '../core/provenance/provenance';
import { inTitleMarks } from './phrases';

/** How a line of a document is called, by its cell where that is known. */
export type SayAt = (line: number, place?: DocumentPlace) => string;

/**
 * How the lines of a document are called: by what its file is opened at, else by their number.
 * @example sayAt()(435) // '第435行'
 * @example sayAt(spotsOf(content))(435) // '第12页'
 */
export function sayAt(spotOf: SpotOf = NO_SPOT): SayAt {
  return (line, place) => spotOf(line, { place }) || `第${String(line)}行`;
}

/** Outside a table, a growth of one year is no average. */
const MEASURES: Readonly<Record<Measure, string>> = {
  ...FIGURE_COLUMNS,
  actual_growth: '实际增长',
};

/**
 * What a figure is of, with its years.
 * @example sayMeasure(figure) // '2025年目标值'
 * @example sayMeasure(growth) // '2021—2025年年均增长'
 */
export function sayMeasure({ measure, firstYear, lastYear, version }: PrintedFigure): string {
  const years =
    firstYear === lastYear ? String(lastYear) : `${String(firstYear)}—${String(lastYear)}`;
  const which = version === undefined ? '' : `（${versionWord(version)}，${version.adoptedOn}）`;
  return `${years}年${MEASURES[measure]}${which}`;
}

/**
 * What the plan above prints of an indicator that it hands down, as the lead that it is.
 * @example sayUpper(upper) // '福州市规划印“[13.5]”（%），见《…》第16行；下达给本地区的数以通知为准'
 */
export function sayUpper({ region, text, unit, place }: UpperStatement): string {
  const counted = unit === '' ? '' : `（${unit}）`;
  return `${region}规划印“${text}”${counted}，见${place}，是${region}的数；下达给本地区的数以通知为准`;
}

/**
 * What a version of a target is called.
 * @example versionWord(undefined) // '原定'
 */
export function versionWord(version: TargetVersion | undefined): string {
  return VERSION_WORDS[version?.kind ?? 'original'][0];
}

/**
 * The document of a statement, in title marks.
 * @example sayDocument(statement) // '《…规划纲要》'
 */
export function sayDocument({ figure, source }: SourcedFigure): string {
  const title = source?.title ?? figure.place.sourceId;
  return figure.place.kind === 'entry' ? title : inTitleMarks(title);
}

/**
 * Where in the document a statement stands, and how settled it is.
 * @example sayStanding(statement) // '专栏2 第1行（文本第217行）'
 */
export function sayStanding({ figure }: SourcedFigure): string {
  const { place } = figure;
  const text = place.kind === 'entry' ? entryPlace(place.text) : place.text;
  return `${place.kind === 'prose' ? '正文：' : ''}${placeWithin({ ...place, text })}`;
}

/**
 * The text of a figure as printed, with the unit that the cell itself carries; what is blank or a
 * dash says so.
 * @example sayPrintedText(figure) // '1500'
 */
export function sayPrintedText({ text, unit }: PrintedFigure): string {
  const plain = text.trim();
  if (plain === '') return '（空白）';
  return unit === '' || plain.includes(unit) ? plain : `${plain}（${unit}）`;
}

/**
 * How settled an actual value is, '' where its source does not say.
 * @example sayStatus(figure) // '' where the document states none
 */
export function sayStatus({ status }: PrintedFigure): string {
  return status === undefined ? '' : statusName(status);
}

/**
 * The word for a measure alone.
 * @example sayMeasureName('target') // '目标值'
 * @example sayMeasureName('target', 'adjusted') // '目标值（调整后）'
 */
export function sayMeasureName(measure: Measure, version?: 'adjusted'): string {
  return `${MEASURES[measure]}${version === undefined ? '' : '（调整后）'}`;
}

/**
 * Why a printed figure has no statement.
 * @example sayNotPrinted('base', false) // '规划的表没有基期值这一列。'
 */
export function sayNotPrinted(measure: Measure, isPrinted: boolean): string {
  return isPrinted
    ? `规划没有给这个指标印${MEASURES[measure]}。`
    : `规划的表没有${MEASURES[measure]}这一列。`;
}

/**
 * What an actual value is of: region, indicator and year.
 * @example sayObserved(withActuals, actual) // '仓山区 地区生产总值 2022 年'
 */
export function sayObserved(catalog: Catalog, figure: PrintedFigure): string {
  const { planId, code, indicatorId, lastYear, measure } = figure;
  const plan = catalog.plans.get(planId ?? '');
  const row = catalog.rows.get(planId ?? '')?.find((each) => each.code === code);
  const regionId = figure.regionId ?? plan?.regionId ?? '';
  const region = catalog.regions.get(regionId)?.name ?? regionId;
  const concept = catalog.indicators.get(indicatorId ?? '')?.name ?? indicatorId ?? code ?? '';
  const of = measure === 'actual_growth' ? '增速' : measure === 'target' ? '目标' : '';
  const name = row === undefined ? concept : rowName(row);
  return `${region} ${name} ${String(lastYear)} 年${of}`;
}
