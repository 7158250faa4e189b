import { extractDocument } from '../../../src/extract/document/read';
import { inPlan } from '../document/show';

/** Whether all figures of a sentence are sure enough to be taken without a look. */
function isSure(sentence: string, heading = '二、发展目标'): boolean {
  const { figures } = extractDocument(inPlan(sentence, heading));
  expect(figures.length).toBeGreaterThan(0);
  return figures.every(({ confidence, years }) => years !== undefined && confidence >= 0.9);
}

test.each([
  // A goal among the goals is one of the plan's last year.
  ['规模以上工业增加值年均增长8%。', true],
  ['智能工厂达到200家。', true],
  ['城镇、农村居民人均可支配收入分别达到4.5万元和2.3万元。', true],
  ['城乡居民收入比缩小到2.1。', true],
  ['城乡居民收入达到4.6万元、2.3万元。', true],
  ['完成了固定资产投资120亿元。', true],
  // What is not clear waits.
  ['造船完工量达到600万某某吨。', false],
  ['甲产业和乙产业产值达到300亿元。', false],
  ['纺织业产值增长50%。', false],
  ['储气能力达到年消费量的8%。', false],
  ['满意度连续五年保持98%以上。', false],
  ['产业快速发展，规模突破100亿元。', false],
  ['渡口达到25处、3处。', false],
  ['实施项目85个。', false],
  ['行政村书店覆盖率达到90%。', true],
  ['到2027年，书店收入年均增长6%。', false],
  ['力争2020年书店达到50家。', false],
  ['书店规模过100亿元的集群1个，过10亿元的集群5个。', false],
  // Both sides of a share may have long names.
  ['规模以上工业战略性新兴产业增加值占规模以上工业增加值的比重超38%。', true],
  ['全社会研究与试验发展（R&D）经费支出占地区生产总值比重3.4%以上。', true],
])('%s %p', (sentence, sure) => expect(isSure(sentence)).toBe(sure));

test('after a year on the way a sentence without one waits', () => {
  expect(isSure('到2023年，书店达到50家。剧场达到8座。', '三、文化事业')).toBe(false);
  expect(isSure('到2025年，书店达到50家。剧场达到8座。', '三、文化事业')).toBe(true);
});
