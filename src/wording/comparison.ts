import type { ComparisonWords } from '../core/comparison/words';
import { sayComparisonMethod } from './comparison-method';
import { sayRowActual, sayRowNeeded, sayRowNote, sayRowVerdict } from './comparison-row';
import { sayComparisonSummary } from './comparison-summary';
import { sayConflictNotes } from './conflict-notes';

/**
 * The words of a comparison, for the workbook and the command line alike.
 * @example comparisonWords.verdict(row) // '滞后'
 */
export const comparisonWords: ComparisonWords = {
  verdict: sayRowVerdict,
  typedOver: '实际值已改填，目标进度、判定和尚需按所填的数计算。',
  typing:
    '“实际值”列可以改填，目标进度、判定和尚需随之重算：累计目标填至今合计，增速目标填至今年均增速（%），降幅目标填至今累计降幅（%），其余填当年值；汇总不随之改变。',
  actual: sayRowActual,
  needed: sayRowNeeded,
  note: sayRowNote,
  summary: sayComparisonSummary,
  method: sayComparisonMethod,
  conflicts: sayConflictNotes,
};
