type Attribute = string | number | boolean | undefined;

const ENTITY: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters that XML 1.0 forbids, whatever stands in a cell. */
const isForbidden = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffe || code === 0xffff;

/**
 * Text as it stands in XML; characters that XML cannot hold are left out.
 *
 * @example escapeXml('<4 & "x"') // '&lt;4 &amp; &quot;x&quot;'
 */
export function escapeXml(text: string): string {
  const allowed = [...text].filter((letter) => !isForbidden(letter.codePointAt(0) ?? 0)).join('');
  return allowed.replace(/[&<>"]/g, (letter) => ENTITY[letter] ?? letter);
}

/**
 * A string of a worksheet in XML. Excel reads `_x0041_` there as the letter with this number, so an
 * underscore that begins such a group is itself written so.
 *
 * @example escapeString('_x0041_ & b') // '_x005F_x0041_ &amp; b'
 */
export function escapeString(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

/**
 * One XML element; attributes that are undefined are left out, children are XML already.
 *
 * @example tag('c', { r: 'A1' }, tag('v', {}, '7')) // '<c r="A1"><v>7</v></c>'
 */
export function tag(
  name: string,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly string[]
): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const text = given.map(([key, value]) => ` ${key}="${print(value)}"`).join('');
  return children.length ? `<${name}${text}>${children.join('')}</${name}>` : `<${name}${text}/>`;
}

function print(value: Attribute): string {
  return typeof value === 'boolean' ? String(Number(value)) : escapeXml(String(value));
}
