import { buildCatalog } from '../../core/catalog/build-catalog';
import type { Catalog, PlanPackage } from '../../core/catalog/catalog';
import { spotsOf } from '../../core/document/spot';
import { composePackage } from '../../datapackage/draft/compose-package';
import { isStated, readFigures } from '../../datapackage/draft/package-draft';
import type { PackageFile } from '../../datapackage/package-file';
import { readPackage } from '../../datapackage/read-package';
import { readDocument, type ReadOptions } from '../../document/read-document';
import { checkAbout, type PlanAbout } from '../../review/about/plan-about';
import { otherRegion } from '../../review/about/guess-region';
import { cutShort, knownPlan } from '../../review/about/known-plan';
import { acceptAll, rejectAll } from '../../review/decision/decide';
import { accountOf, isSure, standingOf } from '../../review/decision/standing';
import { toDraft } from '../../review/draft/to-draft';
import { filterItems } from '../../review/filter/review-filter';
import type { Review } from '../../review/review';
import type { ReviewSource } from '../../review/source/review-source';
import { startReview } from '../../review/start-review';
import { isReviewable } from '../../review/table/choose-table';
import { sayDocumentFinding } from '../../wording/document-finding';
import { sayDocumentNote } from '../../wording/document-note';
import { sayExtractFinding } from '../../wording/extract-finding';
import { sayCounts, sayCutShort, sayLeft, sayRows } from '../../wording/review-account';
import { sayAboutFinding } from '../../wording/review-finding';
import { sayPackageFinding } from '../../wording/package-finding';
import { sayAt } from '../../wording/place-words';
import type { FromRequest } from '../arguments/read-from';
import { UsageError } from '../arguments/read-options';
import { sayFileError } from '../file/file-error';
import { readDecisions, readFilter, writeDecisions } from './decision-list';
import { proposalLines, tableLines, waitingLines } from './document-lines';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A package made of a document, and what a person should know of it. */
interface DocumentPackage {
  /** Undefined where nothing can be written; `lines` say why. */
  readonly files: readonly PackageFile[] | undefined;
  /** The list of decisions, where it is to be filled in first. */
  readonly list: Uint8Array | undefined;
  /** Finished sentences, in the order in which they are printed. */
  readonly lines: readonly string[];
}

