import { readAttribute, readTags } from '../markup/read-tags';
import { ListCounter } from './list-counter';
import type { NumberList, StyleList } from './numbering';

/** A body with the numbers of its lists as text, and what was seen on the way. */
interface PrintedNumbers {
  readonly xml: string;
  /** Places where something was put in or taken out and not yet accepted. */
  readonly changes: number;
  /** Charts and drawings that are no pictures, and whose text is not read either. */
  readonly charts: number;
}

/** Copies for older programs and the newer one beside them: only one of the two is printed. */
const NEWER = 'mc:Choice';

interface OpenParagraph {
  style: string;
  list: string | undefined;
  level: number | undefined;
}

/**
 * Writes the numbers that Word counts by itself into the text: 第一章, （二）, the 序号 of a table row. A
 * converter sees a list there and no number.
 *
 * @param xml word/document.xml
 * @example printNumbers(xml, lists, styles).xml // '…<w:r><w:t>一、</w:t></w:r><w:r><w:t>发展目标…'
 */
export function printNumbers(
  xml: string,
  lists: ReadonlyMap<string, NumberList>,
  styles: ReadonlyMap<string, StyleList>,
): PrintedNumbers {
  const counter = new ListCounter(lists);
  const parts: string[] = [];
  const open: OpenParagraph[] = [];
  let copied = 0;
  let newer = 0;
  let changes = 0;
  let charts = 0;
  let inOld = false;

  const number = (at: number): void => {
    const paragraph = open.at(-1);
    if (paragraph === undefined) return;
    const byStyle = styles.get(paragraph.style);
    const list = paragraph.list ?? byStyle?.list;
    if (list === undefined) return;
    const label = counter.label(list, paragraph.level ?? byStyle?.level ?? 0);
    if (label === '') return;
    parts.push(
      xml.slice(copied, at),
      `<w:r><w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r>`,
    );
    copied = at;
  };

  for (const piece of readTags(xml)) {
    if (piece.kind === 'text' || piece.kind === 'data') continue;
    if (piece.name === NEWER) newer += piece.kind === 'close' ? -1 : piece.empty ? 0 : 1;
    if (newer > 0) continue;
    if (piece.kind === 'close') {
      if (piece.name === 'w:pPr') number(piece.at + '</w:pPr>'.length);
      else if (piece.name === 'w:p') open.pop();
      else if (piece.name === 'w:pPrChange') inOld = false;
      continue;
    }
    const value = (): string => readAttribute(piece.attributes, 'w:val') ?? '';
    const paragraph = open.at(-1);
    switch (piece.name) {
      case 'w:p':
        if (!piece.empty) open.push({ style: '', list: undefined, level: undefined });
        break;
      case 'w:pPrChange':
        inOld = !piece.empty;
        break;
      case 'w:pStyle':
        if (paragraph !== undefined && !inOld) paragraph.style = value();
        break;
      case 'w:numId':
        if (paragraph !== undefined && !inOld) paragraph.list = value();
        break;
      case 'w:ilvl':
        if (paragraph !== undefined && !inOld) paragraph.level = Number(value());
        break;
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
        changes += 1;
        break;
      case 'c:chart':
      case 'dgm:relIds':
        charts += 1;
        break;
    }
  }
  parts.push(xml.slice(copied));
  return { xml: parts.join(''), changes, charts };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
