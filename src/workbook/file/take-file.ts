import type { CopyFinding } from '../../core/finding/copy-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import { readHostError, refusalOf } from '../excel/refusal';
import { printSheetArea } from '../address/address';
import { readPlanCells } from '../formula/read-plan-cells';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';

/** Half a megabyte: a slice travels as a list of numbers, and the web takes no more than 5 MB. */
const SLICE = 512 * 1024;

/** A workbook's file as Excel would save it now, with what was not saved yet. */
interface WorkbookFile {
  /** Where it lies, '' for one that was never saved. */
  readonly address: string;
  readonly bytes: Uint8Array;
}

/**
 * Takes the file of the open workbook, slice by slice; nothing of the workbook changes.
 * @example await takeFile() // { ok: true, value: { address: 'C:\\报表\\十四五.xlsx', bytes } }
 */
export async function takeFile(): Promise<Outcome<WorkbookFile, CopyFinding>> {
  const { document } = Office.context;
  try {
    const file = await asked<Office.File>((done) =>
      document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
    );
    try {
      const bytes = new Uint8Array(file.size);
      let at = 0;
      // One after the other: Excel hands out no two slices at once.
      for (let index = 0; index < file.sliceCount; index += 1) {
        const slice = await asked<Office.Slice>((done) => file.getSliceAsync(index, done));
        const data = Uint8Array.from(slice.data as ArrayLike<number>);
        bytes.set(data.subarray(0, file.size - at), at);
        at += data.length;
      }
      if (at !== file.size) return refused({ code: 'Slices', reason: `${at}/${file.size}` });
      return succeed({ address: document.url, bytes });
    } finally {
      // Excel holds two copies at most: one that is not given back would cost a later attempt.
      file.closeAsync(() => undefined);
    }
  } catch (error) {
    return refused(readHostError(error));
  }
}

const refused = ({ code, reason }: { readonly code: string; readonly reason: string }) =>
  fail({ kind: 'copy-file-refused', code, reason } as const);

function asked<Value>(ask: (done: (result: Office.AsyncResult<Value>) => void) => void) {
  return new Promise<Value>((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(Object.assign(new Error(error.message), { code: String(error.code) }));
    });
  });
}

/** What a cell shows while a function has not answered, or where nobody answers for it. */
export const UNANSWERED = ['#BUSY!', '#NAME?', '#CONNECT!', '#GETTING_DATA'];

/**
 * Makes sure that every formula of ours has its answer: the file would not tell one that is still
 * calculating from one without a number. Three syncs, nothing is written.
 * @example await checkAnswered(context) // { ok: true, value: 63 }
 */
export async function checkAnswered(
  context: Excel.RequestContext,
): Promise<
  Outcome<number, WorkbookFinding | Extract<CopyFinding, { readonly kind: 'copy-unanswered' }>>
> {
  const read = await readPlanCells(context);
  if (!read.ok) return read;
  const all = read.value.flatMap(({ cells }) => cells);
  const silent = all.filter(({ values }) =>
    values.some((line) => line.some((value) => UNANSWERED.includes(String(value)))),
  );
  if (silent.length === 0) return succeed(all.length);
  const cells = silent.map(({ area, values }) => ({
    address: printSheetArea({ ...area, rows: 1, columns: 1 }),
    shown: String(values[0]?.[0]),
  }));
  return fail({ kind: 'copy-unanswered', cells } as const);
}

const CHUNK = 0x8000;

/**
 * Opens a workbook in a window of its own, unsaved; the open one stays as it is. Excel refuses where an
 * administrator has hardened it, and knows no macros here.
 * @returns whether it was opened; where it was not, the file has to be saved
 * @example await openAsWorkbook(bytes) // true
 */
export async function openAsWorkbook(bytes: Uint8Array): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.8')) return false;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return (await refusalOf(Excel.createWorkbook(btoa(pieces.join(''))))) === undefined;
}
