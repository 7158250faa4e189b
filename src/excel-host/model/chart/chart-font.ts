import { apiNotFound, invalidArgument } from '../../wire/api-error';
import type { Shape } from '../../wire/host-object';
import type { Book } from '../book';
import { ChartPart } from './chart-part';

/** Excel's own, in points. */
const DEFAULT_SIZE = { title: 14, area: 10 };

/** `Excel.ChartFont` of the whole chart or of its title. */
export class ChartFont extends ChartPart {
  readonly shape: Shape = { type: 'ChartFont', scalars: ['Name', 'Size', 'Bold'] };

  constructor(
    book: Book,
    id: string,
    private readonly of: 'title' | 'area',
  ) {
    super(book, id);
  }

  get Name(): string {
    return this.look.font?.name ?? '';
  }

  set Name(name: unknown) {
    if (this.of === 'title') throw apiNotFound('ChartFont.name of a title');
    if (typeof name !== 'string' || name === '') throw invalidArgument('ChartFont.name');
    this.changeLook('name', { font: { ...this.look.font, name } });
  }

  get Size(): number {
    const { title } = this.definition;
    const size = this.of === 'title' ? title.fontSize : this.look.font?.size;
    return size ?? DEFAULT_SIZE[this.of];
  }

  set Size(size: unknown) {
    if (typeof size !== 'number' || size <= 0) throw invalidArgument('ChartFont.size');
    if (this.of === 'area') this.changeLook('size', { font: { ...this.look.font, size } });
    else this.change('size', { title: { ...this.definition.title, fontSize: size } });
  }

  get Bold(): boolean {
    return this.of === 'title' && this.definition.title.bold === true;
  }

  set Bold(bold: unknown) {
    if (this.of === 'area') throw apiNotFound('ChartFont.bold of a chart');
    this.change('bold', { title: { ...this.definition.title, bold: bold === true } });
  }
}
