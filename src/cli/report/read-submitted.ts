import type { Catalog, PlanPackage } from '../../core/catalog/catalog';
import type { PrintedFigure } from '../../core/figure/printed-figure';
import { rowKey } from '../../core/indicator/plan-indicator';
import { planYears } from '../../core/plan/plan';
import type { DocumentFile } from '../../document/read-document';
import { openDatabase } from '../../server/database';
import { acceptedCsv, acceptedYear } from '../../server/export-year';
import { serviceAt } from '../../submission/client';
import type { AcceptedYear } from '../../submission/wire';
import { sayServiceFinding } from '../../wording/service-finding';
import type { SubmittedAt } from '../arguments/submitted-at';

/** What was accepted at a service up to a year. */
interface ReadSubmitted {
  /** As a file of actual values. */
  readonly file: DocumentFile;
  /** 年度目标 that were accepted; none where there are none. */
  readonly targets: readonly PlanPackage[];
  /** What is said besides. */
  readonly sentences: readonly string[];
}

/**
 * What was accepted of a year and of the years of the same plans before it. Nothing is written, so that a
 * user of the database who may only read is enough.
 *
 * @throws Error in Chinese where the database or the service cannot be asked
 * @example (await readSubmitted({ database: 'file:报送数据' }, catalog, 2026)).file.name // '报送（2026年）.csv'
 */
export async function readSubmitted(
  at: SubmittedAt,
  catalog: Catalog,
  year: number,
): Promise<ReadSubmitted> {
  const spans = [...catalog.plans.values()].map(planYears).filter((span) => span.includes(year));
  const years = [...new Set(spans.flat())].filter((each) => each <= year).sort();
  const accepted = await ('database' in at
    ? fromDatabase(at.database, catalog, years)
    : fromService(at, years));
  const waiting = accepted.reduce((sum, each) => sum + each.waiting, 0);
  return {
    file: { name: `报送（${String(year)}年）.csv`, bytes: acceptedCsv(catalog, accepted, false) },
    targets: targetsOf(accepted),
    sentences:
      waiting === 0 ? [] : [`提醒：另有 ${String(waiting)} 行已报送未采用或已退回，没有算在内。`],
  };
}

async function fromDatabase(
  address: string,
  catalog: Catalog,
  years: readonly number[],
): Promise<readonly AcceptedYear[]> {
  const database = await openDatabase(address);
  try {
    const accepted: AcceptedYear[] = [];
    for (const year of years) accepted.push(await acceptedYear(database, catalog, year));
    return accepted;
  } finally {
    await database.close();
  }
}

async function fromService(
  { service: base, token }: Extract<SubmittedAt, { service: string }>,
  years: readonly number[],
): Promise<readonly AcceptedYear[]> {
  const service = serviceAt({ base, token: () => token, ask: fetch });
  const accepted: AcceptedYear[] = [];
  for (const year of years) {
    const answer = await service.accepted(year);
    if (!answer.ok) throw new Error(`${base}：${sayServiceFinding(answer.finding)}`);
    accepted.push(answer.value);
  }
  return accepted;
}

const SOURCE = 'submitted-targets';
const TITLE = '年度目标（报送）';

/** 年度目标 as a yearly plan states them: in force from the first day of their year, and for it alone. */
function targetsOf(years: readonly AcceptedYear[]): readonly PlanPackage[] {
  const figures = years.flatMap(({ year, rows }) =>
    rows.flatMap(({ planId, code, values }): readonly PrintedFigure[] => {
      const { text = '', unit = '' } = values.yearly_target ?? {};
      if (text.trim() === '') return [];
      return [
        {
          ...{ id: `submitted:${rowKey({ planId, code })}:${String(year)}`, planId, code },
          ...{ regionId: undefined, indicatorId: undefined, measure: 'target' },
          ...{ firstYear: year, lastYear: year, text, unit },
          place: { sourceId: SOURCE, kind: 'entry', text: TITLE, line: undefined },
          version: { kind: 'yearly', adoptedOn: `${String(year)}-01-01` },
        },
      ];
    }),
  );
  if (figures.length === 0) return [];
  const source = { issuer: '', documentNo: '', date: '', file: '', sha256: '' };
  return [
    {
      ...{ name: SOURCE, title: TITLE, version: '', created: '', figures },
      ...{ regions: [], plans: [], indicators: [], aliases: [], planIndicators: [] },
      sources: [{ id: SOURCE, title: TITLE, ...source }],
    },
  ];
}
