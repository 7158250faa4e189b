import type { Operator } from './figure';

/**
 * How a word before a number binds it. `''` says nothing about the bound (达到), `'cap'` is 控制在,
 * which means a ceiling unless another word says more (控制在3%左右).
 *
 * 以上, 以下, 以内 include the number, 超过, 不满, 以外 do not: 民法典 第一千二百五十九条.
 */
export type Binding = Operator | '' | 'cap';

const WORDS_BEFORE: readonly (readonly [Binding, string])[] = [
  ['≥', '≥ 不低于 不少于 不小于 不得低于 不得少于 不应低于 不弱于 至少 至少达到 最低'],
  ['>', '> 超过 超出 超 高于 大于 多于 突破 跨过 逾'],
  ['≤', '≤ 不高于 不超过 不大于 不多于 不得超过 不得高于 不突破 至多 最多 最高'],
  ['<', '< 低于 少于 小于 不足 不到 不满 未满'],
  ['≈', '≈ 约 约为 大约 大约为 接近 近'],
  [
    '',
    '达到 达 达成 实现 完成 为 是 到 至 确保 确保达到 保持 保持在 稳定在 维持在 维持 在 力争 争取',
  ],
  [
    '',
    '力争达到 争取达到 预计 预计达到 基本达到 增至 升至 提至 降至 减至 增到 升到 提到 降到 减到',
  ],
  ['cap', '控制在 控制 控制到 压减到 压缩到'],
];

/** 增长到1500, 降低至4%: the level reached, not the change. */
const CHANGES = '增长 增加 提高 提升 上升 扩大 下降 降低 减少 压减 缩减 压缩'.split(' ');
const REACHED: readonly (readonly [string, Binding])[] = CHANGES.flatMap((change) =>
  ['到', '至', '为'].map((end) => [`${change}${end}`, ''] as const),
);

/** Words before a number, longest first, with their binding. */
export const BEFORE: ReadonlyMap<string, Binding> = new Map(
  [
    ...WORDS_BEFORE.flatMap(([binding, words]) =>
      words.split(' ').map((word) => [word, binding] as const),
    ),
    ...REACHED,
  ].sort(([a], [b]) => b.length - a.length),
);

const WORDS_AFTER: readonly (readonly [Operator, string])[] = [
  ['≥', '以上 及以上 或以上 之上'],
  ['≤', '以下 及以下 或以下 以内 之内 内'],
  ['≈', '左右 上下'],
];

/** Words after a number and its unit, longest first, with their operator. */
export const AFTER: ReadonlyMap<string, Operator> = new Map(
  WORDS_AFTER.flatMap(([op, words]) => words.split(' ').map((word) => [word, op] as const)).sort(
    ([a], [b]) => b.length - a.length,
  ),
);

const STRICT: ReadonlyMap<Operator, Operator> = new Map([
  ['≥', '>'],
  ['≤', '<'],
]);

/**
 * The one operator that several words add up to. 超过…以上 mixes a strict and an inclusive word of the
 * same direction; the strict one is what the sentence is built on and is kept. Words that
 * contradict each other (约…以上) give undefined.
 *
 * @example combineBindings(['', '≥']) // '≥'
 * @example combineBindings(['≈', '≥']) // undefined
 */
export function combineBindings(bindings: readonly Binding[]): Operator | undefined {
  const said = bindings.filter((binding) => binding !== '' && binding !== 'cap');
  const [first] = said;
  if (first === undefined) return bindings.includes('cap') ? '≤' : '=';
  const strict = said.find((op) => op === '>' || op === '<');
  const kept = strict ?? first;
  return said.every((op) => op === kept || STRICT.get(op) === kept) ? kept : undefined;
}

const MIRRORED: Readonly<Record<Operator, Operator>> = {
  '=': '=',
  '≈': '≈',
  '≥': '≤',
  '>': '<',
  '≤': '≥',
  '<': '>',
};

/**
 * The operator of the opposite number: 下降3%以上 is a growth of −3 % or less.
 *
 * @example mirror('≥') // '≤'
 */
export function mirror(op: Operator): Operator {
  return MIRRORED[op];
}
