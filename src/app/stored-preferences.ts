import { type Preferences, parsePreferences, shownTheme, storageKey } from '#src/lib/preferences.ts';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

export function loadPreferences(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(storageKey));
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
    return parsePreferences(null);
  }
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences));
  } catch {
    return;
  }
}

/** Puts theme and language on the document, as `public/boot.js` did before the first paint. */
export function showPreferences({ theme, language }: Pick<Preferences, 'theme' | 'language'>): void {
  document.documentElement.dataset.theme = shownTheme(theme, darkSystem.matches);
  document.documentElement.lang = language;
}

/** Follows the system while the page is open. Returns how to stop. */
export function followSystem(onChange: () => void): () => void {
  darkSystem.addEventListener('change', onChange);
  return () => darkSystem.removeEventListener('change', onChange);
}
