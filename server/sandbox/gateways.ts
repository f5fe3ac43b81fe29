/** A field of a gateway's credentials. */
type Credential = { name: string; label: string; type: 'select' | 'text' | 'password'; options: string[] };

export type Gateway = { alias: string; name: string; credentials: readonly Credential[] };

const text = (name: string, label: string): Credential => ({ name, label, type: 'text', options: [] });
const secret = (name: string, label: string): Credential => ({ name, label, type: 'password', options: [] });

// The documents print this one placeholder for four gateways.
const placeholder = [
  { name: 'env', label: 'Ambiente', type: 'select', options: ['test', 'production'] },
  text('merchant_id', 'ID do estabelecimento'),
  secret('key', 'Chave'),
] as const satisfies Credential[];

/** In the documents' order; Getnet's names are inferred from the labels in Yampi's help. */
export const gateways: readonly Gateway[] = [
  { alias: 'billet', name: 'Boleto Bancário', credentials: placeholder },
  { alias: 'cielo', name: 'Cielo', credentials: placeholder },
  { alias: 'deposit', name: 'Depósito Bancário', credentials: placeholder },
  { alias: 'mercadopago', name: 'Mercadopago', credentials: placeholder },
  {
    alias: 'pagarme',
    name: 'Pagar.me',
    credentials: [secret('api_key', 'Chave de API'), secret('encryption_key', 'Chave de criptografia')],
  },
  {
    alias: 'getnet',
    name: 'Getnet',
    credentials: [
      text('seller_id', 'Seller ID'),
      text('client_id', 'Client ID'),
      secret('client_secret', 'Client Secret'),
    ],
  },
];

export function gatewayOf(alias: string | undefined): Gateway | undefined {
  return gateways.find((gateway) => gateway.alias === alias);
}
