import type { Archive } from '../zip/archive';

/**
 * The text of an XML part, undefined where it is missing, damaged, or declares entities of its own:
 * office programs never do, and those who multiply text by them always do.
 *
 * @example partText(archive, 'word/document.xml') // '<?xml version="1.0" …'
 */
export function partText(archive: Archive, name: string): string | undefined {
  const bytes = archive.read(name);
  if (bytes === undefined) return undefined;
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16' : 'utf-8';
  const order = wide === 'utf-16' && bytes[0] === 0xfe ? 'utf-16be' : wide;
  const text = new TextDecoder(order).decode(bytes);
  return /<!(?:DOCTYPE|ENTITY)/i.test(text) ? undefined : text;
}
