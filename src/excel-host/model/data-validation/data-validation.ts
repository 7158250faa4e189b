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

/** `Excel.DataValidation` of a range: a list of texts that are written out, and no other kind of rule. */
export class DataValidation extends ExcelObject {
  readonly shape: Shape = { type: 'DataValidation', scalars: ['Rule', 'Type'] };

  constructor(
    book: Book,
    private readonly place: Place,
  ) {
    super(book);
  }

  get Type(): string {
    return this.list === undefined ? 'None' : 'List';
  }

  get Rule(): object {
    const { list } = this;
    return list === undefined
      ? {}
      : { list: { inCellDropDown: true, source: list.join(SEPARATOR) } };
  }

  set Rule(rule: unknown) {
    const { list } = (rule ?? {}) as { list?: { inCellDropDown?: unknown; source?: unknown } };
    if (typeof list?.source !== 'string') throw apiNotFound(LOCATION);
    const values = list.source.split(SEPARATOR).map((value) => value.trim());
    if (list.source.length > LONGEST || values.includes('')) throw invalidArgument(LOCATION);
    const { sheetId, area } = this.place;
    const zone = writableZone(this.book, this.place);
    const { getters } = this.book.engine;
    command(this.book, LOCATION, 'ADD_DATA_VALIDATION_RULE', {
      sheetId,
      ranges: [getters.getRangeDataFromZone(sheetId, zone)],
      rule: {
        id: `list-${sheetId}-${area.row}-${area.column}-${area.height}-${area.width}`,
        criterion: { type: 'isValueInList', values, displayStyle: 'arrow' },
        isBlocking: true,
      },
    });
  }

  private get list(): readonly string[] | undefined {
    const { sheetId, area } = this.place;
    return listRules(this.book, sheetId).find(({ areas }) =>
      areas.some((each) => intersect(each, area)),
    )?.values;
  }
}

/** A list of allowed texts and the cells it is for. */
interface ListRule {
  readonly areas: readonly Area[];
  readonly values: ValidationRecord['criterion']['values'];
}

/**
 * The lists that cells of a sheet are chosen from.
 *
 * @example listRules(book, sheetId)[0]?.values // ['水平', '比重']
 */
export function listRules({ engine }: Book, sheetId: string): readonly ListRule[] {
  return engine.getters
    .getDataValidationRules(sheetId)
    .filter(({ criterion }) => criterion.type === 'isValueInList')
    .map(({ criterion, ranges }) => ({
      values: criterion.values,
      areas: ranges.map(({ zone }) => areaOf(zone)),
    }));
}
