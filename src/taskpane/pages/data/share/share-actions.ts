import type { Outcome } from '../../../../core/finding/outcome';
import type { WorkbookFinding } from '../../../../core/finding/workbook-finding';
import { listed, quoted } from '../../../../wording/phrases';
import { sayWorkbookFinding } from '../../../../wording/workbook-finding';
import {
  freezeWorkbook,
  previewFreeze,
  type Freezing,
} from '../../../../workbook/freeze/freeze-workbook';
import { repairWorkbook, type Repair } from '../../../../workbook/freeze/repair-workbook';
import {
  forgetFrozen,
  thawWorkbook,
  type Thawing,
} from '../../../../workbook/freeze/thaw-workbook';
import { askWorkbook, failed, stepThrough } from '../../../page/work';
import type { DataHost, ShareStep } from '../data-state';

/** What a user can do to share the workbook. */
export interface ShareActions {
  /** Counts the formulas and asks. */
  readonly askFreeze: () => void;
  /** Answers: turns them into values. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Drops the formulas that were not restored. */
  readonly forgetFormulas: () => void;
  readonly repairNames: () => void;
}

const told = (sentence: string): ShareStep => ({ kind: 'done', sentence, left: [] });

/**
 * Ties the actions of sharing to one pane.
 * @example bindShare(host).askFreeze()
 */
export function bindShare({ services, read, send }: DataHost): ShareActions {
  const work = <Value>(
    ask: (context: Excel.RequestContext) => Promise<Outcome<Value, WorkbookFinding>>,
    then: (value: Value) => ShareStep,
  ) =>
    void stepThrough<ShareStep>(
      () => read().share,
      (step) => send({ kind: 'share', step }),
      SHARE_MESSAGES.working,
      async () => {
        const asked = await askWorkbook(services, ask);
        return asked.ok ? then(asked.value) : failed(sayWorkbookFinding(asked.finding));
      },
    );
  return {
    askFreeze: () => work(previewFreeze, (freezing) => ({ kind: 'asked', freezing })),
    freeze: () => work(freezeWorkbook, (frozen) => told(frozenText(frozen))),
    thaw: () =>
      work(thawWorkbook, (thawed) => ({
        kind: 'done',
        sentence: thawedText(thawed),
        left: thawed.left,
      })),
    forgetFormulas: () => work(forgetFrozen, (count) => told(forgottenText(count))),
    repairNames: () => work(repairWorkbook, (repairs) => told(repairedText(repairs))),
  };
}

/** Every text about sharing the workbook that is not made in src/wording. */
export const SHARE_MESSAGES = {
  title: '分发与修复',
  help: '没有装本加载项的人打开工作簿，PLAN 公式会变成 #NAME?。分发前先冻结：公式换成它现在的值，出处照留；以后可恢复公式。',
  freeze: '冻结为数值',
  thaw: '恢复公式',
  repair: '修复函数名',
  working: '正在处理…',
  freezeYes: '冻结',
  leftTitle: '没有恢复的公式',
  leftHelp:
    '这些格子在冻结之后改过或删掉了，保持原样。需要时请照下面的公式自行填入；改回冻结时的值，也可以再点“恢复公式”。',
  forget: '不再保留这些公式',
  deleted: '所在单元格已删除',
} as const;

/** What the user agrees to: `将把 63 个 PLAN 公式（“十四五”63 个）换成现在的值……` */
export function freezeText({ sheets }: Freezing): string {
  const total = sheets.reduce((sum, { formulas }) => sum + formulas, 0);
  const shown = sheets.map(({ name, formulas }) => `${quoted(name)}${formulas} 个`);
  return `将把 ${total} 个 PLAN 公式（${listed(shown)}）换成它们现在的值，其余内容不动。公式记在工作簿里，点“恢复公式”可以还原；建议先另存一份再冻结。`;
}

/** Said once it is done. */
function frozenText({ sheets }: Freezing): string {
  const total = sheets.reduce((sum, { formulas }) => sum + formulas, 0);
  return `已把 ${total} 个 PLAN 公式换成数值，可以分发了；要恢复时点“恢复公式”。`;
}

/** Said once formulas are back. */
function thawedText({ restored, left }: Thawing): string {
  if (restored === 0) return `没有恢复任何公式，${left.length} 个见下面的清单。`;
  return left.length === 0
    ? `已恢复 ${restored} 个公式。`
    : `已恢复 ${restored} 个公式，还有 ${left.length} 个没有恢复，见下面的清单。`;
}

/** Said once names are put right. */
function repairedText(repairs: readonly Repair[]): string {
  const shown = repairs.slice(0, 3).map(({ address }) => address);
  const more = repairs.length > shown.length ? '等' : '';
  return `已修复 ${repairs.length} 个公式里的函数名：${listed(shown)}${more}。`;
}

/** Said once left-over formulas are forgotten. */
function forgottenText(count: number): string {
  return `不再保留 ${count} 个没有恢复的公式，单元格里的值不变。`;
}
