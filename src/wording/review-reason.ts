import type { Figure } from '../core/figure/figure';
import type { Confidence, ReviewReason, SavingEffect } from '../core/finding/review-finding';
import { sayExtractReason } from './extract-finding';

type OwnReason = Exclude<ReviewReason, Parameters<typeof sayExtractReason>[0]>;

const OWN: Readonly<Record<OwnReason, string>> = {
  'cell-of-table': '表中单元格，表头写明是什么',
  'row-shifted': '这一行与表头错位，已按内容对齐',
  'table-unproved': '表没有通过自检，等您核对',
  'doubt-elsewhere': '表里另有一处没有通过自检，不挨着这一行',
  'row-unproved': '这一行没有通过自检，等您核对',
  'header-missing': '表没有表头，各列按内容推断',
  'cell-merged': '合并单元格，几行共用',
  'not-a-number': '没有读成数字，采纳就按文字保存',
  'footnote-unread': '数后有注记，没有找到它的注，或注里说是合计、平均，请看表下的注',
  'name-twice': '表中有同名的行',
  'name-known': '规划的表或已知的指标里有这个名称',
  'unit-apart': '单位与这个指标的不合（一个是百分数）',
  'restates-table': '与表中所印一致',
  'rounds-table': '是表中那个数的约数，不矛盾',
  'contradicts-table': '与表中所印不同，请核对原件',
  'part-of-region': '说的是局部或每单位的数，不是全地区的',
  'cell-waits': '表里这个数还等您核对',
  'past-alone': '过去的数，规划没有给它定目标',
};

/**
 * Why a candidate under review is sure or not, in a few Chinese words.
 * @example sayReviewReason('contradicts-table') // '与表中所印不同，请核对原件'
 */
export function sayReviewReason(reason: ReviewReason): string {
  return isOwn(reason) ? OWN[reason] : sayExtractReason(reason);
}

function isOwn(reason: ReviewReason): reason is OwnReason {
  return Object.hasOwn(OWN, reason);
}

const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  sure: '把握大',
  fair: '把握一般',
  poor: '把握小',
  differs: '与表不同',
};

/**
 * How sure a candidate is, as a word.
 * @example sayConfidence('sure') // '把握大'
 */
export function sayConfidence(confidence: Confidence): string {
  return CONFIDENCE[confidence];
}

/**
 * Why a candidate waits, in few Chinese words; none where it is sure and only stands in the text.
 * @example sayWaiting([]) // '等您决定要不要'
 */
export function sayWaiting(doubts: readonly ReviewReason[]): string {
  return doubts.length === 0 ? '等您决定要不要' : doubts.map(sayReviewReason).join('，');
}

/**
 * What the table says where the text speaks of the same.
 * @param where its line in words
 * @example sayPrintedInTable({ text: '1200', unit: '亿元' }, '文本第 14 行') // '表中印的是 1200 亿元（文本第 14 行）'
 */
export function sayPrintedInTable(
  { text, unit }: { readonly text: string; readonly unit: string },
  where: string,
): string {
  const figure = unit === '' || text.includes(unit) ? text : `${text} ${unit}`;
  return `表中印的是 ${figure}（${where}）`;
}

const EFFECTS: Readonly<Record<SavingEffect, string>> = {
  written: '写入',
  'cell-unread': '这一格注明“未读出”',
  'cell-from-prose': '这一格用正文里采纳的数',
  'row-left-out': '整行不写入',
  'not-written': '不写入',
};

/**
 * What saving does to a candidate as it stands, in few Chinese words.
 * @example saySavingEffect('row-left-out') // '整行不写入'
 */
export function saySavingEffect(effect: SavingEffect): string {
  return EFFECTS[effect];
}

const OPERATORS: Readonly<Record<string, string>> = {
  '≈': '，左右',
  '≥': '，不低于它',
  '>': '，要超过它',
  '≤': '，不高于它',
  '<': '，要低于它',
};

/**
 * How a printed text is read, so that a slip of the keys shows at once.
 * @example sayReading(parseFigure('约35亿元')) // '读作数字 35 亿元，左右'
 */
export function sayReading(figure: Figure): string {
  switch (figure.kind) {
    case 'number':
      return `读作数字 ${amount(figure)}`;
    case 'cumulative':
      return `读作五年累计 ${amount(figure)}`;
    case 'change':
      return `读作${figure.way === 'up' ? '增加' : '减少'} ${amount(figure)}`;
    case 'range':
      return `读作范围 ${String(figure.from)} 至 ${String(figure.to)}${unitOf(figure.unit)}`;
    case 'composition':
      return `读作构成 ${figure.parts.join(' : ')}`;
    case 'compound':
      return '读作几个数并列';
    case 'unchanged':
      return '读作与基期持平';
    case 'not-set':
      return '读作“没有设定”，不是 0';
    case 'blank':
      return '原表这一格是空白的，没有数';
    case 'assigned':
      return '读作上级下达的任务，没有数';
    case 'relative':
      return '读作与别处相比，没有数';
    case 'statement':
      return '没有读成数字，按文字保存';
  }
}

function amount(figure: {
  readonly value: number;
  readonly unit: string;
  readonly op: string;
}): string {
  return `${String(figure.value)}${unitOf(figure.unit)}${OPERATORS[figure.op] ?? ''}`;
}

function unitOf(unit: string): string {
  return unit === '' ? '' : ` ${unit}`;
}
