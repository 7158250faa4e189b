import type { ExtractFinding } from '../../src/core/finding/extract-finding';
import { sayExtractFinding, sayExtractReason } from '../../src/wording/extract-finding';

const CASES: readonly (readonly [ExtractFinding, string])[] = [
  [{ kind: 'table-missing', title: '专栏1', line: 435 }, '第435行的“专栏1”下面没有表（表缺失）'],
  [{ kind: 'row-shifted', line: 168, name: '氨氮' }, '第168行“氨氮”的单元格与表头错位'],
  [{ kind: 'header-missing', line: 3, title: '' }, '第3行的表没有认出表头'],
  [{ kind: 'not-text' }, '这不是文本'],
  [{ kind: 'period-unknown' }, '请指定规划期'],
  [{ kind: 'limit-reached', limit: 'cells' }, '表格太多'],
];

test.each(CASES)('%j', (finding, words) => {
  const sentence = sayExtractFinding(finding);
  expect(sentence).toContain(words);
  expect(sentence).toMatch(/[；，]请?.*。$/);
});

test('reasons are a few words', () => {
  expect(sayExtractReason('name-carried')).toBe('主语承前省略');
});
