import { joinCost, startCost } from './fit-cost';
import {
  NEVER,
  endCost,
  farCost,
  isParentLike,
  kindAt,
  skips,
  startAt,
  type FitSetting,
  type Fitted,
  type Path,
} from './fit-path';
import type { Token } from './token';
import { readTrait, type Trait } from './trait';

const LONGEST_CELL = 160;
/** A row begins at the beginning of a line; where a cell is a line that says nothing. */
const ROW_INSIDE_LINE = 7;
const ROW_AT_LINE = 0;
/** A row that is a line does not go on in the next without a reason. */
const ROW_OVER_LINE = 0.6;
const PARENT_COST = 3.4;
const GROUP_COST = 1;
const STRAY_COST = 4.5;
/** What it costs that the parts of something begin with their category. */
const OVER_COST = 1;
/** What it costs to take for anything else what the order of the numbers proves to be one. */
const OFF_SPINE = 12;
/** Enough to leave a row with a doubt, and too little to prefer anything else. */
const UNNUMBERED_COST = 2.5;

/**
 * Puts tokens under columns, in their order, at the least cost: what each column holds, the numbers of
 * the rows, the gaps between tokens and, where they stand under their header, their places say what is
 * likely. Takes time in proportion to their number.
 *
 * @example fit(tokens, setting).map(({ place }) => place) // [0, 1, 1, 2, 3, 4, 0, …]
 */
export function fit(
  tokens: readonly Token[],
  setting: FitSetting,
): { readonly fitted: readonly Fitted[]; readonly cost: number } {
  const width = setting.columns.length;
  const begin: Path = {
    cost: 0,
    before: undefined,
    fitted: undefined,
    column: width + 1,
    within: false,
    number: 0,
    text: '',
    last: undefined,
  };
  let paths: Path[] = [begin];
  tokens.forEach((token, index) => {
    const seen = readTrait(token);
    const trait = { ...seen, titled: seen.titled || setting.categories.has(seen.text) };
    const next = new Map<number, Path>();
    const offer = (path: Path): void => {
      const key = path.column * 2 + (path.within ? 1 : 0);
      const held = next.get(key);
      if (held === undefined || path.cost < held.cost) next.set(key, path);
    };
    const after = tokens[index + 1];
    for (const path of paths) extend(path, token, trait, after, setting, offer);
    paths = [...next.values()];
  });
  let best: Path | undefined;
  let least = Infinity;
  for (const path of paths) {
    const cost = path.cost + endCost(path, setting);
    if (cost < least) [best, least] = [path, cost];
  }
  const fitted: Fitted[] = [];
  for (let path = best; path?.fitted !== undefined; path = path.before) fitted.push(path.fitted);
  return { fitted: fitted.reverse(), cost: least };
}

