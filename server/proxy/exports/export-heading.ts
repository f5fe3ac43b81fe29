import { createHash } from 'node:crypto';
import type { CartFilter } from '#contract/app/carts.ts';
import { daysOfRange } from '#contract/app/date-range.ts';
import { downloadCarts } from '#contract/app/exports.ts';
import { meTag, noneTag } from '#contract/app/values.ts';
import { endpointUrl } from '#contract/endpoint.ts';
import { brazilianMoney, brazilianTime, words } from './cart-columns.ts';

/** What a file says of itself before its first cart. */
export type Heading = { store: string; filter: CartFilter; at: Date; by: string; rows: number };

/** The filter as the address of the list spells it; what was searched for is not in it. */
export function spelled(filter: CartFilter): string {
  return endpointUrl(downloadCarts, { alias: '' }, filter).split('?', 2)[1] ?? '';
}

/** `resgate-loja-a-2026-11-17_2026-11-23-3f9a1c2b.csv`: the same filter has the same eight letters. */
export function exportName(alias: string, filter: CartFilter, now: Date): string {
  const { first, last } = daysOfRange(filter, now);
  const days = first || last ? `${first ?? 'inicio'}_${last ?? 'hoje'}` : 'tudo';
  const short = createHash('sha256').update(spelled(filter)).digest('hex').slice(0, 8);
  return `resgate-${alias}-${days}-${short}.csv`;
}

/** The lines above the columns. */
export function headingLines({ store, filter, at, by, rows }: Heading): [string, string | number][] {
  return [
    ['Loja', store],
    ['Período', periodOf(filter, at)],
    ['Filtros', filtersOf(filter).join(' · ') || 'Nenhum'],
    ['Exportado em', `${brazilianTime(at)} (horário de Brasília)`],
    ['Por', by],
    ['Carrinhos', rows],
  ];
}

function periodOf(filter: CartFilter, at: Date): string {
  const day = (text: string) => text.split('-').reverse().join('/');
  const { first, last } = daysOfRange(filter, at);
  if (first && last) return `${day(first)} a ${day(last)}`;
  if (first) return `desde ${day(first)}`;
  return last ? `até ${day(last)}` : 'Todo o período';
}

function filtersOf(filter: CartFilter): string[] {
  const tags = (values: readonly string[]) =>
    values.map((one) => (one === noneTag ? 'nenhuma' : one)).join(', ');
  const named = (names: Record<string, string>, values: readonly string[]) =>
    values.map((one) => names[one] ?? one).join(', ');
  const people = filter.assignee.map((one) => (one === noneTag ? 'ninguém' : one === meTag ? 'eu' : one));
  const told: [string, string | false][] = [
    ['carrinhos', filter.presence === 'gone' ? 'fora da lista' : filter.presence === 'all' && 'todos'],
    ['busca por texto', filter.q.trim() !== '' && 'sim (não repetida aqui)'],
    ['produto', filter.product.trim()],
    ['origem', tags(filter.source)],
    ['campanha', tags(filter.campaign)],
    ['etapa', named(words.step, filter.step)],
    ['situação', named(words.state, filter.state)],
    ['responsável', people.join(', ')],
    ['motivo da recusa', named(words.reason, filter.reason)],
    ['aguardando', named(words.waiting, filter.waiting)],
    ['a partir de', filter.min > 0 && `R$ ${brazilianMoney(filter.min)}`],
    ['até', filter.max > 0 && `R$ ${brazilianMoney(filter.max)}`],
    ['pagamento recusado', filter.refused && 'sim'],
    ['contato possível', filter.reachable && 'sim'],
    ['um por cliente', filter.grouped && 'sim'],
    ['mídia', tags(filter.medium)],
    ['conteúdo', tags(filter.content)],
    ['termo', tags(filter.term)],
    ['meio de pagamento', tags(filter.method)],
    ['produto do carrinho', tags(filter.item)],
    ['marca', tags(filter.brand)],
    ['gateway', tags(filter.gateway)],
    ['e-mails enviados', tags(filter.turn)],
    ['canal', tags(filter.channel)],
  ];
  return told.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
}
