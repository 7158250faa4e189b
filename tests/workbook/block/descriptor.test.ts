import {
  blockAge,
  blockIdOf,
  describeBlock,
  nextBlockId,
  readDescriptor,
  settingKey,
} from '../../../src/workbook/block/descriptor';
import { layOutBlock } from '../../../src/workbook/block/lay-out-block';
import { blockOf } from '../support/qingshan';

const block = blockOf();
const descriptor = describeBlock('b1', block, 'values', layOutBlock(block, 'values'));

test('a descriptor survives the workbook, which keeps it as JSON', () => {
  expect(readDescriptor(JSON.parse(JSON.stringify(descriptor)))).toEqual(descriptor);
});

test('columns are kept by name, also those that a newer version has added', () => {
  const columns = [...descriptor.columns.slice(0, -1), '完成率', '编码'];
  expect(readDescriptor({ ...descriptor, columns })?.columns).toEqual(columns);
});

test('it says what was written under each 编码', () => {
  expect(descriptor.written['990121-14-01']).toEqual([
    ...['经济发展', 1, '地区生产总值（GDP）', '亿元', 120.5, 180, 8, '预期性'],
    ...['专栏2 第1行（文本第201行）', "'990121-14-01"],
  ]);
});

test.each([
  ['nothing', undefined],
  ['a text', 'b1'],
  ['a newer format', { ...descriptor, format: 2 }],
  ['another kind', { ...descriptor, kind: 'chart' }],
  ['no query', { ...descriptor, query: undefined }],
  ['an unknown mode', { ...descriptor, mode: 'both' }],
  ['a row that is no list', { ...descriptor, written: { a: 'b' } }],
  ['a list for rows', { ...descriptor, written: [] }],
])('%s is not a descriptor', (_, value) => {
  expect(readDescriptor(value)).toBeUndefined();
});

test.each([
  [[], 'b1'],
  [['b1', 'b7', 'b7'], 'b8'],
  [['x', 'b'], 'b1'],
])('after %j comes %s', (ids, next) => {
  expect(nextBlockId(ids)).toBe(next);
});

test('where others may be inserting at the same moment two ids are never the same', () => {
  const ids = Array.from({ length: 50 }, () => nextBlockId(['b7', 'b3xabc'], true));
  expect(new Set(ids).size).toBe(50);
  expect(ids.map(blockAge)).toEqual(ids.map(() => 8));
  expect(nextBlockId([ids[0] ?? ''])).toBe('b9');
});

test.each([
  [settingKey('b2'), 'b2'],
  ['PLAN_block_b2', 'b2'],
  ['PLAN.packages', undefined],
  ['预算', undefined],
])('%s belongs to block %s', (name, id) => {
  expect(blockIdOf(name)).toBe(id);
});
