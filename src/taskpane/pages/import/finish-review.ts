import { strToU8, zipSync, type Zippable } from 'fflate';
import { composePackage } from '../../../datapackage/draft/compose-package';
import { hashBytes } from '../../../datapackage/file/decode-text';
import type { PackageFile } from '../../../datapackage/package-file';
import { isStated, type PackageDraft } from '../../../datapackage/draft/package-draft';
import { readOwnPackage } from '../../../datapackage/read-own-package';
import { toTexts } from '../../../datapackage/keep-package';
import { severityOf } from '../../../datapackage/finding/package-finding';
import { cutShort, type CutShort } from '../../../review/about/known-plan';
import { accountOf, type ReviewAccount } from '../../../review/decision/standing';
import { toDraft } from '../../../review/draft/to-draft';
import { sayCutShort, sayLeft } from '../../../wording/review-account';
import { sayPackageFinding } from '../../../wording/package-finding';
import { sayUnexpected } from '../../../wording/unexpected';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { packFacts, REVIEW_MESSAGES } from './review-messages';
import type { Remark } from '../../parts/notice';
import type { ImportHost, ReviewPack } from './import-state';
import { keepPlan } from '../../page/keep-plan';
import { previewPlacement } from '../../page/placement';
import { readyCatalog } from '../../page/page';
import type { ChosenFile } from '../../parts/fields';
import { MESSAGES } from '../../parts/messages';
import { sayShelf } from '../../page/say-shelf';

/** Zip files carry a time; one and the same makes equal packages equal files. */
const TIME = new Date(1980, 0, 1);

/**
 * Makes a package of what was accepted, checks it like any other and shows what it holds and what it
 * would take the place of. Nothing is kept yet.
 * @example await packReview(host); host.read().pack?.isSound // true
 */
export async function packReview(host: ImportHost): Promise<void> {
  const catalog = readyCatalog(host.common());
  const { review } = host.read();
  const draft = review === undefined ? undefined : toDraft(review);
  if (catalog === undefined || review === undefined || draft === undefined) return;
  try {
    const files = composePackage(draft, catalog, host.services.now().slice(0, 10));
    const pack = await makePack(host, draft, accountOf(review), files);
    const short = cutShort(review, catalog);
    host.send({ kind: 'packed', pack: short === undefined ? pack : refuse(pack, short) });
  } catch (error) {
    host.send({ kind: 'failed', reason: sayUnexpected(error) });
  }
}

/** A notice would take every other row of the plan away. */
function refuse(pack: ReviewPack, short: CutShort): ReviewPack {
  const remark = { tone: 'error', sentence: sayCutShort(short) } as const;
  return { ...pack, remarks: [remark], isSound: false };
}

async function makePack(
  host: ImportHost,
  draft: PackageDraft,
  account: ReviewAccount,
  files: readonly PackageFile[],
): Promise<ReviewPack> {
  const reading = readOwnPackage(files);
  // What is not read is said in the words of the review.
  const others = reading.findings.filter(({ kind }) => kind !== 'figure-unread');
  const found = others.map((finding): Remark => ({
    tone: severityOf(finding),
    sentence: sayPackageFinding(finding),
  }));
  const remarks = [...leftOutRemarks(account), ...found];
  const plan = reading.ok ? reading.package.plans[0] : undefined;
  if (!reading.ok || plan === undefined) {
    const none = { name: '', title: '', regionId: '', planId: '', facts: [] };
    return { files, ...none, remarks, isSound: false };
  }
  const { name, title } = reading.package;
  const added = { name, files: toTexts(files), content: reading.package };
  const placement = await previewPlacement(host, added);
  return {
    files,
    name,
    title,
    regionId: plan.regionId,
    planId: plan.id,
    facts: packFacts(draft, account),
    remarks: [...placement.remarks, ...remarks],
    isSound: draft.rows.some(isStated),
  };
}

/** What is printed and not read, or left out. */
function leftOutRemarks(account: ReviewAccount): readonly Remark[] {
  return sayLeft(account).map((sentence) => ({ tone: 'warning', sentence }));
}

/**
 * Keeps the package with the workbook and puts it in force; the plan is then the one in view.
 * @param opened the file that was opened last; where it is the plan's, the library takes it too
 * @example await keepPack(host, undefined); host.read().stage // 'done'
 */
export async function keepPack(host: ImportHost, opened: ChosenFile | undefined): Promise<void> {
  const { pack, review, working } = host.read();
  const reading = pack?.isSound === true ? readOwnPackage(pack.files) : undefined;
  if (pack === undefined || reading?.ok !== true || working !== '') return;
  host.send({ kind: 'working', text: REVIEW_MESSAGES.keeping });
  try {
    const { name, files } = pack;
    const added = { name, files: toTexts(files), content: reading.package };
    const kept = await keepPlan(host.services, host.pane, added);
    if (!kept.ok) {
      host.send({ kind: 'failed', reason: sayWorkbookFinding(kept.finding) });
      return;
    }
    // The plan counts all the same; but the next workbook will not know it.
    if (!(await host.pane.shelve(added, added.content))) host.pane.tellProblem(MESSAGES.unshelved);
    else if (opened !== undefined && review !== undefined) {
      await shelveOriginal(host, opened, review.source.sha256);
    }
    host.send({ kind: 'working', text: '' });
    host.send({ kind: 'stage', stage: 'done' });
  } catch (error) {
    host.send({ kind: 'failed', reason: sayUnexpected(error) });
  }
}

/** 出处 finds the sentences of the plan then, in this workbook and in others. */
async function shelveOriginal(
  { pane }: ImportHost,
  file: ChosenFile,
  sha256: string,
): Promise<void> {
  // The file may be gone or written over by now.
  const read = await file.arrayBuffer().catch(() => undefined);
  const bytes = new Uint8Array(read ?? new ArrayBuffer(0));
  if (hashBytes(bytes) !== `sha256:${sha256}`) return;
  const shelving = await pane.shelveDocument({ name: file.name, sha256 }, bytes);
  if (shelving.kind !== 'kept' && shelving.kind !== 'same') {
    pane.tellProblem(`“${file.name}”${sayShelf(shelving)}`);
  }
}

/**
 * Offers the package as one zip file.
 * @example exportPack(host)
 */
export function exportPack(host: ImportHost): void {
  const { pack } = host.read();
  if (pack === undefined) return;
  const texts = toTexts(pack.files);
  const entries = texts.map(({ path, text }) => [path, [strToU8(text), { mtime: TIME }]] as const);
  const files: Zippable = Object.fromEntries(entries) as Zippable;
  host.services.review.save(`${fileName(pack.title)}.zip`, zipSync(files));
}

/** Without what a file system does not take. */
function fileName(title: string): string {
  const name = title.replace(/[\\/:*?"<>|\u0000-\u001f“”‘’《》]/gu, '').slice(0, 60);
  return name === '' ? REVIEW_MESSAGES.packageName : name;
}
