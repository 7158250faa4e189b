import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { FoundRow } from '../../../src/core/catalog/find-row';
import { inUnit } from '../../../src/core/figure/in-unit';
import { ownAmount } from '../../../src/core/catalog/own-amount';
import { rowKey, rowName } from '../../../src/core/indicator/plan-indicator';
import { ownGrowth } from '../../../src/core/figure/own-number';
import { parseFigure } from '../../../src/core/figure/parse';
import type { PrintedFigure } from '../../../src/core/figure/printed-figure';
import { explainCall, FUNCTIONS, type FunctionId } from '../../../src/core/function/functions';
import type { AnswerCell } from '../../../src/core/function/plan-function';
import { INFO_FIELDS } from '../../../src/core/provenance/fact';
import type {
  ComputedProvenance,
  ObservedProvenance,
  PrintedProvenance,
  Provenance,
} from '../../../src/core/provenance/provenance';
import { checkpoint } from '../../../src/core/progress/checkpoint';
import { gravest } from '../../../src/core/progress/assessment';
import { readCell } from '../../../src/core/figure/table-cell';
import { sayInfoValue } from '../../../src/wording/info-value';
import { shippedPackage } from '../../../src/datapackage/shipped';

const catalog = buildCatalog([shippedPackage()]);
const plans = [...catalog.plans.values()];
const foundRows: readonly FoundRow[] = plans.flatMap((plan) => {
  const region = catalog.regions.get(plan.regionId);
  return region === undefined
    ? []
    : (catalog.rows.get(plan.id) ?? []).map((row) => ({ region, plan, row }));
});

/** From the year before the base to the year after the target, and every year a target is printed for. */
function yearsOf({ plan, row }: FoundRow): readonly number[] {
  const { baseYear, targetYear } = plan;
  const period = Array.from({ length: targetYear - baseYear + 3 }, (_, at) => baseYear - 1 + at);
  const stated = (catalog.figures.get(rowKey(row)) ?? []).map(({ lastYear }) => lastYear);
  return [...new Set([...period, ...stated])];
}

/** How a call is written: by 编码 and title, which lead to this very row, and by names alone. */
function waysTo({ region, plan, row }: FoundRow) {
  return [
    { region: region.id, indicator: rowKey(row), plan: plan.title },
    { region: region.name, indicator: rowName(row), plan: '' },
  ];
}

/** What the explained figures say once more, read anew from what they print. */
function said(provenance: Provenance): unknown {
  switch (provenance.kind) {
    case 'printed':
      return printed(provenance);
    case 'computed':
      return computed(provenance);
    case 'observed':
      return observed(provenance);
    case 'fact':
      return provenance.value;
    case 'table':
      return undefined;
  }
}

function printed({ found, measure, statement }: PrintedProvenance): number | undefined {
  if (statement === undefined) return undefined;
  const typed = parseFigure(statement.figure.text);
  if (measure === 'growth') {
    const isYearly =
      typed.kind !== 'cumulative' && !(typed.kind === 'change' && typed.span === 'period');
    const rate = isYearly ? ownGrowth(typed) : undefined;
    return rate && inUnit(rate.value, rate.unit, '%');
  }
  if (measure === 'base' && typed.kind === 'cumulative') return undefined;
  return inRowUnit(statement.figure, found.row);
}

function inRowUnit(
  figure: PrintedFigure,
  row: FoundRow['row'] | ObservedProvenance['subject']['named'],
): number | undefined {
  const amount = ownAmount(row, figure.lastYear, parseFigure(figure.text));
  return amount && inUnit(amount.value, amount.unit === '' ? figure.unit : amount.unit, row.unit);
}

function computed({ asked, assessments, targets, year, found }: ComputedProvenance): unknown {
  switch (asked) {
    case 'progress':
      return assessments.find(({ progress }) => progress !== undefined)?.progress?.value;
    case 'required': {
      const needed = assessments.find((each) => each.needed !== undefined)?.needed;
      return needed?.bound === 'exact' ? needed.perYear : undefined;
    }
    case 'status': {
      const verdict = gravest(assessments)?.verdict;
      return verdict && { kind: 'verdict', verdict };
    }
    case 'path': {
      const isWithin = found.plan.baseYear <= year && year <= found.plan.targetYear;
      const points = targets.map((target) => checkpoint(target, year, found.plan));
      return isWithin ? points.find((point) => point !== undefined) : undefined;
    }
    case 'elapsed':
    case 'note':
    case 'base':
      return undefined;
  }
}

function observed({ subject, statements }: ObservedProvenance): number | undefined {
  const figure = statements.at(-1)?.figure;
  if (figure === undefined || figure.firstYear !== figure.lastYear) return undefined;
  if (parseFigure(figure.text).kind === 'cumulative') return undefined;
  return inRowUnit(figure, subject.named);
}

