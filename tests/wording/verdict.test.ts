import type { Verdict } from '../../src/core/progress/verdicts';
import { sayNotComputable } from '../../src/wording/not-computable';
import { sayVerdict } from '../../src/wording/progress';

test.each<[Verdict, string]>([
  [{ kind: 'done-early' }, '提前完成'],
  [{ kind: 'reached' }, '已达目标值'],
  [{ kind: 'on-schedule' }, '达到序时进度'],
  [{ kind: 'nearly' }, '基本达到序时进度'],
  [{ kind: 'behind' }, '滞后'],
  [{ kind: 'reversed' }, '反向变化'],
  [{ kind: 'done' }, '完成'],
  [{ kind: 'missed' }, '未完成'],
  [{ kind: 'kept' }, '达标'],
  [{ kind: 'broken' }, '未达标'],
  [{ kind: 'open', reason: 'task' }, '待认定'],
  [{ kind: 'undecidable', reason: { kind: 'base-missing' } }, '无法判断（缺基期值）'],
  [
    { kind: 'undecidable', reason: { kind: 'actual-missing', years: [2021, 2022] } },
    '无法判断（缺2021、2022年实际值）',
  ],
  [
    {
      kind: 'undecidable',
      reason: { kind: 'rates-missing', years: [2023], priceBasis: 'constant' },
    },
    '无法判断（缺2023年不变价增速）',
  ],
  [
    { kind: 'undecidable', reason: { kind: 'rates-missing', years: [2023], priceBasis: '' } },
    '无法判断（缺2023年增速）',
  ],
  [
    { kind: 'undecidable', reason: { kind: 'year-outside', firstYear: 2021, targetYear: 2025 } },
    '无法判断（只能判断2021至2025年）',
  ],
  [
    { kind: 'undecidable', reason: { kind: 'arithmetic-impossible' } },
    '无法判断（数值超出可计算的范围）',
  ],
])('%j', (verdict, word) => {
  expect(sayVerdict(verdict)).toBe(word);
});

test.each([
  ['path', { kind: 'base-missing' }, '“床位”算不出时序值：缺基期值；请先补上基期年的实际值。'],
  [
    'progress',
    { kind: 'target-type', types: ['growth'] },
    '“床位”算不出目标进度：增速类目标没有这样的数；请用 PLAN.STATUS 取得判定。',
  ],
  [
    'path',
    { kind: 'target-type', types: ['task'] },
    '“床位”算不出时序值：任务类目标没有这样的数；请用 PLAN.INFO 的“原文”字段引用原文。',
  ],
  [
    'required',
    { kind: 'period-over', targetYear: 2025 },
    '“床位”算不出尚需：2025年就是目标年，没有剩余年份；请用 PLAN.STATUS 取得判定。',
  ],
  [
    'required',
    { kind: 'actual-missing', years: [2023] },
    '“床位”算不出尚需：缺2023年实际值；请补上实际值，或在公式里给出。',
  ],
  [
    'required',
    { kind: 'rates-missing', years: [2023], priceBasis: '' },
    '“床位”算不出尚需：缺2023年增速；请补上各年增速，或在公式最后的“增速”参数里给出年均增速。',
  ],
  [
    'required',
    { kind: 'arithmetic-impossible' },
    '“床位”算不出尚需：数值超出可计算的范围；请核对给出的数。',
  ],
  [
    'status',
    { kind: 'no-target' },
    '“床位”算不出判定：该行没有印目标；请用 PLAN.INFO 的“原文”字段查看印的是什么。',
  ],
] as const)('%s lacking %j', (asked, why, sentence) => {
  expect(sayNotComputable({ kind: 'not-computable', asked, indicator: '床位', why })).toBe(
    sentence,
  );
});
