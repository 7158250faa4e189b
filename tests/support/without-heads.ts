import { settingKey } from '../../src/workbook/block/descriptor';

interface Remembered {
  readonly head?: { readonly region: string; readonly year?: number };
  readonly live?: Readonly<Record<string, string>>;
  readonly written: Readonly<Record<string, readonly unknown[]>>;
}

const REGION = /PLAN\.[A-Z]+\((\$[A-Z]+\$\d+),/u;
const YEAR = /PLAN\.DETAIL\(\$[A-Z]+\$\d+,"(?:[^"]|"")*",(\$[A-Z]+\$\d+),/u;

/**
 * Tables of formulas as they were before they had a head to follow: region and year stand in the
 * formulas, title and notes are texts. So are all that version 0.1 froze.
 */
export async function withoutHeads(context: Excel.RequestContext): Promise<void> {
  const { names, settings } = context.workbook;
  names.load('items/name');
  await context.sync();
  const ids = names.items.flatMap(({ name }) => /^PLAN_block_(b\d+)$/u.exec(name)?.[1] ?? []);
  const blocks = ids.map((id) => {
    const range = names.getItem(`PLAN_block_${id}`).getRange();
    range.load('formulas');
    const setting = settings.getItem(settingKey(id));
    setting.load('value');
    return { id, range, setting };
  });
  await context.sync();
  for (const { id, range, setting } of blocks) {
    const { head, live = {}, ...rest } = setting.value as Remembered;
    if (head === undefined) continue;
    const whole = range.formulas.flat().join('\n');
    const literals = [
      [REGION.exec(whole)?.[1], `"${head.region}"`],
      [YEAR.exec(whole)?.[1], String(head.year)],
    ] as const;
    const written = (entry: unknown): unknown =>
      literals.reduce<unknown>(
        (text, [cell, words]) =>
          typeof text === 'string' && text.startsWith('=') && cell !== undefined
            ? text.replaceAll(new RegExp(`${cell.replaceAll('$', '\\$')}(?!\\d)`, 'gu'), words)
            : text,
        entry,
      );
    const lines = new Map(Object.entries(live).map(([words, formula]) => [formula, words]));
    range.formulas = range.formulas.map((line) =>
      line.map((entry: unknown) => lines.get(String(entry)) ?? written(entry)),
    );
    const rows = Object.entries(rest.written).map(([key, line]) => [key, line.map(written)]);
    settings.add(settingKey(id), { ...rest, written: Object.fromEntries(rows) as object });
  }
  await context.sync();
}
