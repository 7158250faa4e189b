import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { ACTUAL } from '../../../src/core/function/row-functions';
import { toObservationPackage } from '../../../src/core/observation/to-observation-package';
import { readMissingStatus } from '../../../src/core/observation/observation';
import { fixturePackage } from '../../support/fixture-package';
import { read } from './support/read';

test.each([
  ['O', '未公布'],
  ['ｑ', '不公开'],
  ['尚未公布', '未公布'],
  ['保密', '不公开'],
  ['初步', undefined],
  ['', undefined],
])('status %j stands for %s', (text, word) => expect(readMissingStatus(text)).toBe(word));

const HEADER = ['地区', '指标', '年份', '实际值', '状态'];

/** What PLAN.ACTUAL finds of 2024, after a row was taken over. */
function asked(value: string, status: string) {
  const { observations } = read([['青山县', 'GDP', '2024', value, status]], HEADER);
  const catalog = buildCatalog([fixturePackage(), toObservationPackage(observations)]);
  const found = ACTUAL.ask(catalog, { region: '青山县', indicator: 'GDP', year: 2024 });
  return found.ok ? found.value : found.finding;
}

test.each([
  ['a number', '150', '', 150],
  ['0', '0', '', 0],
  ['无数据', '无数据', '', { kind: 'actual-without-number', why: 'no-data', printed: '无数据' }],
  [
    'a blank with status O',
    '',
    'O',
    { kind: 'actual-without-number', why: 'no-data', printed: '未公布' },
  ],
  [
    'a blank with status Q',
    '',
    '不公开',
    { kind: 'actual-without-number', why: 'no-data', printed: '不公开' },
  ],
  ['a mark', '--', '', { kind: 'actual-without-number', why: 'not-set', printed: '--' }],
  ['a blank', '', '', { kind: 'actual-absent' }],
  ['a blank with another status', '', '初步', { kind: 'actual-absent' }],
])('%s is told apart from the others', (_name, value, status, answer) => {
  if (typeof answer === 'number') expect(asked(value, status)).toBe(answer);
  else expect(asked(value, status)).toMatchObject(answer);
});

test('a status that says why there is no value is no unknown one; beside a number it is', () => {
  const kinds = (value: string) =>
    read([['青山县', 'GDP', '2024', value, '未公布']], HEADER).findings.map(({ kind }) => kind);
  expect(kinds('')).not.toContain('status-unknown');
  expect(kinds('无数据')).not.toContain('status-unknown');
  expect(kinds('150')).toContain('status-unknown');
});
