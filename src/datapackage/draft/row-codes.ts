import type { DraftRow } from './package-draft';

const CODE = /^[0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*$/u;
const LONGEST = 16;

/**
 * The codes of a draft's rows, all different: those given; the printed number in two digits; the
 * parent's with `.1` … for a sub-row; `P01` … for a row from prose. Where the printed numbers start
 * anew in each category, or there are none, rows are counted through.
 * @example rowCodes(rows) // ['01', '02', '22.1', '22.2', 'P01']
 */
export function rowCodes(rows: readonly DraftRow[]): readonly string[] {
  const codes = rows.map(() => '');
  const taken = new Set<string>();
  const give = (at: number, code: string) => {
    codes[at] = code;
    taken.add(code);
  };
  rows.forEach(({ code }, at) => {
    const given = givenCode(code);
    if (given !== '' && !taken.has(given)) give(at, given);
  });
  const wishes = wishedCodes(rows);
  // A number that is printed goes before one that is only counted.
  for (const printed of [true, false]) {
    wishes.forEach((wish, at) => {
      if (codes[at] === '' && wish.isPrinted === printed) give(at, firstFree(wish.code, taken));
    });
  }
  return codes;
}

interface Wish {
  readonly code: string;
  readonly isPrinted: boolean;
}

function givenCode(code: string): string {
  const plain = code.normalize('NFKC').trim();
  return CODE.test(plain) && plain.length <= LONGEST ? plain : '';
}

function wishedCodes(rows: readonly DraftRow[]): readonly Wish[] {
  const counted = startAnew(rows);
  const under = new Map<string, number>();
  let count = 0;
  let proseCount = 0;
  let main = { code: '', isPrinted: false };
  return rows.map((row, at) => {
    if (row.origin === 'prose') {
      proseCount += 1;
      return { code: `P${twoDigits(proseCount)}`, isPrinted: true };
    }
    const above = rows[at - 1];
    const isSub = row.parentName !== '';
    const isUnderAbove =
      isSub &&
      above?.origin === 'table' &&
      (above.parentName === row.parentName || above.name === row.parentName);
    if (!isUnderAbove) {
      count += 1;
      const number = counted ? '' : printedNumber(row.number);
      main = { code: number || twoDigits(count), isPrinted: number !== '' };
    }
    if (!isSub) return main;
    const place = (under.get(main.code) ?? 0) + 1;
    under.set(main.code, place);
    return { ...main, code: `${main.code}.${String(place)}` };
  });
}

/** Whether a number stands twice at rows that are nobody's sub-rows. */
function startAnew(rows: readonly DraftRow[]): boolean {
  const numbers = rows
    .filter(({ origin, parentName }) => origin === 'table' && parentName === '')
    .map(({ number }) => printedNumber(number))
    .filter((number) => number !== '');
  return new Set(numbers).size < numbers.length;
}

/** `1`, `(1)`, `１．` → `01`; `3.2` → `03.2`; words and the rest '' . */
function printedNumber(text: string): string {
  const match = /^[([]?(\d{1,3})((?:\.\d{1,3}){0,2})[.,、)\]]{0,2}$/u.exec(
    text.normalize('NFKC').replace(/\s/gu, ''),
  );
  return match === null ? '' : twoDigits(Number(match[1])) + (match[2] ?? '');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The wish, or the next number up that nobody has. */
function firstFree(wish: string, taken: ReadonlySet<string>): string {
  const parts = /^(.*?)(\d+)$/u.exec(wish);
  const [before, digits] = [parts?.[1] ?? 'R', parts?.[2] ?? '01'];
  for (let number = Number(digits); ; number += 1) {
    const code = before + String(number).padStart(digits.length, '0');
    if (!taken.has(code)) return code;
  }
}
