import type { ForeignFormat } from '../../core/finding/document-finding';
import type { Archive } from '../zip/archive';

/** What an archive is: a document that is read, one that is not, or files somebody packed. */
export type OfficeKind =
  'docx' | 'xlsx' | Extract<ForeignFormat, 'pptx' | 'xlsb' | 'odf' | 'ofd' | 'zip'>;

const MARKS: readonly (readonly [RegExp, OfficeKind])[] = [
  [/^word\/document\d*\.xml$/i, 'docx'],
  [/^xl\/workbook\.bin$/i, 'xlsb'],
  [/^xl\/workbook\.xml$/i, 'xlsx'],
  [/^ppt\/presentation\.xml$/i, 'pptx'],
  [/^OFD\.xml$/i, 'ofd'],
  [/^META-INF\/manifest\.xml$/i, 'odf'],
];

/**
 * Tells a Word from an Excel file and both from other archives, by the parts inside.
 *
 * @example identifyOffice(archive) // 'docx'
 */
export function identifyOffice(archive: Archive): OfficeKind {
  for (const [mark, kind] of MARKS) {
    if (archive.entries.some((entry) => mark.test(entry.name))) return kind;
  }
  return 'zip';
}
