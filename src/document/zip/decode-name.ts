/**
 * The name of a file in a zip. Where the zip does not say that it is UTF-8, it is in the code page of
 * the machine that packed it, which in China is GBK; `\` of old packers becomes `/`.
 *
 * @param utf8 whether the zip says that its names are UTF-8
 * @example decodeName(new Uint8Array([0xb1, 0xed]), false) // '表'
 */
export function decodeName(bytes: Uint8Array, utf8: boolean): string {
  const name = utf8
    ? new TextDecoder('utf-8').decode(bytes)
    : (strict('utf-8', bytes) ??
      strict('gb18030', bytes) ??
      new TextDecoder('latin1').decode(bytes));
  return name.replaceAll('\\', '/');
}

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The one way a strict decoder says that the bytes are not of its encoding.
    return undefined;
  }
}
