import { readAttribute, readTags } from '../markup/read-tags';

/** The list that paragraphs of a style belong to, and their level in it. */
export interface StyleList {
  readonly list: string;
  readonly level: number;
}

interface Style {
  list?: string;
  level?: number;
  basedOn?: string;
}

/**
 * Which paragraph styles number their paragraphs (标题 1 … often do), from word/styles.xml.
 *
 * @example readStyleLists(xml).get('1') // { list: '3', level: 0 }
 */
export function readStyleLists(xml: string): ReadonlyMap<string, StyleList> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  for (const piece of readTags(xml)) {
    if (piece.kind === 'close' && piece.name === 'w:style') style = undefined;
    if (piece.kind !== 'open') continue;
    const value = (name = 'w:val'): string => readAttribute(piece.attributes, name) ?? '';
    if (piece.name === 'w:style' && value('w:type') === 'paragraph') {
      style = {};
      styles.set(value('w:styleId'), style);
    } else if (style === undefined) continue;
    else if (piece.name === 'w:basedOn') style.basedOn = value();
    else if (piece.name === 'w:numId') style.list = value();
    else if (piece.name === 'w:ilvl') style.level = Number(value());
  }
  const lists = new Map<string, StyleList>();
  for (const [id, own] of styles) {
    const seen = new Set<Style>();
    let level: number | undefined;
    for (
      let at: Style | undefined = own;
      at !== undefined && !seen.has(at);
      at = styles.get(at.basedOn ?? '')
    ) {
      seen.add(at);
      level ??= at.level;
      if (at.list === undefined) continue;
      if (at.list !== '0') lists.set(id, { list: at.list, level: level ?? 0 });
      break;
    }
  }
  return lists;
}
