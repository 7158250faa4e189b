import { refusalOf } from '../excel/refusal';
import { UNANSWERED } from '../file/take-file';
import type { BlockReading } from '../inserted/block-reading';
import type { FrozenValue } from './frozen';
import type { Match } from './match-formulas';

/** A function is given so long to answer, in so many looks. */
const LOOKS = 40;
const PAUSE_MS = 150;
const WAITING = ['#BUSY!', '#GETTING_DATA'];

/** A formula that does not show what it showed, or shows no answer at all. */
export interface Different extends Match {
  readonly isUnanswered?: boolean;
}

/**
 * Which formulas that were put back do not show what they showed when they were frozen, or show
 * nothing in time. One sync for each look.
 * @example await differing(context, matches) // []
 */
export async function differing(
  context: Excel.RequestContext,
  matches: readonly Match[],
  looks = LOOKS,
): Promise<readonly Different[]> {
  const readings = [...new Set(matches.map(({ reading }) => reading))];
  const shown = new Map(
    readings.map((reading) => {
      const { row, column, rows, columns } = reading.area;
      const sheet = context.workbook.worksheets.getItem(reading.sheetId);
      return [reading, sheet.getRangeByIndexes(row, column, rows, columns).load('values')];
    }),
  );
  if ((await refusalOf(context.sync())) !== undefined) return matches;
  const isWaiting = matches.some((match) => WAITING.includes(String(valueIn(shown, match))));
  if (isWaiting && looks > 0) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return differing(context, matches, looks - 1);
  }
  return matches.flatMap((match) => {
    const now = valueIn(shown, match);
    if (isSame(now, match.value)) return [];
    return [{ ...match, isUnanswered: UNANSWERED.includes(String(now)) }];
  });
}

function valueIn(shown: ReadonlyMap<BlockReading, Excel.Range>, match: Match): unknown {
  return shown.get(match.reading)?.values[match.row]?.[match.column] as unknown;
}

function isSame(now: unknown, then: FrozenValue): boolean {
  if (typeof now !== 'number' || typeof then !== 'number') return now === then;
  return Math.abs(now - then) <= 1e-9 * Math.max(1, Math.abs(then));
}
