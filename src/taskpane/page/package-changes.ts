import type { Catalog, PlanPackage } from '../../core/catalog/catalog';
import type { PrintedFigure } from '../../core/figure/printed-figure';
import {
  compareOrigins,
  contradicted,
  type ValueChange,
} from '../../core/observation/merge-origins';
import { yearKey } from '../../core/observation/observed-year';
import type { ObservationOrigin } from '../../core/observation/origin';
import { stateFigure } from '../../core/provenance/provenance';
import {
  sayDocument,
  sayObserved,
  sayPrintedText,
  sayStanding,
  sayStatus,
} from '../../wording/place-words';
import type { Remark } from '../parts/notice';

/** One of two values for a year, and where it is stated. */
export interface ShownValue {
  /** `1100（亿元），初步` */
  readonly text: string;
  /** `实际值（年报.csv，2026-03-01） 填报第2行` */
  readonly from: string;
}

/**
 * What a data package states of years that something else is stated of already: old and new with their
 * places, and which of the two will count. What files and sheets state counts before every package.
 * @example packageChanges(catalog, content, origins, []).map(({ sentence }) => sentence)
 * // ['仓山区 地区生产总值 2023 年：1261（亿元）（实际值（年报.csv） 第2行）→ 数据包里 1300（亿元）（…）；仍用前一个。']
 */
export function packageChanges(
  catalog: Catalog,
  content: PlanPackage,
  origins: readonly ObservationOrigin[],
  sheets: readonly PrintedFigure[],
): readonly Remark[] {
  const figures = content.figures.filter(({ measure }) => measure.startsWith('actual'));
  const read = { ...content, figures, aside: [] };
  const over = contradicted(catalog, sheets, read);
  const changes = compareOrigins(catalog, origins, read).changes.filter(
    ({ key }) => !over.has(key),
  );
  // A sheet is no origin, and counts before them all.
  const overruled = figures.flatMap((stated): readonly ValueChange[] => {
    const key = yearKey(catalog, stated);
    const now = over.get(key);
    return now === undefined ? [] : [{ key, now, nowIn: '', stated, settled: undefined }];
  });
  return [...overruled, ...changes].map((change) => {
    const before = origins.find(({ name }) => name === change.nowIn);
    const label = sayObserved(catalog, change.stated);
    const now = showValue(catalog, before, change.now);
    const stated = showValue(catalog, read, change.stated);
    const isKept = change.nowIn !== '' || over.has(change.key);
    return { tone: 'warning', sentence: packageChangeText(label, [now, stated], isKept) };
  });
}

/**
 * A value as it is printed, and the document and place of it; the sources of an origin may not be in
 * force yet.
 * @example showValue(catalog, origin, figure).text // '1100（亿元），初步'
 */
export function showValue(
  catalog: Catalog,
  origin: ObservationOrigin | undefined,
  figure: PrintedFigure,
): ShownValue {
  const own = origin?.sources.find(({ id }) => id === figure.place.sourceId);
  const statement = stateFigure(catalog, figure);
  const sourced = own === undefined ? statement : { ...statement, source: own };
  const status = sayStatus(figure);
  const printed = sayPrintedText(figure);
  return {
    text: status === '' ? printed : `${printed}，${status}`,
    from: `${sayDocument(sourced)} ${sayStanding(sourced)}`,
  };
}

/** `仓山区 地区生产总值 2023 年：现在是 1261（…），这个数据包是 1300（…）；采用后算数的是 1300。` */
function packageChangeText(
  label: string,
  [now, stated]: readonly [ShownValue, ShownValue],
  isKept: boolean,
): string {
  const both = `现在是 ${now.text}（${now.from}），这份规划数据是 ${stated.text}（${stated.from}）`;
  return isKept
    ? `${label}：${both}；您填报、导入的优先，采用后算数的仍是 ${now.text}。`
    : `${label}：${both}；采用后算数的是 ${stated.text}。`;
}
