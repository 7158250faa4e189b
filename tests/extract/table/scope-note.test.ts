import { readScopeNotes } from '../../../src/extract/table/scope-note';

test.each<[string, string | undefined]>([
  // Of one of the two alone.
  ['注：①2020年基期值不含江北新区。', '① base coverage'],
  ['①基数未包括垦区', '① base coverage'],
  ['注：※ 目标值含外商投资企业，基期值不含。', '※ base coverage'],
  ['*规划目标包括临港片区', '* target coverage'],
  ['注：①基期值为软件业口径；目标值为核心产业口径。', '① base coverage'],
  ['①基期值按2015年不变价计算。', '① base price'],
  ['② 与基期口径不一致，仅供参考', '② base coverage'],
  ['† 目标值口径有调整', '† target coverage'],
  // Of both alike, or of neither: explained, defined, sourced.
  ['注：①基期值和目标值均不含江北新区。', undefined],
  ['①按常住人口计算', undefined],
  ['注：①绝对数按当年价格计算，增速按可比价计算。', undefined],
  ['*包括小学、初中和高中', undefined],
  ['①目标含义为到期末达到的数', undefined],
  ['注：①[ ]内为五年累计数。', undefined],
  ['①基期值为快报数，以统计局公布为准', undefined],
  ['资料来源：市统计局，2020年基期值不含江北新区。', undefined],
])('%s', (note, expected) => {
  const [found] = readScopeNotes([note]).values();
  expect(found && [found.mark, found.of, found.differs].join(' ')).toBe(expected);
});

test('each mark has its own note, and a note may go on in the next line', () => {
  const notes = ['注：①基期值不含江北新区；②按常住人口计算。', '③目标值剔除烟草。'];
  expect([...readScopeNotes(notes).keys()]).toEqual(['①', '③']);
});
