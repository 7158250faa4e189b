import { toTexts } from '../../src/datapackage/keep-package';
import type { PackageText } from '../../src/datapackage/package-file';
import { readKeptPackage } from '../../src/datapackage/read-own-package';
import { shippedFiles } from '../../src/datapackage/read-shipped';
import { createKeptReader, type CompiledStore } from '../../src/library/compiled-packages';

const files = toTexts(shippedFiles());

/** The same package after a character of its figures was changed. */
const changed = toTexts(
  shippedFiles().map(({ path, bytes }) =>
    path === 'figures.csv'
      ? { path, bytes: new TextEncoder().encode(textOf(bytes).replace('902.27', '902.28')) }
      : { path, bytes },
  ),
);

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** A store that says what was asked of it, and may answer with another file than the one asked for. */
function storeOf(answer?: (stored: ReadonlyMap<string, Uint8Array>, key: string) => Uint8Array) {
  const stored = new Map<string, Uint8Array>();
  let finish = (): void => undefined;
  const isKept = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const found: boolean[] = [];
  const store: CompiledStore = {
    file(key) {
      const file = answer === undefined ? stored.get(key) : answer(stored, key);
      found.push(file !== undefined);
      return Promise.resolve(file);
    },
    keep(key, bytes) {
      stored.set(key, bytes);
      finish();
      return Promise.resolve();
    },
  };
  return { store, isKept, found };
}

async function figuresIn(read: Promise<ReturnType<typeof readKeptPackage>>): Promise<unknown> {
  const reading = await read;
  return reading.ok ? [reading.findings, reading.package.figures] : reading;
}

const plainly = async (texts: readonly PackageText[]) =>
  figuresIn(Promise.resolve(readKeptPackage(texts)));

test('what was read once opens from its derived file, and says the same', async () => {
  const { store, isKept, found } = storeOf();
  expect(await figuresIn(createKeptReader('1', store)(files))).toEqual(await plainly(files));
  await isKept;
  expect(await figuresIn(createKeptReader('1', store)(files))).toEqual(await plainly(files));
  expect(found).toEqual([false, true]);
});

test.each([
  { what: 'other files', edition: '1', texts: changed },
  { what: 'another edition of the reader', edition: '2', texts: files },
])('$what are read anew', async ({ edition, texts }) => {
  const { store, isKept, found } = storeOf();
  await createKeptReader('1', store)(files);
  await isKept;
  expect(await figuresIn(createKeptReader(edition, store)(texts))).toEqual(await plainly(texts));
  expect(found).toEqual([false, false]);
});

test('a store that gives the file of another package, or none at all, changes no answer', async () => {
  const other = storeOf((stored) => [...stored.values()][0] ?? new Uint8Array());
  await createKeptReader('1', other.store)(files);
  await other.isKept;
  const refused: CompiledStore = {
    file: () => Promise.reject(new Error('refused')),
    keep: () => Promise.reject(new Error('refused')),
  };
  for (const store of [other.store, refused])
    expect(await figuresIn(createKeptReader('1', store)(changed))).toEqual(await plainly(changed));
});

test('a package that is refused is refused each time, with its reasons', async () => {
  const { store } = storeOf();
  const reader = createKeptReader('1', store);
  for (const reading of [await reader([]), await reader([])])
    expect(reading).toEqual({ ok: false, findings: [{ kind: 'descriptor-missing' }] });
});
