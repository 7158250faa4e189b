import type { Shape } from '../../wire/host-object';
import { apiNotFound, invalidArgument } from '../../wire/protocol';
import type { ValidationRecord } from '../../engine/validation-surface';
import { areaOf, intersect, type Area, type Place } from '../area/area';
import { writableZone, type Book } from '../book';
import { command, ExcelObject } from '../excel-object';

const LOCATION = 'DataValidation.rule';
/** What Excel takes between the entries of a list that is written out. */
const SEPARATOR = ',';
/** Excel takes no longer list. */
const LONGEST = 255;

/** How a rule of the engine is told in Excel's words. */
interface KeptRule {
  readonly areas: readonly Area[];
  readonly record: ValidationRecord;
}

/**
 * `Excel.DataValidation` of a range: a list of texts that are written out, or decimals between two
 * numbers, and no other kind of rule. Of its alert only the style is kept, as far as it refuses or asks.
 */
export class DataValidation extends ExcelObject {
  readonly shape: Shape = { type: 'DataValidation', scalars: ['Rule', 'Type', 'ErrorAlert'] };

  constructor(
    book: Book,
    private readonly place: Place,
  ) {
    super(book);
  }

  get Type(): string {
    const { kept } = this;
    return kept === undefined ? 'None' : isList(kept.record) ? 'List' : 'Decimal';
  }

  get Rule(): object {
    const { kept } = this;
    if (kept === undefined) return {};
    const { values } = kept.record.criterion;
    if (isList(kept.record))
      return { list: { inCellDropDown: true, source: values.join(SEPARATOR) } };
    const [formula1, formula2] = values.map(Number);
    return { decimal: { formula1, formula2, operator: 'Between' } };
  }

  set Rule(rule: unknown) {
    this.keep(readCriterion(rule), true);
  }

  get ErrorAlert(): object {
    const style = this.kept?.record.isBlocking === false ? 'Warning' : 'Stop';
    return { showAlert: true, style, title: '', message: '' };
  }

  set ErrorAlert(alert: unknown) {
    const { style } = (alert ?? {}) as { style?: unknown };
    const { kept } = this;
    if (kept !== undefined)
      this.keep(kept.record.criterion, style === undefined || style === 'Stop');
  }

  private keep(criterion: ValidationRecord['criterion'], isBlocking: boolean): void {
    const { sheetId, area } = this.place;
    const zone = writableZone(this.book, this.place);
    const { getters } = this.book.engine;
    command(this.book, LOCATION, 'ADD_DATA_VALIDATION_RULE', {
      sheetId,
      ranges: [getters.getRangeDataFromZone(sheetId, zone)],
      rule: {
        id: `rule-${sheetId}-${area.row}-${area.column}-${area.height}-${area.width}`,
        criterion,
        isBlocking,
      },
    });
  }

  private get kept(): KeptRule | undefined {
    const { sheetId, area } = this.place;
    return keptRules(this.book, sheetId).find(({ areas }) =>
      areas.some((each) => intersect(each, area)),
    );
  }
}

function readCriterion(rule: unknown): ValidationRecord['criterion'] {
  const { list, decimal } = (rule ?? {}) as {
    list?: { source?: unknown };
    decimal?: { formula1?: unknown; formula2?: unknown; operator?: unknown };
  };
  if (decimal !== undefined) {
    const bounds = [decimal.formula1, decimal.formula2];
    if (decimal.operator !== 'Between' || !bounds.every((bound) => typeof bound === 'number'))
      throw apiNotFound(LOCATION);
    return { type: 'isBetween', values: bounds.map(String) };
  }
  if (typeof list?.source !== 'string') throw apiNotFound(LOCATION);
  const values = list.source.split(SEPARATOR).map((value) => value.trim());
  if (list.source.length > LONGEST || values.includes('')) throw invalidArgument(LOCATION);
  return { type: 'isValueInList', values, displayStyle: 'arrow' };
}

/**
 * Whether a rule is a list to choose from.
 *
 * @example isList({ criterion: { type: 'isValueInList', values: ['水平'] }, … }) // true
 */
export function isList({ criterion }: ValidationRecord): boolean {
  return criterion.type === 'isValueInList';
}

/**
 * The rules of a sheet that Excel has too, with the cells they are for.
 *
 * @example keptRules(book, sheetId)[0]?.record.criterion.values // ['水平', '比重']
 */
export function keptRules({ engine }: Book, sheetId: string): readonly KeptRule[] {
  return engine.getters
    .getDataValidationRules(sheetId)
    .filter((record) => isList(record) || record.criterion.type === 'isBetween')
    .map((record) => ({ record, areas: record.ranges.map(({ zone }) => areaOf(zone)) }));
}
