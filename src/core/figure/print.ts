import type { Amount, ChangeFigure, Clause, Figure, NumberFigure } from './figure';
import { printNumber } from './printed-number';

/** One printed form for each operator; 以上/以内 follow the number, the others lead it. */
const AROUND: Readonly<Record<Amount['op'], readonly [string, string]>> = {
  '=': ['', ''],
  '≈': ['约', ''],
  '≥': ['', '以上'],
  '>': ['超过', ''],
  '≤': ['', '以内'],
  '<': ['低于', ''],
};

const SPAN_WORDS: Readonly<Record<ChangeFigure['span'], string>> = {
  year: '年均',
  period: '累计',
  unstated: '',
};

/**
 * Prints a figure in one fixed form that parseFigure reads back as the same figure. For showing what
 * a document says, show its printed text instead.
 *
 * @example printFigure({ kind: 'number', value: 95, op: '≥', decimals: 0, unit: '%' }) // '95%以上'
 */
export function printFigure(figure: Figure): string {
  switch (figure.kind) {
    case 'number':
    case 'cumulative':
    case 'change':
      return printClause({ of: '', figure });
    case 'range': {
      const { from, to, op, decimals, unit } = figure;
      const ends = [from, to].map((value) => printNumber({ value, decimals }));
      return `${AROUND[op][0]}${ends.join('~')}${unit}`;
    }
    case 'composition':
      return `${AROUND[figure.op][0]}${figure.parts
        .map((value) => printNumber({ value, decimals: figure.decimals }))
        .join(':')}`;
    case 'compound':
      return figure.clauses.map(printClause).join('；');
    case 'unchanged':
      return '持平';
    case 'not-set':
      return '--';
    case 'blank':
      return '';
    case 'relative':
    case 'assigned':
    case 'statement':
      return figure.text;
  }
}

function printClause({ of, figure }: Clause): string {
  switch (figure.kind) {
    case 'number':
      return `${of}${printAmount(figure)}${printRemarks(figure)}`;
    case 'cumulative':
      return `${of}[${printAmount(figure)}]`;
    case 'change':
      return `${of}${printChange(figure)}`;
  }
}

function printAmount(amount: Amount): string {
  const [before, after] = AROUND[amount.op];
  return `${before}${printNumber(amount)}${amount.unit}${after}`;
}

function printRemarks({ stretch, note }: NumberFigure): string {
  const stretched = stretch === undefined ? '' : `（力争${String(stretch)}）`;
  return `${stretched}${note === undefined ? '' : `（${note}）`}`;
}

function printChange(change: ChangeFigure): string {
  const since = change.since === undefined ? '' : `比${String(change.since)}年`;
  const way = change.way === 'up' ? '增长' : '下降';
  return `${since}${SPAN_WORDS[change.span]}${way}${printAmount(change)}`;
}
