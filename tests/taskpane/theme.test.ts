import { chooseTheme, type ThemeHints } from '../../src/taskpane/theme';

test.each<readonly [string, ThemeHints, 'light' | 'dark']>([
  ['nothing known, light system', { office: undefined, systemDark: false }, 'light'],
  ['nothing known, dark system', { office: undefined, systemDark: true }, 'dark'],
  ['Office says dark', { office: { isDarkTheme: true }, systemDark: false }, 'dark'],
  ['Office says light', { office: { isDarkTheme: false }, systemDark: true }, 'light'],
  ['black background', { office: { bodyBackgroundColor: '#262626' }, systemDark: false }, 'dark'],
  ['white background', { office: { bodyBackgroundColor: '#FFFFFF' }, systemDark: true }, 'light'],
  ['unreadable colour', { office: { bodyBackgroundColor: 'canvas' }, systemDark: true }, 'dark'],
])('%s', (_, hints, theme) => {
  expect(chooseTheme(hints)).toBe(theme);
});
