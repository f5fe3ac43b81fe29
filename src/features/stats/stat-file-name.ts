type Days = { first: string | null; last: string | null };

/**
 * `resgate-loja-a-numeros-2026-11-17_2026-11-23-origem-facebook.csv`: store, card, days and filters, each in letters
 * that every system takes in a name.
 */
export function statFileName(
  alias: string,
  card: string,
  { first, last }: Days,
  filters: readonly string[],
  type: 'csv' | 'png',
): string {
  const days = first || last ? `${first ?? 'inicio'}_${last ?? 'hoje'}` : 'tudo';
  const parts = ['resgate', alias, plain(card), days, plain(filters.join(' ')).slice(0, 80)];
  return `${parts.filter(Boolean).join('-').replace(/-+$/, '')}.${type}`;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
