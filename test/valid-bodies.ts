import type { YampiClient } from '#server/yampi/client.ts';
import { ourStore } from './test-app.ts';

const token = 'a'.repeat(43);
const password = 'uma frase que ninguem adivinha';
const paymentConfig = {
  affiliationId: '1',
  active: true,
  defaultDisplay: true,
  accumulateDiscount: null,
  ignorePromotions: null,
  discountPercent: null,
  minInstallmentCents: null,
  maxInstallmentsWithoutTax: null,
  billetExpireDays: null,
  daysToCancelUnpaidBillets: null,
  hoursToCancelUnpaidPix: null,
  hoursToExpirePixCode: null,
  billetInstructions: null,
};
const view = {
  page: 'carts',
  name: 'Cartão recusado',
  shared: false,
  search: 'refused=true',
  columns: [],
  density: 'regular',
};
const template = { name: 'Lembrete', situation: 'any', body: 'Oi, {nome}! {link}' };
/** Another one at every visit: an act is done once. */
export const actId = '0199f3b0-0000-4000-8000-000000000001';

/** A body that its schema takes, for each operation that has one. */
export const validBodies: Record<string, object> = {
  signInDemo: { role: 'owner' },
  signInWithPassword: { login: 'nobody', password, code: '' },
  proveIdentity: { password, code: '' },
  changeOwnPassword: { password },
  readLink: { token },
  redeemLink: { token, name: 'Ana', login: 'ana@example.com', password, code: '' },
  joinStore: { token, login: 'nobody', password, code: '' },
  invite: { name: 'Ana', role: 'support' },
  changeMember: { role: 'marketer', disabled: false },
  revealCustomer: { reason: 'Pix parado' },
  savePaymentConfig: { base: token, value: paymentConfig },
  actOnCarts: { actId, carts: [{ customerId: '77', cartId: '1001' }], deed: { kind: 'wake' } },
  followDesk: { since: null, at: null },
  openContact: { actId, channel: 'phone', text: '', templateId: null, despite: [] },
  saveContactRules: { coolDownHours: 24, couponCode: '', couponMinCents: 0, paceSeconds: 20 },
  createTemplate: template,
  changeTemplate: { ...template, version: 1 },
  createView: view,
  changeView: { ...view, version: 1 },
  requestYampiExport: { search: '' },
  mergeSpellings: { tag: 'source', into: 'facebook', values: ['fb'] },
  addStatNote: { day: '2026-11-20', text: 'Frete grátis a partir de R$ 199' },
  connectStore: { alias: ourStore.alias, userToken: 'user-token', userSecretKey: 'secret-key' },
};

/** One payment config, and nothing else. */
export const yampi: YampiClient = {
  call: async ({ name }) =>
    (name === 'getPaymentConfig'
      ? { id: '1', affiliation_id: '1', active: true, default_display: true }
      : name === 'getCartStats'
        ? { converted_carts: { amount: 12_990, total: 1 }, utms: [] }
        : { rows: [] }) as never,
  close: async () => {},
};
