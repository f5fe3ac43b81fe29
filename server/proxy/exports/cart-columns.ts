import type { CartRow } from '#contract/app/carts.ts';
import { wallTimeOf } from '#contract/sao-paulo.ts';

/** `2026-11-23T13:00:00.000Z` → `23/11/2026 10:00:00`, the clock of São Paulo. */
export function brazilianTime(instant: string | Date): string {
  const [day = '', time = ''] = wallTimeOf(instant).split(' ');
  return `${day.split('-').reverse().join('/')} ${time}`;
}

/** Cents as reais with a decimal comma and nothing between thousands, which every spreadsheet takes for a number. */
export function brazilianMoney(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

const timeOr = (instant: string | null | undefined) => (instant ? brazilianTime(instant) : null);
const wordOf = (words: Record<string, string>, value: string | null) => value && (words[value] ?? value);

export const words = {
  step: { personal: 'Dados pessoais', shipping: 'Entrega', payment: 'Pagamento' },
  reason: {
    funds: 'Saldo ou limite',
    issuer: 'Banco emissor',
    data: 'Dados do cartão',
    fraud: 'Suspeita de fraude',
    other: 'Outro motivo',
  },
  waiting: { pix: 'Pix', billet: 'Boleto' },
  reach: {
    whatsapp: 'WhatsApp',
    foreign: 'Número estrangeiro',
    landline: 'Telefone fixo',
    no_phone: 'Sem telefone',
    refused: 'Não quer mensagens',
    anonymized: 'Anonimizado',
  },
  state: {
    new: 'Novo',
    contacted: 'Contatado',
    replied: 'Respondeu',
    snoozed: 'Adiado',
    won: 'Ganho',
    lost: 'Descartado',
    opted_out: 'Não quer contato',
  },
  channel: { whatsapp: 'WhatsApp', email: 'E-mail', link: 'Link copiado', phone: 'Telefone' },
  lost: {
    no_answer: 'Não respondeu',
    elsewhere: 'Comprou em outro lugar',
    price: 'Preço',
    shipping: 'Frete ou prazo',
    stock: 'Sem estoque',
    wrong_contact: 'Contato errado',
    other: 'Outro motivo',
  },
};

/** The file's columns, each with what it says of a cart as its reader may see it. */
export const cartColumns: readonly [string, (row: CartRow) => string | number | null][] = [
  ['Carrinho', ({ id }) => id],
  ['Cliente', ({ customerId }) => (customerId === '0' ? null : customerId)],
  ['Criado em', ({ createdAt }) => brazilianTime(createdAt)],
  ['Nome', ({ name }) => name],
  ['E-mail', ({ email }) => email],
  ['Telefone', ({ phone }) => phone],
  ['Primeiro produto', ({ firstItem }) => firstItem],
  ['Produtos', ({ itemCount }) => itemCount],
  ['Total (R$)', ({ totalCents }) => (totalCents === null ? null : brazilianMoney(totalCents))],
  ['Etapa', ({ step }) => wordOf(words.step, step)],
  ['Pagamento recusado', ({ refused }) => (refused ? 'Sim' : 'Não')],
  ['Motivo da recusa', ({ refusal }) => wordOf(words.reason, refusal)],
  ['Aguardando', ({ waitingFor }) => wordOf(words.waiting, waitingFor)],
  ['Contato possível', ({ reach }) => wordOf(words.reach, reach)],
  ['utm_source', ({ utm }) => utm.source],
  ['utm_medium', ({ utm }) => utm.medium],
  ['utm_campaign', ({ utm }) => utm.campaign],
  ['utm_content', ({ utm }) => utm.content],
  ['utm_term', ({ utm }) => utm.term],
  ['E-mails enviados', ({ emailsSent }) => emailsSent],
  ['E-mails previstos', ({ emailsPlanned }) => emailsPlanned],
  ['Próximo e-mail', ({ nextEmailAt }) => timeOr(nextEmailAt)],
  ['Fora da lista desde', ({ goneAt }) => timeOr(goneAt)],
  ['Outros carrinhos abertos', ({ siblings }) => siblings],
  ['Situação', ({ triage }) => wordOf(words.state, triage.state)],
  ['Responsável', ({ triage }) => triage.assignee?.name ?? null],
  ['Adiado até', ({ triage }) => timeOr(triage.snoozedUntil)],
  ['Último contato', ({ triage }) => timeOr(triage.contact?.at)],
  ['Contatado por', ({ triage }) => triage.contact?.by.name ?? null],
  ['Canal', ({ triage }) => wordOf(words.channel, triage.contact?.channel ?? null)],
  ['Motivo do descarte', ({ triage }) => wordOf(words.lost, triage.lostReason)],
  ['Ganho em', ({ triage }) => timeOr(triage.won?.at)],
  ['Ganho por', ({ triage }) => triage.won?.by?.name ?? null],
  ['Pedido', ({ triage }) => triage.won?.orderId ?? null],
];
