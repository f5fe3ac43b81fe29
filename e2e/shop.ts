import { randomBytes } from 'node:crypto';

/** Where the sandbox of the run listens; playwright.config.ts starts it there. */
export const sandboxOrigin = 'http://127.0.0.1:4711';
const control = `${sandboxOrigin}/control/stores`;

const demoCredential = { userToken: 'sandbox-user-token', userSecretKey: 'sandbox-secret-key' };

export type NewCart = {
  /** An earlier customer of the store; otherwise the cart has a new one. */
  customerId?: number;
  name?: string;
  email?: string;
  phone?: string;
  utmSource?: string | null;
  utmCampaign?: string | null;
  step?: 'personal_info' | 'shippment' | 'payment';
  refused?: boolean;
  createdAt?: string;
  totalCents?: number;
};
export type AddedCart = { id: number; customerId: number };

async function send(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(`${control}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status}: ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}

/** A store of one test's own, in the sandbox. Nothing is cleaned up: nobody else knows its alias. */
export class Shop {
  readonly alias = `t-${randomBytes(6).toString('hex')}`;
  isOpen = false;

  /** That of the demo store, unless the test has one of its own. */
  readonly credential: typeof demoCredential;

  constructor(credential = demoCredential) {
    this.credential = credential;
  }

  /** A credential that reaches no store yet. */
  static ownCredential(): typeof demoCredential {
    return {
      userToken: `user-${randomBytes(6).toString('hex')}`,
      userSecretKey: `sk-${randomBytes(12).toString('hex')}`,
    };
  }

  /** Makes the store with so many seeded carts. */
  async open(carts = 0, { name = 'Loja de Teste', active = true } = {}): Promise<void> {
    this.isOpen = true;
    await send('POST', '', {
      alias: this.alias,
      name,
      active,
      carts,
      seed: 7,
      credential: this.credential,
    });
  }

  async addCart(cart: NewCart): Promise<AddedCart> {
    return (await send('POST', `/${this.alias}/carts`, cart)) as AddedCart;
  }

  /** The shopper paid: the cart leaves the list. */
  async removeCart(id: number): Promise<void> {
    await send('DELETE', `/${this.alias}/carts/${id}`);
  }

  async anonymize(customerId: number): Promise<void> {
    await send('POST', `/${this.alias}/customers/${customerId}/anonymize`);
  }

  /** Calls a minute and route; null lifts the limit. */
  async limit(perMinute: number | null): Promise<void> {
    await send('PUT', `/${this.alias}/quota`, { perMinute });
  }

  /**
   * Makes everything about carts misbehave until `heal`. Not the sign-in at Yampi: that is shared with the stores
   * of other tests.
   */
  async break(fault: string, more: Record<string, unknown> = {}): Promise<void> {
    for (const operation of ['listCarts', 'listCartTransactions', 'listCustomerCarts'])
      await this.spoil(operation, fault, more);
  }

  /** One operation of Yampi goes wrong, `times` times or until `heal`. */
  async spoil(operation: string, fault: string, more: Record<string, unknown> = {}): Promise<void> {
    await send('PUT', `/${this.alias}/faults`, { operation, fault, ...more });
  }

  async heal(): Promise<void> {
    await send('DELETE', `/${this.alias}/faults`);
  }
}
