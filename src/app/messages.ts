import type { Language } from '#src/lib/preferences.ts';
import ptBR from '#src/messages/pt-BR.json';

export type Messages = typeof ptBR;

declare module 'use-intl' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the library's own.
  interface AppConfig {
    Messages: Messages;
    Locale: Language;
  }
}

/** Portuguese comes with the app: as a chunk of its own it would be one more request before the first row. */
export async function messagesOf(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('#src/messages/en.json')).default : ptBR;
}
