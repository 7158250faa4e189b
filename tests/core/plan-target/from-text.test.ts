import { parseFigure } from '../../../src/core/figure/parse';
import { fromText } from '../../../src/core/plan-target/from-text';
import type { Target } from '../../../src/core/plan-target/target';
import type { Direction, Nature } from '../../../src/core/indicator/indicator';

/** One line: what, how, with whom, by how much. */
function show(target: Target): string {
  if (target.type !== 'relative') return target.type;
  const { op, than, of, by, isRough } = target;
  const whom = than.kind === 'region' ? than.level : than.kind;
  return `${of} ${op ?? '?'} ${whom}${by === 0 ? '' : ` ${String(by)}`}${isRough ? ' roughly' : ''}`;
}

test.each<[string, string, Nature?, Direction?, Target['measure']?]>([
  ['不高于全市平均水平', 'value ≤ city'],
  ['控制在不高于全省平均水平', 'value ≤ province'],
  ['高于全国平均水平', 'value > country'],
  ['保持低于全市平均', 'value < city'],
  ['高于全市平均水平2个百分点', 'value ≥ city 2'],
  ['低于全省平均水平0.5个百分点以上', 'value ≤ province -0.5'],
  ['增速高于全市平均水平', 'growth > city'],
  ['年均增速快于全省', 'growth > province'],
  ['高于全市平均水平', 'growth > city', 'flow', 'up', 'growth'],
  ['高于全市平均水平', 'value > city', 'rate', 'up', 'growth'],
  ['与经济增长同步', 'growth ≥ economy'],
  ['与经济增长基本同步', 'growth ≥ economy roughly'],
  ['与GDP增速同步', 'value ≥ economy', 'rate'],
  ['与地区生产总值增长同步', 'growth ≥ economy'],
  ['快于经济增长', 'growth > economy'],
  ['不低于GDP增速', 'value ≥ economy', 'rate'],
  ['达到全市平均水平', 'value ≥ city', 'flow', 'up'],
  ['达到全省平均水平', 'value ≤ province', 'share', 'down'],
  ['达到全市平均水平', 'value ? city', 'share', 'none'],
  ['居全市前列', 'value ? unknown'],
  ['保持全市前三', 'value ? unknown'],
  ['下降率高于全市平均水平', 'value ? unknown'],
  ['与周边县市基本一致', 'value ≥ unknown roughly'],
  ['完成市下达任务', 'task'],
])('%s: %s', (text, expected, nature = 'flow', direction = 'up', measure = 'target') =>
  expect(show(fromText({ nature, direction }, parseFigure(text), measure))).toBe(expected),
);
