import type { ExtractFinding } from '../../core/finding/extract-finding';
import { LIMITS } from '../limits';
import type { Candidate } from '../prose/candidate';
import type { Caption } from '../section/caption';
import type { SectionPath } from '../section/path';
import type { YearRange } from '../table/column';
import type { DocumentTable } from '../table/table';
import type { Lines } from '../text/lines';
import type { Setting } from './setting';

/** What stands directly above what is read next. */
export interface Above {
  readonly caption: { readonly caption: Caption; readonly line: number } | undefined;
  /** A heading or a title with nothing between it and what follows. */
  readonly heading: { readonly text: string; readonly line: number } | undefined;
  /** 单位：亿元 */
  readonly unit: string;
  readonly table: boolean;
}

/** Nothing that what follows could belong to. */
export const NOTHING: Above = { caption: undefined, heading: undefined, unit: '', table: false };

/** A document while it is read: what was found so far, and where the reader stands. */
export interface Reading {
  readonly lines: Lines;
  readonly setting: Setting;
  readonly tables: DocumentTable[];
  readonly figures: Candidate[];
  readonly findings: ExtractFinding[];
  path: SectionPath;
  above: Above;
  /** Caption of the box that paragraphs stand in, '' outside of one. */
  box: string;
  /** Year that a heading or a lead sets for what follows. */
  lead: YearRange | undefined;
  cells: number;
}

/** A reading at the beginning of a document. */
export function startReading(lines: Lines, setting: Setting): Reading {
  return {
    lines,
    setting,
    tables: [],
    figures: [],
    findings: [],
    path: [],
    above: NOTHING,
    box: '',
    lead: undefined,
    cells: 0,
  };
}

/** Notes a finding, as long as there are not too many to be read by anybody. */
export function note(reading: Reading, finding: ExtractFinding): void {
  if (reading.findings.length < LIMITS.findings) reading.findings.push(finding);
}

/**
 * Notes that a caption stands over nothing.
 *
 * @param always whether any caption counts (a heading follows at once), or only one that promises
 *   indicators
 */
export function noteMissing(reading: Reading, promised: Above['caption'], always: boolean): void {
  if (promised === undefined || !(always || promised.caption.indicators)) return;
  note(reading, { kind: 'table-missing', title: promised.caption.text, line: promised.line });
}
