import type { PlanAbout } from '../about/plan-about';
import type { Decision, RowEdit } from '../decision/decision';
import type { Review } from '../review';
import type { ReviewSource, SourceContent } from '../source/review-source';

/** A review as it is kept from one opening of the pane to the next, in two texts. */
export interface KeptReview {
  /** The document itself; undefined where it is too long to be kept. */
  readonly content: string | undefined;
  /** What a person did with it; short, and written after every step. */
  readonly work: string;
}

/** What a person did, and with which document. */
export interface KeptWork {
  readonly source: Omit<ReviewSource, 'content'>;
  readonly about: PlanAbout;
  readonly table: number | null;
  readonly decisions: readonly (readonly [string, Decision])[];
  readonly rowEdits: readonly (readonly [string, RowEdit])[];
}

/** Characters of a document that are kept; a plan has some 200 thousand. */
export const LONGEST_KEPT = 1_500_000;
/** A file format: a text of another version is not read. */
const VERSION = 1;

/**
 * The document of a review as text to be kept, undefined where it is too long.
 * @example printContent(review)?.length // 200_123
 */
export function printContent({ source }: Review): string | undefined {
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
export function printWork({ source, about, table, decisions, rowEdits }: Review): string {
  const { origin, name, sha256 } = source;
  const work: KeptWork = {
    source: { origin, name, sha256 },
    about,
    table: table ?? null,
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
  const { source, about, table, decisions, rowEdits } = value;
  const isWhole =
    isRecord(source) &&
    hasTexts(source, ['origin', 'name', 'sha256']) &&
    isRecord(about) &&
    hasTexts(about, ['region', 'code', 'period', 'title', 'documentNo', 'adoptedOn']) &&
    Array.isArray(about['guessed']) &&
    (table === null || typeof table === 'number') &&
    isEntries(decisions, isDecision) &&
    isEntries(rowEdits, isEdit);
  return isWhole ? (value as unknown as KeptWork) : undefined;
}

/**
 * Reads the kept document back; undefined where it is not the one that the work is about.
 * @example readContent(printContent(review), review.source.sha256)?.kind // 'text'
 */
export function readContent(text: string | undefined, sha256: string): SourceContent | undefined {
  const value = parse(text);
  const content = value?.['content'];
  if (value?.['sha256'] !== sha256 || !isRecord(content)) return undefined;
  const isText = content['kind'] === 'text' && typeof content['text'] === 'string';
  const isSheets = content['kind'] === 'sheets' && isListOf(content['sheets'], isSheet);
  return isText || isSheets ? (content as unknown as SourceContent) : undefined;
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

function isListOf(value: unknown, fits: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

function isEntries(value: unknown, fits: (each: unknown) => boolean): boolean {
  return isListOf(
    value,
    (entry) => Array.isArray(entry) && typeof entry[0] === 'string' && fits(entry[1]),
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
    hasTexts(said, ['name', 'text', 'unit', 'measure', 'attribute'])
  );
}

function isEdit(value: unknown): boolean {
  return isRecord(value) && hasTexts(value, ['name', 'unit', 'attribute']);
}

function isSheet(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    isListOf(value['values'], (row) => Array.isArray(row))
  );
}
