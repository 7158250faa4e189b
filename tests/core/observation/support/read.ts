import type { ObservationMapping } from '../../../../src/core/observation/actuals-form';
import type { ObservationReading } from '../../../../src/core/observation/observation-reading';
import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import { readObservationGrid } from '../../../../src/core/observation/read-observation-grid';
import { fixturePackage } from '../../../support/fixture-package';
import type { PrintedFigure } from '../../../../src/core/figure/printed-figure';

/** 城镇新增就业人数 of 2022, which the packages in force already state. */
const KNOWN: PrintedFigure = {
  id: 'known',
  planId: undefined,
  code: undefined,
  regionId: '990121',
  indicatorId: 'new-jobs',
  measure: 'actual',
  firstYear: 2022,
  lastYear: 2022,
  text: '1.2万人',
  unit: '',
  place: { sourceId: 'paper', kind: 'prose', text: '', line: undefined },
};

/** The made-up county, with one actual value. */
export const catalog = buildCatalog([
  fixturePackage({ figures: [...fixturePackage().figures, KNOWN] }),
]);

/** Of which the rows are. */
export const sampleRegion = fixturePackage().regions[0]!;

export const HEADER = ['地区', '指标', '年份', '实际值', '状态', '来源'];

/** Reads rows below a header, as rows 2, 3 … of a file. */
export function read(
  rows: readonly (readonly string[])[],
  header: readonly string[] = HEADER,
  asked: ObservationMapping = {},
): ObservationReading {
  const grid = { rows: [header, ...rows], firstRow: 1 };
  const reading = readObservationGrid(catalog, grid, asked);
  // 审核 has tests of its own; here any number will do.
  const held = reading.held.map(({ observation }) => observation);
  const all = [...reading.observations, ...held].sort((one, other) => one.row - other.row);
  return { ...reading, observations: all };
}

/** What each row comes to: year, measure and number, with the status where one is known. */
export const taken = (
  rows: readonly (readonly string[])[],
  header: readonly string[] = HEADER,
): readonly string[] =>
  read(rows, header).observations.map(({ year, measure, value, status }) =>
    [
      year,
      measure === 'actual' ? '' : '增速',
      value.kind === 'number' ? value.value : value.kind,
      status ?? '',
    ].join(' '),
  );

/** What the reading of a grid takes, one line a value, and the kinds of what is found. */
export function tell(rows: readonly (readonly string[])[], region?: string) {
  const { observations, findings } = readObservationGrid(
    catalog,
    { rows, firstRow: 1 },
    {},
    region,
  );
  return {
    values: observations.map(({ regionId, indicatorId, year, measure, value }) =>
      [
        regionId,
        indicatorId,
        year,
        ...(measure === 'actual' ? [] : ['增速']),
        value.kind === 'number' ? value.value : value.kind,
      ].join(' '),
    ),
    kinds: findings.map(({ kind }) => kind),
  };
}