/** All that a token can be after a path. */
function extend(
  path: Path,
  token: Token,
  trait: Trait,
  after: Token | undefined,
  setting: FitSetting,
  offer: (path: Path) => void,
): void {
  const { columns, rowPerLine } = setting;
  const width = columns.length;
  const isNumber = setting.spine.has(token);
  const atLine = token.gap === 'line' || token.gap === 'empty';
  const put = (
    column: number,
    place: Fitted['place'],
    as: Fitted['as'],
    cost: number,
    more: { readonly ended?: number; readonly within?: boolean; readonly number?: number } = {},
  ): void => {
    const ended = more.ended ?? 0;
    const against = isNumber && columns[column]?.kind !== 'number' ? OFF_SPINE : 0;
    offer({
      cost: path.cost + cost + ended + against,
      before: path,
      fitted: { token, place, as, cost, ended, within: more.within ?? path.within },
      column,
      within: more.within ?? path.within,
      number: more.number ?? path.number,
      text: as === 'rest' ? path.text + token.cell.text : token.cell.text,
      last: trait,
    });
  };

  // The rest of the cell before it.
  if (path.last !== undefined && path.text.length < LONGEST_CELL) {
    const kind = path.column === width + 1 ? 'category' : kindAt(columns, path.column);
    if (path.column <= width || trait.counting || token.gap === 'blank') {
      const joined = joinCost(kind, { text: path.text, last: path.last }, trait, token.gap);
      // Where rows have no numbers two names may be that of a group and that of its first part.
      const unsure = kind === 'name' && !setting.numbered && trait.kind === 'text';
      const cost = joined + (unsure && !trait.bracket ? UNNUMBERED_COST : 0);
      put(path.column, placeOf(path.column, width), 'rest', cost);
    }
  }

  // No cell at all: a page number, a stray mark.
  const alone = token.beside === 1 && /^\d{1,4}(?:\/\d{1,4})?$/.test(trait.text);
  const between = token.gap === 'empty' && after?.gap === 'empty';
  if (trait.header && path.text !== '' && trait.kind !== 'attribute')
    offer({ ...path, cost: path.cost + 2, before: path, fitted: dropped(token, 2) });
  else {
    const cost = alone && !isNumber ? (between ? STRAY_COST : STRAY_COST + 2) : NEVER;
    offer({ ...path, cost: path.cost + cost, before: path, fitted: dropped(token, cost) });
  }

  // The next cell of the row.
  const over = rowPerLine && atLine ? ROW_OVER_LINE : 0;
  const inside = rowPerLine && setting.placed && token.gap === 'blank' ? 3 : 0;
  if (path.last !== undefined && path.column !== width + 1) {
    // Below the name of a group stands that of its first part.
    const part = path.column === width ? columns.findIndex(({ kind }) => kind === 'name') : -1;
    const from = part === -1 ? path.column + 1 : part;
    const to = part === -1 ? width : part + 1;
    for (let column = from; column < to; column += 1) {
      const skipped = skips(from, column, path.within, setting, token);
      const start = startAt(column, trait, path, setting);
      const cost = skipped + start.cost + over + inside + farCost(token, column, setting);
      // The next number begins what is no part any more.
      const within = path.within && columns[column]?.kind !== 'number';
      if (skipped + start.cost < NEVER)
        put(column, column, 'cell', cost, { number: start.number, within });
    }
    if (columns[path.column]?.kind === 'number' && isParentLike(trait))
      put(width, 'parent', 'cell', PARENT_COST + startCost('parent', trait) + over, {
        within: true,
      });
  }

  // The first cell of the next row: behind the name of what has parts the category of the first of them.
  const isOver = path.column === width && path.text !== '';
  const ended = isOver ? OVER_COST : endCost(path, setting);
  if (ended >= NEVER) return;
  const lineCost = atLine ? ROW_AT_LINE : rowPerLine ? ROW_INSIDE_LINE : NEVER;
  for (let column = 0; column < width; column += 1) {
    const kind = kindAt(columns, column);
    if (isOver && kind !== 'category') continue;
    const keeps = path.within && kind !== 'number';
    const part = trait.part && kind === 'name';
    for (const within of isOver ? [true] : keeps ? [true, false] : [part]) {
      const start = startAt(column, trait, path, setting);
      const cost =
        skips(0, column, within, setting, token) +
        start.cost +
        lineCost +
        farCost(token, column, setting);
      if (cost < NEVER) put(column, column, 'row', cost, { ended, within, number: start.number });
    }
  }
  if (!atLine || isOver) return;
  // A category or a parent in a line of its own.
  const alsoAlone = after === undefined || after.gap === 'line' || after.gap === 'empty';
  const lone = alsoAlone || trait.group || /^[（(]/.test(after.cell.text);
  if (trait.kind === 'text' && !trait.part && lone) {
    const hasCategory = columns.some(({ kind }) => kind === 'category');
    const cost = trait.group ? 0 : GROUP_COST + (hasCategory ? 3 : 1.5) + (trait.complete ? 6 : 0);
    put(width + 1, 'group', 'row', cost, { ended, within: false });
  }
}

function dropped(token: Token, cost: number): Fitted {
  return { token, place: 'dropped', as: 'rest', cost, ended: 0, within: false };
}

function placeOf(column: number, width: number): Fitted['place'] {
  if (column < width) return column;
  return column === width ? 'parent' : 'group';
}
