import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { changeKept, readKept, type KeptBook } from './kept';

/** One file of a package, as text. */
export interface KeptFile {
  /** Relative to the package, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A bureau's package as it is kept with the workbook, unchecked. */
export interface KeptPackage {
  readonly name: string;
  readonly files: readonly KeptFile[];
}

/**
 * Reads what is kept under `PLAN.packages`, undefined where it is not what the add-in writes there:
 * the workbook may have been through other hands.
 * @example toPackages([{ name: '甲区', files: [{ path: 'plans.csv', text: '…' }] }]) // the same
 */
function toPackages(value: unknown): readonly KeptPackage[] | undefined {
  return Array.isArray(value) && value.every(isKeptPackage) ? value : undefined;
}

function isKeptPackage(value: unknown): value is KeptPackage {
  return hasText(value, 'name') && hasFiles(value);
}

function hasFiles(value: object): boolean {
  const files: unknown = 'files' in value ? value.files : undefined;
  return (
    Array.isArray(files) && files.every((file) => hasText(file, 'path') && hasText(file, 'text'))
  );
}

function hasText(value: unknown, name: string): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Readonly<Record<string, unknown>>)[name] === 'string'
  );
}

/**
 * The packages kept with the workbook, in the order they were added; none is an empty list. Syncs as of
 * `readKept`.
 * @example await readKeptPackages(context) // { ok: true, value: [{ name: '甲区', files: […] }] }
 */
export async function readKeptPackages(
  context: Excel.RequestContext,
): Promise<Outcome<readonly KeptPackage[], WorkbookFinding>> {
  const read = await readKept(context);
  return read.ok ? packagesIn(read.value) : read;
}

/**
 * The same of a workbook that was read.
 * @example packagesIn(book) // { ok: true, value: [{ name: '甲区', files: […] }] }
 */
export function packagesIn(book: KeptBook): Outcome<readonly KeptPackage[], WorkbookFinding> {
  return checkPackages(book.value('PLAN.packages'));
}

function checkPackages(value: unknown): Outcome<readonly KeptPackage[], WorkbookFinding> {
  const kept = value === undefined ? [] : toPackages(value);
  return kept === undefined
    ? fail({ kind: 'setting-unreadable', key: 'PLAN.packages' })
    : succeed(kept);
}

/**
 * Changes what is kept with the workbook, as `edit` makes it of what is there now; where it refuses,
 * nothing changes. Syncs as of `changeKept`. Nothing is checked here.
 * @example await changePackages(context, (kept) => succeed([...kept, { name: '甲区', files }]))
 * // { ok: true, value: [{ name: '甲区', … }] }
 */
export function changePackages<Finding>(
  context: Excel.RequestContext,
  edit: (kept: readonly KeptPackage[]) => Outcome<readonly KeptPackage[], Finding>,
): Promise<Outcome<readonly KeptPackage[], WorkbookFinding | Finding>> {
  return changeKept<readonly KeptPackage[], WorkbookFinding | Finding>(
    context,
    'PLAN.packages',
    (value) => {
      const kept = checkPackages(value);
      const edited = kept.ok ? edit(kept.value) : kept;
      return edited.ok ? succeed({ value: edited.value, answer: edited.value }) : edited;
    },
  );
}
