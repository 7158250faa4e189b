import { invalidArgument } from '../../wire/api-error';

/** HTML colour names that Office code uses; Excel knows all 140. */
const NAMED: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#D3D3D3',
};

/**
 * A colour as Excel answers it: `#RRGGBB` in capitals. Throws InvalidArgument for anything that is no colour here.
 *
 * @example readColor('red', 'RangeFont.color') // '#FF0000'
 */
export function readColor(value: unknown, location: string): string {
  const text = typeof value === 'string' ? (NAMED[value.toLowerCase()] ?? value) : '';
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw invalidArgument(location);
  return text.toUpperCase();
}
