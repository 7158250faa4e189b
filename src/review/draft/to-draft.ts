import { readPeriod } from '../../core/period/period';
import type { DraftFigure, DraftRow, PackageDraft } from '../../datapackage/draft/package-draft';
import { rowIdOf, standingOf, statementOf } from '../decision/standing';
import type { ReviewItem, CandidateReading } from '../item/review-item';
import type { Review } from '../review';
import type { ReviewRow } from '../row/review-row';
import { planColumns } from './plan-columns';
import { prosePlace, tablePlace } from './place';

/** A candidate that will be written, with what it says. */
interface Chosen {
  readonly item: ReviewItem;
  readonly said: CandidateReading;
}

/**
 * What was accepted, as the draft of a package: the rows of the plan's table in its order, then what
 * stands in the text only. A row of which nothing was accepted is left out, unless the plan itself
 * prints it blank. Undefined while nobody has said which period the plan is of.
 * @example toDraft(review)?.rows[0]?.figures.map(({ text }) => text) // ['902.27', '1500']
 */
export function toDraft(review: Review): PackageDraft | undefined {
  const { about, source, tables, table } = review;
  const period = readPeriod(about.period);
  if (period === undefined) return undefined;
  const printed = table === undefined ? undefined : tables[table];
  const title = about.title.trim();
  return {
    region: { name: about.region.trim(), code: about.code.trim() },
    period,
    title,
    documentNo: about.documentNo.trim(),
    adoptedOn: about.adoptedOn.trim(),
    source:
      source.origin === 'file'
        ? { title, file: source.name, sha256: source.sha256 }
        : { title, file: '', sha256: '' },
    table: printed === undefined ? 'missing' : 'printed',
    tablePlace: printed === undefined ? '' : tablePlace(printed),
    tableLine: printed?.line,
    columns: printed === undefined ? [] : planColumns(printed),
    rows: draftRows(review),
  };
}

function draftRows(review: Review): readonly DraftRow[] {
  const touched = new Set(review.items.map(({ rowId }) => rowId));
  const chosen = groupChosen(review);
  const place = placeOf(review);
  const rows = review.rows.flatMap((row) => {
    const group = chosen.get(row.id) ?? [];
    const isBlank = !touched.has(row.id);
    if (group.length === 0 && !isBlank) return [];
    return [draftRow({ ...row, ...review.rowEdits.get(row.id) }, group, place)];
  });
  const prose = [...chosen].flatMap(([rowId, group]) =>
    rowId.startsWith('P:') ? [draftRow(proseRow(rowId, group), group, place)] : [],
  );
  return [...rows, ...prose];
}

function groupChosen(review: Review): ReadonlyMap<string, readonly Chosen[]> {
  const groups = new Map<string, Chosen[]>();
  for (const item of review.items) {
    const standing = standingOf(review, item);
    if (standing !== 'accepted' && standing !== 'corrected') continue;
    const rowId = rowIdOf(review, item);
    const chosen = { item, said: statementOf(review, item) };
    const group = groups.get(rowId);
    if (group === undefined) groups.set(rowId, [chosen]);
    else group.push(chosen);
  }
  return groups;
}

/** Name and unit of what stands in the text only: those of its first goal, else of its first value. */
function proseRow(id: string, group: readonly Chosen[]): ReviewRow {
  const first = group.find(({ said }) => said.measure === 'target') ?? group[0];
  const line = group[0]?.item.line ?? 0;
  return {
    id,
    origin: 'prose',
    number: '',
    category: '',
    parentName: '',
    name: first?.said.name ?? '',
    unit: first?.said.measure === 'growth' ? '' : (first?.said.unit ?? ''),
    attribute: group.find(({ said }) => said.attribute !== '')?.said.attribute ?? '',
    position: 0,
    line,
  };
}

type PlaceOf = (item: ReviewItem, row: ReviewRow) => string;

function draftRow(row: ReviewRow, group: readonly Chosen[], placeOfItem: PlaceOf): DraftRow {
  const { number, category, name, parentName, unit, attribute, origin } = row;
  return {
    number,
    code: '',
    category,
    name,
    parentName,
    unit,
    attribute,
    origin,
    indicatorId: '',
    figures: group.flatMap(({ item, said }): DraftFigure[] => {
      const { measure, years, text } = said;
      if (years === undefined) return [];
      const growth = measure === 'growth' || measure === 'actual_growth';
      return [
        {
          measure,
          firstYear: years.first,
          lastYear: years.last,
          text,
          unit: growth || said.unit === unit ? '' : said.unit,
          placeKind: item.kind,
          place: placeOfItem(item, row),
          line: item.line,
        },
      ];
    }),
  };
}

function placeOf({ tables, table }: Review): PlaceOf {
  const printed = table === undefined ? undefined : tables[table];
  const place = printed === undefined ? '' : tablePlace(printed);
  return (item, row) =>
    item.kind === 'prose' ? prosePlace(item) : `${place} 第${String(row.position)}行`;
}
