import { comparisonWords } from '../../../../wording/comparison';
import { chartWords, sayChartFinding } from '../../../../wording/chart';
import { sayWorkbookFinding } from '../../../../wording/workbook-finding';
import { redrawCharts } from '../../../../workbook/chart/insert-chart';
import { applyRefresh } from '../../../../workbook/refresh/apply-refresh';
import { composeBlocks, previewRefresh } from '../../../../workbook/refresh/preview-refresh';
import {
  dropBlock,
  locateBlocks,
  type LocatedBlock,
} from '../../../../workbook/inserted/locate-blocks';
import type { RefreshScope } from '../../../../workbook/inserted/read-blocks';
import { applyMove, previewMove } from '../../../../workbook/move/move-workbook';
import { changesSince } from '../../../../workbook/setting/computed';
import { readyCatalog } from '../../../page/page';
import { askWorkbook, done, failed } from '../../../page/work';
import { working, type DataHost } from '../data-state';
import type { RefreshPlan } from '../../../../workbook/refresh/refresh-plan';
import { countChanges, HINDRANCES, previewTables, sayUnmatched } from './preview-tables';
import { MOVE_MESSAGES, movedText, REFRESH_MESSAGES } from './refresh-messages';
import type { RefreshState } from './refresh-state';

/** What a user can do to refresh the inserted tables. */
export interface RefreshActions {
  /** Shows what a refresh of the chosen tables would change. */
  readonly check: () => void;
  /** Shows what it would change to move what is about the chosen plan to the one in view. */
  readonly move: () => void;
  /** Writes what was shown, as far as the user agrees. */
  readonly write: () => void;
  /** Drops a table whose cells are gone from what the workbook remembers. */
  readonly drop: (id: string) => void;
}

/**
 * Ties the actions of refreshing to one pane.
 * @example bindRefresh(host).check()
 */
export function bindRefresh(host: DataHost): RefreshActions {
  return {
    check: () => void checkTables(host),
    move: () => void checkMove(host),
    write: () => void writeTables(host),
    drop: (id) => void dropTable(host, id),
  };
}

/**
 * Looks which tables there are and which is selected; only done while 数据 is in view. A workbook that
 * does not answer leaves what was known: the check itself will say why.
 * @example await locateTables(host); host.read().refresh.located?.here // { id: 'b1', … }
 */
export async function locateTables({ services, send }: DataHost): Promise<void> {
  const located = await askWorkbook(services, (context) => locateBlocks(context));
  if (located.ok) send({ kind: 'refresh', event: { kind: 'located', located: located.value } });
}

/** Shows what would change in the tables of the chosen scope; nothing is written. */
async function checkTables(host: DataHost): Promise<void> {
  if (readyCatalog(host.common()) === undefined) return;
  await working(host, REFRESH_MESSAGES.checking, async () => {
    await host.pane.readActuals();
    const catalog = readyCatalog(host.common());
    if (catalog === undefined) return { kind: 'idle' };
    // The selection may have moved without a word: a scope that hangs on it is looked up anew.
    if (host.read().refresh.scope !== 'workbook') await locateTables(host);
    const meant = chooseScope(host.read().refresh);
    if (meant === undefined) return failed(REFRESH_MESSAGES.noBlockHere);
    const { scope, known } = meant;
    const shown = await askWorkbook(host.services, (context) =>
      previewRefresh(context, composeBlocks(catalog, comparisonWords), scope, known),
    );
    if (!shown.ok) return failed(sayWorkbookFinding(shown.finding));
    host.send({ kind: 'refresh', event: { kind: 'shown' } });
    const { plans } = shown.value;
    const isIdle = plans.every(({ descriptor }) => descriptor === undefined);
    if (isIdle && changesSince(host.services.desk).length > 0) await settle(host, plans, scope);
    return { kind: 'refresh', refresh: previewTables(catalog, plans, scope) };
  });
}

/** Shows what a move would change; nothing is written. */
async function checkMove(host: DataHost): Promise<void> {
  await working(host, MOVE_MESSAGES.checking, async () => {
    await host.pane.readActuals();
    const catalog = readyCatalog(host.common());
    const { moveFrom, moveYear: year } = host.read().refresh;
    const [from, to] = [moveFrom, host.common().planId].map((id) => catalog?.plans.get(id ?? ''));
    if (catalog === undefined || from === undefined || to === undefined || from === to)
      return failed(MOVE_MESSAGES.same);
    const move = { from, to, year };
    const shown = await askWorkbook(host.services, (context) =>
      previewMove(context, { catalog, words: comparisonWords, move }),
    );
    if (!shown.ok) return failed(sayWorkbookFinding(shown.finding));
    host.send({ kind: 'refresh', event: { kind: 'shown' } });
    const { plans, formulas, staying } = shown.value;
    const scope = { kind: 'workbook' as const };
    return {
      kind: 'refresh',
      refresh: previewTables(catalog, plans, scope, {
        ...{ move, formulas, staying },
        unmatched: sayUnmatched(catalog, move),
      }),
    };
  });
}

