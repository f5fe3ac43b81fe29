export type Language = 'pt-BR' | 'en';

const portuguese = {
  title: 'Sandbox da API de checkout da Yampi',
  lead: 'Uma imitação para desenvolver e testar. Pessoas, carrinhos e pagamentos são inventados, e nada sai daqui.',
  document: 'Descrição em OpenAPI 3.1',
  stores: 'Lojas e credenciais',
  noStores: 'Ainda não há nenhuma loja. Crie uma com o comando abaixo.',
  moreStores: (count: number) => `E mais ${count}.`,
  alias: 'alias',
  inactive: 'inativa',
  tryIt: 'Para experimentar',
  tryHint: 'Cole as linhas no terminal, na ordem que quiser.',
  hand: 'Controle para testes',
  handHint:
    'As rotas abaixo de /control não pedem credencial e não existem na API: criam lojas e carrinhos, adiantam o relógio, mudam a cota e provocam falhas.',
  faults: 'Falhas sob demanda',
  faultsHint:
    'Uma falha vale para uma operação ou para todas (*), sempre ou para as próximas chamadas (times).',
  carriedOut: 'Com "carriedOut": true a chamada é executada e a resposta se perde.',
  fault: 'Falha',
  what: 'O que se vê',
  parameters: 'Parâmetros',
  quota: (perMinute: number) =>
    `Cada rota aceita ${perMinute} chamadas por minuto; o que resta vem em X-RateLimit-Remaining. Respostas de GET são guardadas, salvo com skipCache=true.`,
  lines: {
    me: 'De quem é a credencial, e suas lojas',
    carts: 'Carrinhos abandonados, cem por página, com tudo',
    filtered: 'Os que têm pagamento recusado e um nome',
    scroll: 'Volumes grandes, sem páginas: repita com o scroll_id da resposta',
    transactions: 'Tentativas de pagamento de um carrinho',
    addCart: 'Um carrinho novo, como se alguém acabasse de abandonar',
    addStore: 'Uma loja só sua; a resposta traz a credencial',
    buyCart: 'Alguém volta e compra: o carrinho sai da lista, e os webhooks de order.paid são avisados',
    advance: 'Uma hora passa na loja: gente chega, desiste, paga, e webhooks são entregues',
    setFault: 'A próxima lista de carrinhos demora seis segundos',
    clearFaults: 'Sem falhas outra vez',
  },
};

type Texts = typeof portuguese;

const english: Texts = {
  title: 'Sandbox of Yampi’s checkout API',
  lead: 'An imitation to build and test against. People, carts and payments are invented, and nothing leaves this place.',
  document: 'Description in OpenAPI 3.1',
  stores: 'Stores and credentials',
  noStores: 'There is no store yet. Make one with the command below.',
  moreStores: (count) => `And ${count} more.`,
  alias: 'alias',
  inactive: 'inactive',
  tryIt: 'Try it',
  tryHint: 'Paste the lines into a terminal, in any order.',
  hand: 'Control for tests',
  handHint:
    'Routes below /control ask for no credential and are not in the API: they make stores and carts, move the clock on, change the quota and cause faults.',
  faults: 'Faults on demand',
  faultsHint: 'A fault holds for one operation or for all (*), always or for the next calls (times).',
  carriedOut: 'With "carriedOut": true the call is carried out and its answer is lost.',
  fault: 'Fault',
  what: 'What is seen',
  parameters: 'Parameters',
  quota: (perMinute) =>
    `Each route takes ${perMinute} calls a minute; what is left comes as X-RateLimit-Remaining. Answers to GET are kept, but with skipCache=true.`,
  lines: {
    me: 'Whose credential it is, and its stores',
    carts: 'Abandoned carts, a hundred a page, with everything',
    filtered: 'Those with a refused payment and a name',
    scroll: 'Large volumes, without pages: go on with the scroll_id of the answer',
    transactions: 'Payment attempts of a cart',
    addCart: 'A new cart, as if somebody had just left it',
    addStore: 'A store of your own; the answer brings its credential',
    buyCart: 'Somebody comes back and buys: the cart leaves the list, and webhooks of order.paid are told',
    advance: 'An hour passes in the store: people come, give up, pay, and webhooks are delivered',
    setFault: 'The next list of carts takes six seconds',
    clearFaults: 'No faults again',
  },
};

export const homeTexts: Record<Language, Texts> = { 'pt-BR': portuguese, en: english };

/** The language of the page: the first of the header that it has, or English; without a header, Portuguese. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (!acceptLanguage) return 'pt-BR';
  const wanted = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const weight = options.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .toSorted((a, b) => b.weight - a.weight)
    .find(({ tag, weight }) => weight > 0 && /^(pt|en|\*)(-|$)/.test(tag));
  return wanted && /^(pt|\*)/.test(wanted.tag) ? 'pt-BR' : 'en';
}
