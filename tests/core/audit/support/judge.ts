import { findBorderlines } from '../../../../src/core/audit/borderline';
import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import type { Catalog } from '../../../../src/core/catalog/catalog';
import type { FoundRow } from '../../../../src/core/catalog/find-row';
import { answerStatus, assessFound } from '../../../../src/core/catalog/row-progress';
import { toObservationPackage } from '../../../../src/core/observation/to-observation-package';
import type { ObservationReading } from '../../../../src/core/observation/observation-reading';
import { readObservationGrid } from '../../../../src/core/observation/read-observation-grid';
import { shippedPackage } from '../../../../src/datapackage/shipped';
import { fixturePackage } from '../../../support/fixture-package';
import type { Row } from './plausible';

const PACKAGES = [shippedPackage(), fixturePackage()];
/** The shipped plans and those of a made-up county. */
export const catalog = buildCatalog(PACKAGES);

const HEADER = ['地区', '指标', '单位', '年份', '实际值', '编码', '增速'];

/** Reads a table of actual values. */
export function readRows(rows: readonly Row[]): ObservationReading {
  const lines = rows.map(({ region, indicator, unit, year, value, code, growth }) => [
    ...[region, indicator, unit, String(year), value, code, growth],
  ]);
  return readObservationGrid(catalog, { rows: [HEADER, ...lines], firstRow: 1 });
}

/** The verdict of each year of some rows of a plan, by 编码 and year. */
export function verdicts(
  { observations }: ObservationReading,
  rows: readonly FoundRow[],
): ReadonlyMap<string, string> {
  const full: Catalog = buildCatalog([...PACKAGES, toObservationPackage(observations)]);
  return new Map(
    rows.flatMap((found) =>
      [1, 2, 3, 4, 5].map((passed) => {
        const year = found.plan.baseYear + passed;
        const assessed = assessFound(full, found, { year, actual: '' });
        const status = assessed.ok ? answerStatus(assessed.value) : assessed;
        const verdict = status.ok ? status.value.verdict.kind : status.finding.kind;
        return [`${found.plan.id}-${found.row.code} ${String(year)}`, verdict] as const;
      }),
    ),
  );
}

/** The rows of a table whose values are listed as 临界. */
export function borderlines({ observations }: ObservationReading): readonly string[] {
  const full = buildCatalog([...PACKAGES, toObservationPackage(observations)]);
  const found = findBorderlines(full);
  return found.map(({ figure }) => /\d+/u.exec(figure.place.text)?.[0] ?? '');
}
