import { rowName, type PlanIndicator } from '../../../../core/indicator/plan-indicator';
import type { Plan } from '../../../../core/plan/plan';
import { succeed } from '../../../../core/finding/outcome';
import { sayUnfetched } from '../../../../wording/unexpected';
import { sayWorkbookFinding } from '../../../../wording/workbook-finding';
import { changePackages } from '../../../../workbook/setting/packages';
import { readyCatalog, type PageHost } from '../../../page/page';
import { askWorkbook, done, failed, stepThrough } from '../../../page/work';
import { MESSAGES } from '../../../parts/messages';
import type { PlanEvent, PlanState } from '../plan-state';

/**
 * Keeps 责任单位 with the workbook and this computer's library, and puts them in force.
 * @param units by code of the row
 * @example await keepUnits(host, plan, new Map([['01', '区统计局']])); host.read().unitsStep.kind // 'done'
 */
export async function keepUnits(
  { services, common, read, send, pane }: PageHost<PlanState, PlanEvent>,
  plan: Plan,
  units: ReadonlyMap<string, string>,
): Promise<void> {
  const catalog = readyCatalog(common());
  if (catalog === undefined || !common().connected) return;
  const asked = {
    plan,
    rows: catalog.rows.get(plan.id) ?? [],
    units,
    now: services.now().slice(0, 10),
  };
  await stepThrough(
    () => read().unitsStep,
    (step) => send({ kind: 'units-step', step }),
    UNITS_MESSAGES.working,
    async () => {
      const parts = await Promise.all([
        import(/* webpackChunkName: "read-package" */ '../../../../datapackage/set-units'),
        import(/* webpackChunkName: "read-package" */ '../../../../datapackage/read-own-package'),
      ]).catch(() => undefined);
      if (parts === undefined) return failed(sayUnfetched(UNITS_MESSAGES.title));
      const [{ setUnits }, { readKeptPackage }] = parts;
      const kept = await askWorkbook(services, (context) =>
        changePackages<never>(context, (now) => succeed(setUnits(now, asked).kept)),
      );
      if (!kept.ok) return failed(sayWorkbookFinding(kept.finding));
      await pane.putInForce(kept.value);
      // The same once more changes nothing, and tells which of them it was.
      const { changed } = setUnits(kept.value, asked);
      const reading = readKeptPackage(changed.files);
      const isShelved = reading.ok && (await pane.shelve(changed, reading.package));
      return done(keptText(units.size, isShelved));
    },
  );
}

/** Every text of 责任单位 in the pane. */
export const UNITS_MESSAGES = {
  title: '责任单位',
  help: '谁报这个数，几个单位写在一格，如“区发改局、区统计局”。写好后实际值表、未报送清单和 PLAN.INFO 都用它。',
  working: '正在保存…',
  save: '保存责任单位',
  needsWorkbook: '在 Excel 里打开工作簿，才能保存。',
} as const;

/** `已写 3／20 项，2 项没有用上`; what is not used is told before the section is opened. */
export function filledText(filled: number, count: number, unused: number): string {
  return `已写 ${filled}／${count} 项${unused === 0 ? '' : `，${unused} 项没有用上`}`;
}

/** Units that were written for rows which the plan in force does not have under that name. */
export function unusedText(unused: readonly PlanIndicator[]): string {
  const each = unused.map((row) => `“${rowName(row)}”（${row.responsibleUnit ?? ''}）`);
  return `为下面的指标写过责任单位，现在这份规划里没有同名的，没有用上：${each.join('、')}。改了名称的，请在对应的指标里重新写。`;
}

function keptText(count: number, isShelved: boolean): string {
  const where = isShelved ? '随工作簿保存，本机资料库里也存了一份' : '随工作簿保存';
  const unshelved = isShelved ? '' : MESSAGES.unshelved;
  return `已改 ${count} 项，${where}；已插入的表请在“数据”里更新，实际值表里空着的再插入一次就补上。${unshelved}`;
}
