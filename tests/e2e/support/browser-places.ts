import { posix, win32 } from 'node:path';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC_NAMES = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Where a browser that Playwright can drive may be installed, best first.
 *
 * @param platform as process.platform
 * @param env the environment; CHROME_PATH names a browser outright
 * @returns paths, not looked at
 * @example browserPlaces('linux', { PATH: '/usr/bin' })[0] // '/usr/bin/chromium'
 */
export function browserPlaces(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  const named = env['CHROME_PATH'] ? [env['CHROME_PATH']] : [];
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
      (name) => env[name] ?? [],
    );
    return [
      ...named,
      ...WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => win32.join(root, program))),
    ];
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')];
    return [
      ...named,
      ...MAC_NAMES.flatMap((name) =>
        roots.map((root) => posix.join(root, `${name}.app/Contents/MacOS/${name}`)),
      ),
    ];
  }
  const folders = [...(env['PATH'] ?? '').split(':').filter(Boolean), '/snap/bin'];
  return [
    ...named,
    ...LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
  ];
}
