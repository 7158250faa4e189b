import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { Catalog } from '../../../src/core/catalog/catalog';
import type { PaneState } from '../../../src/taskpane/pane/pane-state';
import { fixturePackage } from '../../support/fixture-package';
import { viewing } from './states';

/** The made-up county, whose prose says 190 where its table says 180. */
export function disagreeing(): Catalog {
  const content = fixturePackage();
  const figures = content.figures.flatMap((figure) => {
    if (figure.id !== '990121-14-01-target') return [figure];
    const place = { sourceId: 'paper', kind: 'prose', text: '第二章 主要目标', line: 88 } as const;
    return [figure, { ...figure, id: 'in-prose', text: '190亿元', place }];
  });
  return buildCatalog([{ ...content, figures }]);
}

/** 指标 with the row open that the two say different things about. */
export function opened(catalog: Catalog = disagreeing()): PaneState {
  return { ...viewing, catalog: { kind: 'ready', catalog }, openKey: '990121-14-01' };
}
