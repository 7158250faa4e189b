import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveRegion } from '../../src/core/catalog/resolve-plan';
import {
  EMPTY_INDEX,
  packagesByRegion,
  readIndex,
  regionsOf,
  writeIndex,
  type SiteIndex,
} from '../../src/library/site-index';

/** The format as it was first published: what reads it today must go on reading it. */
const FIXTURE = readFileSync(join(__dirname, '../fixtures/library/index.json'), 'utf8');

function read(text: string): SiteIndex {
  const index = readIndex(text);
  if (!index.ok) throw new Error(JSON.stringify(index.finding));
  return index.value;
}

test('the first published index is read, and written as it stands', () => {
  const index = read(FIXTURE);
  expect(index.packages[1]).toMatchObject({ title: '台江区十五五规划', bytes: 3120 });
  expect(writeIndex(index)).toBe(FIXTURE);
  expect(read(writeIndex(EMPTY_INDEX))).toEqual(EMPTY_INDEX);
});

test.each(['台江', '台江区', '福州市台江区', '350103', '福州台江'])(
  '%s leads to its plans',
  (name) => {
    const index = read(FIXTURE);
    const region = resolveRegion(regionsOf(index), name);
    const titles = packagesByRegion(index).get(region.ok ? region.value.id : '');
    expect(titles?.map(({ title }) => title)).toEqual(['台江区十四五规划', '台江区十五五规划']);
  },
);

const HASH = 'a'.repeat(64);

test.each([
  ['no JSON', (text: string) => text.slice(0, 90), 'library-broken', ''],
  ['a list', () => '[]', 'library-broken', ''],
  ['another format', () => '{"format":"x"}', 'library-broken', 'format'],
  ['a later format', () => '{"format":"plan-library/2"}', 'library-newer', undefined],
  [
    'a path for a hash',
    (text: string) => text.replace(HASH, '../../x'),
    'library-broken',
    'packages[0].sha256',
  ],
  [
    'an address for a hash',
    (text: string) => text.replace(HASH, 'https://a.cn/x'),
    'library-broken',
    'packages[0].sha256',
  ],
  [
    'letters that are none of a hash',
    (text: string) => text.replace(HASH, 'A'.repeat(64)),
    'library-broken',
    'packages[0].sha256',
  ],
  [
    'a size beyond all packages',
    (text: string) => text.replace('3120', '99999999999'),
    'library-broken',
    'packages[1].bytes',
  ],
  [
    'a size that is none',
    (text: string) => text.replace('3120', '-1'),
    'library-broken',
    'packages[1].bytes',
  ],
  [
    'a region that it does not list',
    (text: string) => text.replace('"regionId":"350103"', '"regionId":"1"'),
    'library-broken',
    'packages[0].plans[0].regionId',
  ],
  [
    'two packages of one name',
    (text: string) => text.replace('350103-15', '350103-14'),
    'library-broken',
    'packages[1].name',
  ],
  [
    'a name that is no text',
    (text: string) => text.replace('"台江区"', '{}'),
    'library-broken',
    'regions[2].name',
  ],
  [
    'a time that is none',
    (text: string) => text.replace('"2026-11-20T08:00:00"', '"soon"'),
    'library-broken',
    'published',
  ],
])('%s is refused whole', (_, spoil, kind, at) => {
  const spoilt = readIndex(spoil(FIXTURE));
  expect(spoilt).toEqual({
    ok: false,
    finding: expect.objectContaining({ kind, ...(at === undefined ? {} : { at }) }) as unknown,
  });
});

test('members of a later version are passed over', () => {
  expect(read(FIXTURE.replace('"former"', '"later":[1],"former"'))).toEqual(read(FIXTURE));
});
