import { readCaption, readHeading } from '../../section/heading';
import { closeBlanks } from '../../text/clean';
import type { Lines } from '../../text/lines';
import { blankCell, joinCells, type GridCell, type GridReading, type GridRow } from '../grid';
import { foldHeader } from '../header';
import { saysContinued } from '../layout/go-on';
import { isNote } from '../note';
import { readUnitLine } from '../read';
import { toRows } from './build-rows';
import { fit } from './fit';
import type { FitKind } from './fit-cost';
import type { Fitted } from './fit-path';
import { UNKNOWN_WORD, readHead, type Head } from './head';
import { joinTokens, looseWords, type HeadColumn } from './head-reading';
import { joinAgain } from './spine';
import { SAMPLE, kindOf, settingOf, toFitColumns } from './setting';
import { isFurnitureLine, lineAt, readTokens, type Gap, type Token } from './token';
import { readTrait } from './trait';

/** A cell that is a line, and a row that is one, are no longer than this. */
const LONGEST_CELL = 70;
const LONGEST_ROW = 300;
const MOST_BLANK = 3;
const SENTENCE = /[。；]/;
const CAPTION_NUMBER = /^\S{1,3}\s*\d+/;
const RULE = /^[\s\-—─━=_+]{4,}$/;
const MOST_TOKENS = 8_000;
/** Tokens among which a figure must stand. */
const EVIDENCE = 60;

/**
 * Reads a table that a text prints without borders: its rows in lines, with blanks between the cells, or
 * one cell a line, or a mixture of both with names, goals and categories broken over lines. The header
 * says which columns there are, the numbers of the rows where a row begins, units and 属性 where cells
 * stand. Undefined where the line begins no such table.
 *
 * @example readTextTable(splitLines('序号 指标 2025年 2030年\n1 税收（亿元） 7 9 左右'), 0)?.grid.rows.length // 2
 */
export function readTextTable(lines: Lines, first: number): GridReading | undefined {
  const bare = readHead(lines, first);
  if (bare === undefined) return undefined;
  const { tokens: body, ends, isCut } = readBody(lines, bare);
  const head = isLed(body) ? { ...bare, readings: bare.readings.map(withNumbers) } : bare;
  const evidence = body.slice(0, EVIDENCE).map(readTrait);
  if (!evidence.some(({ kind }) => kind === 'figure' || kind === 'count')) return undefined;
  const chosen = chooseReading(head, body);
  const { columns } = chosen;
  const { spine } = settingOf(columns, head, chosen.tokens);
  const hasCategories = columns.some((column) => kindOf(column) === 'category');
  const { tokens, categories: again } = hasCategories
    ? joinAgain(chosen.tokens, spine)
    : { tokens: chosen.tokens, categories: new Set<string>() };
  const setting = { ...settingOf(columns, head, tokens), spine, categories: again };
  const kinds = toFitColumns(columns).map(({ kind }) => kind);
  const loose = fit(tokens, setting);
  const found = again.size > 0 ? again : printedAgain(loose.fitted, kinds);
  const isNew = again.size === 0 && found.size > 0;
  const { fitted, cost } = isNew ? fit(tokens, { ...setting, categories: found }) : loose;
  const rows = toRows(fitted, kinds, cost, { ...setting, categories: found });
  const last = rows.reduce((found, { figures }, index) => (figures > 0 ? index : found), -1);
  if (last === -1) return undefined;
  const kept = rows.slice(0, last + 1);
  const end = kept.at(-1)?.last ?? first;
  const header: GridRow = { line: lines.at(first)?.number ?? 0, cells: columns.map(headerCell) };
  const cut = isCut ? lines.at(ends - 1)?.number : undefined;
  const grid = { layout: 'aligned', rows: [header, ...kept.map(({ row }) => row)], cut } as const;
  return { grid, next: Math.min(end + 1, ends) };
}

/** What stands in front of several rows in the column of categories is one wherever it stands. */
function printedAgain(fitted: readonly Fitted[], kinds: readonly FitKind[]): ReadonlySet<string> {
  const category = kinds.indexOf('category');
  const counts = new Map<string, number>();
  for (const { token, place, as } of fitted)
    if (place === category && as === 'row')
      counts.set(token.cell.text, (counts.get(token.cell.text) ?? 0) + 1);
  return new Set([...counts].flatMap(([text, count]) => (count > 1 ? [text] : [])));
}

const LED = /^\d{1,3}[.、．]$/;
const FEWEST_LED = 2;

/** 1. 书店数, 2. 馆员数: whether names begin with their numbers. */
function isLed(tokens: readonly Token[]): boolean {
  let last = 0;
  for (const token of tokens) {
    const { count, text } = readTrait(token);
    if (LED.test(text) && count === last + 1) last = count;
  }
  return last >= FEWEST_LED;
}

/** Where names begin with their numbers, these are a column without a word in front of that of the names. */
function withNumbers(columns: readonly HeadColumn[]): readonly HeadColumn[] {
  const name = toFitColumns(columns).findIndex(({ kind }) => kind === 'name' || kind === 'parent');
  const [over, word] = [columns[name], columns[name]?.words[0]];
  if (over === undefined || word === undefined) return columns;
  if (columns.some((column) => kindOf(column) === 'number')) return columns;
  const number = {
    words: [{ ...word, text: '序号', end: word.start }],
    from: over.from,
    to: over.from,
  };
  return [...columns.slice(0, name), number, ...columns.slice(name)];
}