/**
 * Makes a package of a document: what is sure is taken, what waits for a person's word is listed and
 * left out unless it was decided, one by one in a list or by kind.
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
  const about = settle(request, first);
  refuseOther(request, first, catalog);
  const laid = settleReview(request, source, about, catalog);
  const { review, problems, isListed } = await decideAsked(request, laid);
  const waiting = review.items.filter((item) => standingOf(review, item) === 'open');
  const at = sayAt(spotsOf(source.content));
  const said = (isSort: boolean) =>
    review.findings
      .filter(({ kind }) => (kind === 'not-a-plan') === isSort)
      .map((finding) => sayExtractFinding(finding, at));
  const lines = [
    ...said(true),
    ...notes,
    ...said(false),
    ...proposalLines(request, about, review),
    ...tableLines(review),
    ...problems,
    ...waitingLines(waiting, review, request.file),
  ];
  const none = { files: undefined, list: undefined };
  if (problems.length > 0) {
    return {
      ...none,
      lines: [...lines, `${request.decisions} 里有决定不能照办，什么也没有写入；请改好后再运行。`],
    };
  }
  const account = accountOf(review);
  if (isListed) {
    const asked = `${request.decisions} 已写好：${String(account.counts.all)} 条候选数字，${String(account.counts.open)} 条待定；在“决定”一列填 采纳、更正 或 舍弃（更正的在同一行改好），空着的照“现在”一列，再运行同一条命令。`;
    return { files: undefined, list: writeDecisions(review), lines: [...lines, asked] };
  }
  const draft = toDraft(review);
  if (draft?.rows.some(isStated) !== true) {
    const hint =
      account.counts.all === 0
        ? '没有认出可以写入的数字；要用别的表请写 --table，或者用 package template 取得空白模板，照原件填写。'
        : '没有可以写入的数字：待定的都要人来核对；请用 --decisions 核对.csv 逐条决定，或用 --accept 表、--accept 把握大 一起采纳，也可以在任务窗格的“导入”里核对。';
    return { ...none, lines: [...lines, hint] };
  }
  const short = cutShort(review, catalog);
  if (short !== undefined) return { ...none, lines: [...lines, sayCutShort(short)] };
  const files = composePackage(draft, catalog, now);
  const reading = readPackage(files, [shipped]);
  if (!reading.ok) {
    return { ...none, lines: [...lines, '写出的数据包没有通过检查，没有写入；请报告这个问题。'] };
  }
  // What is not read is said below, in the words of the review.
  const remarks = reading.findings
    .filter(({ kind }) => kind !== 'figure-unread')
    .map(sayPackageFinding);
  const figures = draft.rows.reduce((sum, row) => sum + readFigures(row).length, 0);
  const known = knownPlan(about, catalog);
  const ofTable = draft.rows.filter(({ origin }) => origin === 'table').length;
  const left = [
    ...sayLeft(account),
    ...(known === undefined
      ? []
      : [`随附数据里已有这份规划：${known.title}；装入这个数据包后以它为准，整个代替。`]),
  ];
  const summary =
    `${request.out} 已写好：${draft.region.name}“${draft.period.name}”规划，` +
    `${sayRows(ofTable, account.rowsLeftOut.length)}，只见于正文的 ${String(draft.rows.length - ofTable)} 个，` +
    `共 ${String(figures)} 个数字。${sayCounts(account.counts)}`;
  return { files, list: undefined, lines: [...lines, ...remarks, ...left, summary] };
}

/** What a person asked for: a list of decisions followed, then what is left by kind. */
async function decideAsked(
  request: FromRequest,
  laid: Review,
): Promise<{
  readonly review: Review;
  readonly problems: readonly string[];
  /** Whether the list is yet to be written. */
  readonly isListed: boolean;
}> {
  const { decisions, accepts, rejects, prose } = request;
  const isThere = decisions !== '' && existsSync(decisions);
  const followed = isThere
    ? readDecisions(laid, new Uint8Array(await readFile(decisions)), basename(decisions))
    : { review: laid, problems: [] };
  let { review } = followed;
  for (const words of accepts) review = acceptAll(review, filterItems(review, readFilter(words)));
  for (const words of rejects) review = rejectAll(review, filterItems(review, readFilter(words)));
  if (prose)
    review = acceptAll(
      review,
      review.items.filter((item) => item.kind === 'prose' && isSure(item)),
    );
  return { review, problems: followed.problems, isListed: decisions !== '' && !isThere };
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

const NO_PLAN: readonly string[] = ['not-a-plan', 'not-chinese', 'not-text'];

/** What the caller says counts; a guess fills in only what changes no number. */
function settle(request: FromRequest, { about: guess, findings }: Review): PlanAbout {
  const { region, period, code, title, documentNo, adoptedOn, adjustedBy, adjustedOn } = request;
  // Of what is no plan nobody has to say of which region it is.
  const sorts = findings
    .filter(({ kind }) => NO_PLAN.includes(kind))
    .map((one) => sayExtractFinding(one));
  if (region === '') {
    const seems = guess.region === '' ? '某某县' : guess.region;
    throw new UsageError(
      `${sorts.join('')}缺少地区；核对文件后请写 --region 地区，如 --region ${seems}。`,
    );
  }
  if (period === '') {
    const seems = guess.period === '' ? '十五五' : guess.period;
    throw new UsageError(
      `${sorts.join('')}缺少规划期；核对文件后请写 --period 规划期，如 --period ${seems}。`,
    );
  }
  const about: PlanAbout = {
    ...{ region, period, code, adjustedBy, adjustedOn, guessed: [] },
    title: title || guess.title,
    documentNo: documentNo || guess.documentNo,
    adoptedOn: adoptedOn || guess.adoptedOn,
  };
  const [finding] = checkAbout(about);
  if (finding !== undefined) throw new UsageError(sayAboutFinding(finding));
  return about;
}

/** Every figure would be stored as another region's; whoever names the plan has seen whose it is. */
function refuseOther(
  { region, title }: FromRequest,
  { proposals, tables }: Review,
  catalog: Catalog,
): void {
  const other = title === '' ? otherRegion(proposals, region, tables, catalog) : undefined;
  if (other === undefined) return;
  throw new UsageError(
    `文件标题说的是“${other.value}”，--region 写的是“${region}”；请改成 --region ${other.value}，确是“${region}”的请用 --title 写明规划名称。`,
  );
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
  return review;
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
