import { createFormatter, createTranslator } from 'use-intl/core';
import { type Figures, noFigures } from '#contract/app/stats.ts';
import english from '#src/messages/stats-en.json';
import portuguese from '#src/messages/stats-pt-BR.json';
import { chartWords } from './chart-words.ts';

/** The words of a language, as the page has them, for tests. */
export function testWords(locale: 'pt-BR' | 'en' = 'pt-BR') {
  const messages = locale === 'en' ? english : portuguese;
  const t = createTranslator({ locale, messages, namespace: 'stats.chart' });
  return chartWords({
    t: t as unknown as Parameters<typeof chartWords>[0]['t'],
    format: createFormatter({ locale, timeZone: 'America/Sao_Paulo' }),
    locale,
  });
}

export function figuresOf(some: Partial<Figures>): Figures {
  return { ...noFigures, priced: some.carts ?? 0, ...some };
}

/** No-break spaces as plain ones, so that expected texts can be typed. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
