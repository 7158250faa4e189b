import type { Answer, AnswerCell, CardAnswer } from '../core/function/plan-function';
import { sayComparedCell, sayCompletion } from './comparison';
import { sayInfoValue } from './info-value';
import { sayLookupFinding } from './lookup-finding';
import { sayPackages } from './package-facts';
import { sayVerdict } from './progress';

/** What Excel takes as an answer: a value, or a table that spills. */
export type CellAnswer = string | number | readonly (readonly (string | number)[])[];

/**
 * An answer as the cell shows it, words for what is typed.
 * @example sayAnswer({ kind: 'verdict', verdict: { kind: 'on-schedule' } }) // '达到序时进度'
 */
export function sayAnswer(answer: Answer): CellAnswer {
  if (typeof answer !== 'object') return answer;
  switch (answer.kind) {
    case 'verdict':
      return sayVerdict(answer.verdict);
    case 'packages':
      return sayPackages(answer.packages);
    case 'completion':
      return sayCompletion(answer.completion);
    case 'card':
      return answer.value;
    case 'compared':
      return spill(sayComparedCell(answer));
    case 'table':
      return [answer.columns, ...answer.rows.map((cells) => cells.map(spill))];
    case 'base-used':
    case 'price-basis':
    case 'chosen':
    case 'conflicts':
    case 'direction':
    case 'look-alikes':
    case 'target-types':
    case 'upper':
    case 'versions':
      return sayInfoValue(answer);
  }
}

/**
 * What a card tells of its number, in the order it is shown.
 * @example sayCard({ kind: 'card', value: 1500, facts: [{ name: '单位', value: '亿元' }], data: undefined })
 * // [['单位', '亿元']]
 */
export function sayCard({
  facts,
  data,
}: CardAnswer): readonly (readonly [name: string, text: string])[] {
  const told = facts.map(({ name, value }) => [name, String(sayInfoValue(value))] as const);
  return data === undefined ? told : [...told, ['数据版本', sayPackages([data])]];
}

/** null would come out as 0, so blank is ''. */
function spill(cell: AnswerCell): string | number {
  switch (cell.kind) {
    case 'number':
      return cell.value;
    case 'text':
      return cell.text;
    case 'finding':
      return sayLookupFinding(cell.finding);
    case 'blank':
      return '';
  }
}
