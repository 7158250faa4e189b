import type { ChartLook } from '../../engine/chart/chart-look';
import type { ChartDefinition } from '../../engine/chart/chart-surface';
import type { Book } from '../book';
import { ExcelObject } from '../excel-object';
import { changeChart, changeLook, definitionOf, lookOf } from './chart-record';

/** A chart, or an object that is a part of one. */
export abstract class ChartPart extends ExcelObject {
  constructor(
    book: Book,
    protected readonly id: string,
  ) {
    super(book);
  }

  protected get definition(): ChartDefinition {
    return definitionOf(this.book, this.id);
  }

  protected get look(): ChartLook {
    return lookOf(this.book, this.id);
  }

  protected change(member: string, change: Partial<ChartDefinition>): void {
    changeChart(this.book, this.id, `${this.shape.type}.${member}`, change);
  }

  protected changeLook(member: string, change: Partial<ChartLook>): void {
    changeLook(this.book, this.id, `${this.shape.type}.${member}`, change);
  }
}
