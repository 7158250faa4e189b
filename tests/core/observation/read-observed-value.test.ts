import { expectsNumber } from '../../../src/core/observation/identify-subject';
import {
  readObservedValue,
  type ReadValue,
  type ValueFault,
} from '../../../src/core/observation/read-observed-value';
import { findSubject } from '../../../src/core/catalog/find-subject';
import { catalog } from './support/read';

function subjectOf(indicator: string) {
  const region = catalog.regions.get('990121');
  if (region === undefined) throw new Error('The fixture has lost its county.');
  const subject = findSubject(catalog, region, indicator, 2023);
  if (!subject.ok) throw new Error(subject.finding.kind);
  return subject.value;
}

function ask(indicator: string, text: string, unit = '') {
  const subject = subjectOf(indicator);
  const isNumber = expectsNumber(catalog, subject);
  return readObservedValue(text, { named: subject.named, year: 2023, unit, isNumber });
}

test.each<[string, string, string, Partial<ReadValue>]>([
  ['a plain number', 'GDP', '131.5', { value: { kind: 'number', value: 131.5, unit: '亿元' } }],
  ['0', 'GDP', '0', { value: { kind: 'number', value: 0, unit: '亿元' } }],
  ['a negative one', 'GDP', '－3.9', { value: { kind: 'number', value: -3.9, unit: '亿元' } }],
  ['full width', 'GDP', '１３１．５', { value: { kind: 'number', value: 131.5, unit: '亿元' } }],
  ['separators', 'GDP', '1,131.5', { value: { kind: 'number', value: 1131.5, unit: '亿元' } }],
  [
    'full-width ones',
    'GDP',
    '１，１３１',
    { value: { kind: 'number', value: 1131, unit: '亿元' } },
  ],
  ['a blank as one', 'GDP', '1 131', { value: { kind: 'number', value: 1131, unit: '亿元' } }],
  ['its own unit', 'GDP', '131.5亿元', { unit: '亿元', converted: undefined }],
  [
    'a smaller unit',
    'GDP',
    '1315000 万元',
    {
      value: { kind: 'number', value: 131.5, unit: '亿元' },
      converted: { value: 1_315_000, unit: '万元' },
    },
  ],
  [
    'a scale alone',
    'GDP',
    '131.5亿',
    { value: { kind: 'number', value: 131.5, unit: '亿元' }, unit: '亿元' },
  ],
  [
    'people',
    '城镇新增就业人数',
    '11,000人',
    { value: { kind: 'number', value: 1.1, unit: '万人' }, unit: '人' },
  ],
  ['a percentage', '登记失业率', '2.4％', { value: { kind: 'number', value: 2.4, unit: '%' } }],
  [
    'a number for a target in words',
    '登记失业率',
    '2.4',
    { value: { kind: 'number', value: 2.4, unit: '%' } },
  ],
  ['about', 'GDP', '约131', { isApproximate: true }],
  ['a status in a remark', 'GDP', '131.5（预计）', { status: 'E' }],
  ['a word for a task', '安全生产主要指标', '完成', { value: { kind: 'text', text: '完成' } }],
  ['another', '安全生产主要指标', '未完成', { value: { kind: 'text', text: '未完成' } }],
  ['parts', '三次产业比重', '1:39:60', { value: { kind: 'text', text: '1:39:60' } }],
  ['--', 'GDP', '--', { value: { kind: 'not-set' } }],
  ['a long dash', 'GDP', '——', { value: { kind: 'not-set' } }],
  ['无数据', 'GDP', '无数据', { value: { kind: 'no-data' } }],
  ['未公布', 'GDP', ' 未公布 ', { value: { kind: 'no-data' } }],
  ['n/a', 'GDP', 'N/A', { value: { kind: 'no-data' } }],
])('%s: %s %j', (_, indicator, text, value) => {
  expect(ask(indicator, text)).toMatchObject({ ok: true, value });
});

test.each<[string, string, ValueFault]>([
  ['GDP', '完成', { kind: 'unreadable', why: 'text' }],
  ['GDP', '12..5', { kind: 'unreadable', why: 'text' }],
  ['GDP', '1O5', { kind: 'unreadable', why: 'text' }],
  ['GDP', '12,34', { kind: 'unreadable', why: 'text' }],
  ['GDP', '？', { kind: 'unreadable', why: 'text' }],
  ['GDP', '1234567890123456789', { kind: 'unreadable', why: 'text' }],
  ['GDP', '1.32E+02', { kind: 'unreadable', why: 'scientific' }],
  ['GDP', '#N/A', { kind: 'unreadable', why: 'error' }],
  ['GDP', '#DIV/0!', { kind: 'unreadable', why: 'error' }],
  ['GDP', '########', { kind: 'unreadable', why: 'error' }],
  ['GDP', '3月4日', { kind: 'unreadable', why: 'date' }],
  ['GDP', '2023/3/4', { kind: 'unreadable', why: 'date' }],
  ['GDP', '=A1', { kind: 'unreadable', why: 'formula' }],
  ['安全生产主要指标', '=A1', { kind: 'unreadable', why: 'formula' }],
  ['GDP', '突破130', { kind: 'inexact', why: 'bound' }],
  ['GDP', '<4', { kind: 'inexact', why: 'bound' }],
  ['GDP', '130-140', { kind: 'inexact', why: 'range' }],
  ['城镇新增就业人数', '[5.5]', { kind: 'inexact', why: 'cumulative' }],
  ['城镇新增就业人数', '五年累计达到5万人', { kind: 'inexact', why: 'cumulative' }],
  ['GDP', '增长5.2%', { kind: 'inexact', why: 'change' }],
  ['GDP', '120（2019年）', { kind: 'inexact', why: 'several' }],
  ['GDP', '5.2%', { kind: 'unit', unit: '%', expected: '亿元' }],
  ['GDP', '131.5亿美元', { kind: 'unit', unit: '亿美元', expected: '亿元' }],
])('%s: %j is no value', (indicator, text, finding) => {
  expect(ask(indicator, text)).toEqual({ ok: false, finding });
});

test.each([
  ['GDP', true],
  ['城镇新增就业人数', true],
  ['耕地保有量', true],
  ['登记失业率', false],
  ['安全生产主要指标', false],
  ['三次产业比重', false],
  ['空白指标', false],
  ['床位数', true],
])('%s takes nothing but a number: %j', (indicator, answer) => {
  expect(expectsNumber(catalog, subjectOf(indicator))).toBe(answer);
});
