import { buildCatalog } from '../../src/core/catalog/build-catalog';
import type { Catalog } from '../../src/core/catalog/catalog';
import type { ReviewItem } from '../../src/review/item/review-item';
import type { Review } from '../../src/review/review';
import type { ReviewSource } from '../../src/review/source/review-source';
import { startReview } from '../../src/review/start-review';
import { fixturePackage } from '../support/fixture-package';

/** The made-up packages of the other tests: they know 地区生产总值 as GDP, too. */
export const catalog: Catalog = buildCatalog([fixturePackage()]);

/**
 * A made-up district's plan with the irregularities of real ones: a two-level header, categories
 * printed once, a row that slipped, bounds, sums, 左右, tasks, and a text that contradicts the table.
 */
export const PLAN_TEXT = [
  '云台区国民经济和社会发展',
  '第十五个五年规划纲要',
  '',
  '第一章 发展基础',
  '“十四五”以来，云台区经济平稳增长。2025年，地区生产总值达到812.5亿元。',
  '第二章 发展目标',
  '到2030年，地区生产总值达到1150亿元，年均增长7%左右；城镇调查失业率控制在5%以内。',
  '培育省级绿色工厂20家。',
  '到2030年，建成充电桩3000个，森林覆盖率达到48%。',
  '',
  '专栏1 “十五五”时期主要指标',
  '类别\t序号\t指标名称\t单位\t规划目标\t\t2025年基数\t属性',
  '\t\t\t\t2030年\t年均增长（%）\t\t',
  '经济发展\t1\t地区生产总值\t亿元\t1200\t7左右\t812.5\t预期性',
  '\t2\t城镇调查失业率\t%\t<4\t--\t4.8\t预期性',
  '\t3\t城镇新增就业\t万人\t[6.5]\t\t1.3\t预期性',
  '绿色发展\t4\t单位GDP能耗降低\t%\t完成市下达指标\t\t\t约束性',
  '\t5\t森林覆盖率\t%\t48\t[1.5]\t46.5\t约束性',
].join('\n');

/** A text as a file. */
export function fileOf(text: string, name = '规划.txt'): ReviewSource {
  return { origin: 'file', name, sha256: 'a'.repeat(64), content: { kind: 'text', text } };
}

/** The review of the made-up plan, its period confirmed. */
export function madeReview(): Review {
  return startReview(fileOf(PLAN_TEXT), catalog);
}

/** The one candidate of a name and text; fails where there is none or more than one. */
export function itemOf(review: Review, name: string, text: string): ReviewItem {
  const [item, another] = review.items.filter(
    ({ said }) => said.name === name && said.text === text,
  );
  if (item === undefined || another !== undefined) throw new Error(`Not one ${name} ${text}.`);
  return item;
}
