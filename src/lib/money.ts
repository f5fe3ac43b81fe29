const formats = new Map<string, Intl.NumberFormat>();

/**
 * Integer cents of a real as the numbers of a language are written: `R$ 1.284,70` with a no-break space in pt-BR,
 * `R$1,284.70` in en; `—` when the amount is unknown.
 */
export function formatCents(cents: number | null, locale: string): string {
  if (cents === null) return '—';
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale, { style: 'currency', currency: 'BRL' });
  formats.set(locale, format);
  return format.format(cents / 100);
}
