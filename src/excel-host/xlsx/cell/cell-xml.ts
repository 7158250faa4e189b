import { printCell } from '../../engine/cell-name';
import type { CellPosition } from '../../engine/surface';
import { areaOf, printArea } from '../../model/area/area';
import type { Book } from '../../model/book';
import { CellReader } from '../../model/range/cell-reader';
import { SPREADSHEET, contentType, type Part } from '../package';
import type { Look, StyleBook } from '../style/style-book';
import { escapeString, tag } from '../xml';
import { callsCustom, formulaXml, type IsCustom } from './formula-xml';

/** Errors that a file may name; Excel's newer ones are written as #VALUE!, a missing result as #N/A. */
const FILE_ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

function fileError(error: string): string {
  if (FILE_ERRORS.includes(error)) return error;
  return error === '#BUSY!' || error === '#GETTING_DATA' ? '#N/A' : '#VALUE!';
}

/** What a workbook's cells share while they are written. */
interface CellContext {
  book: Book;
  styles: StyleBook;
  strings: SharedStrings;
  isCustom: IsCustom;
  /** Custom functions become the values they show. */
  customAsValues: boolean;
}

interface Content {
  type?: string;
  xml: string;
}

/** Writes single cells. */
export class CellWriter {
  private readonly reader: CellReader;
  /** Whether a dynamic array was written, so that the file needs the metadata part. */
  hasDynamic = false;

  constructor(private readonly context: CellContext) {
    this.reader = new CellReader(context.book);
  }

  /** The cell's XML, or nothing for a cell without content and look. */
  xml(position: CellPosition): string {
    const formula = this.formula(position);
    const style = this.context.styles.index(this.look(position, formula !== undefined));
    const content = formula ?? this.value(position, false);
    if (!content && style === 0) return '';
    const isDynamic = formula?.isDynamic === true;
    this.hasDynamic ||= isDynamic;
    const attributes = {
      r: printCell(position.col, position.row),
      s: style || undefined,
      t: content?.type,
      cm: isDynamic ? 1 : undefined,
    };
    return content ? tag('c', attributes, content.xml) : tag('c', attributes);
  }

  private formula(position: CellPosition): (Content & { isDynamic: boolean }) | undefined {
    const { book, isCustom, customAsValues } = this.context;
    const { sheetId, col, row } = position;
    const formula = book.engine.formula(sheetId, col, row);
    if (!formula || (customAsValues && callsCustom(formula, isCustom))) return undefined;
    const zone = book.engine.getters.getSpreadZone(position);
    const spill = zone && printArea(areaOf(zone));
    const written = formulaXml(formula, printCell(col, row), spill, isCustom);
    const value = this.value(position, true);
    return { ...value, xml: written.xml + (value?.xml ?? ''), isDynamic: written.isDynamic };
  }

  private value(position: CellPosition, ofFormula: boolean): Content | undefined {
    const value = this.reader.value(position);
    const v = (text: string | number): string => tag('v', {}, String(text));
    switch (this.reader.type(position)) {
      case 'Empty':
        return undefined;
      case 'Double':
        return { xml: v(Number(value)) };
      case 'Boolean':
        return { type: 'b', xml: v(Number(value)) };
      case 'Error':
        return { type: 'e', xml: v(escapeString(fileError(String(value)))) };
      case 'String': {
        const text = String(value);
        if (ofFormula) return { type: 'str', xml: v(escapeString(text)) };
        // A function that gives an empty text becomes an empty cell when it is written as its value.
        return text ? { type: 's', xml: v(this.context.strings.index(text)) } : undefined;
      }
    }
  }

  private look(position: CellPosition, isFormula: boolean): Look {
    const { getters } = this.context.book.engine;
    const cell = getters.getCell(position);
    return {
      style: cell?.style ?? {},
      border: getters.getCellBorder(position) ?? {},
      numberFormat: this.reader.numberFormat(position),
      quoted: !isFormula && this.mustStayText(position, cell?.content ?? ''),
    };
  }

  /** Text that would become something else if a person edited the cell and confirmed. */
  private mustStayText(position: CellPosition, content: string): boolean {
    if (content.startsWith("'")) return true;
    const value = this.reader.type(position) === 'String' ? this.reader.value(position) : '';
    return /^[=+\-@]/.test(String(value));
  }
}

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
      tag('si', {}, tag('t', { 'xml:space': 'preserve' }, escapeString(text))),
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
