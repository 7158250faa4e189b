import { browserPlaces } from './browser-places';

const cases: [NodeJS.Platform, Record<string, string>, string][] = [
  ['linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium'],
  ['linux', { PATH: '/usr/bin' }, '/usr/bin/google-chrome-stable'],
  ['linux', {}, '/snap/bin/chromium'],
  ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
  [
    'win32',
    { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  [
    'win32',
    { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
    'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
  ],
];

test.each(cases)('%s with %j looks at %s', (platform, env, place) => {
  expect(browserPlaces(platform, env)).toContain(place);
});

test('CHROME_PATH comes first', () => {
  expect(browserPlaces('linux', { CHROME_PATH: '/opt/b', PATH: '/usr/bin' })[0]).toBe('/opt/b');
});
