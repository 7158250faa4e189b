import type { Catalog } from '../../core/catalog/catalog';
import { spotsOf } from '../../core/document/spot';
import type { DocumentSource } from '../../core/document/part';
import type { DocumentFinding, DocumentNote } from '../../core/finding/document-finding';
import { succeed, type Outcome } from '../../core/finding/outcome';
import {
  missingIn,
  missingInProse,
  type SoughtInRow,
  type TextRow,
} from '../../core/provenance/find-in-text';
import { UNREAD } from '../../core/name/sound';
import type { DocumentContent, Tell } from '../../document/content';
import { readDocument, type DocumentFile } from '../../document/read-document';
import { openOwnPackage, readTables, type FileTable } from '../../document/read-tables';
import { readZip } from '../../document/zip/read-zip';
import type { OpenedPackage, Opening } from '../../datapackage/open-package';
import type { PackageFile } from '../../datapackage/package-file';
import { extractDocument } from '../../extract/document/read';
import type { KeptWork } from '../../review/keep/kept-review';
import type { Review } from '../../review/review';
import { hashText, textOfSource, type ReviewSource } from '../../review/source/review-source';
import { resumeReview, startReview, type ReviewSetting } from '../../review/start-review';

/** The packages in force as they can be sent to a worker: how names sound is a function, and not asked. */
type SentCatalog = Omit<Catalog, 'readings'> & { readonly readings: undefined };

/** A review as it can be sent: the index of its rows is made anew where it arrives. */
type SentReview = Omit<Review, 'index'> & { readonly index: undefined };

/** A document to be laid out for review. */
interface ReviewAsk {
  /** A document that was read before, or a file; what was pasted has no name of its own. */
  readonly from:
    | { readonly kind: 'source'; readonly source: ReviewSource }
    | { readonly kind: 'file' | 'paste'; readonly file: DocumentFile };
  readonly catalog: SentCatalog;
  readonly setting: ReviewSetting;
  /** Work that was left, taken up again where it is about the same document. */
  readonly left: KeptWork | undefined;
}

interface ReviewAnswer {
  readonly review: SentReview;
  readonly notes: readonly DocumentNote[];
  readonly isResumed: boolean;
}

/** What takes long, each with what it is asked and what it answers: all that a worker is ever sent. */
export interface Tasks {
  readonly tables: Task<DocumentFile, Outcome<readonly FileTable[] | undefined, DocumentFinding>>;
  readonly attach: Task<AttachAsk, Outcome<AttachAnswer, DocumentFinding>>;
  readonly review: Task<ReviewAsk, Outcome<ReviewAnswer, DocumentFinding>>;
  readonly package: Task<PackageAsk, Outcome<OpenedPackage, DocumentFinding>>;
}

/** A bureau's package to be opened: its files, a zip of them, or a template that was filled in. */
interface PackageAsk {
  readonly files: readonly PackageFile[];
  readonly opening: Omit<Opening, 'catalog'> & { readonly catalog: SentCatalog };
}

/** A document to be shown beside the figures that a package says it holds. */
interface AttachAsk {
  readonly file: DocumentFile;
  readonly stated: readonly StatedText[];
}

/** A figure as a package states it, and how it is called where the document does not have it. */
export interface StatedText extends SoughtInRow {
  readonly called: string;
  readonly of: 'table' | 'prose';
}

/** A document as it is searched: text, the rows of its tables, and what its file is opened at. */
export interface AttachAnswer {
  readonly sha256: string;
  readonly text: string;
  readonly rows: readonly TextRow[];
  /** By line, from the first on; '' in a text. */
  readonly spots: readonly string[];
  /** Figures that are stated nowhere in it beside their names, those of prose beside a part of them. */
  readonly missing: readonly StatedText[];
}

interface Task<Ask, Answer> {
  readonly ask: Ask;
  readonly answer: Answer;
}

export type TaskName = keyof Tasks;

