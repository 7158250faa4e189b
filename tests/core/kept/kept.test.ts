import fc from 'fast-check';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { withActuals } from '../../../src/core/catalog/index-figures';
import type { Catalog, PlanPackage } from '../../../src/core/catalog/catalog';
import { withChoices } from '../../../src/core/catalog/with-choices';
import { FUNCTION_LIST, FUNCTIONS, type FunctionId } from '../../../src/core/function/functions';
import { keptByText, keptWith } from '../../../src/core/kept/kept';
import { shippedPackage } from '../../../src/datapackage/shipped';

test.each([
  { what: 'a text asked twice is read once', texts: ['a', 'a'], read: ['a'] },
  { what: 'each text is read', texts: ['a', 'b', 'a'], read: ['a', 'b'] },
  {
    what: 'a text too long to be a name is read each time',
    texts: ['长'.repeat(301), '长'.repeat(301)],
    read: ['长'.repeat(301), '长'.repeat(301)],
  },
])('$what', ({ texts, read }) => {
  const seen: string[] = [];
  const lengthOf = keptByText((text) => {
    seen.push(text);
    return text.length;
  });
  expect(texts.map(lengthOf)).toEqual(texts.map((text) => text.length));
  expect(seen).toEqual(read);
});

test('what is kept goes with its owner, and what has no key is not kept', () => {
  let found = 0;
  const ask = keptWith(
    (owner: { readonly of: string }, key: string) => `${owner.of}${key}${String((found += 1))}`,
    (key) => (key === '?' ? undefined : key),
  );
  const [one, other] = [{ of: 'A' }, { of: 'A' }];
  expect([ask(one, 'x'), ask(one, 'x'), ask(other, 'x'), ask(one, '?'), ask(one, '?')]).toEqual([
    'Ax1',
    'Ax1',
    'Ax2',
    'A?3',
    'A?4',
  ]);
});

const shipped = shippedPackage();
const REGIONS = ['仓山', '晋安', '350503', '火星', ''];
const NAMES = [
  'GDP',
  '一般公共预算收入',
  '失业率',
  '无此指标',
  '',
  ...shipped.planIndicators.slice(0, 12).map(({ printedName }) => printedName),
];
const argument = fc.oneof(
  fc.constantFrom<unknown>(...REGIONS, ...NAMES),
  fc.constantFrom<unknown>(2023, '2023', 2025, 2020, 1.5, '5.2%', true, false, null, undefined, ''),
  fc.constantFrom<unknown>([['仓山']], '仓山\u0001sGDP'),
);

/** The same package with other printed figures: as if a bureau had put a new version in force. */
function changed(times: number): PlanPackage {
  const figures = shipped.figures.map((figure) => ({
    ...figure,
    text: figure.text.replace(/\d/u, (digit) => String((Number(digit) + times) % 10)),
  }));
  return { ...shipped, figures };
}

/** What a user filled in for a few concepts, as if just read from a sheet. */
const FILLED = ['gdp', 'urban-new-jobs', 'urbanisation-rate'].map((indicatorId, at) => ({
  id: `filled-${String(at)}`,
  ...{ planId: undefined, code: undefined, regionId: '350104', indicatorId },
  ...{
    measure: 'actual' as const,
    firstYear: 2023,
    lastYear: 2023,
    text: String(60 + at),
    unit: '',
  },
  place: { sourceId: '年报.csv', kind: 'entry' as const, text: '第2行', line: undefined },
}));

test('no answer is ever of packages that were in force before', () => {
  const catalogs: Catalog[] = [0, 1, 2].map((times) =>
    buildCatalog([times === 0 ? shipped : changed(times)]),
  );
  const [first] = catalogs;
  if (first !== undefined)
    catalogs.push(
      withChoices(first, [
        { key: '350104-14-01|target|2025', figureId: '350104-14-01-base', text: '902.27' },
      ]).catalog,
      withActuals(first, FILLED),
    );
  const asked = fc.record({
    catalog: fc.constantFrom(...catalogs),
    id: fc.constantFrom<FunctionId>(...FUNCTION_LIST.map(([id]) => id)),
    given: fc.oneof(
      fc.tuple(
        fc.constantFrom(...REGIONS),
        fc.constantFrom(...NAMES),
        argument,
        argument,
        argument,
      ),
      fc.array(argument, { maxLength: 6 }),
    ),
  });
  fc.assert(
    fc.property(fc.array(asked, { minLength: 1, maxLength: 12 }), (questions) => {
      for (const { catalog, id, given } of questions) {
        const kept = FUNCTIONS[id].answer(catalog, given);
        // A copy of the catalogue owns nothing kept yet.
        expect(withoutCatalog(kept)).toEqual(
          withoutCatalog(FUNCTIONS[id].answer({ ...catalog }, given)),
        );
      }
    }),
    { numRuns: 150 },
  );
});

/** A compared cell carries its catalogue along, which is a copy here. */
function withoutCatalog(answer: unknown): string {
  return JSON.stringify(answer, (key, value: unknown) => (key === 'catalog' ? undefined : value));
}
