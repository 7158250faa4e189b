import { gridOfValues } from '../../../src/core/document/part';
import { correct, reject } from '../../../src/review/decision/decide';
import {
  LONGEST_KEPT,
  printContent,
  printWork,
  readContent,
  readWork,
} from '../../../src/review/keep/kept-review';
import { resumeReview, startReview } from '../../../src/review/start-review';
import { toDraft } from '../../../src/review/draft/to-draft';
import { textOfSource } from '../../../src/review/source/review-source';
import { catalog, fileOf, itemOf, madeReview, PLAN_TEXT } from '../made-plan';

const begun = madeReview();
const cell = itemOf(begun, '地区生产总值', '1200');
const worked = reject(
  correct(begun, cell, { ...cell.said, text: '1250', name: '地区生产总值（GDP）' }),
  itemOf(begun, '充电桩', '3000个'),
);
const work = printWork(worked);

test('a review is taken up as it was left', () => {
  const kept = readWork(work);
  const content = readContent(printContent(worked), worked.source.sha256);
  if (kept === undefined || content === undefined) throw new Error('It was not kept.');
  const resumed = resumeReview({ ...kept.source, content }, kept, catalog);
  expect(resumed.decisions).toEqual(worked.decisions);
  expect(toDraft(resumed)).toEqual(toDraft(worked));
});

const SHEETS = [
  {
    name: '指标',
    values: [
      ['指标', '2030年目标'],
      ['企业', 60],
    ],
  },
];

test.each<[string, object, string]>([
  ['text', { kind: 'text', text: '一\t二' }, '一\t二'],
  [
    'parts',
    { kind: 'parts', parts: [gridOfValues({ name: '表', row: 0, column: 0 }, [['甲', 6]])] },
    '甲\t6',
  ],
  [
    'sheets, as they were kept before',
    { kind: 'sheets', sheets: SHEETS },
    '指标\t2030年目标\n企业\t60',
  ],
])('a kept document is read back: %s', (_, content, text) => {
  const kept = readContent(JSON.stringify({ version: 1, sha256: 'a', content }), 'a');
  expect(kept && textOfSource(kept)).toBe(text);
});

test('the document of another review is not taken for this one’s', () => {
  expect(readContent(printContent(worked), 'b'.repeat(64))).toBeUndefined();
});

test('a document that is too long is left out, the work is not', () => {
  const long = startReview(fileOf(`${PLAN_TEXT}\n${'　'.repeat(LONGEST_KEPT)}`), catalog);
  expect(printContent(long)).toBeUndefined();
  expect(readWork(printWork(long))?.source.name).toBe('规划.txt');
});

test('decisions about what is no longer found are dropped', () => {
  const kept = readWork(work);
  if (kept === undefined) throw new Error('It was not kept.');
  const other = resumeReview(fileOf('云台区“十五五”规划'), kept, catalog);
  expect([other.decisions.size, other.rowEdits.size]).toEqual([0, 0]);
});

test.each([
  undefined,
  '',
  'null',
  '[]',
  '{"version":2}',
  '{"version":1}',
  work.slice(0, -2),
  work.replace('"rejected"', '"stolen"'),
  work.replace('"about":{', '"about":{"region":1,"x":{'),
  work.replace('"first":2030', '"first":"2030"'),
])('%.40j is no kept work', (text) => {
  expect(readWork(text)).toBeUndefined();
});

test.each([
  undefined,
  '',
  '{"version":1,"sha256":"a","content":{"kind":"text"}}',
  '{"version":1,"sha256":"a","content":{"kind":"sheets","sheets":[1]}}',
  '{"version":1,"sha256":"a","content":{"kind":"parts","parts":[{"kind":"passage"}]}}',
  '{"version":1,"sha256":"a","content":{"kind":"parts","parts":[{"kind":"grid","width":1e9,"height":1,"cells":[]}]}}',
  '{"version":1,"sha256":"a","content":{"kind":"parts","parts":[{"kind":"grid","width":1,"height":1,"cells":[{}]}]}}',
])('%j is no kept document', (text) => {
  expect(readContent(text, 'a')).toBeUndefined();
});
