import { readPackage } from '../../../src/datapackage/read-package';
import { seedFiles } from '../../support/seed-files';
import { insertRow, line, swap, table } from '../broken/broken';

const TARGET = '350104-14-01-target,350104-14,01,,,target';

test.each([
  [
    'for a year far ahead, beside that of the target year',
    insertRow('x,350104-14,01,,,target,2035,2035,3000,,cangshan-14,table,专栏1 第1行'),
    [],
  ],
  [
    'for a year on the way alone',
    line(3, swap(`${TARGET},2025,2025`, `${TARGET},2024,2024`)),
    [[3, '2024', 2025]],
  ],
])('a target %s', (_, edit, expected) => {
  const { findings } = readPackage(table('figures.csv', edit)(seedFiles()));
  const said = findings.flatMap((each) =>
    each.kind === 'figure-year-unusual' ? [[each.row, each.text, each.expected]] : [],
  );
  expect(said).toEqual(expected);
});
