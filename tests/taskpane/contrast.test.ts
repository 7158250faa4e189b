import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const CSS = readFileSync(join(__dirname, '../../src/taskpane/parts/tokens.css'), 'utf8');

/** The colours of one theme by token, as `tokens.css` defines them. */
function tokensOf(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`).exec(CSS)?.[1] ?? '';
  const lines = [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)];
  return new Map(lines.map(([, name = '', color = '']) => [name, color]));
}

/** Relative luminance and contrast ratio after WCAG 2.2 (w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Text on what it stands on, anywhere in the pane. */
const TEXT: readonly (readonly [text: string, ...backgrounds: string[]])[] = [
  ['foreground', 'background', 'background-subtle', 'background-hover', 'background-pressed'],
  ['foreground', 'warning', 'success', 'error'],
  ['foreground-quiet', 'background', 'background-subtle', 'background-hover'],
  ['brand-foreground', 'background', 'background-subtle', 'background-hover', 'brand-tint'],
  ['on-brand', 'brand', 'brand-hover', 'brand-pressed'],
  ['on-warning', 'warning', 'background'],
  ['on-error', 'error', 'background', 'background-hover'],
  ['on-success', 'success'],
  // Not required of disabled controls, but what cannot be pressed should still be readable.
  ['on-disabled', 'disabled'],
];

/** Borders and marks that tell where a control is or what is chosen: 3:1 is asked of them. */
const EDGES: readonly (readonly [edge: string, ...backgrounds: string[]])[] = [
  ['stroke-accessible', 'background'],
  ['brand-foreground', 'background', 'background-subtle'],
  ['foreground', 'background', 'background-subtle', 'warning'],
];

const pairsOf = (lines: typeof TEXT) =>
  lines.flatMap(([one, ...others]) =>
    others.flatMap((other) =>
      (['light', 'dark'] as const).map((theme) => [theme, one, other] as const),
    ),
  );

const contrastOf = (theme: 'light' | 'dark', one: string, other: string) => {
  const tokens = tokensOf(theme);
  return contrast(tokens.get(one) ?? '', tokens.get(other) ?? '');
};

test.each(pairsOf(TEXT))('%s: %s on %s can be read', (theme, text, background) => {
  expect(contrastOf(theme, text, background)).toBeGreaterThanOrEqual(4.5);
});

test.each(pairsOf(EDGES))('%s: %s on %s can be seen', (theme, edge, background) => {
  expect(contrastOf(theme, edge, background)).toBeGreaterThanOrEqual(3);
});

test('both themes define the same tokens', () => {
  expect([...tokensOf('dark').keys()]).toEqual([...tokensOf('light').keys()]);
  expect(tokensOf('light').size).toBeGreaterThan(25);
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
])('the contrast of %s on %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});
