import type { BorderLine } from '../../engine/surface';
import { invalidArgument } from '../../wire/protocol';
import type { Shape } from '../../wire/host-object';
import { zoneOf, type Place } from '../area/area';
import { writableZone } from '../book';
import { ExcelCollection, ExcelObject, command } from '../excel-object';
import { type Book } from '../book';
import { readColor } from './cell-style';

type Side = 'top' | 'bottom' | 'left' | 'right';

/** For each index of Excel: the engine's name for the lines, and on which side of the first cell they show. */
const SIDES: Record<string, { position: string; side: Side }> = {
  EdgeTop: { position: 'top', side: 'top' },
  EdgeBottom: { position: 'bottom', side: 'bottom' },
  EdgeLeft: { position: 'left', side: 'left' },
  EdgeRight: { position: 'right', side: 'right' },
  InsideHorizontal: { position: 'h', side: 'bottom' },
  InsideVertical: { position: 'v', side: 'right' },
};

/** Excel's style and weight together are one style of the engine; what it lacks (double lines …) is refused. */
const LINES: readonly { engine: string; style: string; weight: string }[] = [
  { engine: 'thin', style: 'Continuous', weight: 'Thin' },
  { engine: 'medium', style: 'Continuous', weight: 'Medium' },
  { engine: 'thick', style: 'Continuous', weight: 'Thick' },
  { engine: 'dashed', style: 'Dash', weight: 'Thin' },
  { engine: 'dotted', style: 'Dot', weight: 'Thin' },
];

const BLACK = '#000000';

/** `Excel.RangeBorder`: one kind of lines of a range. */
class RangeBorder extends ExcelObject {
  readonly shape: Shape = {
    type: 'RangeBorder',
    scalars: ['SideIndex', 'Style', 'Weight', 'Color'],
  };

  constructor(
    book: Book,
    private readonly place: Place,
    readonly SideIndex: string,
  ) {
    super(book);
  }

  get Style(): string {
    return this.current?.style ?? 'None';
  }

  set Style(style: unknown) {
    if (style === 'None') {
      this.draw(undefined);
      return;
    }
    const line = this.line(style, this.Weight) ?? this.line(style, 'Thin');
    if (!line)
      throw invalidArgument('RangeBorder.style', `The local host draws no ${String(style)} lines.`);
    this.draw({ style: line.engine, color: this.Color });
  }

  get Weight(): string {
    return this.current?.weight ?? 'Thin';
  }

  /** Setting a weight draws a line where there is none, as in Excel. */
  set Weight(weight: unknown) {
    const line = this.line(this.current?.style, weight) ?? this.line('Continuous', weight);
    if (!line)
      throw invalidArgument(
        'RangeBorder.weight',
        `The local host draws no ${String(weight)} lines.`,
      );
    this.draw({ style: line.engine, color: this.Color });
  }

  get Color(): string {
    return this.drawn?.color.toUpperCase() ?? BLACK;
  }

  set Color(color: unknown) {
    this.draw({
      style: this.drawn?.style ?? 'thin',
      color: readColor(color, 'RangeBorder.color'),
    });
  }

  private line(style: unknown, weight: unknown) {
    return LINES.find((line) => line.style === style && line.weight === weight);
  }

  private get current() {
    return LINES.find((line) => line.engine === this.drawn?.style);
  }

  private get drawn(): BorderLine | undefined {
    const zone = zoneOf(this.place.area);
    const { side } = this.kind;
    const col = this.SideIndex === 'EdgeRight' ? zone.right : zone.left;
    const row = this.SideIndex === 'EdgeBottom' ? zone.bottom : zone.top;
    return this.book.engine.getters.getCellBorder({ sheetId: this.place.sheetId, col, row })?.[
      side
    ];
  }

  private get kind(): { position: string; side: Side } {
    const kind = SIDES[this.SideIndex];
    if (!kind) throw invalidArgument('RangeBorderCollection.getItem');
    return kind;
  }

  private draw(line: BorderLine | undefined): void {
    const { position } = this.kind;
    const { sheetId, area } = this.place;
    // One row has no lines between rows; the engine would draw around it.
    if ((position === 'h' && area.height === 1) || (position === 'v' && area.width === 1)) return;
    // The engine takes lines away where their colour is the empty text.
    const border = line ? { position, ...line } : { position, color: '' };
    const target = [writableZone(this.book, this.place)];
    command(this.book, 'RangeBorder.set', 'SET_ZONE_BORDERS', { sheetId, target, border });
  }
}

/** `Excel.RangeBorderCollection`. Diagonals are not drawn by the engine. */
export class RangeBorderCollection extends ExcelCollection<RangeBorder> {
  readonly shape: Shape = { type: 'RangeBorderCollection' };

  constructor(
    book: Book,
    private readonly place: Place,
  ) {
    super(book);
  }

  all(): RangeBorder[] {
    return Object.keys(SIDES).map((side) => new RangeBorder(this.book, this.place, side));
  }

  find(side: unknown): RangeBorder | undefined {
    const name = String(side);
    return name in SIDES ? new RangeBorder(this.book, this.place, name) : undefined;
  }
}
