import { createContext, useContext } from 'react';
import { defaultPreferences, type Preferences } from '#src/lib/preferences.ts';

type PreferencesState = Preferences & { change: (patch: Partial<Preferences>) => void };

export const PreferencesContext = createContext<PreferencesState>({
  ...defaultPreferences,
  change: () => {},
});

/** Theme and language of this browser, and how to change them. */
export function usePreferences(): PreferencesState {
  return useContext(PreferencesContext);
}
