import { extractDocument } from '../../../src/extract/document/read';
import { inPlan } from '../document/show';

/** The numbers among the goals that are said not to be understood. */
function unread(sentence: string, heading = '第三章 主要目标'): readonly string[] {
  return extractDocument(inPlan(sentence, heading)).findings.flatMap((finding) =>
    finding.kind === 'numbers-unread' ? finding.numbers.map(({ text }) => text) : [],
  );
}

test.each([
  ['算力规模超过150XFlops。', ['150XFlops']],
  ['储氢能力2000Nm3/h。', ['2000Nm3/h']],
  ['新建建筑100%执行绿色标准。', ['100%']],
  ['达到30%以上。', ['30%以上']],
  ['书店数量达到120家，覆盖率达到95%。', []],
  // What explains itself, or was taken apart, is not said.
  ['打造15分钟生活圈，加快5G和100G网络建设，举办第3届书展。', []],
  ['生产总值年均增速高于全市平均水平0.5个百分点。', []],
  ['甲公司、乙公司等7个项目建成。', []],
  ['2020年达到30%。', []],
])('%s → %j', (sentence, numbers) => expect(unread(sentence)).toEqual(numbers));

test('outside of the goals, and of what was reached, nothing is said', () => {
  expect(unread('算力规模超过150XFlops。', '三、重点任务')).toEqual([]);
  expect(unread('算力规模超过150XFlops。', '一、发展基础')).toEqual([]);
});
