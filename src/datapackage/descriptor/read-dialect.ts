import type { FindingList } from '../finding/package-finding';
import type { TableName } from '../schema/table-schema';
import { isRecord } from './is-record';

/** How a table is written. */
export interface Dialect {
  /** What parts the cells, `,` where the descriptor says nothing. */
  readonly delimiter: string;
  /** Whether it says that the file is in GB18030, so that reading it so needs no word. */
  readonly isGb18030: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'];
const UTF8 = /^(?:utf-?8(?:-sig|-bom)?|us-ascii|ascii)$/iu;
const GB18030 = /^(?:gb-?18030|gbk|gb-?2312|cp936|ms936|windows-936)$/iu;

/** What a dialect may say where it says nothing else than what is read anyway. */
const USUAL: Readonly<Record<string, readonly unknown[]>> = {
  header: [true],
  headerRows: [[1]],
  quoteChar: ['"'],
  doubleQuote: [true],
  skipInitialSpace: [false],
  lineTerminator: ['\n', '\r\n'],
  caseSensitiveHeader: [true, false],
  commentChar: ['', null],
  escapeChar: ['', null],
  nullSequence: ['', null],
};

/**
 * How a table is written, by `dialect` and `encoding` of Frictionless: the delimiter, and whether it is
 * in GB18030. What is stated and not read is added to findings.
 * @example readDialect({ dialect: { delimiter: ';' }, encoding: 'gbk' }, 'plans', findings)
 * // { delimiter: ';', isGb18030: true }
 */
export function readDialect(
  { dialect, encoding }: Readonly<Record<string, unknown>>,
  table: TableName,
  findings: FindingList,
): Dialect {
  const refuse = (field: string, value: unknown): void => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    findings.add({ kind: 'dialect-unsupported', resource: table, field, text });
  };
  const name = typeof encoding === 'string' ? encoding : '';
  const isGb18030 = GB18030.test(name);
  if (encoding !== undefined && !isGb18030 && !UTF8.test(name)) refuse('encoding', encoding);
  if (dialect === undefined) return { delimiter: ',', isGb18030 };
  if (!isRecord(dialect)) {
    refuse('dialect', dialect);
    return { delimiter: ',', isGb18030 };
  }
  const { delimiter = ',', ...others } = dialect;
  const isKnown = typeof delimiter === 'string' && DELIMITERS.includes(delimiter);
  if (!isKnown) refuse('dialect.delimiter', delimiter);
  for (const [field, value] of Object.entries(others)) {
    const usual = USUAL[field];
    const isUsual = usual?.some((each) => JSON.stringify(each) === JSON.stringify(value));
    // What nobody knows (a title, a version) changes nothing; what is known must be as usual.
    if (isUsual === false) refuse(`dialect.${field}`, value);
  }
  return { delimiter: isKnown ? delimiter : ',', isGb18030 };
}
