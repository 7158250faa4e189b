import type { TextPlace } from '../core/provenance/find-in-text';
import { sayAt, type SayAt } from './place-words';

/**
 * Whether an attached file is the one that the packages read; `agrees`: another one, that states all the
 * same figures beside the same names.
 */
export type DocumentCheck = 'same' | 'agrees' | 'different' | 'unknown';

/** How many figures of the packages were looked for in it, and what those are called that are not there. */
export interface Agreement {
  readonly of: 'table' | 'prose' | 'both';
  readonly total: number;
  readonly missing: readonly string[];
}

const KINDS = { table: '指标表', prose: '正文', both: '指标表和正文' } as const;
const MOST = 8;
const NOTHING: Agreement = { of: 'table', total: 0, missing: [] };

/**
 * What comparing an attached file with the packages' own came to.
 * @param file its name
 * @example sayDocumentCheck('same', '规划纲要.txt') // '“规划纲要.txt”与规划数据所据的文件一致（逐字节相同）。'
 */
export function sayDocumentCheck(
  check: DocumentCheck,
  file: string,
  { of, total, missing }: Agreement = NOTHING,
): string {
  const figures = `规划数据${KINDS[of]}的 ${String(total)} 个数字`;
  const other = `“${file}”与规划数据所据的不是同一个文件`;
  switch (check) {
    case 'same':
      return `“${file}”与规划数据所据的文件一致（逐字节相同）。`;
    case 'agrees':
      return `${other}，但${figures}中 ${String(total)} 个都在同样的指标旁找到，可以用它核对。`;
    case 'different': {
      if (total === 0) return `${other}。请换成原来的文件；也可以照样显示，但未经核对。`;
      const found = total - missing.length;
      const more = missing.length > MOST ? '等' : '';
      return `${other}：${figures}中 ${String(found)} 个在同样的指标旁找到，${String(missing.length)} 个没有：${missing.slice(0, MOST).join('；')}${more}。可能是另一版，也可能是没有读出；请逐个对照原件，或换成原来的文件。也可以照样显示，但未经核对。`;
    }
    case 'unknown':
      return `规划数据没有记下原文件的校验值，无法核对“${file}”是不是同一个文件，请自行确认。`;
  }
}

/**
 * What was found of a figure in the attached text, '' where the marked text says it all.
 * @param at how the lines of the text are called
 * @example saySearched({ kind: 'not-found', text: '…' }, 217) // '第217行没有找到这个数字，没有标出。请对照原件核对。'
 */
export function saySearched(
  place: TextPlace,
  line: number | undefined,
  at: SayAt = sayAt(),
): string {
  if (place.kind === 'found') {
    const where = {
      line: '',
      below: '与该行同属一个指标的',
      elsewhere: '同时有指标名称和这个数字的',
    };
    const moved =
      place.at === 'line'
        ? ''
        : `标出的是${where[place.at]}${at(place.line)}${line === undefined ? '' : `，不是规划数据所记的${at(line)}`}。`;
    const several =
      place.count > 1 ? `这里有${String(place.count)}处相同的文字，都标了出来，请自行分辨。` : '';
    return `${moved}${several}`;
  }
  if (line === undefined) return '没有可以依据的行号，文中也没有唯一的对应处，没有标出。';
  if (place.text === undefined) return `文中没有第${String(line)}行，没有标出。请核对文件。`;
  return `${at(line)}没有找到这个数字，没有标出。请对照原件核对。`;
}
