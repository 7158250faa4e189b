import { listedRows } from '../../../../core/catalog/find-figure';
import type { Diagnosis, PageFacts, SiteFacts } from '../../../../core/finding/checkup';
import type { SiteState } from '../../../../library/site-library';
import { composeBlock } from '../../../../workbook/block/compose-block';
import type { Block } from '../../../../workbook/block/block';
import { readBookFacts, readHostFacts } from '../../../../workbook/checkup/environment';
import { CHECKS, runCheckup } from '../../../../workbook/checkup/run-checkup';
import { sayCheckup, sayCheckupSummary, sayDiagnosis } from '../../../../wording/checkup';
import { sayLibraryFinding } from '../../../../wording/library-finding';
import { sayWorkbookFinding } from '../../../../wording/workbook-finding';
import { readyCatalog, type CommonState } from '../../../page/page';
import type { Services } from '../../../page/services';
import { askWorkbook, failed, stepThrough } from '../../../page/work';
import type { CheckupStep, DataHost } from '../data-state';

/** What a user can do to find out why something does not work. */
export interface CheckupActions {
  /** Collects what is to be known of this Excel; writes nothing. */
  readonly diagnose: () => void;
  /** Tries Excel out in a sheet of its own. */
  readonly checkUp: () => void;
  /** Puts the report on the clipboard. */
  readonly copy: () => void;
}

/**
 * Ties the actions to one pane.
 * @example bindCheckup(host).diagnose()
 */
export function bindCheckup({ services, read, send, common }: DataHost): CheckupActions {
  const tell = (step: CheckupStep) => send({ kind: 'checkup', step });
  const step = (text: string, work: () => Promise<CheckupStep>) =>
    void stepThrough<CheckupStep>(() => read().checkup, tell, text, work);
  const report = async (title: string, lines: readonly string[]): Promise<CheckupStep> => {
    const facts = sayDiagnosis(await diagnosis(services, common()));
    return { kind: 'report', title, text: [...lines, ...facts].join('\n'), copied: undefined };
  };
  return {
    diagnose: () => step(CHECKUP_MESSAGES.diagnosing, () => report(CHECKUP_MESSAGES.diagnosed, [])),
    checkUp: () =>
      step(checkingText(0), async () => {
        const equipment = { block: tableOf(common()), page: pageFacts(services) };
        const checked = await askWorkbook(services, (context) =>
          runCheckup(context, equipment, (done) =>
            tell({ kind: 'working', text: checkingText(done) }),
          ),
        );
        if (!checked.ok) return failed(sayWorkbookFinding(checked.finding));
        return report(sayCheckupSummary(checked.value), [...sayCheckup(checked.value), '']);
      }),
    copy: () => {
      const shown = read().checkup;
      if (shown.kind !== 'report') return;
      void services.review.copy(shown.text).then((copied) => tell({ ...shown, copied }));
    },
  };
}

const pageFacts = (services: Services): PageFacts => ({
  ...services.surroundings().allows,
  keepsUndo: services.keepsUndo(),
});

async function diagnosis(services: Services, common: CommonState): Promise<Diagnosis> {
  const { addin, webView } = services.surroundings();
  const book = common.connected ? await askWorkbook(services, readBookFacts) : undefined;
  return {
    ...{ addin, webView },
    page: pageFacts(services),
    packages: readyCatalog(common)?.packages ?? [],
    site: siteFacts(services.site.state()),
    host: readHostFacts(),
    book:
      book === undefined
        ? CHECKUP_MESSAGES.noWorkbook
        : book.ok
          ? book.value
          : sayWorkbookFinding(book.finding),
  };
}

function siteFacts({ index, checkedOn, finding }: SiteState): SiteFacts | undefined {
  const plans = index?.packages.length ?? 0;
  if (plans === 0 && finding === undefined) return undefined;
  const problem = finding === undefined ? '' : sayLibraryFinding(finding);
  return { plans, checkedOn, problem };
}

/** The first table that there is to insert. */
function tableOf(common: CommonState): Block | undefined {
  const catalog = readyCatalog(common);
  if (catalog === undefined) return undefined;
  const plan = [...catalog.plans.values()].find((each) => listedRows(catalog, each).length > 0);
  const block = plan && composeBlock(catalog, plan);
  return block?.ok === true ? block.value : undefined;
}

const checkingText = (done: number): string => `正在体检：${done} / ${CHECKS.length} 项`;

/** Every text of this section that is not made in src/wording. */
export const CHECKUP_MESSAGES = {
  title: '诊断与体检',
  help: '有什么不对时用。诊断列出 Excel、加载项和规划数据的版本。体检另加一张工作表，逐项试一遍加载项要用的功能，做完删去；您的工作表不动，但较旧的 Excel 会清空撤销列表。',
  privacy: '报告里没有单元格内容、文件名和个人信息，可以复制给维护人员。',
  diagnose: '诊断',
  checkUp: '体检',
  diagnosing: '正在诊断…',
  diagnosed: '诊断',
  copy: '复制报告',
  copied: '已复制。',
  copyRefused: '网页组件不让复制，请在下面的框里全选（Ctrl+A）后按 Ctrl+C。',
  report: '报告',
  noWorkbook: '没有打开',
} as const;
