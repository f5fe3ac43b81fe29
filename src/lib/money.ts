const reais = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });

/**
 * Integer cents → `R$ 1.284,70`, with a no-break space; `—` when the amount is unknown. Brazilian spelling in
 * every language of the app, as the shop, the buyer and the bank write it.
 */
export function formatCents(cents: number | null): string {
  return cents === null ? '—' : reais.format(cents / 100);
}
