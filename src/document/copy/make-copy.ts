import { zipSync, type Zippable } from 'fflate';
import type {
  CopiedCell,
  CopyFinding,
  CopyNote,
  CopySummary,
} from '../../core/finding/copy-finding';
import type { DocumentFinding } from '../../core/finding/document-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { DocumentFile } from '../read-document';
import { identifyOffice, identifyOld, sniff } from '../identify';
import { LIMITS } from '../limits';
import { readWorkbook } from '../xlsx/read-workbook';
import { openArchive } from '../zip/archive';
import { isCaught, isUnanswered } from './caught-errors';
import type { SheetText } from './sheet-formulas';
import { takeFormulas, type TakenCell } from './take-formulas';
import { dropAddin } from './drop-addin';
import { elementsOf } from './edit-text';
import { findLeft } from './find-left';
import { PackageParts } from './package-parts';
import {
  dropFromTable,
  dropNames,
  isOwnName,
  literalNames,
  planNames,
  readNames,
} from './plan-names';

/** A workbook for people without the add-in. */
interface WorkbookCopy {
  readonly bytes: Uint8Array;
  /** With macros or without, as the workbook it was made of. */
  readonly extension: 'xlsx' | 'xlsm';
  readonly summary: CopySummary;
}

interface CopyOptions {
  /** The user has seen the cells of `copy-caught` and takes what they show for what is meant. */
  readonly asShown?: boolean;
  /** Of our manifest; see `dropAddin`. */
  readonly addinId?: string;
}

const BOOK = 'xl/workbook.xml';

/**
 * A copy of a workbook in which every formula that needs the add-in is the value it shows, and nothing
 * of the add-in is left. All else is kept byte for byte: charts, formats, other formulas, other
 * add-ins, macros. Refused where a value is not known, and where something that needs the add-in
 * cannot become a value; the finding names each place. Pure; the workbook is not changed.
 *
 * @param file name for findings
 * @example makeCopy({ name: '十四五.xlsx', bytes }) // { ok: true, value: { bytes, extension: 'xlsx', summary } }
 */
