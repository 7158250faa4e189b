import { sayUnfetched } from '../../wording/unexpected';
import { sayWorkbookFinding } from '../../wording/workbook-finding';
import { succeed } from '../../core/finding/outcome';
import { recalculate } from '../../workbook/excel/recalculate';
import { readActualsSheets, watchSheets } from '../../workbook/form/actuals-sheets';
import { keepConfirmed, readConfirmed } from '../../workbook/setting/setting';
import type { Services } from '../page/services';
import { askWorkbook, coalesce } from '../page/work';
import type { Store } from './store';

/** What keeps the values of the sheets of actual values in force as they stand there. */
interface ActualsFollower {
  /** Reads the sheets now; where Excel refuses, what was read last stays and the pane says so. */
  readonly read: () => Promise<void>;
  /** Reads whenever a sheet of actual values has changed, from now on. */
  readonly follow: () => Promise<void>;
  /** Ends it. */
  readonly stop: () => Promise<void>;
}

/** So that a paste of many cells, or quick typing, is read once, in milliseconds. */
const PAUSE = 300;

/**
 * Ties the sheets of actual values of a workbook to what is in force. Excel is asked when one of these
 * sheets has changed and when somebody needs their values, not otherwise; formulas are calculated anew
 * only where a value has.
 * @example const actuals = followActuals(services, store); await actuals.read(); await actuals.follow();
 */
export function followActuals(services: Services, store: Store): ActualsFollower {
  let ids: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwatch: (() => Promise<void>) | undefined;

  const read = coalesce(async () => {
    if (!store.read().connected) return;
    const found = await askWorkbook(services, async (context) => {
      const sheets = await readActualsSheets(context);
      if (!sheets.ok || sheets.value.sheets.length === 0)
        return sheets.ok ? succeed({ ...sheets.value, confirmed: [] }) : sheets;
      const confirmed = await readConfirmed(context);
      // Where it cannot be read nothing is confirmed: the user is asked again.
      return succeed({ ...sheets.value, confirmed: confirmed.ok ? confirmed.value : [] });
    });
    if (!found.ok) {
      store.send({ kind: 'actuals-unread', problem: sayWorkbookFinding(found.finding) });
      return;
    }
    ids = found.value.ids;
    const { sheets, confirmed } = found.value;
    const isChanged = await services.fill(sheets, confirmed).catch(() => undefined);
    if (isChanged === undefined) {
      store.send({ kind: 'actuals-unread', problem: sayUnfetched('实际值表') });
      return;
    }
    store.send({ kind: 'actuals-read', reading: services.sheetActuals() });
    if (isChanged) await services.run(recalculate);
    await rememberMarks();
  });

  /** What 核实 was filled in for is remembered; where it cannot be, the mark counts for any value. */
  const rememberMarks = async () => {
    const marks = services.sheetActuals()?.marks;
    if (marks === undefined || marks.added.length + marks.dropped.length === 0) return;
    await askWorkbook(services, (context) => keepConfirmed(context, marks));
  };

  const onChange = (sheetId: string | undefined) => {
    if (sheetId !== undefined && !ids.includes(sheetId)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void read(), PAUSE);
  };

  return {
    read,
    follow: async () => {
      if (unwatch !== undefined) return;
      try {
        unwatch = await services.run((context) => watchSheets(context, onChange));
      } catch {
        // A host that tells of no changes leaves the reading before each comparison and refresh.
      }
    },
    stop: async () => {
      clearTimeout(timer);
      const end = unwatch;
      unwatch = undefined;
      await end?.().catch(() => undefined);
    },
  };
}