/** How each is done, on whatever thread. */
export const TASKS: {
  readonly [Name in TaskName]: (
    ask: Tasks[Name]['ask'],
    tell: Tell,
  ) => Promise<Tasks[Name]['answer']>;
} = {
  tables: (file, tell) => readTables(file, { tell }),
  attach,
  package: openChosen,
  review: async ({ from, catalog, setting, left }, tell) => {
    const read = await readSource(from, tell);
    if (!read.ok) return read;
    const { source, notes } = read.value;
    await tell({ kind: 'searching' });
    const whole: Catalog = { ...catalog, readings: UNREAD };
    const work = left?.source.sha256 === source.sha256 ? left : undefined;
    const isResumed = work !== undefined && work.decisions.length > 0;
    const review = isResumed
      ? resumeReview(source, work, whole)
      : startReview(source, whole, setting);
    return succeed({ review: { ...review, index: undefined }, notes, isResumed });
  },
};

async function openChosen(
  { files, opening }: PackageAsk,
  tell: Tell,
): Promise<Outcome<OpenedPackage, DocumentFinding>> {
  await tell({ kind: 'opening' });
  const unpacked: PackageFile[] = [];
  for (const file of files) {
    const inside = /\.zip$/iu.test(file.path) ? readZip(file.bytes, file.path) : succeed([file]);
    if (!inside.ok) return inside;
    unpacked.push(...inside.value);
  }
  const catalog: Catalog = { ...opening.catalog, readings: UNREAD };
  return openOwnPackage(unpacked, { ...opening, catalog }, { tell });
}

async function attach(
  { file, stated }: AttachAsk,
  tell: Tell,
): Promise<Outcome<AttachAnswer, DocumentFinding>> {
  const read = await readDocument(file, { tell });
  if (!read.ok) return read;
  await tell({ kind: 'searching' });
  return succeed(searchContent(read.value, stated));
}

/**
 * A document that has been read, as it is searched.
 * @example searchContent(content, stated).missing // []
 */
export function searchContent(value: DocumentContent, stated: readonly StatedText[]): AttachAnswer {
  const text = textOfSource(value);
  const spotOf = spotsOf(value);
  const spots = text.split('\n').map((_, index) => spotOf(index + 1));
  // The lines of a sheet's rows are counted by themselves, and each row is a line of the text anyway.
  const tables = extractDocument(value).tables.filter(({ sheet }) => sheet === undefined);
  const rows = tables.flatMap((table) =>
    table.rows.map(({ cells }) => ({
      cells: cells.flatMap(({ text: said, line }) => (said === '' ? [] : [{ text: said, line }])),
    })),
  );
  const inTable = stated.filter(({ of }) => of === 'table');
  const inProse = stated.filter(({ of }) => of === 'prose');
  const missing = [...missingIn(text, inTable, rows), ...missingInProse(text, inProse)];
  return { sha256: value.sha256, text, rows, spots, missing };
}

async function readSource(
  from: ReviewAsk['from'],
  tell: Tell,
): Promise<
  Outcome<
    { readonly source: ReviewSource; readonly notes: readonly DocumentNote[] },
    DocumentFinding
  >
> {
  if (from.kind === 'source') return succeed({ source: from.source, notes: [] });
  const { kind: origin, file } = from;
  const read = await readDocument(file, { tell });
  if (!read.ok) return read;
  const content = sourceOf(read.value);
  const { sha256, notes } = read.value;
  if (origin === 'file') {
    return succeed({ source: { origin, name: file.name, sha256, content }, notes });
  }
  // The same words are the same document, however they were marked up.
  const words = JSON.stringify({ kind: 'text', text: textOfSource(content) });
  return succeed({ source: { origin, name: '', sha256: hashText(words), content }, notes: [] });
}

/** The document itself; what else was read along with it is not kept. */
function sourceOf(content: DocumentSource): DocumentSource {
  return content.kind === 'text'
    ? { kind: 'text', text: content.text }
    : { kind: 'parts', parts: content.parts };
}
