import type { LevelTarget, Target } from '../../../src/core/plan-target/target';

/** One line per target: type, number or text, base and its origin. */
export function show(target: Target): string {
  switch (target.type) {
    case 'level':
    case 'share':
      return `${target.type} ${target.op}${String(target.value)} ${way(target.way)} ${base(target)} ${target.path}`;
    case 'keep':
      return `keep ${target.op}${String(target.bound)} ${way(target.way)}`;
    case 'growth':
      return `growth ${target.op}${String(target.rate)} ${way(target.way)} ${target.levels}`;
    case 'sum':
    case 'reduction':
      return `${target.type} ${target.op}${String(target.total)}`;
    case 'relative':
      return `relative ${target.op ?? '?'} ${target.text}`;
    case 'composition':
      return `composition ${target.parts.join(':')}`;
    case 'task':
      return `task ${target.text}`;
  }
}

function base({ base: from }: Pick<LevelTarget, 'base'>): string {
  return from === undefined ? 'no base' : `${from.from} ${String(from.value)}`;
}

function way(direction: 1 | -1 | undefined): string {
  if (direction === undefined) return 'no way';
  return direction === 1 ? 'up' : 'down';
}
