import type { LookAlike } from '../core/look-alike/find-look-alikes';
import { quoted } from './phrases';

/**
 * Two names that are taken for each other, as advice.
 * @example sayLookAlike({ rows: ['A-14-01', 'A-14-02'], names: ['登记失业率', '调查失业率'], shared: '失业率' })
 * // '“登记失业率”（A-14-01）与“调查失业率”（A-14-02）都会被叫作“失业率”，是两个指标；比较或引用时请认准名称。'
 */
export function sayLookAlike({ names, rows, shared }: LookAlike): string {
  const [one, other] = names.map((name, at) => `${quoted(name)}（${rows[at] ?? ''}）`);
  const why = shared === '' ? '名称相近' : `都会被叫作${quoted(shared)}`;
  return `${one ?? ''}与${other ?? ''}${why}，是两个指标；比较或引用时请认准名称。`;
}
