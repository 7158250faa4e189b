import { contentType, SPREADSHEET, type Part } from '../package';
import { escapeXml, tag } from '../xml';

/** The texts of a workbook, each written once. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  index(text: string): number {
    this.uses += 1;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.indexes.size;
    this.indexes.set(text, index);
    return index;
  }

  part(): Part {
    const texts = [...this.indexes.keys()].map((text) =>
      tag('si', {}, tag('t', { 'xml:space': 'preserve' }, escapeXml(text))),
    );
    const counts = { count: this.uses, uniqueCount: texts.length };
    return {
      path: 'xl/sharedStrings.xml',
      contentType: contentType('spreadsheetml.sharedStrings'),
      relation: 'sharedStrings',
      xml: tag('sst', { ...SPREADSHEET, ...counts }, ...texts),
    };
  }
}
