import { UsageError, readOptions } from './read-options';

/** What `npm run -s package -- from` was asked for. */
export interface FromRequest {
  readonly action: 'from';
  /** The document. */
  readonly file: string;
  /** Where the package goes. */
  readonly out: string;
  /** '' where none was given, as all that follow. */
  readonly region: string;
  readonly period: string;
  readonly code: string;
  readonly title: string;
  readonly documentNo: string;
  /** ISO date. */
  readonly adoptedOn: string;
  /** Document and ISO date that set targets anew. */
  readonly adjustedBy: string;
  readonly adjustedOn: string;
  /** 1-based; none for the one that is most likely the plan's own. */
  readonly tables: readonly number[];
  /** Whether sure figures of the text are accepted, too. */
  readonly prose: boolean;
  /** File in which decisions are listed: written where it is not there, else followed. '' for none. */
  readonly decisions: string;
  /** What of that which waits is accepted or rejected, each in the words of the pane's filters. */
  readonly accepts: readonly string[];
  readonly rejects: readonly string[];
}

const OPTIONS = {
  out: { type: 'string' },
  region: { type: 'string' },
  period: { type: 'string' },
  code: { type: 'string' },
  title: { type: 'string' },
  'document-no': { type: 'string' },
  'adopted-on': { type: 'string' },
  'adjusted-by': { type: 'string' },
  'adjusted-on': { type: 'string' },
  table: { type: 'string' },
  prose: { type: 'boolean' },
  decisions: { type: 'string' },
  accept: { type: 'string', multiple: true },
  reject: { type: 'string', multiple: true },
} as const;

/**
 * Reads the arguments of `npm run package -- from`, the word `from` left out.
 *
 * @throws UsageError for a missing file or folder, or an option that cannot be read
 * @example readFrom(['规划.docx', '--out', 'dir']).file // '规划.docx'
 */
export function readFrom(args: readonly string[]): FromRequest {
  const { values, positionals } = readOptions(args, OPTIONS, true);
  const [file = '', another] = positionals;
  if (file === '') {
    throw new UsageError('缺少规划文件，请写 from 文件，如 from 规划.docx。');
  }
  if (another !== undefined) throw new UsageError(`多出来的参数 ${another}；用 --help 看用法。`);
  const out = values.out?.trim() ?? '';
  if (out === '') throw new UsageError('缺少目录，请写 --out 目录，如 --out my-package。');
  const code = values.code?.trim() ?? '';
  if (code !== '' && !/^\d{6}$/u.test(code)) {
    throw new UsageError(`--code ${code} 不是六位数字的行政区划代码；没有代码的地区请不写。`);
  }
  const table = values.table?.trim();
  if (table !== undefined && !/^[1-9]\d{0,2}(?:[,，、][1-9]\d{0,2})*$/u.test(table)) {
    throw new UsageError(`--table ${table} 不是第几张表；请写 1、2 这样的数，几张合用写 1,2。`);
  }
  const decisions = values.decisions?.trim() ?? '';
  if (decisions !== '' && !/\.csv$/iu.test(decisions)) {
    throw new UsageError(`--decisions ${decisions} 要以 .csv 结尾，如 --decisions 核对.csv。`);
  }
  return {
    action: 'from',
    file,
    out,
    region: values.region?.trim() ?? '',
    period: values.period?.trim() ?? '',
    code,
    title: values.title?.trim() ?? '',
    documentNo: values['document-no']?.trim() ?? '',
    adoptedOn: values['adopted-on']?.trim() ?? '',
    adjustedBy: values['adjusted-by']?.trim() ?? '',
    adjustedOn: values['adjusted-on']?.trim() ?? '',
    tables: table === undefined ? [] : table.split(/[,，、]/u).map(Number),
    prose: values.prose ?? false,
    decisions,
    accepts: values.accept ?? [],
    rejects: values.reject ?? [],
  };
}
