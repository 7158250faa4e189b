import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { findLookAlikes } from '../../src/core/look-alike/find-look-alikes';
import { severityOf, type PlanConflict } from '../../src/core/conflict/conflict';
import { findConflicts } from '../../src/core/conflict/find-conflicts';
import type { StatedFigure } from '../../src/core/conflict/stated-figure';
import { shippedPackage } from '../../src/datapackage/shipped';

const catalog = buildCatalog([shippedPackage()]);
const all = [
  ...new Set([...catalog.plans.values()].flatMap((plan) => findConflicts(catalog, plan))),
];

function statementsOf(conflict: PlanConflict): readonly StatedFigure[] {
  switch (conflict.kind) {
    case 'statements':
      return conflict.statements;
    case 'growth':
    case 'points':
      return [conflict.base, conflict.level, conflict.growth];
    case 'met':
      return [conflict.base, conflict.target];
    case 'period':
      return [conflict.sum, conflict.growth, conflict.before];
    case 'part':
      return [conflict.statement, conflict.whole];
    case 'change':
    case 'composition':
    case 'scope':
    case 'share-growth':
    case 'sum':
    case 'unit':
    case 'year':
    case 'years':
      return [];
  }
}

/** `350104-14-01 growth note: 902.27/1500/8%` */
function told(conflict: PlanConflict): string {
  const what = conflict.kind === 'statements' ? conflict.class : conflict.kind;
  const texts = statementsOf(conflict).map(({ figure }) => figure.text);
  return `${conflict.rows[0] ?? ''} ${what} ${severityOf(conflict)}: ${texts.join('/')}`;
}

/** Each read against the documents: nothing else may be told, and nothing of these may be lost. */
test('what the four documents say against themselves', () => {
  expect(all.map(told).sort()).toEqual(
    [
      '350104-14-01 growth note: 902.27/1500/8%',
      '350104-14-01 wording difference: 8%/8% 以上',
      '350104-14-02 growth note: 8.6/13.1/6%',
      '350104-14-03 unit note: ',
      '350104-14-05 points note: 61.6/65/0.68%',
      '350104-14-14 value contradiction: 95/99.8%',
      '350503-13-01 rounding difference: 763/763.92 亿元',
      '350503-13-13 value contradiction: 6.3/6.1%',
      '350503-13-18 year note: ',
      '350503-14-01 growth note: 763/1000/6.5 左右',
      '350503-14-01 wording difference: 1000/突破千亿元',
      '350503-14-07 wording difference: 17%/17% 以上',
      '350503-14-10 wording difference: 6.5/6.5% 以上',
      '350503-14-12 period note: 6/21.14%/8.45 万人',
      '350503-14-20 met note: 30.73/29.85',
      'LOCAL:QZKFQ-13-03 part note: 约35亿元，占地区生产总值比重达到20%/190',
      'LOCAL:QZKFQ-14-01 rounding difference: 276.33/276.3亿元',
      'LOCAL:QZKFQ-14-04 value contradiction: 94/88亿元',
      'LOCAL:QZKFQ-14-10 value contradiction: 51/50/59家',
      'LOCAL:QZKFQ-14-10 wording difference: 120/120家/突破120家/突破120家',
      'LOCAL:QZKFQ-14-12 value contradiction: 72.58/72.58/74.29件',
      'LOCAL:QZKFQ-14-22 wording difference: 21/低于21ug/m³',
      'LOCAL:QZKFQ-14-P02 wording difference: 60%以上/超60%',
    ].sort(),
  );
});

test('names that are taken for each other', () => {
  const pairs = [...catalog.regions.values()].flatMap((region) =>
    findLookAlikes(catalog, region).map(({ names }) => names.join(' | ')),
  );
  expect(pairs.sort()).toEqual([
    '一般公共预算总收入 | 一般公共预算收入',
    '一般公共预算总收入（亿元） | 一般公共预算收入（亿元）',
    '出口总额（亿元） | 出口总额（亿美元）',
    '城镇调查失业率 | 城镇登记失业率 (%)',
    '每万人口高价值发明专利拥有量 | 每万人发明专利拥有量',
  ]);
});
