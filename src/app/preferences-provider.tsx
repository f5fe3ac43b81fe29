import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { zone } from '#contract/sao-paulo.ts';
import type { Preferences } from '#src/lib/preferences.ts';
import { PreferencesContext } from '#src/ui/preferences.ts';
import { type Messages, messagesOf } from './messages.ts';
import { followSystem, savePreferences, showPreferences } from './stored-preferences.ts';

type PreferencesProviderProps = { initial: Preferences; initialMessages: Messages; children: ReactNode };

/** Language and theme of everything inside; texts change only once those of the new language are there. */
export function PreferencesProvider({ initial, initialMessages, children }: PreferencesProviderProps) {
  const [{ preferences, messages }, setState] = useState({ preferences: initial, messages: initialMessages });
  useEffect(() => {
    showPreferences(preferences);
    return followSystem(() => showPreferences(preferences));
  }, [preferences]);
  const value = useMemo(() => {
    const change = async (patch: Partial<Preferences>) => {
      const next = { ...preferences, ...patch };
      const nextMessages = await messagesOf(next.language);
      savePreferences(next);
      setState({ preferences: next, messages: nextMessages });
    };
    return { ...preferences, change: (patch: Partial<Preferences>) => void change(patch) };
  }, [preferences]);
  return (
    <PreferencesContext value={value}>
      <IntlProvider locale={preferences.language} messages={messages} timeZone={zone}>
        {children}
      </IntlProvider>
    </PreferencesContext>
  );
}
