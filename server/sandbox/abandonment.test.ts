import { expect, it } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import type { SandboxStore } from './create-store.ts';
import { createTestSandbox } from './test-sandbox.ts';

const { pool } = testDatabase();
const MINUTE = 60_000;

/** Ids that each list of a store shows, without an older answer. */
async function listed(
  sandbox: Awaited<ReturnType<typeof createTestSandbox>>,
  store: SandboxStore,
  customerId: number,
) {
  const read = async (path: string) => (await sandbox.call(store, path)).json();
  const ids = ({ data }: { data: { id: number }[] }) => data.map(({ id }) => id);
  const { utms } = await read('checkout/carts/stats?skipCache=true&utm_source[]=fonte');
  return {
    page: ids(await read('checkout/carts?skipCache=true')),
    scroll: ids(await read('checkout/carts?scroll=true')),
    customer: ids(await read(`customers/${customerId}/carts?skipCache=true`)),
    counted: (utms as { total: number }[])[0]?.total ?? 0,
  };
}

it('a cart is listed once it has been idle for as long as was set, and found by its id before', async () => {
  const sandbox = await createTestSandbox(pool, undefined, { abandonMinutes: 15 });
  const store = await sandbox.store({ carts: 0 });
  const { id, customerId } = await (
    await sandbox.control('POST', `/${store.alias}/carts`, { name: 'Ana Prado', utmSource: 'fonte' })
  ).json();
  const nowhere = { page: [], scroll: [], customer: [], counted: 0 };
  expect(await listed(sandbox, store, customerId)).toEqual(nowhere);
  expect((await sandbox.call(store, `checkout/carts/${id}`)).status).toBe(200);
  sandbox.pass(15 * MINUTE - 1000);
  expect(await listed(sandbox, store, customerId)).toEqual(nowhere);
  sandbox.pass(1000);
  const everywhere = { page: [id], scroll: [id], customer: [id], counted: 1 };
  expect(await listed(sandbox, store, customerId)).toEqual(everywhere);
});

it('and at once where nothing was set', async () => {
  const sandbox = await createTestSandbox(pool);
  const store = await sandbox.store({ carts: 0 });
  const { id, customerId } = await (
    await sandbox.control('POST', `/${store.alias}/carts`, { name: 'Ana Prado', utmSource: 'fonte' })
  ).json();
  expect((await listed(sandbox, store, customerId)).page).toEqual([id]);
});
