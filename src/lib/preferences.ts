export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const languages = ['pt-BR', 'en'] as const;
export type Language = (typeof languages)[number];

/** `density` and `columns` are words of the list of carts, which knows them; null until somebody chose. */
export type Preferences = {
  theme: Theme;
  language: Language;
  /** Single keys act. */
  keys: boolean;
  density: string | null;
  columns: string[] | null;
};

/** What a new visitor sees: Portuguese, in the colours of the system. */
export const defaultPreferences: Preferences = {
  theme: 'system',
  language: 'pt-BR',
  keys: true,
  density: null,
  columns: null,
};

/** The entry of the local storage that `public/boot.js` reads too, before anything is painted. */
export const storageKey = 'resgate.preferences';

/** Reads stored text; anything unknown in it falls back alone. Never throws. */
export function parsePreferences(text: string | null): Preferences {
  const stored = objectIn(text);
  return {
    theme: themes.find((theme) => theme === stored.theme) ?? defaultPreferences.theme,
    language: languages.find((language) => language === stored.language) ?? defaultPreferences.language,
    keys: stored.keys !== false,
    density: typeof stored.density === 'string' ? stored.density : null,
    columns: Array.isArray(stored.columns) ? stored.columns.filter((one) => typeof one === 'string') : null,
  };
}

/** The theme to show, given whether the system is dark. */
export function shownTheme(theme: Theme, systemIsDark: boolean): 'light' | 'dark' {
  if (theme === 'system') return systemIsDark ? 'dark' : 'light';
  return theme;
}

function objectIn(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
