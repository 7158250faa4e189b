import type { TextPlace } from '../core/provenance/find-in-text';

/** Whether an attached file is the one that the packages read. */
export type DocumentCheck = 'same' | 'different' | 'unknown';

/**
 * What comparing an attached file with the packages' own came to.
 * @param file its name
 * @example sayDocumentCheck('same', '规划纲要.txt') // '“规划纲要.txt”与数据包所据的文件一致（sha256 相同）。'
 */
export function sayDocumentCheck(check: DocumentCheck, file: string): string {
  switch (check) {
    case 'same':
      return `“${file}”与数据包所据的文件一致（sha256 相同）。`;
    case 'different':
      return `“${file}”不是数据包所据的那个文件（sha256 不同），行号可能对不上。请换成原来的文件；也可以照样显示，但未经核对。`;
    case 'unknown':
      return `数据包没有记下原文件的 sha256，无法核对“${file}”是不是同一个文件，请自行确认。`;
  }
}

/**
 * What was found of a figure in the attached text, '' where the marked text says it all.
 * @example saySearched({ kind: 'not-found', text: '…' }, 217) // '第217行没有找到这个数字，没有标出。请对照原件核对。'
 */
export function saySearched(place: TextPlace, line: number | undefined): string {
  if (place.kind === 'found') {
    const where = {
      line: '',
      below: '与该行同属一个指标的',
      elsewhere: '同时有指标名称和这个数字的',
    };
    const moved =
      place.at === 'line'
        ? ''
        : `标出的是${where[place.at]}第${String(place.line)}行${line === undefined ? '' : `，不是数据包所记的第${String(line)}行`}。`;
    const several =
      place.count > 1 ? `这里有${String(place.count)}处相同的文字，都标了出来，请自行分辨。` : '';
    return `${moved}${several}`;
  }
  if (line === undefined) return '数据包没有记下行号，文中也没有唯一的对应处，没有标出。';
  if (place.text === undefined) return `文中没有第${String(line)}行，没有标出。请核对文件。`;
  return `第${String(line)}行没有找到这个数字，没有标出。请对照原件核对。`;
}
