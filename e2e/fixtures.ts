import { test as base, expect, type Page } from '@playwright/test';
import type { Role } from '#contract/endpoint.ts';
import { LiveServer } from './live-server.ts';
import { type AddedCart, type NewCart, Shop } from './shop.ts';

type Fixtures = {
  /** An empty store of the test's own; `shop.open(n)` seeds it. */
  shop: Shop;
  /** The product in live mode, as on its first start: the address of the link for the first owner. */
  ownerLink: string;
  /** Signs in without the sign-in page. */
  signIn: (role: Role) => Promise<void>;
  /**
   * Where most stories begin: a store of `seeded` carts and of those added, somebody signed in, and its carts on
   * the page, all of them read. A shop that the story opened itself is not opened again. Returns the added carts.
   */
  visitCarts: <const Carts extends readonly NewCart[] = []>(
    role: Role,
    start?: { seeded?: number; carts?: Carts; search?: string },
  ) => Promise<{ -readonly [I in keyof Carts]: AddedCart }>;
};

/**
 * The test of every story. It fails on a console error, an answer preloaded in vain, an uncaught exception or a
 * violation of the content security policy in any of its pages, whatever the story is about.
 */
export const test = base.extend<Fixtures & { quiet: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  shop: async ({}, use) => {
    await use(new Shop());
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  ownerLink: async ({}, use) => {
    const server = new LiveServer();
    try {
      await use(await server.start());
    } finally {
      await server.stop();
    }
  },
  signIn: async ({ page, baseURL }, use) => {
    await use(async (role) => {
      const answer = await page.request.post('/api/session/demo', {
        data: { role },
        headers: { 'X-CSRF': '1', Origin: baseURL ?? '' },
      });
      expect(answer.status()).toBe(200);
    });
  },
  visitCarts: async ({ page, shop, signIn }, use) => {
    await use(async (role, { seeded, carts, search = '' } = {}) => {
      if (seeded !== undefined || !shop.isOpen) await shop.open(seeded);
      const added: AddedCart[] = [];
      for (const cart of carts ?? []) added.push(await shop.addCart(cart));
      await signIn(role);
      const heading = page.getByRole('heading', { level: 1, name: 'Carrinhos' });
      await page.goto(`/${shop.alias}/carts${search}`);
      await expect(heading).toBeVisible();
      await firstReadDone(page, shop.alias);
      await page.reload();
      // It comes with the rows, while the browser's own `load` may come before them.
      await expect(heading).toBeVisible();
      return added as never;
    });
  },
  quiet: [
    async ({ context }, use) => {
      const problems: string[] = [];
      context.on('weberror', (thrown) => problems.push(`uncaught: ${thrown.error().message}`));
      context.on('console', (message) => {
        const isPreloadedInVain = /preloaded using link preload but not used/.test(message.text());
        // The browser itself logs each answer of 400 and above; the stories about faults provoke those.
        const isFault = message.type() === 'error' && !message.text().startsWith('Failed to load resource');
        if (isFault || isPreloadedInVain) problems.push(`console: ${message.text()}`);
      });
      await context.exposeFunction('reportViolation', (text: string) => problems.push(`CSP: ${text}`));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          (window as unknown as { reportViolation: (text: string) => void }).reportViolation(
            `${event.violatedDirective} ${event.blockedURI}`,
          );
        });
      });
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

async function firstReadDone(page: Page, alias: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`/api/stores/${alias}/sync`, {
          headers: { 'X-CSRF': '1', Origin: new URL(page.url()).origin },
        });
        return (await answer.json()).freshAt !== null && (await answer.json()).state === 'idle';
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}

export { expect };
