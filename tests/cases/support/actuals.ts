import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { readObservations } from '../../../src/datapackage/form/read-observations';
import { sayFormFinding } from '../../../src/wording/form-finding';
import { fixturePackage } from '../../support/fixture-package';

/** A file as somebody has it, what must be taken from it, and what must be said. */
export interface ActualsCase {
  /** Number of the case in the collection of such files. */
  readonly id: string;
  readonly kind: string;
  readonly file: string | Uint8Array;
  /** The region of whoever reads it; '' where none is chosen. */
  readonly region?: string;
  /** `region indicator year value`, with 增速 before the value of a growth and the status behind it. */
  readonly taken: readonly string[];
  /** A part of a sentence each; none where what is read is right. */
  readonly says?: readonly string[];
}

const catalog: Catalog = buildCatalog([fixturePackage()]);

/** What a file comes to, in the words of a case. */
export function readCase({ file, region = '' }: ActualsCase) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { observations, findings, preview } = readObservations(
    bytes,
    catalog,
    {},
    '年报.csv',
    region,
  );
  return {
    taken: observations.map(({ regionId, indicatorId, code, year, measure, value, status }) =>
      [
        regionId,
        indicatorId ?? code ?? '',
        String(year),
        ...(measure === 'actual' ? [] : ['增速']),
        value.kind === 'number' ? String(value.value) : value.kind,
        ...(status === undefined ? [] : [status]),
      ].join(' '),
    ),
    said: findings.map((finding) => sayFormFinding(finding, 'actuals')).join('\n'),
    blank: preview.blank,
  };
}

/** A text in GB18030, as Excel saves plain CSV in Chinese Windows. */
export function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((each) => codes.get(each) ?? [each.codePointAt(0) ?? 0]),
  );
}

/** A text in UTF-16 with its mark, as Excel saves Unicode 文本. */
export function utf16(text: string): Uint8Array {
  return Uint8Array.from(
    [...`\ufeff${text}`].flatMap((each) => {
      const code = each.charCodeAt(0);
      return [code & 0xff, code >> 8];
    }),
  );
}
