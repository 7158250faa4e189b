import { buildCatalog } from '../../core/catalog/build-catalog';
import type { Catalog, PlanPackage } from '../../core/catalog/catalog';
import { spotsOf } from '../../core/document/spot';
import type { ReviewReason } from '../../core/finding/review-finding';
import { readPeriod } from '../../core/period/period';
import { composePackage } from '../../datapackage/draft/compose-package';
import type { PackageFile } from '../../datapackage/package-file';
import { readPackage } from '../../datapackage/read-package';
import { readDocument, type ReadOptions } from '../../document/read-document';
import { checkAbout, type PlanAbout } from '../../review/about/plan-about';
import { acceptAll } from '../../review/decision/decide';
import { printYears } from '../../review/decision/read-correction';
import { isSure, standingOf } from '../../review/decision/standing';
import { toDraft } from '../../review/draft/to-draft';
import type { ReviewItem } from '../../review/item/review-item';
import type { Review } from '../../review/review';
import type { ReviewSource } from '../../review/source/review-source';
import { startReview } from '../../review/start-review';
import { isReviewable } from '../../review/table/choose-table';
import { sayDocumentFinding } from '../../wording/document-finding';
import { sayDocumentNote } from '../../wording/document-note';
import { sayExtractFinding } from '../../wording/extract-finding';
import { sayAboutFinding } from '../../wording/review-finding';
import { sayPackageFinding } from '../../wording/package-finding';
import { sayAt, sayMeasureName } from '../../wording/place-words';
import { sayReviewReason } from '../../wording/review-reason';
import type { FromRequest } from '../arguments/read-from';
import { UsageError } from '../arguments/read-options';
import { sayFileError } from '../file/file-error';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A package made of a document, and what a person should know of it. */
interface DocumentPackage {
  /** Undefined where nothing can be written; `lines` say why. */
  readonly files: readonly PackageFile[] | undefined;
  /** Finished sentences, in the order in which they are printed. */
  readonly lines: readonly string[];
}

/**
 * Makes a package of a document without a person: what is sure is taken, what waits for a person's
 * word is listed and left out.
 *
 * @param now ISO date
 * @throws UsageError where region or period are not said, naming what the document seems to say
 * @example await fromDocument(request, shipped, '2026-01-31') // { files: [ … ], lines: [ … ] }
 */
export async function fromDocument(
  request: FromRequest,
  shipped: PlanPackage,
  now: string,
): Promise<DocumentPackage> {
  const catalog = buildCatalog([shipped]);
  const { source, notes } = await readSource(request.file);
  const first = startReview(source, catalog);
  const about = settle(request, first.about);
  const review = settleReview(request, source, about, catalog);
  const waiting = review.items.filter((item) => standingOf(review, item) === 'open');
  const at = sayAt(spotsOf(source.content));
  const lines = [
    ...notes,
    ...review.findings.map((finding) => sayExtractFinding(finding, at)),
    ...(request.title === '' && about.title !== ''
      ? [`规划名称取自文件标题：${about.title}；不对请写 --title。`]
      : []),
    ...tableLines(review),
    ...waitingLines(waiting),
  ];
  const draft = toDraft(review);
  if (draft === undefined || draft.rows.length === 0) {
    const none = '没有可以写入的数字：待定的都要人来核对，请在任务窗格的“导入”里逐条采纳';
    const hint = request.prose ? '' : '，或加上 --prose 采纳正文里把握大的';
    return { files: undefined, lines: [...lines, `${none}${hint}。`] };
  }
  const files = composePackage(draft, catalog, now);
  const reading = readPackage(files, [shipped]);
  if (!reading.ok) {
    return {
      files: undefined,
      lines: [...lines, '写出的数据包没有通过检查，没有写入；请报告这个问题。'],
    };
  }
  const remarks = reading.findings.map(sayPackageFinding);
  const figures = draft.rows.reduce((sum, row) => sum + row.figures.length, 0);
  const summary =
    `${request.out} 已写好：${draft.region.name}“${draft.period.name}”规划，` +
    `${String(draft.rows.length)} 行指标，${String(figures)} 个数字；${String(waiting.length)} 条待定没有写入。`;
  return { files, lines: [...lines, ...remarks, summary] };
}

