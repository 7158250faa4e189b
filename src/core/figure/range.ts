import { HEAD_PATTERN, isYear, readAmount } from './amount';
import type { CompositionFigure, RangeFigure } from './figure';
import { NUMBER_PATTERN, readNumber } from './printed-number';

/** 3-4个, 10--15所: a dash cannot stand before a negative number, 至 and ~ can. */
const DASHED = new RegExp(
  `^(?<head>${HEAD_PATTERN})(?<from>${NUMBER_PATTERN})(?<unit>[^\\d~-]{0,12}?)--?(?<to>${NUMBER_PATTERN}.{0,24})$`,
);
const SPOKEN = new RegExp(
  `^(?<head>${HEAD_PATTERN})(?<from>-?${NUMBER_PATTERN})(?<unit>[^\\d~-]{0,12}?)(?:~|至|到)(?<to>-?${NUMBER_PATTERN}.{0,24})$`,
);

/**
 * Reads `6%-6.5%`, `10-15所`, `三至五家`. Undefined for years (2021-2025), for two different units, for
 * a first number above the second, and for bounds that no range has (10-15以上).
 *
 * @param text one clause, normalised
 * @example readRange('6.5~7') // { kind: 'range', from: 6.5, to: 7, op: '=', decimals: 1, unit: '' }
 */
export function readRange(text: string): RangeFigure | undefined {
  const found = (DASHED.exec(text) ?? SPOKEN.exec(text))?.groups;
  if (found === undefined) return undefined;
  const { head = '', from = '', unit = '', to = '' } = found;
  const upper = readAmount(`${head}${to}`);
  const lower = readAmount(`${from}${unit === '' ? (upper?.unit ?? '') : unit}`);
  if (lower === undefined || upper === undefined || lower.op !== '=') return undefined;
  if (lower.value > upper.value || isYears(lower.value, upper.value, upper.unit)) return undefined;
  if (lower.unit !== upper.unit) return undefined;
  // 控制在 caps a lone number; before a range it only says that the range is meant to be kept.
  const op = upper.op === '≤' && head.includes('控制') ? '=' : upper.op;
  if (op !== '=' && op !== '≈') return undefined;
  const decimals = Math.max(lower.decimals, upper.decimals);
  return { kind: 'range', from: lower.value, to: upper.value, op, decimals, unit: upper.unit };
}

function isYears(from: number, to: number, unit: string): boolean {
  // 2025年 is no amount to begin with.
  return unit === '' && isYear(from) && isYear(to);
}

const COMPOSITION = new RegExp(
  `^(?<about>约|大约|达到|调整为|优化为)?(?<parts>${NUMBER_PATTERN}%?(?::${NUMBER_PATTERN}%?){1,9})(?<tail>左右)?$`,
);

/**
 * Reads parts printed as a ratio. What the parts add up to is not checked here: 1:18 is a ratio too.
 *
 * @param text one clause, normalised
 * @example readComposition('0.2:32.8:67') // { kind: 'composition', parts: [0.2, 32.8, 67], op: '=', decimals: 1 }
 */
export function readComposition(text: string): CompositionFigure | undefined {
  const found = COMPOSITION.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { about = '', tail } = found;
  const parts = (found['parts'] ?? '').split(':').map((part) => readNumber(part.replace('%', '')));
  const read = parts.filter((part) => part !== undefined);
  if (read.length < parts.length) return undefined;
  return {
    kind: 'composition',
    parts: read.map((part) => part.value),
    op: about.includes('约') || tail !== undefined ? '≈' : '=',
    decimals: Math.max(...read.map((part) => part.decimals)),
  };
}
