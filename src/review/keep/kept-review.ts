import {
  gridOfValues,
  type DocumentCell,
  type DocumentPart,
  type DocumentSource,
  type SheetValue,
} from '../../core/document/part';
import { isTargetType } from '../../core/plan-target/target-type';
import { NO_ABOUT, type PlanAbout } from '../about/plan-about';
import type { Decision, Review, RowEdit } from '../review';
import type { ReviewSource } from '../source/review-source';

/** What a person did, and with which document. */
export interface KeptWork {
  readonly source: Omit<ReviewSource, 'content'>;
  readonly about: PlanAbout;
  readonly chosen: readonly number[];
  readonly decisions: readonly (readonly [string, Decision])[];
  readonly rowEdits: readonly (readonly [string, RowEdit])[];
}

/** Characters of a document that are kept; a plan has some 200 thousand. */
export const LONGEST_KEPT = 1_500_000;
/** No side of a grid is longer; what was kept is not trusted to be what was written. */
const LARGEST = 1_000_000;
/** A file format: a text of another version is not read. */
const VERSION = 1;

/**
 * The document of a review as text to be kept, undefined where it is too long.
 * @example printContent(review)?.length // 200_123
 */
export function printContent({ source, text: words }: Review): string | undefined {
  // Of all lengths this one is known.
  if (words.length > LONGEST_KEPT) return undefined;
  const text = JSON.stringify({
    version: VERSION,
    sha256: source.sha256,
    content: source.content,
  });
  return text.length > LONGEST_KEPT ? undefined : text;
}

/**
 * What a person did, as text to be kept.
 * @example printWork(review) // '{"version":1,"source":{"origin":"file",…},…}'
 */
export function printWork({ source, about, chosen, decisions, rowEdits }: Review): string {
  const { origin, name, sha256 } = source;
  const work: KeptWork = {
    source: { origin, name, sha256 },
    about,
    chosen,
    decisions: [...decisions],
    rowEdits: [...rowEdits],
  };
  return JSON.stringify({ version: VERSION, ...work });
}

/**
 * Reads kept work back; undefined for a text that is none.
 * @example readWork(printWork(review))?.source.name // '规划.docx'
 */
export function readWork(text: string | undefined): KeptWork | undefined {
  const value = parse(text);
  if (value === undefined) return undefined;
  const { source, about, decisions, rowEdits } = value;
  // Before several tables could be chosen it was one, or null.
  const { table, chosen = typeof table === 'number' ? [table] : [] } = value;
  const isWhole =
    isRecord(source) &&
    hasTexts(source, ['origin', 'name', 'sha256']) &&
    isRecord(about) &&
    hasTexts(about, ['region', 'code', 'period', 'title', 'documentNo', 'adoptedOn']) &&
    hasTexts({ ...NO_ABOUT, ...about }, ['adjustedBy', 'adjustedOn']) &&
    Array.isArray(about['guessed']) &&
    isListOf(chosen, isSize) &&
    isEntries(decisions, isDecision) &&
    isEntries(rowEdits, isEdit);
  if (!isWhole) return undefined;
  // Before targets that were set anew could be taken nobody was asked for their document.
  return { ...value, about: { ...NO_ABOUT, ...about }, chosen } as unknown as KeptWork;
}

/**
 * Reads the kept document back; undefined where it is not the one that the work is about.
 * @example readContent(printContent(review), review.source.sha256)?.kind // 'text'
 */
export function readContent(text: string | undefined, sha256: string): DocumentSource | undefined {
  const value = parse(text);
  const content = value?.['content'];
  if (value?.['sha256'] !== sha256 || !isRecord(content)) return undefined;
  const isText = content['kind'] === 'text' && typeof content['text'] === 'string';
  const isParts = content['kind'] === 'parts' && isListOf(content['parts'], isPart);
  if (isText || isParts) return content as unknown as DocumentSource;
  const { kind, sheets } = content;
  return kind === 'sheets' && isListOf(sheets, isSheet) ? fromSheets(sheets) : undefined;
}

/** Sheets as they were kept before a sheet was a grid: names and rows of values. */
function fromSheets(sheets: readonly KeptSheet[]): DocumentSource {
  const parts = sheets.map(({ name, values }) => gridOfValues({ name, row: 0, column: 0 }, values));
  return { kind: 'parts', parts };
}

interface KeptSheet {
  readonly name: string;
  readonly values: readonly (readonly SheetValue[])[];
}

type Loose = Readonly<Record<string, unknown>>;

function parse(text: string | undefined): Loose | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isRecord(value) && value['version'] === VERSION ? value : undefined;
  } catch {
    // Kept by something else, or cut short: as good as nothing.
    return undefined;
  }
}

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasTexts(value: Loose, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isListOf<Item>(
  value: unknown,
  fits: (each: unknown) => each is Item,
): value is readonly Item[] {
  return Array.isArray(value) && value.every(fits);
}

function isEntries(value: unknown, fits: (each: unknown) => boolean): boolean {
  return (
    Array.isArray(value) &&
    value.every((entry) => Array.isArray(entry) && typeof entry[0] === 'string' && fits(entry[1]))
  );
}

function isDecision(value: unknown): boolean {
  if (!isRecord(value)) return false;
  if (value['kind'] === 'accepted' || value['kind'] === 'rejected') return true;
  const { said, rowId } = value;
  const years = isRecord(said) ? said['years'] : undefined;
  const isDated =
    isRecord(years) && typeof years['first'] === 'number' && typeof years['last'] === 'number';
  return (
    value['kind'] === 'corrected' &&
    typeof rowId === 'string' &&
    isDated &&
    isRecord(said) &&
    hasTexts(said, ['name', 'text', 'unit', 'measure', 'attribute']) &&
    isTyped(said)
  );
}

function isEdit(value: unknown): boolean {
  return isRecord(value) && hasTexts(value, ['name', 'unit', 'attribute']) && isTyped(value);
}

/** Work kept by an earlier version chose no type and knew no unit. */
function isTyped({ targetType, responsibleUnit = '' }: Loose): boolean {
  if (typeof responsibleUnit !== 'string') return false;
  return targetType === undefined || (typeof targetType === 'string' && isTargetType(targetType));
}

function isSheet(value: unknown): value is KeptSheet {
  return (
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    Array.isArray(value['values']) &&
    value['values'].every((row) => Array.isArray(row))
  );
}

function isPart(value: unknown): value is DocumentPart {
  if (!isRecord(value)) return false;
  if (value['kind'] === 'passage') return typeof value['text'] === 'string';
  const { kind, width, height, cells } = value;
  const isSized = isSize(width) && isSize(height);
  return kind === 'grid' && isSized && isListOf(cells, isCell);
}

function isCell(value: unknown): value is DocumentCell {
  return (
    isRecord(value) &&
    typeof value['text'] === 'string' &&
    ['row', 'column', 'rows', 'columns'].every((name) => isSize(value[name]))
  );
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= LARGEST;
}
