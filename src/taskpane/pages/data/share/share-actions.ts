import type { Outcome } from '../../../../core/finding/outcome';
import type { WorkbookFinding } from '../../../../core/finding/workbook-finding';
import { listed } from '../../../../wording/phrases';
import { sayWorkbookFinding } from '../../../../wording/workbook-finding';
import { makeCopy } from '../../../../document/copy/make-copy';
import { copyName, sayCopyFinding, sayCopySummary } from '../../../../wording/copy';
import { checkAnswered, openAsWorkbook, takeFile } from '../../../../workbook/file/take-file';
import { repairWorkbook, type Repair } from '../../../../workbook/formula/repair-workbook';
import { forgetFrozen, thawWorkbook, type Thawing } from '../../../../workbook/thaw/thaw-workbook';
import { askWorkbook, failed, stepThrough } from '../../../page/work';
import type { DataHost, ShareStep } from '../data-state';

/** What a user can do to share the workbook. */
export interface ShareActions {
  /** Makes a copy to send, and shows it where Excel can. */
  readonly copy: () => void;
  /** The same, with what the cells that were listed show. */
  readonly copyAsShown: () => void;
  /** Saves the copy that was made. */
  readonly save: () => void;
  /** Puts back what 0.1 froze in place. */
  readonly thaw: () => void;
  /** Drops the formulas that were not restored. */
  readonly forgetFormulas: () => void;
  readonly repairNames: () => void;
}

const told = (sentence: string): ShareStep => ({ kind: 'done', sentence, left: [] });

/**
 * Ties the actions of sharing to one pane.
 * @example bindShare(host).copy()
 */
export function bindShare({ services, read, send }: DataHost): ShareActions {
  const step = (text: string, work: () => Promise<ShareStep>) =>
    void stepThrough<ShareStep>(
      () => read().share,
      (next) => send({ kind: 'share', step: next }),
      text,
      work,
    );
  const work = <Value>(
    ask: (context: Excel.RequestContext) => Promise<Outcome<Value, WorkbookFinding>>,
    then: (value: Value) => ShareStep,
  ) =>
    step(SHARE_MESSAGES.working, async () => {
      const asked = await askWorkbook(services, ask);
      return asked.ok ? then(asked.value) : failed(sayWorkbookFinding(asked.finding));
    });
  const copy = (asShown: boolean) =>
    step(SHARE_MESSAGES.copying, () => copyWorkbook(services, asShown));
  return {
    copy: () => copy(false),
    copyAsShown: () => copy(true),
    save: () => {
      const made = read().share;
      if (made.kind === 'copied') services.review.save(made.name, made.bytes);
    },
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

async function copyWorkbook(services: DataHost['services'], asShown: boolean): Promise<ShareStep> {
  const answered = await askWorkbook(services, checkAnswered);
  if (!answered.ok) {
    const { finding } = answered;
    return failed(
      finding.kind === 'copy-unanswered' ? sayCopyFinding(finding) : sayWorkbookFinding(finding),
    );
  }
  const taken = await takeFile();
  if (!taken.ok) return failed(sayCopyFinding(taken.finding));
  const { address, bytes } = taken.value;
  const made = makeCopy({ name: '工作簿', bytes }, { asShown });
  if (!made.ok) {
    const reason = sayCopyFinding(made.finding);
    return made.finding.kind === 'copy-caught' ? { kind: 'caught', reason } : failed(reason);
  }
  const { extension, summary } = made.value;
  // Excel opens no macros this way.
  const isOpen = extension === 'xlsx' && (await openAsWorkbook(made.value.bytes));
  const name = copyName(address, extension);
  return { kind: 'copied', lines: sayCopySummary(summary), name, bytes: made.value.bytes, isOpen };
}

/** Every text about sharing the workbook that is not made in src/wording. */
export const SHARE_MESSAGES = {
  title: '分发与修复',
  help: '没有装本加载项的人打开工作簿，PLAN 公式会变成 #NAME?。发给别人前做一份分发副本：PLAN 公式换成显示的值，出处照留，加载项存的内容去掉；您的工作簿一点不变。',
  copy: '分发副本',
  copying: '正在做分发副本…',
  asShown: '照显示的值做副本',
  save: '保存副本',
  thaw: '恢复公式',
  thawHelp: '“恢复公式”只用于 0.1 版用“冻结为数值”处理过的工作簿。',
  repair: '修复函数名',
  working: '正在处理…',
  leftTitle: '没有放回的公式',
  leftHelp:
    '这些公式认不准该回到哪一格，或放回后没有算出冻结时的值，单元格保持原样。需要时请照下面的公式自行填入；填好的再点“恢复公式”会从清单里去掉。',
  forget: '不再保留这些公式',
  gone: '所在单元格已删除',
} as const;

/** Where the copy is: `已在新窗口打开……`. */
export function whereText({
  isOpen,
  name,
}: Extract<ShareStep, { readonly kind: 'copied' }>): string {
  return isOpen
    ? `副本已在新的 Excel 窗口打开，还没有保存；没有看见时，点“保存副本”存成“${name}”。`
    : `点“保存副本”存成“${name}”。`;
}

/** Said once formulas are back. */
function thawedText({ restored, left, unanswered }: Thawing): string {
  const waiting =
    unanswered === 0
      ? ''
      : `其中 ${unanswered} 个放回后没有算出结果（显示 #BUSY! 或 #NAME?），请等 PLAN 函数能算出来，再点“恢复公式”。`;
  if (restored === 0) return `没有恢复任何公式，${left.length} 个见下面的清单。${waiting}`;
  return left.length === 0
    ? `已恢复 ${restored} 个公式。`
    : `已恢复 ${restored} 个公式，还有 ${left.length} 个没有恢复，见下面的清单。${waiting}`;
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
