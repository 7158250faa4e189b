import type { DocumentTable } from '../../extract/table/table';
import type { ReviewItem } from '../item/review-item';

const CAPTION = /^(?:专栏|附?表|图表|附件)\s*[\d０-９一二三四五六七八九十.．—-]{1,6}/u;
const LONGEST = 80;

/**
 * Where a table stands, short enough for a cell: its caption's number, else its title or its section.
 * @example tablePlace(table) // '专栏2'
 */
export function tablePlace(table: DocumentTable): string {
  if (table.sheet !== undefined) return `工作表“${table.sheet}”`;
  const caption = CAPTION.exec(table.title)?.[0];
  const named = caption ?? (table.title === '' ? '' : table.title);
  const section = named === '' ? [...table.section.slice(-2), '指标表'].join(' ') : named;
  return section.slice(0, LONGEST);
}

/**
 * Where a figure of the text stands: its headings, which are no sentences.
 * @example prosePlace(item) // '第三章 二、发展目标'
 */
export function prosePlace({ section }: ReviewItem): string {
  const path = section.slice(-3).join(' ').slice(0, LONGEST);
  return path === '' ? '正文' : path;
}
