import { invalidArgument } from '../../wire/protocol';
import type { Shape } from '../../wire/host-object';
import { CellStyle, DEFAULT_FONT, DEFAULT_SIZE, readColor } from './cell-style';

/** `Excel.RangeFont`. */
export class RangeFont extends CellStyle {
  readonly shape: Shape = {
    type: 'RangeFont',
    scalars: ['Name', 'Size', 'Color', 'Bold', 'Italic', 'Underline', 'Strikethrough'],
  };

  /** The engine shows every cell in one font but keeps the name; the xlsx writer adds it. */
  get Name(): string | null {
    return this.common((style) => style.fontName ?? DEFAULT_FONT);
  }

  set Name(name: unknown) {
    if (typeof name !== 'string' || !name) throw invalidArgument('RangeFont.name');
    this.apply({ fontName: name });
  }

  get Size(): number | null {
    return this.common((style) => style.fontSize ?? DEFAULT_SIZE);
  }

  set Size(size: unknown) {
    if (typeof size !== 'number' || size < 1 || size > 409) throw invalidArgument('RangeFont.size');
    this.apply({ fontSize: size });
  }

  /** The empty text where cells differ. */
  get Color(): string {
    return this.common((style) => style.textColor?.toUpperCase() ?? '#000000') ?? '';
  }

  set Color(color: unknown) {
    this.apply({ textColor: readColor(color, 'RangeFont.color') });
  }

  get Bold(): boolean | null {
    return this.common((style) => style.bold === true);
  }

  set Bold(bold: unknown) {
    this.apply({ bold: bold === true });
  }

  get Italic(): boolean | null {
    return this.common((style) => style.italic === true);
  }

  set Italic(italic: unknown) {
    this.apply({ italic: italic === true });
  }

  /** Single or None; the engine draws no other kind. */
  get Underline(): string | null {
    return this.common((style) => (style.underline ? 'Single' : 'None'));
  }

  set Underline(kind: unknown) {
    if (kind !== 'Single' && kind !== 'None') throw invalidArgument('RangeFont.underline');
    this.apply({ underline: kind === 'Single' });
  }

  get Strikethrough(): boolean | null {
    return this.common((style) => style.strikethrough === true);
  }

  set Strikethrough(strikethrough: unknown) {
    this.apply({ strikethrough: strikethrough === true });
  }
}

/** `Excel.RangeFill`. */
export class RangeFill extends CellStyle {
  readonly shape: Shape = { type: 'RangeFill', scalars: ['Color', 'Pattern'] };

  /** #FFFFFF where nothing is filled, the empty text where cells differ, as in Excel. */
  get Color(): string {
    return this.common((style) => style.fillColor?.toUpperCase() ?? '#FFFFFF') ?? '';
  }

  set Color(color: unknown) {
    this.apply({ fillColor: color === '' ? undefined : readColor(color, 'RangeFill.color') });
  }

  get Pattern(): string | null {
    return this.common((style) => (style.fillColor === undefined ? 'None' : 'Solid'));
  }

  /** The engine fills evenly or not at all. */
  set Pattern(pattern: unknown) {
    if (pattern === 'None') this.Clear();
    else if (pattern !== 'Solid') throw invalidArgument('RangeFill.pattern');
  }

  Clear(): void {
    this.apply({ fillColor: undefined });
  }
}
