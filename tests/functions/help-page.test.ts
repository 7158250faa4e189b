import { JSDOM } from 'jsdom';
import { FUNCTION_LIST, signatureOf } from '../../src/core/function/functions';
import { composeHelpPage } from '../../src/functions/help-page';
import { composeMetadata } from '../../src/functions/metadata';

const page = composeHelpPage();
const { document } = new JSDOM(page).window;

test.each(FUNCTION_LIST)('%s has its help where functions.json says', (id, { description }) => {
  const { functions } = composeMetadata('https://plan.example.gov.cn/a/');
  const { helpUrl } = functions.find((each) => each.id === id) ?? {};
  expect(helpUrl).toBe(`https://plan.example.gov.cn/a/help.html#${id}`);
  const section = document.getElementById(id);
  expect(section?.querySelector('h2')?.textContent).toBe(`=${signatureOf(id)}`);
  expect(section?.textContent).toContain(description);
});

test('every argument is explained, and whether it may be left out', () => {
  const written = [...document.querySelectorAll('dt')].map(({ textContent }) => textContent);
  expect(written).toEqual(
    FUNCTION_LIST.flatMap(([, { arguments: taken }]) =>
      taken.map(({ name, isOptional }) => (isOptional ? `${name}（可不填）` : name)),
    ),
  );
});

test('it runs nothing and loads nothing', () => {
  expect(document.querySelectorAll('script, link, img, iframe, style, [style]').length).toBe(0);
  expect(page).toContain(`content="default-src 'none'"`);
});
