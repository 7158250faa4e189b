import { decodeEntities } from '../../core/text/entities';
import { readAttribute, readTags } from '../markup/read-tags';

/** One level of a list: where it begins, how it counts, and what it prints (`第%1章`). */
export interface NumberLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Counts of levels above are printed in Arabic digits, whatever they are there. */
  readonly legal: boolean;
}

/** A list a paragraph can belong to; lists with the same `count` go on counting together. */
export interface NumberList {
  readonly count: string;
  readonly levels: ReadonlyMap<number, NumberLevel>;
  /** Levels that begin anew in this list. */
  readonly starts: ReadonlyMap<number, number>;
}

/**
 * Reads the lists of word/numbering.xml by their number.
 * Source: ECMA-376 Part 1, §17.9 Numbering.
 *
 * @example readNumbering(xml).get('1')?.levels.get(0) // { start: 1, format: 'chineseCounting', text: '%1、', … }
 */
export function readNumbering(xml: string): ReadonlyMap<string, NumberList> {
  const kinds = new Map<string, Map<number, NumberLevel>>();
  const lists = new Map<string, NumberList>();
  let kind: Map<number, NumberLevel> | undefined;
  let list: { id: string; starts: Map<number, number> } | undefined;
  let level = 0;
  const change = (part: Partial<NumberLevel>): void => {
    const known = kind?.get(level) ?? { start: 1, format: 'decimal', text: '', legal: false };
    kind?.set(level, { ...known, ...part });
  };
  for (const piece of readTags(xml)) {
    if (piece.kind === 'close' && /:(?:abstractNum|num)$/.test(piece.name)) {
      kind = undefined;
      list = undefined;
    }
    if (piece.kind !== 'open') continue;
    const value = (name = 'w:val'): string => readAttribute(piece.attributes, name) ?? '';
    switch (piece.name) {
      case 'w:abstractNum':
        kind = new Map();
        kinds.set(value('w:abstractNumId'), kind);
        break;
      case 'w:num':
        list = { id: value('w:numId'), starts: new Map() };
        break;
      case 'w:abstractNumId': {
        const levels = kinds.get(value());
        if (list !== undefined && levels !== undefined) {
          lists.set(list.id, { count: value(), levels, starts: list.starts });
        }
        break;
      }
      case 'w:lvl':
      case 'w:lvlOverride':
        level = Number(value('w:ilvl'));
        break;
      case 'w:startOverride':
        list?.starts.set(level, Number(value()));
        break;
      case 'w:start':
        change({ start: Number(value()) });
        break;
      case 'w:numFmt':
        change({ format: value() });
        break;
      case 'w:lvlText':
        change({ text: decodeEntities(value()) });
        break;
      case 'w:isLgl':
        change({ legal: value() !== '0' && value() !== 'false' });
        break;
    }
  }
  return lists;
}

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
