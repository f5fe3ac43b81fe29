import type { Language } from '#src/lib/preferences.ts';
import type actsPtBR from '#src/messages/acts-pt-BR.json';
import type cartPtBR from '#src/messages/cart-pt-BR.json';
import type contactPtBR from '#src/messages/contact-pt-BR.json';
import type deskPtBR from '#src/messages/desk-pt-BR.json';
import type peoplePtBR from '#src/messages/people-pt-BR.json';
import ptBR from '#src/messages/pt-BR.json';
import type settingsPtBR from '#src/messages/settings-pt-BR.json';
import type statsPtBR from '#src/messages/stats-pt-BR.json';
import type viewsPtBR from '#src/messages/views-pt-BR.json';

export type Messages = typeof ptBR;

declare module 'use-intl' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the library's own.
  interface AppConfig {
    /** The others come with what shows them: `PeopleTexts`, `SettingsTexts`, `DeskTexts`, `CartTexts`, `ContactTexts`, `ActTexts`, `StatsTexts`, `ViewsTexts`. */
    Messages: Messages &
      typeof peoplePtBR &
      typeof settingsPtBR &
      typeof deskPtBR &
      typeof cartPtBR &
      typeof contactPtBR &
      typeof statsPtBR &
      typeof viewsPtBR &
      typeof actsPtBR;
    Locale: Language;
  }
}

/**
 * Portuguese comes with the app: as a chunk of its own it would be one more request before the first row. It also
 * stands in when the other language cannot be fetched.
 */
export async function messagesOf(language: Language): Promise<Messages> {
  if (language === 'pt-BR') return ptBR;
  return import('#src/messages/en.json').then(
    (english) => english.default,
    () => ptBR,
  );
}
