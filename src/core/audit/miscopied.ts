/** How one digit of a number was miscopied. */
export type Miscopied = 'digits-swapped' | 'digit-lost' | 'digit-added' | 'last-digit';

/** What may have been meant by a number. */
export interface Candidate {
  readonly slip: Miscopied;
  readonly meant: number;
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/gu;

/**
 * How many digits stand behind the point of the numbers of a text, at most.
 * @example decimalsIn('46.30') // 2
 */
export function decimalsIn(text: string): number {
  return Math.max(0, ...(text.match(NUMBER) ?? []).map((each) => each.split('.')[1]?.length ?? 0));
}

/**
 * What may have been meant by a text with one number: all that one miscopied digit turns into it, in
 * the unit of its value. A digit may be lost behind the point alone, where others of its kind have more.
 * @param usual how many digits such numbers have behind the point
 * @example miscopied('63.2', 63.2, 1) // [{ slip: 'digits-swapped', meant: 36.2 }, { slip: 'last-digit', meant: 63.3 }, …]
 */
export function miscopied(text: string, value: number, usual: number): readonly Candidate[] {
  const [number, another] = text.match(NUMBER) ?? [];
  if (number === undefined || another !== undefined) return [];
  const plain = number.replaceAll(',', '');
  const scale = value / Number(plain);
  if (!Number.isFinite(scale) || scale === 0) return [];
  const texts: (readonly [Miscopied, string])[] = [];
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const [one = '', other = ''] = [plain[at], plain[at + 1]];
    if (one === '.' || other === '.') continue;
    const [before, after] = [plain.slice(0, at), plain.slice(at + 2)];
    texts.push(
      one === other
        ? ['digit-added', before + one + after]
        : ['digits-swapped', before + other + one + after],
    );
  }
  const whole = plain.split('.')[0]?.length ?? 0;
  if (decimalsIn(plain) < usual) {
    const pointed = plain.includes('.') ? plain : `${plain}.`;
    for (let at = whole + 1; at <= pointed.length; at += 1) {
      for (let digit = 0; digit <= 9; digit += 1) {
        texts.push(['digit-lost', pointed.slice(0, at) + String(digit) + pointed.slice(at)]);
      }
    }
  }
  const decimals = decimalsIn(plain);
  for (const way of [1, -1]) {
    texts.push(['last-digit', (Number(plain) + way * 10 ** -decimals).toFixed(decimals)]);
  }
  return texts
    .map(([slip, each]) => ({ slip, meant: Number((Number(each) * scale).toPrecision(12)) }))
    .filter(({ meant }) => meant !== value);
}
