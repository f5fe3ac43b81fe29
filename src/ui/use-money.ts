import { useCallback } from 'react';
import { useLocale } from 'use-intl';
import { formatCents } from '#src/lib/money.ts';

/** Cents in the language of the page, as its other numbers are written. */
export function useMoney(): (cents: number | null) => string {
  const locale = useLocale();
  return useCallback((cents) => formatCents(cents, locale), [locale]);
}
