import type { Statement } from '../../../core/provenance/provenance';
import {
  sayDocument,
  sayMeasure,
  sayPrintedText,
  sayStanding,
  sayStatus,
} from '../../../wording/place-words';
import type { StatementView } from './place-view';

/**
 * A statement ready to be shown.
 * @param name of its row, which helps to find it in the text of its document
 * @example viewStatement(statement, '地区生产总值（GDP）').standing // '专栏2 第1行（文本第217行）'
 */
export function viewStatement(statement: Statement, name: string): StatementView {
  const { figure, source, documentNo } = statement;
  const { line, kind, sourceId } = figure.place;
  return {
    id: [figure.planId, figure.code, figure.measure, figure.lastYear, figure.id].join('-'),
    role: sayMeasure(figure),
    text: sayPrintedText(figure),
    document: sayDocument(statement),
    documentNo,
    standing: sayStanding(statement),
    status: sayStatus(figure),
    isEntry: kind === 'entry',
    sourceId,
    sha256: (source?.sha256 ?? '').replace(/^sha256:/u, '').toLowerCase(),
    sought: { text: figure.text, line, name },
  };
}
