import Papa from 'papaparse';
import { findHeader } from '../../core/observation/find-header';
import type { ObservationMapping } from '../../core/observation/observation-column';

/** `，` is what a Chinese keyboard types where a comma was meant. */
const DELIMITERS = [',', '\t', ';', '，', '|'];
/** Excel's own first line: it names the delimiter and is no row. */
const DECLARED = /^sep=(?<delimiter>.)\n/iu;
const ROWS_TRIED = 14;
const CHARACTERS_TRIED = 100_000;

/** A CSV text without the line that only declares its delimiter. */
interface DelimitedText {
  readonly text: string;
  readonly delimiter: string;
}

/**
 * The delimiter of a CSV text: the declared one, else the one by which its header names most of what
 * is needed, else the one that makes most columns.
 * @example chooseDelimiter('地区;指标;年份;实际值\n', {}).delimiter // ';'
 */
export function chooseDelimiter(text: string, asked: ObservationMapping): DelimitedText {
  const declared = DECLARED.exec(text)?.groups?.delimiter;
  if (declared !== undefined) {
    return { text: text.slice(text.indexOf('\n') + 1), delimiter: declared };
  }
  const beginning = text.slice(0, CHARACTERS_TRIED);
  let best = { delimiter: ',', score: -1 };
  for (const delimiter of DELIMITERS) {
    const options = { delimiter, newline: '\n', preview: ROWS_TRIED } as const;
    const rows = Papa.parse<string[]>(beginning, options).data;
    const { columns } = findHeader({ rows, firstRow: 1 }, asked);
    const score = columns.at.size * 1_000 + Math.min(999, columns.labels.length);
    if (score > best.score) best = { delimiter, score };
  }
  return { text, delimiter: best.delimiter };
}
