import { invalidArgument } from '../../wire/api-error';
import type { Shape } from '../../wire/host-object';
import { readColor } from '../format/color';
import { ConditionalPart } from './conditional-part';

/** `Excel.ConditionalRangeFont`. */
class ConditionalRangeFont extends ConditionalPart {
  readonly shape: Shape = {
    type: 'ConditionalRangeFont',
    scalars: ['Color', 'Bold', 'Italic', 'Underline'],
  };

  get Color(): string {
    return this.record.style.textColor ?? '';
  }

  set Color(color: unknown) {
    this.restyle({ textColor: readColor(color, 'ConditionalRangeFont.color') });
  }

  get Bold(): boolean {
    return this.record.style.bold ?? false;
  }

  set Bold(bold: unknown) {
    this.restyle({ bold: bold === true });
  }

  get Italic(): boolean {
    return this.record.style.italic ?? false;
  }

  set Italic(italic: unknown) {
    this.restyle({ italic: italic === true });
  }

  get Underline(): string {
    return this.record.style.underline ? 'Single' : 'None';
  }

  /** The engine draws one line, so a double one would be shown as a single one: it is refused. */
  set Underline(kind: unknown) {
    if (kind !== 'Single' && kind !== 'None') {
      throw invalidArgument('ConditionalRangeFont.underline');
    }
    this.restyle({ underline: kind === 'Single' });
  }
}

/** `Excel.ConditionalRangeFill`. */
class ConditionalRangeFill extends ConditionalPart {
  readonly shape: Shape = { type: 'ConditionalRangeFill', scalars: ['Color'] };

  get Color(): string {
    return this.record.style.fillColor ?? '';
  }

  set Color(color: unknown) {
    this.restyle({ fillColor: readColor(color, 'ConditionalRangeFill.color') });
  }

  Clear(): void {
    this.restyle({ fillColor: undefined });
  }
}

/** `Excel.ConditionalRangeFormat`: fill and font; borders and number formats of rules are not drawn by the engine. */
export class ConditionalRangeFormat extends ConditionalPart {
  readonly shape: Shape = { type: 'ConditionalRangeFormat', objects: ['Fill', 'Font'] };

  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.book, this.id);
  }

  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.book, this.id);
  }
}
