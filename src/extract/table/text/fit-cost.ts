import { displayWidth } from '../../../core/text/display-width';
import { kindOfCell } from '../cell-kind';
import type { Gap } from './token';
import { isOpen, type Trait } from './trait';

/** What a column holds, as far as its header says it. */
export type FitKind =
  'number' | 'category' | 'parent' | 'name' | 'unit' | 'figure' | 'attribute' | 'office' | 'other';

/** What any words cost in a column that may hold any: less than to leave it empty. */
export const OTHER_COST = 0.5;
/** What answers for something: an office, a place, a company. */
const OFFICE =
  /[局委厅部办院会处室站区县市镇乡村团司府校行队协]$|中心$|街道$|单位$|部门$|[）)]$|^各|^[-—–─－/／]+$/u;
/** The end of the name of an office. */
const OFFICE_END = /^.{0,2}[委局办厅部处院会组]$/u;
/** What would be wrong where it stands. */
const WRONG = 15;

/**
 * What it costs to begin a cell of a column with a token: nothing where it is what the column holds.
 *
 * @example startCost('unit', readTrait(token('亿元'))) // 0
 */
export function startCost(kind: FitKind, trait: Trait): number {
  if (trait.tail || trait.follows) return WRONG;
  if (trait.counting && kind !== 'other' && kind !== 'office') return WRONG;
  switch (kind) {
    case 'number':
      return trait.kind === 'count' ? 0 : WRONG;
    case 'category':
      return categoryCost(trait);
    case 'parent':
    case 'name':
      return nameCost(trait);
    case 'unit':
      return unitCost(trait);
    case 'figure':
      return figureCost(trait);
    case 'attribute':
      if (trait.kind === 'attribute') return 0;
      if (/^(?:预期|约束|引导|指导)$/.test(trait.text)) return 0.5;
      return trait.dash ? 1 : WRONG;
    case 'office':
    case 'other':
      if (trait.kind === 'attribute' || trait.titled) return 6;
      // 产业强 below 责任单位: rather the next category than what answers for a row.
      return kind === 'other' || OFFICE.test(trait.text) ? OTHER_COST : OTHER_COST * 2.4;
  }
}

function categoryCost({ kind, text, complete, part, group, titled, bracket }: Trait): number {
  if (kind !== 'text' || part || bracket) return WRONG;
  if (group || titled) return 0;
  return (complete ? 6 : 0) + (text.length <= 8 ? 0.5 : text.length <= 12 ? 2 : 8);
}

function nameCost({ kind, text, bracket, group, titled }: Trait): number {
  if (bracket || titled) return 8;
  if (group) return 4;
  switch (kind) {
    case 'text':
      return 0;
    case 'count':
      return 1.9;
    case 'unit':
      return /\p{Script=Han}{2}/u.test(text) ? 4 : 9;
    case 'figure':
      return /^\d/.test(text) || !/\p{Script=Han}/u.test(text) ? WRONG : 2.6;
    case 'attribute':
    case 'blank':
      return WRONG * 2;
  }
}

function unitCost({ kind, dash, text }: Trait): number {
  if (kind === 'unit') return 0;
  if (dash) return 0.5;
  if (kind === 'text') return /[/／]/.test(text) && text.length <= 10 && !/\d/.test(text) ? 0.5 : 6;
  return kind === 'attribute' ? WRONG * 2 : WRONG;
}

