const NOTE = /^(?:备?注|说明|资料来源|数据来源)(?:\d|[：:（(]|\s|$)|^[“"'‘]?[[［【]\s*[\]］】]/;

/**
 * Whether a line or a row is a note to a table.
 *
 * @example isNote('注：带[ ]为五年累计数。') // true
 */
export function isNote(text: string): boolean {
  return NOTE.test(text.replace(/^[\s>＞*]+/, ''));
}