async function readSource(
  path: string,
): Promise<{ readonly source: ReviewSource; readonly notes: readonly string[] }> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UsageError(`读不了 ${path}：${sayFileError(error, 'read')}。`);
  });
  const name = basename(path);
  const read = await readDocument({ name, bytes: new Uint8Array(bytes) }, readerPlaces());
  if (!read.ok) throw new Error(sayDocumentFinding(read.finding));
  const { value } = read;
  const source = { origin: 'file', name, sha256: value.sha256, content: value } as const;
  return { source, notes: value.notes.map(sayDocumentNote) };
}

/** What the caller says counts; a guess fills in only what changes no number. */
function settle(request: FromRequest, guess: PlanAbout): PlanAbout {
  const { region, period, code, title } = request;
  if (region === '') {
    const seems = guess.region === '' ? '某某县' : guess.region;
    throw new UsageError(`缺少地区；核对文件后请写 --region 地区，如 --region ${seems}。`);
  }
  if (period === '') {
    const seems = guess.period === '' ? '十五五' : guess.period;
    throw new UsageError(`缺少规划期；核对文件后请写 --period 规划期，如 --period ${seems}。`);
  }
  const about: PlanAbout = { ...guess, region, period, code, guessed: [] };
  const [finding] = checkAbout(about);
  if (finding !== undefined) throw new UsageError(sayAboutFinding(finding));
  return { ...about, title: title === '' ? guess.title : title };
}

function settleReview(
  request: FromRequest,
  source: ReviewSource,
  about: PlanAbout,
  catalog: Catalog,
): Review {
  const chosen = request.tables.map((number) => number - 1);
  const asked = chosen.length === 0 ? undefined : chosen;
  const review = startReview(source, catalog, { about, chosen: asked });
  const missing = chosen.find((at) => !review.chosen.includes(at));
  if (missing !== undefined) {
    const count = review.tables.filter(isReviewable).length;
    throw new UsageError(
      `没有第 ${String(missing + 1)} 张指标表；文件里认出 ${String(count)} 张，请改 --table 或不写。`,
    );
  }
  return request.prose ? acceptAll(review, review.items.filter(isSure)) : review;
}

function tableLines({ tables, tableSpots, chosen, about }: Review): readonly string[] {
  if (chosen.length === 0) return ['没有认出指标表，只有正文里的数字。'];
  const others = tables.filter((each, at) => !chosen.includes(at) && isReviewable(each)).length;
  const more = others === 0 ? '' : `；另有 ${String(others)} 张表，要用别的或几张合用请写 --table`;
  const period = readPeriod(about.period)?.name ?? '';
  const named = chosen.flatMap((at) => {
    const table = tables[at];
    if (table === undefined) return [];
    const sheet = table.sheet === undefined ? '' : `工作表“${table.sheet}”`;
    const where = `${sheet}${tableSpots[at] || `第 ${String(table.line)} 行`}`;
    return [`${where}的“${table.title}”，${String(table.rows.length)} 行`];
  });
  return [`指标表（${period}）：${named.join('；')}${more}。`];
}

/** A table that waits as a whole is said once; what waits for a reason of its own is listed. */
function waitingLines(waiting: readonly ReviewItem[]): readonly string[] {
  const isWhole = ({ reasons }: ReviewItem) =>
    reasons.includes('table-unproved') && reasons.every((each) => PLAIN.includes(each));
  const whole = waiting.filter(isWhole).length;
  return [
    ...(whole === 0
      ? []
      : [
          `待定：指标表没有通过自检（见上），表中 ${String(whole)} 个数字都没有写入；请对照原件，在任务窗格的“导入”里核对采纳。`,
        ]),
    ...waiting.filter((item) => !isWhole(item)).map(waitingLine),
  ];
}

const PLAIN: readonly ReviewReason[] = ['cell-of-table', 'table-unproved', 'year-of-plan'];

function waitingLine({ kind, section, line, spot, said, reasons }: ReviewItem): string {
  const at = spot || `第 ${String(line)} 行`;
  // A paragraph is counted from its heading.
  const where = kind === 'prose' && spot !== '' ? [...section.slice(-1), at].join(' ') : at;
  const what = `${sayMeasureName(said.measure)} ${printYears(said.years)}`.trim();
  return `待定：${where} ${said.name} ${what} “${said.text}”：${reasons.map(sayReviewReason).join('，')}。`;
}

/**
 * Where the readers of documents find their own files on the command line.
 *
 * @example await readDocument({ name, bytes }, readerPlaces())
 */
export function readerPlaces(): ReadOptions {
  const maps = join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps');
  const readMap = async (name: string) =>
    new Uint8Array(await readFile(join(maps, `${name}.bcmap`)));
  return { pdf: { readMap } };
}