function figureCost({ kind, text, dash, bracket, titled }: Trait): number {
  if (dash) return 0;
  if (titled) return 8;
  switch (kind) {
    case 'figure':
    case 'count':
      return 0;
    case 'unit':
      return 9;
    case 'attribute':
      return WRONG * 2;
    case 'text':
    case 'blank':
      // 基本稳定, 与全国同步: goals in words; a name with its unit is none.
      return bracket ? 4 : text.length <= 12 && !/[（(]/.test(text) ? 2.6 : 6;
  }
}

/** What it costs to take a token for the rest of a cell over a gap. */
const JOINS: Readonly<Record<Gap, number>> = { blank: 0.6, wide: 5, line: 1, empty: 5 };

/**
 * What it costs to take a token for the rest of the cell before it.
 *
 * @param cell the text of the cell so far, and what its last token looked like
 * @example joinCost('figure', { text: '7', last: readTrait(token('7')) }, readTrait(token('左右')), 'blank') // 0
 */
export function joinCost(
  kind: FitKind,
  cell: { readonly text: string; readonly last: Trait },
  trait: Trait,
  gap: Gap,
): number {
  const cost = JOINS[gap];
  const open = isOpen(cell.text);
  if (trait.kind === 'attribute') return WRONG * 2;
  if (trait.titled && !/、$/.test(cell.text)) return WRONG;
  if (trait.tail && kind === 'figure') return 0.2;
  if (open && kind !== 'number' && kind !== 'attribute') return cost * 0.2;
  switch (kind) {
    case 'number':
      return WRONG * 2;
    case 'attribute':
      return trait.text === '性' ? 0 : WRONG * 2;
    case 'category':
      if (trait.counting) return cost * 0.2;
      // 和规划局 is the end of an office, and no beginning of a category.
      if (/[局委厅办院会处]$/u.test(cell.text)) return cost + 6;
      return trait.kind === 'text' && cell.text.length + trait.text.length <= 14 && !trait.part
        ? cost + (trait.complete ? 6 : 0.2)
        : WRONG;
    case 'parent':
    case 'name':
      return cost + nameJoin(cell, trait) + wrapCost(cell.last, trait, gap);
    case 'unit':
      if (/[/／]$/.test(cell.text) || endsUnit(cell.text, trait.text)) return cost * 0.2;
      return trait.kind === 'unit' || trait.follows ? cost + 4 : WRONG;
    case 'figure':
      return cost + figureJoin(cell, trait);
    case 'office':
    case 'other':
      // 市发展改革 + 委: too short to be anything by itself.
      if (/^[\d.]+$/.test(cell.text)) return WRONG;
      if (OFFICE_END.test(trait.text)) return 0.3;
      // 市自然资源 + 和规划局.
      return cost + (!OFFICE.test(cell.text) && OFFICE.test(trait.text) ? -0.7 : 1.5);
  }
}

/**
 * Whether a text is no unit without what stands below it.
 *
 * @example endsUnit('万人次/万', '吨') // true
 */
export function endsUnit(text: string, rest: string): boolean {
  return /[/／]/.test(text) && kindOfCell(text) !== 'unit' && kindOfCell(text + rest) === 'unit';
}

/** A cell breaks where its column ends: what goes on below is hardly longer than what stands above. */
function wrapCost(last: Trait, trait: Trait, gap: Gap): number {
  const isBelow = gap === 'line' || gap === 'empty';
  return isBelow && displayWidth(trait.text) > displayWidth(last.text) + 3 ? 2 : 0;
}

function nameJoin(
  { text, last }: { readonly text: string; readonly last: Trait },
  trait: Trait,
): number {
  if (trait.part || trait.group || trait.titled) return WRONG;
  if (trait.bracket || trait.follows) return trait.counting ? 8 : -0.4;
  // PM 2.5 and 4 5岁以下儿童: a number within a name.
  if (trait.kind === 'figure' || trait.kind === 'count') {
    if (/[A-Za-z]$/.test(text)) return 0.3;
    return /\d$/.test(text) || trait.dash ? WRONG : 6;
  }
  if (last.complete) return 6;
  // 万人次/万 behind 吞吐量: rather the beginning of its unit.
  if (/^[^\d（(]{1,4}[/／][^\d]{0,3}$/u.test(trait.text)) return 1.5;
  if (trait.kind === 'unit') return trait.text.length === 1 ? 3 : 1;
  return 0;
}

function figureJoin(
  { text, last }: { readonly text: string; readonly last: Trait },
  trait: Trait,
): number {
  if (/^[%％‰]$/.test(trait.text) && /\d$/.test(text)) return -0.3;
  if (/[，、,；;\-—~～至到>＞<＜≥≤约]$/.test(text) && !last.dash) return -0.5;
  if (trait.follows) return 0;
  if (trait.bracket && trait.kind !== 'text') return 3;
  const isWords = /\p{Script=Han}$/u.test(text) && !/\d/.test(text);
  if (trait.kind === 'text' && !trait.complete && !trait.part && trait.text.length <= 8)
    // 达到省定 + 要求, 与经济增长 + 保持同步
    return isWords || last.kind === 'text' ? 0.4 : 4;
  if (trait.kind === 'figure' && isWords && !/^[\d.]/.test(trait.text) && !trait.dash) return 0.4;
  return WRONG;
}

/**
 * What it costs to leave a column empty.
 *
 * @param numbered whether rows have numbers
 * @param within whether the row stands under a parent
 * @example skipCost('name', true, false) // 15
 */
export function skipCost(kind: FitKind, numbered: boolean, within: boolean): number {
  switch (kind) {
    case 'number':
      return numbered ? (within ? 0.4 : 4) : 0;
    case 'category':
    case 'parent':
      return 0;
    case 'name':
      return WRONG;
    case 'unit':
      return 3;
    case 'figure':
      return 3;
    case 'attribute':
      return within ? 0.6 : 3;
    case 'office':
    case 'other':
      return 0.6;
  }
}
