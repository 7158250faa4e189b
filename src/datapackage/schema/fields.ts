import type { Field } from './table-schema';

/** Ids end up in keys, settings and paths of speech: letters, digits and `: _ . -`, no blanks. */
const IDENTIFIER = '^[0-9A-Za-z\\u4e00-\\u9fff][0-9A-Za-z\\u4e00-\\u9fff:_.-]{0,79}$';

/** A column of free text. */
export function text(name: string, title: string): Field {
  return { name, title, type: 'string' };
}

/** The same column with every cell filled. */
export function required(field: Field): Field {
  return { ...field, required: true };
}

/** A column of identifiers. */
export function identifier(name: string, title: string, example: string): Field {
  return { name, title, type: 'string', pattern: { source: IDENTIFIER, example } };
}

/** A column of a few allowed words. */
export function choice(name: string, title: string, allowed: readonly string[]): Field {
  return { name, title, type: 'string', allowed };
}

/** A column of 4-digit years. */
export function year(name: string, title: string): Field {
  return { name, title, type: 'year' };
}

/** A column of whole numbers from 1. */
export function integer(name: string, title: string): Field {
  return { name, title, type: 'integer' };
}

/** A column of ISO dates. */
export function date(name: string, title: string): Field {
  return { name, title, type: 'date' };
}
