const NOTE = /^(?:备?注|说明|资料来源|数据来源)(?:\d|[：:（(]|\s|$)|^[“"'‘]?[[［【]\s*[\]］】]/;

/**
 * Whether a line or a row is a note to a table.
 *
 * @example isNote('注：带[ ]为五年累计数。') // true
 */
export function isNote(text: string): boolean {
  return NOTE.test(text.replace(/^[\s>＞*]+/, ''));
}

/** 附件2, 表号：…, 填报单位：某局, 2026年1月: what a form prints beside its title. */
const FORM_MARK =
  /^(?:附[件表录图]|表)\s*[\d一二三四五六七八九十]*(?:[-—]\d+)?[：:]?$|^[（(]?\p{Script=Han}{2,10}\s*[：:].{0,40}$|^(?:19|20)\d\d\s*(?:年\s*(?:\d{1,2}\s*月\s*(?:\d{1,2}\s*日)?)?|[-./]\d{1,2}(?:[-./]\d{1,2})?)$/u;

/**
 * Whether the cells of a row say who filled a form in, when, and in which unit: no title and no header.
 *
 * @example isFormLine(['填报单位：某县发展和改革局', '2026年1月']) // true
 * @example isFormLine(['2025年', '2030年']) // false: years of figures
 */
export function isFormLine(texts: readonly string[]): boolean {
  return (
    texts.length > 0 &&
    texts.every((text) => FORM_MARK.test(text.trim())) &&
    (texts.length === 1 || texts.some((text) => /[：:]/.test(text)))
  );
}
