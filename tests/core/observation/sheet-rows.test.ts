import { readObservationGrid } from '../../../src/core/observation/read-observation-grid';
import { sayFormFinding } from '../../../src/wording/form-finding';
import { catalog } from './support/read';

/** What is said of rows of a sheet, below the usual columns. */
function said(...rows: readonly (readonly string[])[]): readonly string[] {
  const grid = {
    rows: [['地区', '指标', '年份', '实际值'], ...rows],
    firstRow: 1,
    medium: 'sheet',
  } as const;
  return readObservationGrid(catalog, grid).findings.map((finding) =>
    sayFormFinding(finding, 'actuals'),
  );
}

/** What only a file has. */
const OF_FILES = /逗号|引号|编码|文件/u;

test.each([
  ['cells run together', ['青山县，GDP', '2023', '131', '']],
  ['a row moved to the left', ['青山县', '2023', '131', '']],
  ['something right of the table', ['青山县', 'GDP', '2023', '131', '多出来的']],
  ['an unknown name', ['火星', 'GDP', '2023', '131']],
  ['words for a number', ['青山县', 'GDP', '2023', '很多']],
])('a row of a sheet with %s is told of in words of cells', (_, row) => {
  const sentences = said(row);
  expect(sentences).toHaveLength(1);
  expect(sentences.join('')).not.toMatch(OF_FILES);
});

test('a name with a comma of its own in a row that is not filled in yet is nothing to tell', () => {
  expect(said(['青山县', '单位能耗下降率，按可比价', '2023', ''])).toEqual([]);
});
