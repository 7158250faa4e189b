import type { Catalog } from '../../core/catalog/catalog';
import type { PrintedFigure } from '../../core/figure/printed-figure';

/**
 * Where figures stand, each document named once and each place once.
 * @example sayPlaces(catalog, [base, target]) // '《…纲要》专栏1 第19行（文本第164行）、专栏2 第20行（文本第236行）'
 */
export function sayPlaces(catalog: Catalog, figures: readonly PrintedFigure[]): string {
  const sources = [...new Set(figures.map(({ place }) => place.sourceId))];
  return sources
    .map((source) => {
      const inSource = figures.filter(({ place }) => place.sourceId === source);
      const places = [...new Set(inSource.map(sayShortPlace))].filter((each) => each !== '');
      return `${sayTitle(catalog, source)}${places.join('、')}`;
    })
    .join('；');
}

/**
 * The place of a figure within its document.
 * @example sayShortPlace(figure) // '第一章 第五节 三、主要指标表 第1行（文本第179行）'
 */
export function sayShortPlace({ place: { text, line } }: PrintedFigure): string {
  return `${text}${line === undefined ? '' : `（文本第${String(line)}行）`}`;
}

/**
 * The title of a document in title marks.
 * @example sayTitle(catalog, 'fengze-14') // '《泉州市丰泽区…规划…纲要》'
 */
export function sayTitle(catalog: Catalog, sourceId: string): string {
  const title = catalog.sources.get(sourceId)?.title ?? sourceId;
  return /^《.*》$/u.test(title) ? title : `《${title}》`;
}
