import type { CellsByColumn } from './package-draft';
import type { PackageDraft, DraftFigure } from './package-draft';
import { cleanCell } from './package-draft';

/**
 * The rows of figures.csv for one row of a draft. A figure that says the same in the same place is
 * written once; one that says something else there gets a place of its own. Years that are none are
 * left to the plan; an actual value of no year is no figure.
 * @example draftFigures(draft, '350104-15', '01', figures)[0]
 * // { figure_id: '350104-15-01-target', measure: 'target', text: '2000', place: '专栏1 第1行', … }
 */
export function draftFigures(
  draft: PackageDraft,
  planId: string,
  code: string,
  figures: readonly DraftFigure[],
): readonly CellsByColumn[] {
  const ids = new Set<string>();
  const stated = new Map<string, string>();
  return figures.flatMap((figure) => {
    const text = cleanCell(figure.text);
    const unread = text === '' ? cleanCell(figure.unread ?? '') : '';
    const years = yearsOf(figure);
    if ((text === '' && unread === '') || years === undefined) return [];
    const place = freePlace(draft, figure, text || `\n${unread}`, years, stated);
    if (place === undefined) return [];
    return [
      {
        figure_id: freeId(`${planId}-${code}-${figure.measure}`, ids),
        plan_id: planId,
        code,
        measure: figure.measure,
        first_year: years[0],
        last_year: years[1],
        text,
        unread,
        unit: cleanCell(figure.unit),
        place_kind: figure.placeKind,
        place,
        line: lineOf(figure.line),
        spot: cleanCell(figure.spot ?? ''),
        status: figure.status ?? '',
        ...(figure.version === undefined || draft.adjustment === undefined
          ? {}
          : {
              version: figure.version,
              adopted_on: draft.adjustment.adoptedOn,
              source_id: adjustedSource(planId),
            }),
      },
    ];
  });
}

/** Id of the document that set targets of a plan anew. */
export function adjustedSource(planId: string): string {
  return `${planId}-adjusted`;
}

/** A line number as a cell; '' for none. */
export function lineOf(line: number | undefined): string {
  return line !== undefined && Number.isInteger(line) && line > 0 && line < 1e9 ? String(line) : '';
}

function yearsOf({
  measure,
  firstYear,
  lastYear,
}: DraftFigure): readonly [string, string] | undefined {
  const years = [firstYear, lastYear];
  if (years.every((year) => Number.isInteger(year) && year >= 1900 && year <= 2199)) {
    return [String(Math.min(...years)), String(Math.max(...years))];
  }
  return measure === 'actual' || measure === 'actual_growth' ? undefined : ['', ''];
}

/** Where a statement stands; undefined where just this was said there before. */
function freePlace(
  { tablePlace, source }: PackageDraft,
  figure: DraftFigure,
  text: string,
  years: readonly string[],
  stated: Map<string, string>,
): string | undefined {
  const named = [figure.place, tablePlace, source.title].map(cleanCell).find((each) => each !== '');
  const place = named ?? '位置未注明';
  for (let turn = 1; ; turn += 1) {
    const here = turn === 1 ? place : `${place}（另一处${String(turn)}）`;
    const key = [figure.measure, figure.version ?? '', ...years, here].join('\n');
    const before = stated.get(key);
    if (before === text) return undefined;
    if (before === undefined) {
      stated.set(key, text);
      return here;
    }
  }
}

function freeId(wish: string, ids: Set<string>): string {
  for (let turn = 1; ; turn += 1) {
    const id = turn === 1 ? wish : `${wish}-${String(turn)}`;
    if (ids.has(id)) continue;
    ids.add(id);
    return id;
  }
}