/** What is wrong about a call: '' where cell, 出处 and colour say the same. */
function differenceOf(id: FunctionId, words: readonly string[], row?: FoundRow['row']): string {
  const { answer, kindOf } = FUNCTIONS[id];
  const cell = answer(catalog, words);
  const explained = explainCall(catalog, { name: id, arguments: words, addresses: [] });
  const call = `PLAN.${id}(${words.join(',')})`;
  const differs = (why: string, ...what: unknown[]) =>
    `${call}: ${why} ${what.map((each) => JSON.stringify(each)).join(' | ')}`;
  if (explained === undefined) return differs('has no 出处');
  if (!explained.ok)
    return same(cell, explained) ? '' : differs('cell and 出处 differ', cell, explained);
  const { value } = explained;
  if (row !== undefined && 'found' in value && value.found.row !== row)
    return differs('出处 speaks of another row', rowKey(value.found.row));
  if (kindOf(words) !== value.kind) return differs('is coloured as', kindOf(words), value.kind);
  const finding = 'finding' in value ? value.finding : undefined;
  if (!cell.ok)
    return same(cell.finding, finding) && (value.kind === 'fact' || said(value) === undefined)
      ? ''
      : differs('shows no number, 出处 another reason', cell.finding, finding, said(value));
  if (finding !== undefined) return differs('answers, but 出处 says why not', cell.value, finding);
  const told =
    id === 'INFO' && value.kind === 'printed' ? (value.statement?.figure.text ?? '') : said(value);
  return same(cell.value, told) ? '' : differs('answers, 出处 explains', cell.value, told);
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

type Way = ReturnType<typeof waysTo>[number];
/** The arguments of each function that asks about a row. */
const CALLS = {
  TARGET: ({ region, indicator, plan }: Way, year: string) => [region, indicator, year, plan],
  BASE: ({ region, indicator, plan }: Way) => [region, indicator, plan],
  GROWTH: ({ region, indicator, plan }: Way) => [region, indicator, plan],
  ACTUAL: ({ region, indicator }: Way, year: string) => [region, indicator, year],
  PATH: ({ region, indicator, plan }: Way, year: string) => [region, indicator, year, plan],
  PROGRESS: ({ region, indicator, plan }: Way, year: string) => [region, indicator, year, '', plan],
  STATUS: ({ region, indicator, plan }: Way, year: string) => [region, indicator, year, '', plan],
  REQUIRED: ({ region, indicator, plan }: Way, year: string) => [
    region,
    indicator,
    year,
    '12',
    plan,
  ],
} satisfies Partial<Record<FunctionId, (way: Way, year: string) => readonly string[]>>;

test.each(Object.entries(CALLS))(
  'PLAN.%s answers what 出处 explains, for every row and year',
  (name, words) => {
    const id = name as keyof typeof CALLS;
    const differences = foundRows.flatMap((found) =>
      (words.length === 1 ? [0] : yearsOf(found)).flatMap((year) =>
        waysTo(found).map((way) =>
          differenceOf(id, words(way, String(year)), way.plan === '' ? undefined : found.row),
        ),
      ),
    );
    expect(differences.filter((each) => each !== '')).toEqual([]);
  },
);

test.each(INFO_FIELDS)('PLAN.INFO answers what 出处 explains: $name', ({ name }) => {
  const differences = foundRows.flatMap((found) =>
    waysTo(found)
      .slice(0, 1)
      .map(({ region, indicator, plan }) =>
        differenceOf('INFO', [region, indicator, name, plan], found.row),
      ),
  );
  expect(differences.filter((each) => each !== '')).toEqual([]);
});

/** The cells of a spilled table whose 出处 says something else. */
function cellDifferences(id: 'TABLE' | 'COMPARE', words: readonly string[]): readonly string[] {
  const table = FUNCTIONS[id].answer(catalog, words);
  if (!table.ok || typeof table.value !== 'object' || table.value.kind !== 'table') return [];
  return table.value.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const place = { row: row + 1, column };
      const explained = explainCall(catalog, { name: id, arguments: words, addresses: [] }, place);
      // 说明 is about the row as a whole.
      const isNote = id === 'COMPARE' && column + 1 === cells.length;
      if (isNote && explained?.ok === true) return [];
      const told = explained?.ok === true ? cellOf(explained.value) : explained?.finding;
      // A region without the indicator says why in its last cell, and so does its 出处.
      const expected = explained?.ok === false ? cells.at(-1) : cell;
      if (same(expected && shown(expected), told)) return [];
      const where = `row ${String(row)} column ${String(column)}`;
      return [`PLAN.${id}(${words.join(',')}) ${where}: ${JSON.stringify([shown(cell), told])}`];
    }),
  );
}

function cellOf(provenance: Provenance): unknown {
  if (provenance.kind === 'printed')
    return shown(readCell(provenance.statement?.figure.text ?? ''));
  // A fact is a text; a row's number stands in the table as a number.
  return provenance.kind === 'fact'
    ? shown(readCell(String(sayInfoValue(provenance.value))))
    : (said(provenance) ?? '');
}

function shown(cell: AnswerCell): unknown {
  switch (cell.kind) {
    case 'number':
      return cell.value;
    case 'text':
      return cell.text;
    case 'blank':
      return '';
    case 'finding':
      return cell.finding;
  }
}

test.each(plans)('every cell of PLAN.TABLE for $title is explained', ({ regionId, period }) => {
  expect(cellDifferences('TABLE', [regionId, period, ''])).toEqual([]);
});

test('every cell of PLAN.COMPARE is explained, for every name of one plan', () => {
  const names = new Set(
    foundRows.filter(({ plan }) => plan.id === '350104-14').map(({ row }) => row.printedName),
  );
  expect([...names].flatMap((name) => cellDifferences('COMPARE', [name, '', '2023']))).toEqual([]);
});
