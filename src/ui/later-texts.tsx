import { type ComponentType, type ReactNode, use } from 'react';
import { IntlProvider, useLocale, useMessages, useTimeZone } from 'use-intl';

/** Adds texts that only some pages need to those of the app, so that the entry does without them. */
export function laterTexts<Texts extends object>(
  portuguese: Texts,
  loadEnglish: () => Promise<{ default: Texts }>,
): ComponentType<{ children: ReactNode }> {
  let english: Promise<Texts> | undefined;
  return function LaterTexts({ children }) {
    const locale = useLocale();
    // As in `messagesOf`: Portuguese stands in for what cannot be fetched.
    english ??=
      locale === 'en'
        ? loadEnglish().then(
            (texts) => texts.default,
            () => portuguese,
          )
        : undefined;
    const texts = locale === 'en' && english ? use(english) : portuguese;
    return (
      <IntlProvider locale={locale} timeZone={useTimeZone()} messages={{ ...useMessages(), ...texts }}>
        {children}
      </IntlProvider>
    );
  };
}
