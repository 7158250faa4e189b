import { countIn } from './count-in';
import type { NumberList } from './numbering';

const LEVELS = 9;

/** Counts the paragraphs of the lists of one document, in its order. */
export class ListCounter {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<string, NumberList>) {}

  /**
   * What Word prints in front of the next paragraph of a list: `第三章`, `（二）`, `1.`, `•`; '' where
   * the list is none.
   *
   * @example counter.label('1', 0) // '一、'
   */
  label(id: string, level: number): string {
    const list = this.lists.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return '';
    const counts = this.counts.get(list.count) ?? [];
    this.counts.set(list.count, counts);
    const first = list.starts.get(level);
    if (first !== undefined && !this.begun.has(`${id}/${String(level)}`)) counts[level] = undefined;
    this.begun.add(`${id}/${String(level)}`);
    counts[level] = (counts[level] ?? (first ?? own.start) - 1) + 1;
    // A paragraph of a higher level makes those below it begin anew.
    for (let below = level + 1; below < LEVELS; below += 1) counts[below] = undefined;
    if (own.format === 'bullet') return '• ';
    const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format =
        own.legal && at !== level ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
      return countIn(format, counts[at] ?? list.levels.get(at)?.start ?? 1);
    });
    return /[A-Za-z\d]$|[章节篇编]$/.test(text) ? `${text} ` : text;
  }
}
