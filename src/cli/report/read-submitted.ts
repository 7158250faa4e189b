import type { Catalog } from '../../core/catalog/catalog';
import type { StatedBeside } from '../../core/observation/to-observation-package';
import { planYears } from '../../core/plan/plan';
import type { DocumentFile } from '../../document/read-document';
import { openDatabase } from '../../server/database';
import { writeFormFile } from '../../datapackage/form/read-form-file';
import { acceptedYear } from '../../server/export-year';
import { acceptedBeside, acceptedGrid, knownOf } from '../../submission/accepted';
import { serviceAt } from '../../submission/client';
import type { AcceptedYear } from '../../submission/wire';
import { sayServiceFinding } from '../../wording/service-finding';
import type { SubmittedAt } from '../arguments/submitted-at';

/** What was accepted at a service up to a year. */
interface ReadSubmitted {
  /** As a file of actual values. */
  readonly file: DocumentFile;
  /** 年度目标 and 责任单位 that were accepted. */
  readonly beside: StatedBeside;
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
  const sorted = accepted.map((each) => knownOf(catalog, each));
  const known = sorted.map((each) => each.known);
  const left = [...new Set(sorted.flatMap((each) => each.left))];
  return {
    file: {
      name: `报送（${String(year)}年）.csv`,
      bytes: writeFormFile(acceptedGrid(known, false)),
    },
    beside: acceptedBeside(catalog, known),
    sentences: [
      ...(waiting === 0
        ? []
        : [`提醒：另有 ${String(waiting)} 行已报送未采用或已退回，没有算在内。`]),
      ...(left.length === 0
        ? []
        : [`提醒：这里没有 ${left.join('、')} 的规划，它们已采用的没有算在内。`]),
    ],
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