function headerCell({ words }: HeadColumn): GridCell {
  const [first, ...others] = words;
  const cell = first ?? blankCell(0, 0);
  return others.reduce(
    (all, word) => ({ ...joinCells(all, word), text: `${all.text} ${word.text}` }),
    cell,
  );
}

/** The tokens below the header, as far as lines can be cells or rows. */
function readBody(
  lines: Lines,
  head: Head,
): { readonly tokens: readonly Token[]; readonly ends: number; readonly isCut: boolean } {
  const tokens: Token[] = [];
  const longest = head.rowPerLine ? LONGEST_ROW : LONGEST_CELL;
  let blank = 0;
  let index = head.next;
  for (; index < lines.count && tokens.length < MOST_TOKENS; index += 1) {
    const line = lineAt(lines, index, longest);
    if (line === undefined || SENTENCE.test(line.text)) break;
    const text = closeBlanks(line.text);
    if (text === '') {
      blank += 1;
      if (blank > MOST_BLANK) break;
      continue;
    }
    if (isNote(text) || /^<[a-z/!]/i.test(text) || isTitle(line.text)) break;
    // 续表 parts two halves, a figure behind it would make it a row.
    if (saysContinued(text) && !/\s\d/.test(text.replace(CAPTION_NUMBER, ''))) continue;
    if (isFurnitureLine(text) || RULE.test(text) || readUnitLine(text) !== undefined) continue;
    const again = repeats(lines, index, head);
    if (again > index) {
      index = again - 1;
      continue;
    }
    const gap: Gap = blank > 0 ? 'empty' : 'line';
    tokens.push(...readTokens(lines.source, line, index, head.parts, gap, true));
    blank = 0;
  }
  return { tokens, ends: index, isCut: tokens.length >= MOST_TOKENS && index < lines.count };
}

/** 第二章 …, ## …, 专栏2 …: what follows is no row any more. */
function isTitle(text: string): boolean {
  if (/^\s*#/.test(text)) return true;
  const caption = readCaption(text);
  if (caption !== undefined && !/续/.test(caption.text)) return true;
  return (readHeading(text, undefined)?.rank ?? Infinity) <= 2;
}

/** Index behind the header where a page prints it again, else that of the line. */
function repeats(lines: Lines, index: number, { words }: Head): number {
  let said = '';
  for (let at = index; at < index + words.length * 2; at += 1) {
    const text = lines.at(at)?.text ?? '';
    if (text.length > LONGEST_ROW) return index;
    said += foldHeader(text.replace(/[\t|│┃｜]/g, ''));
    if (!words.startsWith(said)) return index;
    if (said === words) return at + 1;
  }
  return index;
}

/** What a row costs under a header with a column that no row fills: such a column is none. */
const UNFILLED = 2;
/** And a word of its header that hardly stands alone: it tells between readings that fit alike. */
const LOOSE_WORD = 0.5;

/** A reading of the header, and what stands below it. */
interface Reading {
  readonly columns: readonly HeadColumn[];
  /** How many of them have words that are known, or that known ones stand around. */
  readonly known: number;
  readonly tokens: readonly Token[];
}

/** The reading of the header that the rows below it fit best. */
function chooseReading(head: Head, tokens: readonly Token[]): Reading {
  const readings = head.readings.flatMap((columns) =>
    withUnknown({ columns, known: columns.length, tokens }, head.unknown),
  );
  const [only = { columns: [], known: 0, tokens }] = readings;
  if (readings.length < 2) return only;
  let best = only;
  let least = Infinity;
  for (const reading of readings) {
    const sample = reading.tokens.slice(0, SAMPLE);
    const { fitted, cost } = fit(sample, settingOf(reading.columns, head, sample));
    const fill = (column: number) =>
      fitted.filter(({ place, as }) => place === column && as !== 'rest').length;
    const rows = fitted.filter(({ as, place }) => as === 'row' && place !== 'group').length;
    const unfilled = reading.columns.filter((_, column) => fill(column) === 0).length;
    // A word that most rows have nothing under is the first category.
    if (reading.columns.some((_, column) => column >= reading.known && fill(column) * 2 < rows))
      continue;
    const whole = cost + unfilled * rows * UNFILLED + looseWords(reading.columns) * LOOSE_WORD;
    if (whole < least - 0.01) [best, least] = [reading, whole];
  }
  return best;
}

/** The first words below a header may be words of it that nobody knows: each reading without and with them. */
function withUnknown(reading: Reading, most: number): readonly Reading[] {
  const line = reading.tokens.filter(({ index }) => index === reading.tokens[0]?.index);
  // 权　重 is one word, which a blank fills up.
  const word = line.reduce<Token | undefined>(
    (before, token) => (before === undefined ? token : joinTokens(before, token)),
    undefined,
  );
  if (most === 0 || word === undefined || !UNKNOWN_WORD.test(foldHeader(word.cell.text)))
    return [reading];
  const { cell, from, to } = word;
  const tokens = reading.tokens.slice(line.length);
  const columns = [...reading.columns, { words: [cell], from, to }];
  return [reading, ...withUnknown({ columns, known: reading.known, tokens }, most - 1)];
}
