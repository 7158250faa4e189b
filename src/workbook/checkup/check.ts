/* eslint-disable office-addins/no-empty-load, office-addins/call-sync-before-read, office-addins/load-object-before-read -- `keeps` syncs between the question and its answer. */
import type { PageFacts, Seen } from '../../core/finding/checkup';
import type { Block } from '../block/block';

/** What a check works with. */
export interface CheckBench extends Equipment {
  readonly context: Excel.RequestContext;
  /** The scratch sheet. */
  readonly sheet: Excel.Worksheet;
  /** Cells of the scratch sheet that are this check's own. */
  readonly cells: Excel.Range;
}

/** What a check needs that is not in the workbook. */
export interface Equipment {
  /** A table to insert; undefined where no package has one. */
  readonly block: Block | undefined;
  /** Undefined where there is no page, as on the command line. */
  readonly page: PageFacts | undefined;
}

/** One thing that the add-in relies on in Excel. */
export interface Check {
  /** Stays the same for ever: reports are compared by it. */
  readonly id: string;
  readonly what: string;
  /** May throw what `context.sync()` throws. Leaves nothing outside the scratch sheet. */
  readonly run: (bench: CheckBench) => Promise<Seen>;
}

/**
 * Passed where it holds, with what was seen.
 * @example judge(true, '#DIV/0!') // { verdict: 'passed', seen: '#DIV/0!' }
 */
export function judge(holds: boolean, seen: string): Seen {
  return { verdict: holds ? 'passed' : 'failed', seen };
}

/**
 * Passed where what was read is what was written.
 * @example compare(30, 30) // { verdict: 'passed', seen: '应为 30，读到 30' }
 */
export function compare(written: unknown, read: unknown): Seen {
  const [wrote, got] = [JSON.stringify(written), JSON.stringify(read) ?? '无'];
  return judge(wrote === got, `应为 ${wrote}，读到 ${got}`);
}

/** Asks for something, and says after the next sync what was answered. */
type Ask = (bench: CheckBench) => () => unknown;

/**
 * A check that writes and reads back. Two syncs.
 * @param put queues the write
 * @example keeps('number', '写入数', (cells) => …, cellOf('values'), 1500.5)
 */
export function keeps(
  id: string,
  what: string,
  put: (bench: CheckBench) => void,
  ask: Ask,
  expected: unknown,
): Check {
  return {
    id,
    what,
    run: async (bench) => {
      put(bench);
      await bench.context.sync();
      const answer = ask(bench);
      await bench.context.sync();
      return compare(expected, answer());
    },
  };
}

/**
 * Asks for a property of the first cell.
 * @example cellOf('values')
 */
export function cellOf(
  property: 'values' | 'text' | 'formulas' | 'numberFormat' | 'valueTypes',
): Ask {
  return ({ cells }) => {
    const cell = cells.getCell(0, 0);
    cell.load(property);
    return () => (cell[property] as readonly (readonly unknown[])[])[0]?.[0];
  };
}
