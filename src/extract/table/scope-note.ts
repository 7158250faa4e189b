import type { OtherScope } from '../../core/indicator/plan-indicator';
import type { TableRow } from './table';

/** A mark of a note and what stands behind it, up to the next one: ① * （1） 注1. */
const NOTES = /([①-⑳*＊※†])\s*[:：、.]?([^①-⑳*＊※†]*)/gu;
const MARK = /[①-⑳*＊※†]/u;
const CLAUSES = /[，,；;。]/u;
const BASE = /基期|基数|现状|基年/u;
const TARGET = /目标|规划数|规划值/u;
const COVERAGE =
  /不含|不包括|不包含|未含|未包括|剔除|扣除|除外|口径|统计范围|(?:^|[^包内])含(?![义量])|包括|包含/u;
const PRICE = /(?:按|以|为)?(?:\d{4}年)?(?:现价|当年价|当年价格|不变价|可比价)/u;
/** 两年口径不一致: said of both at once, and meant of the way between them. */
const APART = /口径(?:有所|已|均)?(?:不同|不一致|不可比|有变化|变化|有调整|调整)|不可比/u;

/**
 * The notes below a table that say that base and target are not of one scope, by their marks. Notes
 * that explain, define, or say the same of both are none.
 * @example readScopeNotes(['注：①2020年基期值不含江北新区。']).get('①') // { mark: '①', of: 'base', differs: 'coverage' }
 */
export function readScopeNotes(notes: readonly string[]): ReadonlyMap<string, OtherScope> {
  const found = new Map<string, OtherScope>();
  for (const [, mark = '', text = ''] of notes.join('\n').matchAll(NOTES)) {
    const scope = readScope(text);
    if (scope !== undefined && !found.has(mark)) found.set(mark, { mark, ...scope });
  }
  return found;
}

function readScope(text: string): Omit<OtherScope, 'mark'> | undefined {
  const said = text.split(CLAUSES).flatMap((clause) => {
    const differs: OtherScope['differs'] | undefined = COVERAGE.test(clause)
      ? 'coverage'
      : PRICE.test(clause)
        ? 'price'
        : undefined;
    if (differs === undefined) return [];
    return [
      {
        differs,
        isApart: APART.test(clause),
        base: BASE.test(clause),
        target: TARGET.test(clause),
      },
    ];
  });
  const apart = said.find(({ isApart, base, target }) => isApart && (base || target));
  if (apart !== undefined) return { of: apart.base ? 'base' : 'target', differs: 'coverage' };
  const [base, target] = [said.find((each) => each.base), said.find((each) => each.target)];
  // What one clause says of both makes them alike.
  if (base === target || (base ?? target) === undefined) return undefined;
  const of = base === undefined ? 'target' : 'base';
  return { of, differs: (base ?? target)?.differs ?? 'coverage' };
}

/**
 * What the notes say of a row: its name, or one of its figures, carries the mark.
 * @example scopeOfRow(scopes, row)?.mark // '①' of 地区生产总值①
 */
export function scopeOfRow(
  scopes: ReadonlyMap<string, OtherScope>,
  row: TableRow,
): OtherScope | undefined {
  if (scopes.size === 0) return undefined;
  const texts = [row.name, ...row.cells.map(({ text }) => text)];
  const marks = texts.flatMap((text) => [...text].filter((each) => MARK.test(each)));
  return marks.map((mark) => scopes.get(mark)).find((scope) => scope !== undefined);
}
