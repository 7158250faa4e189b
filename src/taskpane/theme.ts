/** The two sets of colours; high contrast is the system's own affair (forced-colors in the CSS). */
type Theme = 'light' | 'dark';

/** What is known of the host's looks; every part may be missing. */
export interface ThemeHints {
  /** `Office.context.officeTheme`, undefined outside Office and in hosts that do not tell. */
  readonly office:
    { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string } | undefined;
  /** `prefers-color-scheme: dark`. */
  readonly systemDark: boolean;
}

/**
 * The theme to show. Office's own word comes first, then the brightness of its background (older
 * hosts give colours only), then the system.
 * @example chooseTheme({ office: { bodyBackgroundColor: '#262626' }, systemDark: false }) // 'dark'
 */
export function chooseTheme({ office, systemDark }: ThemeHints): Theme {
  const dark = office?.isDarkTheme ?? isDarkColor(office?.bodyBackgroundColor) ?? systemDark;
  return dark ? 'dark' : 'light';
}

/**
 * Shows the theme now and whenever the system changes it; `show` does it once more, for when Office
 * has come up or may have changed its looks. Excel documents no event for that, so the theme is read
 * again whenever the pane gets the focus.
 * @example const show = followTheme(window); Office.onReady(show)
 */
export function followTheme(window: Window): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    window.document.documentElement.dataset.theme = chooseTheme({
      office: officeTheme(),
      systemDark: system.matches,
    });
  };
  show();
  system.addEventListener('change', show);
  window.addEventListener('focus', show);
  return show;
}

/**
 * Also follows `OfficeThemeChanged` in hosts that have it (documented for Outlook, known to the
 * client for all); the others refuse at once. Call it when Office is ready.
 */
export function followOffice(show: () => void): void {
  show();
  try {
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, show);
  } catch {
    // The focus and the system's own event remain.
  }
}

function officeTheme(): ThemeHints['office'] {
  return typeof Office === 'undefined' ? undefined : Office.context?.officeTheme;
}

/** Whether a `#rrggbb` is nearer to black, by the luma of Rec. 601; undefined for anything else. */
function isDarkColor(color: string | undefined): boolean | undefined {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (parts === null) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
