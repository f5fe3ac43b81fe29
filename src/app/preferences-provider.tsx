import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { zone } from '#contract/sao-paulo.ts';
import type { Preferences } from '#src/lib/preferences.ts';
import { PreferencesContext } from '#src/ui/preferences.ts';
import { type Messages, messagesOf } from './messages.ts';
import { followSystem, savePreferences, showPreferences } from './stored-preferences.ts';

type PreferencesProviderProps = { initial: Preferences; initialMessages: Messages; children: ReactNode };

/** Language and theme of everything inside. A new language is shown once its texts are there. */
export function PreferencesProvider({ initial, initialMessages, children }: PreferencesProviderProps) {
  const [preferences, setPreferences] = useState(initial);
  const [texts, setTexts] = useState({ language: initial.language, messages: initialMessages });
  const { theme, language } = preferences;
  useEffect(() => {
    const show = () => showPreferences({ theme, language: texts.language });
    show();
    return followSystem(show);
  }, [theme, texts.language]);
  useEffect(() => {
    if (texts.language === language) return;
    let wanted = true;
    void messagesOf(language).then((messages) => wanted && setTexts({ language, messages }));
    return () => {
      wanted = false;
    };
  }, [language, texts.language]);
  const value = useMemo(() => {
    const change = (patch: Partial<Preferences>) => {
      savePreferences({ ...preferences, ...patch });
      setPreferences({ ...preferences, ...patch });
    };
    return { ...preferences, change };
  }, [preferences]);
  return (
    <PreferencesContext value={value}>
      <IntlProvider locale={texts.language} messages={texts.messages} timeZone={zone}>
        {children}
      </IntlProvider>
    </PreferencesContext>
  );
}
