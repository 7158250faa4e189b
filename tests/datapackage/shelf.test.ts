import { shippedPackage } from '../../src/datapackage/shipped';
import { createShelf } from '../../src/datapackage/shelf';

const bureau = { ...shippedPackage(), name: 'bureau', plans: [] };

test('a question waits until the packages were put', async () => {
  const shelf = createShelf();
  const asked = shelf.catalog();
  shelf.put([]);
  expect((await asked).packages.map(({ name }) => name)).toEqual([shippedPackage().name]);
});

test('the packages put last are in force, over the shipped one', async () => {
  const shelf = createShelf();
  shelf.put([]);
  shelf.put([bureau]);
  expect((await shelf.catalog()).packages.map(({ name }) => name)).toEqual([
    shippedPackage().name,
    'bureau',
  ]);
  expect(shelf.packages()).toEqual([bureau]);
});

test('listeners hear of each put until they stop', () => {
  const shelf = createShelf();
  const heard: number[] = [];
  const stop = shelf.onPut((catalog) => heard.push(catalog.packages.length));
  shelf.put([]);
  shelf.put([bureau]);
  stop();
  shelf.put([]);
  expect(heard).toEqual([1, 2]);
});

test('choices count from the next answer on, over whatever is put later', async () => {
  const shelf = createShelf();
  const choice = { key: '350104-14-01|target|2025', figureId: '350104-14-01-target', text: '1500' };
  shelf.choose([choice, { ...choice, figureId: 'gone' }]);
  shelf.put([]);
  expect((await shelf.catalog()).choices.get(choice.key)).toBe(choice.figureId);
  expect(shelf.ignoredChoices().map(({ figureId }) => figureId)).toEqual(['gone']);
  shelf.choose([]);
  expect((await shelf.catalog()).choices.size).toBe(0);
});
