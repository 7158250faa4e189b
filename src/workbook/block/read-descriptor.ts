import type { BlockDescriptor } from './descriptor';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
const isEntries = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => ['string', 'number'].includes(typeof each));

/**
 * Reads a block's descriptor as it comes from the workbook's settings, undefined where it is not one
 * this version understands: the workbook may come from a newer version, or through other hands.
 * @example readDescriptor({ format: 1, kind: 'plan-table', … })?.id // 'b1'
 */
export function readDescriptor(value: unknown): BlockDescriptor | undefined {
  return isDescriptor(value) ? value : undefined;
}

function isDescriptor(value: unknown): value is BlockDescriptor {
  if (!isFields(value) || value.format !== 1 || !isKind(value)) return false;
  const { id, query, package: from, mode, columns, frame, written, formats } = value;
  return (
    typeof id === 'string' &&
    hasTexts(query, ['regionId', 'planId']) &&
    hasTexts(from, ['name', 'version']) &&
    (mode === 'values' || mode === 'formulas') &&
    isTexts(columns) &&
    hasTexts(frame, ['title', 'unitLine', 'sourceLine']) &&
    isTexts(frame.headings) &&
    isTexts(frame.notes) &&
    isFields(written) &&
    Object.values(written).every(isEntries) &&
    (formats === undefined || (isFields(formats) && Object.values(formats).every(isTexts)))
  );
}

const COMPARED = ['year', 'scheduleMargin', 'growthMargin'];

function isKind({ kind, query }: Fields): boolean {
  if (kind === 'plan-table') return true;
  if (kind !== 'comparison' || !isFields(query)) return false;
  const { comparison } = query;
  return isFields(comparison) && COMPARED.every((name) => typeof comparison[name] === 'number');
}

function hasTexts(value: unknown, names: readonly string[]): value is Fields {
  return isFields(value) && names.every((name) => typeof value[name] === 'string');
}
