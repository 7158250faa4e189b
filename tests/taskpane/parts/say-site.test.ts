import { EMPTY_INDEX, type SitePackage } from '../../../src/library/site-index';
import { UNASKED, type SiteState } from '../../../src/library/site-library';
import { saySite } from '../../../src/taskpane/parts/say-site';

const entry: SitePackage = {
  ...{ name: 'a', title: '甲区规划', version: '1', published: '', plans: [] },
  ...{ sha256: 'a'.repeat(64), bytes: 1, digest: '' },
};
const index = { ...EMPTY_INDEX, published: '2026-11-20T08:00:00', packages: [entry] };
const known: SiteState = { ...UNASKED, index, checkedOn: '2026-11-21T09:00:00' };
const finding = { kind: 'library-unreachable', why: 'network' } as const;

test.each<[string, SiteState, string | RegExp]>([
  ['a site without a library', UNASKED, ''],
  ['a library in which nothing is', { ...known, index: EMPTY_INDEX }, ''],
  ['one that was checked', known, '规划库：2026-11-20 发布，1 份规划数据。'],
  [
    'one that could not be checked',
    { ...known, finding },
    /^规划库：2026-11-20 发布，1 份规划数据；这次没能联网核对，上次核对是 2026-11-21：连不上/u,
  ],
  ['one that was never had', { ...UNASKED, finding }, /^规划库：连不上/u],
  ['one that became empty', { ...known, before: index.published }, /现在是空的，仍用这台电脑存的/u],
  [
    'one that became older',
    { ...known, before: '2026-11-25T08:00:00' },
    /比上次看到的（2026-11-25 发布）旧/u,
  ],
  ['one that cannot be kept', { ...known, isKept: false }, /没能存在这台电脑上/u],
])('%s', (_, state, said) => {
  if (typeof said === 'string') expect(saySite(state)).toBe(said);
  else expect(saySite(state)).toMatch(said);
});
