import { acceptedBeside, acceptedGrid, knownOf } from '../../../../submission/accepted';
import type { PlanStanding, RowYear } from '../../../../submission/wire';
import { sayServiceFinding } from '../../../../wording/service-finding';
import { safeText } from '../../../../workbook/excel/safe-text';
import { readyCatalog } from '../../../page/page';
import { done, failed } from '../../../page/work';
import { readAgain } from '../actuals';
import { cellsSource } from '../actuals/source';
import {
  leftText,
  placeText,
  reviewedText,
  STATE_WORDS,
  stampText,
  SUBMIT_MESSAGES,
} from './submit-messages';
import type { SubmitHost, SubmitState } from './submit-state';

/** What can be done with what others have submitted. */
export interface ReviewActions {
  /** Accepts rows as they are in sight. */
  readonly accept: (rows: readonly RowYear[]) => void;
  /** Asks for the remark with which a row is returned; undefined leaves it. */
  readonly beginReturn: (code: string | undefined) => void;
  readonly writeRemark: (remark: string) => void;
  readonly returnRow: (row: RowYear) => void;
  /** Reads what is accepted of the year into the workbook: shown first, as a file would be. */
  readonly takeAccepted: () => void;
  /** Writes who has and who has not submitted at the selection. */
  readonly insertList: () => void;
}

/**
 * Ties reviewing to one pane.
 * @example bindReview(own, working).takeAccepted()
 */
export function bindReview(
  { host, submissions, read, tell, look }: SubmitHost,
  working: (text: string, work: () => Promise<Partial<SubmitState>>) => Promise<void>,
): ReviewActions {
  const { service, newKey } = submissions;
  const review = (verdict: 'accept' | 'return', rows: readonly RowYear[], remark: string) =>
    working(SUBMIT_MESSAGES.reviewing, async () => {
      const of = read().rows;
      if (of === undefined || rows.length === 0) return {};
      const { regionId, planId, year } = of;
      const seen = rows.map(({ code, revision }) => ({ code, revision }));
      const place = { key: newKey(), regionId, planId, year };
      const answer = await service.review({ ...place, verdict, remark, rows: seen });
      await look();
      if (!answer.ok) return { step: failed(sayServiceFinding(answer.finding)) };
      return { returning: undefined, step: done(reviewedText(verdict, rows.length)) };
    });

  return {
    accept: (rows) => void review('accept', rows, ''),
    beginReturn: (code) =>
      tell({ returning: code === undefined ? undefined : { code, remark: '' } }),
    writeRemark: (remark) => {
      const { returning } = read();
      if (returning !== undefined) tell({ returning: { ...returning, remark } });
    },
    returnRow: (row) => void review('return', [row], read().returning?.remark.trim() ?? ''),
    takeAccepted: () =>
      void working(SUBMIT_MESSAGES.asking, async () => {
        await look();
        const { rows, overview } = read();
        const catalog = readyCatalog(host.common());
        const year = rows?.year ?? overview?.year;
        if (catalog === undefined || year === undefined) return {};
        const answer = await service.accepted(year);
        if (!answer.ok) return { step: failed(sayServiceFinding(answer.finding)) };
        const { known, left: without } = knownOf(catalog, answer.value);
        const left = leftText(without);
        if (known.rows.length === 0)
          return { step: failed(`${SUBMIT_MESSAGES.nothingAccepted}${left}`) };
        const name = `${SUBMIT_MESSAGES.title}（${String(year)}年）`;
        const grid = { rows: acceptedGrid([known], false), firstRow: 1, medium: 'sheet' } as const;
        const beside = acceptedBeside(catalog, [known]);
        await readAgain(host, {
          source: { ...cellsSource(name, grid), kind: 'submitted', beside },
        });
        return { step: left === '' ? { kind: 'idle' } : failed(left) };
      }),
    insertList: () => {
      const { overview } = read();
      if (overview !== undefined) host.pane.insertCells(listCells(overview.year, overview.plans));
    },
  };
}

/** Title, header, and a line a region: those that owe most come first. */
function listCells(year: number, plans: readonly PlanStanding[]) {
  const text = (words: string) => ({ content: words === '' ? '' : safeText(words) });
  const states = ['missing', 'submitted', 'returned', 'accepted'] as const;
  const owed = ({ counts }: PlanStanding) => counts.missing + counts.returned;
  const head = ['地区', ...states.map((state) => STATE_WORDS[state]), '最近报送'];
  const title = [placeText(SUBMIT_MESSAGES.listTitle, year), ...head.slice(1).map(() => '')];
  return [
    title.map(text),
    head.map(text),
    ...[...plans]
      .sort((one, other) => owed(other) - owed(one))
      .map((plan) => [
        text(plan.region),
        ...states.map((state) => ({ content: plan.counts[state] })),
        text(plan.last === undefined ? '' : stampText(plan.last)),
      ]),
  ];
}
