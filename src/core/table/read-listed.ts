import type { PrintedFigure } from '../figure/printed-figure';
import type { Plan } from '../plan/plan';
import type { TableCell } from './plan-table';
import { readCell } from './read-cell';

/**
 * A figure as a cell of its column. A column speaks of one year, or of the plan's whole period; what
 * the prose says of other years carries them, so that 2035 is never read as 2025.
 * @example readListed(plan, growingTo2035) // { kind: 'text', text: '80（2035年）' }
 */
export function readListed(plan: Plan, figure: PrintedFigure | undefined): TableCell {
  const cell = readCell(figure?.text ?? '');
  if (figure === undefined || figure.place.kind !== 'prose' || cell.kind === 'blank') return cell;
  const years = unusualYears(plan, figure);
  return years === '' ? cell : { kind: 'text', text: `${figure.text.trim()}（${years}）` };
}

function unusualYears(plan: Plan, { measure, firstYear, lastYear }: PrintedFigure): string {
  const isRate = measure === 'growth' || measure === 'actual_growth';
  const usual = {
    first: isRate ? plan.baseYear + 1 : measure === 'base' ? plan.baseYear : plan.targetYear,
    last: measure === 'base' ? plan.baseYear : plan.targetYear,
  };
  if (firstYear === usual.first && lastYear === usual.last) return '';
  const last = `${String(lastYear)}年`;
  return firstYear === lastYear ? last : `${String(firstYear)}—${last}`;
}
