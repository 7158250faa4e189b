import { settingKey } from '../../src/workbook/block/descriptor';
import {
  answerDescriptor,
  answerMemories,
  forget,
  queueDescriptor,
  queueMemories,
} from '../../src/workbook/block/memory';

interface Remembered {
  readonly head?: { readonly region: string; readonly year?: number };
  readonly live?: Readonly<Record<string, string>>;
  readonly written: Readonly<Record<string, readonly unknown[]>>;
}

const REGION = /PLAN\.[A-Z]+\((\$[A-Z]+\$\d+),/u;
const YEAR = /PLAN\.DETAIL\(\$[A-Z]+\$\d+,"(?:[^"]|"")*",(\$[A-Z]+\$\d+),/u;

/**
 * Tables of formulas as they were before they had a head to follow: region and year stand in the
 * formulas, title and notes are texts, and what is remembered of them in settings. So are all that
 * version 0.1 froze.
 */
export async function withoutHeads(context: Excel.RequestContext): Promise<void> {
  const { names, settings } = context.workbook;
  const memories = queueMemories(context);
  await context.sync();
  const blocks = [...answerMemories(memories)].map(([id, memory]) => {
    const range = names.getItem(`PLAN_block_${id}`).getRange();
    range.load('formulas');
    return { id, memory, range, asked: queueDescriptor(context, id, memory) };
  });
  await context.sync();
  for (const { id, memory, range, asked } of blocks) {
    const { head, live = {}, ...rest } = answerDescriptor(asked) as unknown as Remembered;
    forget(context, id, memory);
    if (head === undefined) {
      settings.add(settingKey(id), rest);
      continue;
    }
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