export function makeCopy(
  file: DocumentFile,
  { asShown = false, addinId }: CopyOptions = {},
): Outcome<WorkbookCopy, CopyFinding | DocumentFinding> {
  const opened = openWorkbook(file);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const book = parts.text(BOOK) ?? '';
  const sheets = readWorkbook(book, parts.text('xl/_rels/workbook.xml.rels') ?? '').sheets.map(
    ({ name, path }): SheetText => ({ name, path, xml: parts.text(path) ?? '' }),
  );

  const names = readNames(book);
  const literals = literalNames(names, sheets);
  const settled = names.map((each) => ({ ...each, formula: literals.get(each) ?? each.formula }));
  const ofPlan = planNames(settled);
  const taken = takeFormulas(sheets, settled, ofPlan);
  const unanswered = taken.flatMap((cell) => unansweredIn(cell));
  if (unanswered.length > 0) return fail({ kind: 'copy-unanswered', cells: unanswered });
  const caught = asShown ? [] : taken.filter(isCaughtCell).map(toCell);
  if (caught.length > 0) return fail({ kind: 'copy-caught', cells: caught });

  for (const { path } of sheets) {
    const own = taken.filter(({ sheet }) => sheet.path === path);
    parts.edit(
      path,
      own.flatMap(({ cell }) => cell.edits),
    );
  }
  parts.edit(BOOK, [
    ...dropNames(book, names, (name) => isOwnName(name) || ofPlan.has(name.name.toLowerCase())),
    ...[...literals].map(([name, text]) => ({ ...name.inner, text: escapeText(text) })),
  ]);
  const notes: CopyNote[] = [];
  for (const name of parts.names) {
    const xml = parts.text(name) ?? '';
    if (/^xl\/tables\//i.test(name)) parts.edit(name, dropFromTable(xml, ofPlan));
    if (!/^xl\/externalLinks\//i.test(name)) continue;
    const linked = readNames(xml);
    const edits = dropNames(xml, linked, (each) => /^(?:PLAN\.|_xldudf_PLAN_)/i.test(each.name));
    if (edits.length > 0) notes.push('links-kept');
    parts.edit(name, edits);
  }
  dropAddin(parts, addinId);
  // Excel makes the order of calculation anew; an entry for a cell without a formula is an error to it.
  if (taken.length > 0)
    parts.drop(parts.names.filter((name) => /^xl\/calcChain\.xml$/i.test(name)));
  const signed = parts.names.filter((name) => /^_xmlsignatures\//i.test(name));
  parts.drop(signed);

  const gone = new Set(ofPlan);
  const left = parts.names.flatMap((name) => {
    const title = sheets.find(({ path }) => path === name)?.name ?? name;
    return isMarkup(name) ? findLeft(parts.text(name) ?? '', name, title, gone) : [];
  });
  if (left.length > 0) return fail({ kind: 'copy-elsewhere', places: left });

  const hasMacros = parts.names.some((name) => /vbaProject\.bin$/i.test(name));
  if (isManual(book) && taken.length > 0) notes.push('manual-calculation');
  if (hasMacros) notes.push('macros');
  if (signed.length > 0) notes.push('signature-dropped');
  const dropped = names.filter(({ name }) => gone.has(name.toLowerCase()));
  const own = taken.filter(({ isDependent }) => !isDependent);
  return succeed({
    bytes: zipSync(parts.files as Zippable, { mtime: DATE }),
    extension: hasMacros ? 'xlsm' : 'xlsx',
    summary: {
      sheets: sheets.flatMap(({ name, path }) => {
        const formulas = own.filter(({ sheet }) => sheet.path === path).length;
        return formulas === 0 ? [] : [{ name, formulas }];
      }),
      dependents: taken
        .filter(({ isDependent }) => isDependent)
        .map((one) => addressOf(one, one.cell.address)),
      names: [...new Set(dropped.map(({ name }) => name))],
      notes: [...new Set(notes)],
    },
  });
}

/** Fixed, so that the same workbook gives the same bytes. */
const DATE = new Date(2000, 0, 1);

function openWorkbook({
  name: file,
  bytes,
}: DocumentFile): Outcome<PackageParts, CopyFinding | DocumentFinding> {
  if (bytes.length === 0) return fail({ kind: 'document-empty', file });
  const signature = sniff(bytes);
  if (signature === 'ole' && identifyOld(bytes) === 'encrypted')
    return fail({ kind: 'document-encrypted', file, format: 'office' });
  if (signature !== 'zip') return fail({ kind: 'copy-not-workbook', file });
  const archive = openArchive(file, bytes);
  if (!archive.ok) return archive;
  if (identifyOffice(archive.value) !== 'xlsx') return fail({ kind: 'copy-not-workbook', file });
  const parts = PackageParts.open(archive.value);
  if (parts !== undefined) return succeed(parts);
  const isLarge = archive.value.entries.some(({ size }) => size > LIMITS.part);
  return isLarge
    ? fail({ kind: 'archive-swells', file, limit: LIMITS.part })
    : fail({ kind: 'document-damaged', file, format: 'xlsx' });
}

const isMarkup = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name);

const isManual = (book: string): boolean =>
  [...elementsOf(book, ['calcPr'])].some(({ attributes }) =>
    /calcMode\s*=\s*["']manual/.test(attributes),
  );

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function addressOf({ sheet }: TakenCell, address: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet.name);
  return `${isPlain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`}!${address}`;
}

const toCell = (one: TakenCell): CopiedCell => ({
  address: addressOf(one, one.cell.address),
  shown: one.cell.shown ?? '',
});

/** Not only the cell itself: what it spills may hold cells without a result. */
function unansweredIn(one: TakenCell): readonly CopiedCell[] {
  const { cell, spilled, isDependent } = one;
  if (cell.shown === undefined || (!isDependent && isUnanswered(cell))) return [toCell(one)];
  return spilled
    .filter(({ shown }) => isUnanswered({ type: 'e', shown, isRich: false }))
    .map(({ address, shown }) => ({ address: addressOf(one, address), shown }));
}

function isCaughtCell({ cell, named, isDependent }: TakenCell): boolean {
  return !isDependent && isCaught(cell, [cell.formula, ...named]);
}
