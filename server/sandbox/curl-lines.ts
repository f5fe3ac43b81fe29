import type { HomeFacts, HomeStore } from './home-page.ts';
import type { homeTexts } from './home-texts.ts';

export type CurlLine = {
  what: keyof (typeof homeTexts)['en']['lines'];
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  body?: object;
};

/** Lines that work when pasted: calls to the API as the first store, and to the control routes. */
export function curlLines(facts: Pick<HomeFacts, 'origin' | 'stores' | 'cartId'>): {
  api: CurlLine[];
  control: CurlLine[];
} {
  const { origin, cartId } = facts;
  const store = facts.stores.find(({ active }) => active);
  const stores = `${origin}/control/stores`;
  const addStore = control('addStore', 'POST', stores, { alias: 'minha-loja', carts: 200 });
  if (!store) return { api: [], control: [addStore] };
  const carts = `${origin}/v2/${store.alias}/checkout/carts`;
  const ofStore = `${stores}/${store.alias}`;
  return {
    api: [
      call(store, 'me', 'POST', `${origin}/v2/auth/me`),
      call(store, 'carts', 'GET', `${carts}?include=customer,items,payment,promocode&limit=100`),
      call(store, 'filtered', 'GET', `${carts}?q=maria&status=payment_refused&skipCache=true`),
      call(store, 'scroll', 'GET', `${carts}?scroll=true&limit=100`),
      ...(cartId === null ? [] : [call(store, 'transactions', 'GET', `${carts}/${cartId}/transactions`)]),
    ],
    control: [
      addStore,
      control('addCart', 'POST', `${ofStore}/carts`, { name: 'Ana Prado', step: 'payment', refused: true }),
      ...(cartId === null ? [] : [control('buyCart', 'DELETE', `${ofStore}/carts/${cartId}`)]),
      control('advance', 'POST', `${ofStore}/advance`, { seconds: 3600 }),
      control('setFault', 'PUT', `${ofStore}/faults`, { operation: 'listCarts', fault: 'F25', times: 1 }),
      control('clearFaults', 'DELETE', `${ofStore}/faults`),
    ],
  };
}

function call(store: HomeStore, what: CurlLine['what'], method: CurlLine['method'], url: string): CurlLine {
  const headers = { 'User-Token': store.userToken, 'User-Secret-Key': store.userSecretKey };
  return { what, method, url, headers };
}

function control(what: CurlLine['what'], method: CurlLine['method'], url: string, body?: object): CurlLine {
  return { what, method, url, headers: {}, ...(body && { body }) };
}

/** A call as it is typed into a POSIX shell. */
export function curlText({ method, url, headers, body }: CurlLine): string {
  const parts = [
    `curl -X ${method} ${quoted(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body ? [`-d ${quoted(JSON.stringify(body))}`] : []),
  ];
  return parts.join(' \\\n  ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
