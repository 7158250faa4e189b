import type { LogEntry, LoggedCell } from './refresh-log';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isCell = (value: unknown): value is LoggedCell =>
  isFields(value) &&
  [value.address, value.old, value.new].every((text) => typeof text === 'string');

function isEntry(value: unknown): value is LogEntry {
  if (!isFields(value) || typeof value.date !== 'string' || !Array.isArray(value.cells))
    return false;
  const counts = [value.blocks, value.rows, value.count];
  return counts.every((count) => typeof count === 'number') && value.cells.every(isCell);
}

/**
 * The refreshes a workbook remembers, latest first. What is not an entry of ours is left out: the
 * workbook may have come through other hands.
 * @example readLog(setting.value) // [{ date: '2026-03-01T08:00:00.000Z', blocks: 1, … }]
 */
export function readLog(value: unknown): readonly LogEntry[] {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}