/**
 * Writes what the user was shown and agreed to, and only while the workbook and the data are still
 * as shown. Does nothing where nothing is offered.
 */
async function writeTables(host: DataHost): Promise<void> {
  const { step, refresh } = host.read();
  if (step.kind !== 'refresh') return;
  const { plans, scope, move } = step.refresh;
  const { declined, adopted } = refresh;
  const consent = { plans, declined, adopted };
  await working(host, REFRESH_MESSAGES.writing, async () => {
    await host.pane.readActuals();
    const catalog = readyCatalog(host.common());
    if (catalog === undefined) return { kind: 'idle' };
    const date = host.services.now();
    const words = comparisonWords;
    const written = await askWorkbook(host.services, (context) =>
      move === undefined
        ? applyRefresh(context, composeBlocks(catalog, words), scope, consent, date)
        : applyMove(context, { catalog, words, move: move.move }, { ...consent, ...move }, date),
    );
    if (!written.ok) return failed(sayWorkbookFinding(written.finding));
    const { located } = host.read().refresh;
    const { log } = written.value;
    if (move === undefined && declined.length === 0) await settle(host, plans, scope);
    if (located !== undefined)
      host.send({ kind: 'refresh', event: { kind: 'located', located: { ...located, log } } });
    const counts = countChanges(plans, consent, move);
    const left = (move?.staying.length ?? 0) + (move?.formulas.length ?? 0) - counts.formulas;
    const charts = await redraw(host, written.value.plans);
    return done(`${movedText(counts, left)}${charts}`);
  });
}

/** The charts of tables whose rows became others, and what to say of them. */
async function redraw({ services }: DataHost, plans: readonly RefreshPlan[]): Promise<string> {
  const remade = plans.filter(
    ({ descriptor, additions, remarks }) =>
      descriptor !== undefined &&
      (additions.length > 0 ||
        remarks.some(({ kind }) => kind === 'moved' || kind === 'head-followed')),
  );
  if (remade.length === 0) return '';
  const ids = remade.map(({ id }) => id);
  const drawn = await askWorkbook(services, (context) => redrawCharts(context, ids, chartWords));
  if (!drawn.ok) return sayWorkbookFinding(drawn.finding);
  const failures = drawn.value.flatMap((one) => (one.ok ? [] : [one.finding]));
  const count = drawn.value.length - failures.length;
  return [
    count === 0 ? '' : `${String(count)} 张进度图也重新画了。`,
    ...failures.map((finding) => `进度图没有跟着换：${sayChartFinding(finding)}`),
  ].join('');
}

/** Once no table of the workbook is behind the data, unless Excel or the user keeps it so. */
async function settle(
  { pane }: DataHost,
  plans: readonly RefreshPlan[],
  { kind }: RefreshScope,
): Promise<void> {
  const isBehind = plans.some(({ remarks }) =>
    remarks.some((one) => HINDRANCES.includes(one.kind)),
  );
  if (kind === 'workbook' && !isBehind) await pane.settle();
}

/** Drops a table, then looks again. */
async function dropTable(host: DataHost, id: string): Promise<void> {
  await working(host, REFRESH_MESSAGES.dropping, async () => {
    const dropped = await askWorkbook(host.services, (context) => dropBlock(context, id));
    return dropped.ok
      ? done(REFRESH_MESSAGES.dropped)
      : failed(sayWorkbookFinding(dropped.finding));
  });
  if (host.read().step.kind === 'done') await checkTables(host);
}

/** What the choice means in the workbook as it was last seen, and the blocks it then means. */
function chooseScope({
  scope,
  located,
}: RefreshState): { readonly scope: RefreshScope; readonly known: readonly string[] } | undefined {
  if (scope === 'workbook' || located === undefined)
    return { scope: { kind: 'workbook' }, known: idsOf(located?.blocks ?? []) };
  const { sheet, here, blocks } = located;
  if (scope === 'sheet') {
    const known = idsOf(blocks.filter((block) => block.sheet === sheet));
    return { scope: { kind: 'sheet', sheet }, known };
  }
  return here && { scope: { kind: 'block', id: here.id }, known: [here.id] };
}

const idsOf = (blocks: readonly LocatedBlock[]): readonly string[] => blocks.map(({ id }) => id);
