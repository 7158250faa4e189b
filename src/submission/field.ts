/**
 * What is submitted of a row, each with a revision of its own: 实际值, 增速 (of the year, in %), 状态,
 * 来源, 年度目标, 责任单位, 原因与措施.
 */
export const FIELDS = [
  'actual',
  'actual_growth',
  'status',
  'source',
  'yearly_target',
  'responsible_unit',
  'reason',
] as const;

export type Field = (typeof FIELDS)[number];

/**
 * What may be done: 查看 (of the region and those below it), 报送 (of that region alone), 审阅 (of the
 * region and those below it; includes 查看).
 */
export const ROLES = ['reader', 'writer', 'reviewer'] as const;

export type Role = (typeof ROLES)[number];

/** Fields by which a row's year is no longer owed. */
export const COUNTS: readonly Field[] = ['actual', 'actual_growth'];
