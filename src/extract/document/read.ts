import type { ExtractOptions, Extraction } from '../extraction';
import { LIMITS } from '../limits';
import { enter } from '../section/path';
import { splitLines } from '../text/lines';
import { addParagraph } from './add-paragraph';
import { addTable } from './add-table';
import type { Block } from './block';
import { isText } from './is-text';
import { leadOf } from './lead';
import { note, noteMissing, NOTHING, startReading, type Reading } from './reading';
import { readSetting } from './setting';
import { walk } from './walk';

/**
 * Reads a document: its tables and the figures in its text, each with its place. Deterministic, in
 * time proportional to the length, and never throws, whatever the text is.
 *
 * @param text the document as text, markdown or HTML
 * @example extractDocument('到2025年，高新技术企业达到120家。').figures[0]?.name // '高新技术企业'
 */
export function extractDocument(text: string, options: ExtractOptions = {}): Extraction {
  if (!isText(text)) {
    const { period } = options;
    return { period, tables: [], figures: [], findings: [{ kind: 'not-text' }] };
  }
  const lines = splitLines(text);
  const setting = readSetting(lines, options);
  const reading = startReading(lines, setting);
  if (text.length > LIMITS.characters) {
    note(reading, { kind: 'limit-reached', limit: 'characters' });
  }
  for (const block of walk(lines)) {
    readBlock(reading, block);
    if (isFull(reading)) break;
  }
  noteMissing(reading, reading.above.caption, true);
  if (setting.period === undefined && setting.kind === 'plan' && reading.figures.length > 0) {
    note(reading, { kind: 'period-unknown' });
  }
  const { tables, figures, findings } = reading;
  return { period: setting.period, tables, figures, findings };
}

function readBlock(reading: Reading, block: Block): void {
  const { above } = reading;
  switch (block.kind) {
    case 'heading':
      noteMissing(reading, above.caption, true);
      reading.path = enter(reading.path, block.heading, above.heading !== undefined);
      reading.lead = leadOf(block.heading.text, reading.setting.present);
      reading.above = { ...NOTHING, heading: { text: block.heading.text, line: block.line } };
      reading.box = '';
      break;
    case 'caption':
      noteMissing(reading, above.caption, true);
      reading.above = { ...NOTHING, caption: block };
      reading.box = block.caption.text;
      break;
    case 'table':
      addTable(reading, block.grid);
      break;
    case 'paragraph':
      addParagraph(reading, block);
      break;
  }
}

function isFull(reading: Reading): boolean {
  const cells = reading.cells > LIMITS.cells;
  if (!cells && reading.figures.length <= LIMITS.candidates) return false;
  reading.findings.push({ kind: 'limit-reached', limit: cells ? 'cells' : 'candidates' });
  return true;
}
