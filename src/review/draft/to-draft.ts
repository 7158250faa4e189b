import type { Catalog } from '../../core/catalog/catalog';
import { readHeader } from '../../core/form/header-words';
import { readPeriod } from '../../core/period/period';
import type { PlanColumn } from '../../core/plan/plan';
import type { TargetType } from '../../core/plan-target/target';
import { draftTargetTypes } from '../../datapackage/draft/draft-targets';
import type { DraftFigure, DraftRow, PackageDraft } from '../../datapackage/draft/package-draft';
import type { ColumnRole } from '../../extract/table/column';
import type { DocumentTable } from '../../extract/table/table';
import { rowIdOf, standingOf, statementOf } from '../decision/standing';
import type { ReviewItem, CandidateReading } from '../item/review-item';
import type { Review, RowEdit } from '../review';
import type { ReviewRow } from '../row/review-row';

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
  const { about, source, tables, chosen } = review;
  const period = readPeriod(about.period);
  if (period === undefined) return undefined;
  const printed = tables.filter((_, at) => chosen.includes(at));
  const [first] = printed;
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
    table: first === undefined ? 'missing' : 'printed',
    tablePlace: [...new Set(printed.map(tablePlace))].join('、').slice(0, LONGEST),
    tableLine: first?.line,
    tableSpot: review.tableSpots[chosen[0] ?? -1] ?? '',
    columns: [...new Set(printed.flatMap(planColumns))],
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
    responsibleUnit: group.find(({ said }) => said.responsibleUnit)?.said.responsibleUnit,
    position: 0,
    line,
  };
}

/**
 * The types of target that a candidate's row will be judged by, with the candidate itself accepted as
 * it stands; none while nobody has said which period the plan is of.
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
  const others = groupChosen(review).get(rowId) ?? [];
  const group = [said, ...others.filter((each) => each.item.id !== item.id)];
  const row = review.rows.find(({ id }) => id === rowId);
  const whole =
    row === undefined ? proseRow(rowId, group) : { ...row, ...review.rowEdits.get(rowId) };
  return draftTargetTypes(draftRow(whole, group, placeOf(review)), period, catalog);
}

type PlaceOf = (item: ReviewItem) => string;

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
          place: placeOfItem(item),
          line: item.line,
          spot: item.spot,
        },
      ];
    }),
  };
}

function placeOf({ tables }: Review): PlaceOf {
  const places = tables.map(tablePlace);
  return (item) =>
    item.cell === undefined
      ? prosePlace(item)
      : `${places[item.cell.table] ?? ''} 第${String(item.cell.position)}行`;
}

const CAPTION = /^(?:专栏|附?表|图表|附件)\s*[\d０-９一二三四五六七八九十.．—-]{1,6}/u;
const LONGEST = 80;

/**
 * Where a table stands, short enough for a cell: its caption's number, else its title or its section.
 * @example tablePlace(table) // '专栏2'
 */
function tablePlace(table: DocumentTable): string {
  const caption = CAPTION.exec(table.title)?.[0];
  const named = caption ?? (table.title === '' ? '' : table.title);
  const section = named === '' ? [...table.section.slice(-2), '指标表'].join(' ') : named;
  return section.slice(0, LONGEST);
}

/**
 * Where a figure of the text stands: its headings, which are no sentences.
 * @example prosePlace(item) // '第三章 二、发展目标'
 */
function prosePlace({ section }: ReviewItem): string {
  const path = section.slice(-3).join(' ').slice(0, LONGEST);
  return path === '' ? '正文' : path;
}

const COLUMNS: Partial<Record<ColumnRole, PlanColumn>> = {
  category: '类别',
  number: '序号',
  name: '指标',
  unit: '单位',
  base: '基期值',
  target: '目标值',
  growth: '年均增长',
  attribute: '属性',
  actual: '实际值',
  actual_growth: '实际年均增长',
};

/**
 * The columns that a table prints, in its own order, each once. A number printed before the name
 * counts as a column: it is one in every table the plan is shown in.
 * @example planColumns(table) // ['类别', '序号', '指标', '单位', '目标值', '属性']
 */
function planColumns({ columns, rows }: DocumentTable): readonly PlanColumn[] {
  const printed = columns.flatMap(({ role, header }) =>
    readHeader(header)?.concept === '责任单位' ? '责任单位' : (COLUMNS[role] ?? []),
  );
  const unique = [...new Set(printed)];
  const hasNumbers = rows.some(({ number }) => number !== '');
  const categories = rows.some(({ category }) => category !== '');
  return [
    ...(categories && !unique.includes('类别') ? (['类别'] as const) : []),
    ...unique.flatMap((column) =>
      column === '指标' && hasNumbers && !unique.includes('序号')
        ? (['序号', '指标'] as const)
        : [column],
    ),
  ];
}
