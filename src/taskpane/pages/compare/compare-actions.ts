import { fail, succeed, type Outcome } from '../../../core/finding/outcome';
import type { ProgressSettings } from '../../../core/progress/settings';
import { chartWords, sayChartFinding, sayChartInserted } from '../../../wording/chart';
import { sayPage, sayWorkbookFinding } from '../../../wording/workbook-finding';
import { insertChart } from '../../../workbook/chart/insert-chart';
import { keepMargins, marginsIn, readMargins } from '../../../workbook/setting/setting';
import { locateRow } from '../../../workbook/inserted/locate-blocks';
import { comparisonWords } from '../../../wording/comparison';
import { sayReport } from '../../../wording/report-text';
import { asHtml, asText, plainTable } from '../../../workbook/block/plain-table';
import { KINDS } from '../../../workbook/kind/kinds';
import { insertEntrySheet } from '../../page/entry-sheet';
import { readyCatalog, type PageHost, type PageProps } from '../../page/page';
import type { Services } from '../../page/services';
import { askWorkbook } from '../../page/work';
import { MESSAGES as SHARED } from '../../parts/messages';
import { COMPARE_MESSAGES } from './compare-messages';
import { askTable, shownComparisons } from './ask-table';
import type { CompareEvent, CompareState } from './compare-state';

type CompareHost = PageHost<CompareState, CompareEvent>;

/** What a user can do in 对比 beyond choosing what is shown. */
export interface CompareActions {
  readonly chooseYear: (year: number) => void;
  /** Inserts the sheet for a year's actual values; 对比 stays in view and follows what is typed. */
  readonly fillYear: (year: number) => void;
  /** Opens a row, whatever the filters hide. */
  readonly showRow: (key: string) => void;
  /** Shows a row in the table that was inserted, comparisons before plan tables. */
  readonly jumpToRow: (key: string) => void;
  /** Changes what counts as nearly on schedule. */
  readonly changeSettings: (settings: ProgressSettings) => void;
  /** Draws the comparison at the selection, else the newest, below its table. */
  readonly drawChart: () => void;
  /** Puts the comparison in view on the clipboard, as paragraphs and a table for a report. */
  readonly copyReport: () => void;
}

export type CompareProps = PageProps<CompareState, CompareEvent, CompareActions>;

/**
 * Ties the actions of 对比 to one pane.
 * @example bindCompare(host).chooseYear(2023)
 */
export function bindCompare(host: CompareHost): CompareActions {
  const { services, send, pane } = host;
  return {
    chooseYear: (year) => {
      send({ kind: 'year-chosen', year });
      void pane.refresh();
    },
    fillYear: (year) => pane.write(() => fillYear(host, year)),
    showRow: (key) => {
      send({ kind: 'filters-cleared' });
      pane.openRow(key);
    },
    jumpToRow: (key) => void jumpToRow(host, key),
    changeSettings: (settings) => void changeMargins(host, settings).then(pane.refresh),
    drawChart: () => pane.write(() => drawChart(services)),
    copyReport: () => void copyReport(host),
  };
}

async function fillYear(
  { services, common }: CompareHost,
  year: number,
): Promise<Outcome<string, string>> {
  const catalog = readyCatalog(common());
  const plan = catalog?.plans.get(common().planId ?? '');
  if (catalog === undefined || plan === undefined) return fail(SHARED.notConnected);
  const { kind, sentence } = await insertEntrySheet(services, { catalog, plan, year });
  if (kind === 'inserted') return succeed(sentence);
  return fail(kind === 'failed' ? sentence : `${sentence}${COMPARE_MESSAGES.rowsMissing}`);
}

/** Where the row stands in no table the pane says what to do. */
async function jumpToRow({ services, pane }: CompareHost, key: string): Promise<void> {
  const located = await askWorkbook(services, (context) => locateRow(context, key, 'comparison'));
  if (located.ok) await pane.jumpTo(located.value);
  else pane.tellSlip(sayWorkbookFinding(located.finding));
}

/**
 * The margins are kept with the workbook: they change results, so whoever opens the workbook must see
 * the same ones. The person's next workbook is offered them.
 */
async function changeMargins(
  { services, send, common, pane }: CompareHost,
  settings: ProgressSettings,
): Promise<void> {
  send({ kind: 'settings-changed', settings });
  services.margins.write(JSON.stringify(settings));
  send({ kind: 'usual-known', usual: settings });
  if (!common().connected) return;
  const kept = await askWorkbook(services, (context) => keepMargins(context, settings));
  if (!kept.ok) pane.tellProblem(sayWorkbookFinding(kept.finding));
}

/**
 * Takes this year, and the margins that are kept with the workbook, into 对比.
 * @example await recallMargins(host)
 */
export async function recallMargins({
  services,
  send,
}: Pick<CompareHost, 'services' | 'send'>): Promise<void> {
  send({ kind: 'opened', thisYear: Number(services.now().slice(0, 4)) });
  send({ kind: 'usual-known', usual: usualMargins(services.margins.read()) });
  const kept = await askWorkbook(services, readMargins);
  // A workbook that cannot be asked now is judged by the default, as the pane says.
  if (kept.ok) send({ kind: 'settings-changed', settings: kept.value });
}

function usualMargins(text: string | undefined): ProgressSettings | undefined {
  try {
    return marginsIn(JSON.parse(text ?? 'null'));
  } catch {
    // Someone else's text: as good as nothing.
    return undefined;
  }
}

/** What is in view goes, filters and all, as what is inserted does. */
async function copyReport({ services, read, send, common }: CompareHost): Promise<void> {
  const catalog = readyCatalog(common());
  const plan = catalog?.plans.get(common().planId ?? '');
  if (catalog === undefined || plan === undefined) return;
  const state = read();
  const composed = KINDS[state.table].compose({
    ...{ catalog, plan, words: comparisonWords, mode: 'values', choice: {} },
    asked: askTable(catalog, plan, state),
  });
  if (!composed.ok) return;
  const table = plainTable(composed.value);
  const isReport = KINDS[state.table].hasReport;
  const paragraphs = isReport ? shownComparisons(catalog, plan, state).flatMap(sayReport) : [];
  const text = asText(table, paragraphs);
  const isCopied = await services.review.copy(text, asHtml(table, paragraphs));
  send({ kind: 'copied', copied: isCopied ? { kind: 'done' } : { kind: 'refused', text } });
}

async function drawChart(services: Services): Promise<Outcome<string, string>> {
  const drawn = await askWorkbook(services, (context) => insertChart(context, chartWords));
  if (!drawn.ok) return fail(sayChartFinding(drawn.finding));
  const { place, data, counts, isReplaced, pageRefused } = drawn.value;
  return succeed(sayChartInserted(place, data, counts, isReplaced) + sayPage(pageRefused));
}
