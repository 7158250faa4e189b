import type { Catalog } from '../../core/catalog/catalog';
import { readPeriod } from '../../core/period/period';
import type { TargetType } from '../../core/plan-target/target';
import { draftTargetTypes } from '../../datapackage/draft/draft-targets';
import type { DraftFigure, DraftRow, PackageDraft } from '../../datapackage/draft/package-draft';
import { adjustmentOf } from '../about/plan-about';
import { keptRows, rowIdOf, standingOf, statementOf } from '../decision/standing';
import type { ReviewItem, CandidateReading } from '../item/review-item';
import type { Review, RowEdit } from '../review';
import type { ReviewRow } from '../row/review-row';
import {
  countsOf,
  LONGEST_PLACE,
  placeOf,
  planColumns,
  tablePlace,
  type PlaceOf,
} from './draft-table';

/** A candidate that will be written, with what it says. */
interface Chosen {
  readonly item: ReviewItem;
  readonly said: CandidateReading;
}

/**
 * What was accepted, as the draft of a package: the rows of the plan's table in its order, then what
 * stands in the text only. A row of which nothing was accepted is written with its cells as not read, one
 * of which a person rejected every cell is left out. Undefined while nobody has said which period the plan is of.
 * @example toDraft(review)?.rows[0]?.figures.map(({ text }) => text) // ['902.27', '1500']
 */
export function toDraft(review: Review): PackageDraft | undefined {
  const { about, source, tables, chosen } = review;
  const period = readPeriod(about.period);
  if (period === undefined) return undefined;
  const printed = tables.filter((_, at) => chosen.includes(at));
  const [first] = printed;
  const title = about.title.trim();
  // Figures of a notice or a review stand there, and not in the plan that it speaks of.
  const other = review.findings.find((finding) => finding.kind === 'not-a-plan');
  const from = title === '' ? (other?.title ?? '') : title;
  return {
    region: { name: about.region.trim(), code: about.code.trim() },
    period,
    title,
    documentNo: about.documentNo.trim(),
    adoptedOn: about.adoptedOn.trim(),
    source:
      source.origin === 'file'
        ? { title: from, file: source.name, sha256: source.sha256 }
        : { title: from, file: '', sha256: '' },
    table: first === undefined ? 'missing' : 'printed',
    tablePlace: [...new Set(printed.map(tablePlace))].join('、').slice(0, LONGEST_PLACE),
    tableLine: first?.line,
    tableSpot: review.tableSpots[chosen[0] ?? -1] ?? '',
    columns: [...new Set(printed.flatMap(planColumns))],
    rows: draftRows(review),
    counts: countsOf(printed),
    adjustment: adjustmentOf(about),
  };
}

function draftRows(review: Review): readonly DraftRow[] {
  const kept = keptRows(review);
  const chosen = groupChosen(review);
  const place = placeOf(review);
  const rows = review.rows.flatMap((row) => {
    if (!kept.has(row.id)) return [];
    const group = chosen.get(row.id) ?? [];
    const drafted = draftRow({ ...row, ...review.rowEdits.get(row.id) }, group, place);
    const unread = unreadCells(review, row, group, place);
    return [{ ...drafted, figures: [...drafted.figures, ...unread] }];
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

/** Cells of a row that nobody accepted; one that repeats an accepted one says nothing of its own. */
function unreadCells(
  { items }: Review,
  row: ReviewRow,
  group: readonly Chosen[],
  placeOfItem: PlaceOf,
): readonly DraftFigure[] {
  return items.flatMap((item): DraftFigure[] => {
    if (item.kind !== 'table' || item.rowId !== row.id) return [];
    const { said, version } = item;
    const isKnown = group.some(
      (each) =>
        each.item === item ||
        (each.item.kind === 'table' &&
          each.item.version === version &&
          each.said.measure === said.measure &&
          each.said.years?.last === said.years?.last),
    );
    if (isKnown) return [];
    return [{ ...figureOf(item, said, placeOfItem), text: '', unread: said.text }];
  });
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
    responsibleUnit: group.find(({ said }) => said.responsibleUnit)?.said.responsibleUnit,
    position: 0,
    line,
  };
}

/**
 * The types of target that a candidate's row will be judged by, with the candidate itself and what waits of its
 * row accepted as they stand; none while nobody has said which period the plan is of.
 * @example rowTargetTypes(review, item, catalog) // ['level', 'growth']
 */
export function rowTargetTypes(
  review: Review,
  item: ReviewItem,
  catalog: Catalog,
): readonly TargetType[] {
  const period = readPeriod(review.about.period);
  if (period === undefined) return [];
  const rowId = rowIdOf(review, item);
  const said = { item, said: statementOf(review, item) };
  const chosen = groupChosen(review).get(rowId) ?? [];
  const waiting = review.items.filter(
    (each) => each.kind === 'table' && each.rowId === rowId && standingOf(review, each) === 'open',
  );
  const others = [
    ...chosen,
    ...waiting.map((each) => ({ item: each, said: statementOf(review, each) })),
  ];
  const group = [said, ...others.filter((each) => each.item.id !== item.id)];
  const row = review.rows.find(({ id }) => id === rowId);
  const whole =
    row === undefined ? proseRow(rowId, group) : { ...row, ...review.rowEdits.get(rowId) };
  return draftTargetTypes(draftRow(whole, group, placeOf(review)), period, catalog);
}

function draftRow(
  row: ReviewRow & Pick<RowEdit, 'targetType'>,
  group: readonly Chosen[],
  placeOfItem: PlaceOf,
): DraftRow {
  const { number, category, name, parentName, unit, attribute, origin, otherScope } = row;
  return {
    otherScope,
    responsibleUnit: row.responsibleUnit,
    number,
    code: '',
    category,
    name,
    parentName,
    unit,
    attribute,
    origin,
    indicatorId: '',
    targetType:
      row.targetType ?? group.find(({ said }) => said.targetType !== undefined)?.said.targetType,
    figures: group.flatMap(({ item, said }): DraftFigure[] => {
      if (said.years === undefined) return [];
      const growth = said.measure === 'growth' || said.measure === 'actual_growth';
      const isOwn = growth || said.unit === unit;
      return [
        {
          ...figureOf(item, said, placeOfItem),
          text: said.text,
          unit: isOwn ? '' : said.unit,
        },
      ];
    }),
  };
}

/** Where and of which years a candidate speaks; of no years where its column says none. */
function figureOf(
  item: ReviewItem,
  { measure, years }: CandidateReading,
  placeOfItem: PlaceOf,
): Omit<DraftFigure, 'text'> {
  return {
    measure,
    firstYear: years?.first ?? NaN,
    lastYear: years?.last ?? NaN,
    unit: '',
    placeKind: item.kind,
    place: placeOfItem(item),
    line: item.line,
    spot: item.spot,
    version: item.version,
  };
}
