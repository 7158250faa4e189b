/**
 * The items of a cell that lists several.
 * @example splitList('类别、指标、目标值') // ['类别', '指标', '目标值']
 */
export function splitList(text: string): readonly string[] {
  return text
    .split('、')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
