/** Number formats that every spreadsheet program knows by number. */
const BUILT_IN: Record<string, number> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '0.00E+00': 11,
  '# ?/?': 12,
  'm/d/yyyy': 14,
  'd-mmm-yy': 15,
  'd-mmm': 16,
  'mmm-yy': 17,
  'h:mm': 20,
  'h:mm:ss': 21,
  '@': 49,
};

/** Numbers from here on are the file's own formats. */
const FIRST_OWN = 164;

/** The number formats of a file, numbered as they are met. */
export class NumberFormats {
  private readonly own: string[] = [];

  id(code: string): number {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    const known = this.own.indexOf(code);
    return FIRST_OWN + (known >= 0 ? known : this.own.push(code) - 1);
  }

  entries(): { id: number; code: string }[] {
    return this.own.map((code, index) => ({ id: FIRST_OWN + index, code }));
  }
}
