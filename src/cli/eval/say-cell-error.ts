/** What an error value means when the calculation itself has nothing Chinese to say about it. */
const MEANING: Readonly<Record<string, string>> = {
  '#BUSY!': '还没有算完。请重试。',
  '#CALC!': '数组公式没有结果。请检查公式。',
  '#DIV/0!': '除数为零。',
  '#N/A': '没有找到要的值。',
  '#NAME?': '没有这个函数或名称，或公式写错了。请检查拼写、括号和引号。',
  '#NULL!': '两个区域没有共同的单元格。',
  '#NUM!': '数值太大、太小或算不出来。',
  '#REF!': '引用了不存在的单元格，或公式引用了自己。',
  '#SPILL!': '结果放不下，旁边的单元格有内容。',
  '#VALUE!': '参数的个数、类型或大小不对。',
};

/**
 * The sentence for an error value: the calculation's own when it is Chinese.
 *
 * @param error Excel's code
 * @param message what the engine or the add-in said; may be empty or English
 * @example sayCellError('#DIV/0!', '') // '除数为零。'
 */
export function sayCellError(error: string, message: string): string {
  return /\p{Script=Han}/u.test(message) ? message : (MEANING[error] ?? message);
}
