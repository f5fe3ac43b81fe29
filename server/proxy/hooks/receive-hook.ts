import { createHash } from 'node:crypto';
import type { Handler } from 'hono';
import { aliasText } from '#contract/endpoint.ts';
import type { Mirror } from '#server/mirror/mirror.ts';
import type { HeardHooks } from '#server/store/heard-hooks.ts';
import type { StoreDirectory } from '#server/store/store-directory.ts';
import { boundedBody } from '../bounded-body.ts';
import { Refusal } from '../refusal.ts';
import type { RequestEnv } from '../request-env.ts';
import type { HookSecrets } from './hook-secrets.ts';
import { isSigned } from './is-signed.ts';
import { type Hook, readHook } from './read-hook.ts';

export type HookDeps = {
  secrets: HookSecrets;
  heard: HeardHooks;
  directory: Pick<StoreDirectory, 'list'>;
  mirror: Pick<Mirror, 'keep' | 'refresh' | 'hearOrder'>;
  now: () => Date;
};

const bodyLimit = 1024 * 1024;
/** A delivery is signed with its time: an old one is somebody's recording, or of no use any more. */
const oldest = 24 * 60 * 60_000;

/**
 * Takes a webhook of Yampi in: signed with the store's secret, of that store, not too old, and once. An answer other
 * than 200 makes Yampi send it again, so what is merely of no use is a 200 too.
 */
export function receiveHook({ secrets, heard, directory, mirror, now }: HookDeps): Handler<RequestEnv> {
  async function isGenuine(alias: string, body: Uint8Array, header: string | undefined): Promise<boolean> {
    // Secrets that could not be had last time are asked for again below.
    if (isSigned(body, header, await secrets.of(alias).catch(() => []))) return true;
    return isSigned(body, header, await secrets.refreshed(alias));
  }

  function isTimely({ at }: Hook): boolean {
    return at !== null && Math.abs(now().getTime() - at.getTime()) <= oldest;
  }

  /** The carts of a store changed: a reminder brings its cart along, the others say that the list is worth a look. */
  async function tell(alias: string, { event, cart, order }: Hook): Promise<void> {
    if (order) await mirror.hearOrder(alias, order);
    if (cart) await mirror.keep(alias, cart);
    else if (['transaction.payment.refused', 'order.paid'].includes(event)) await mirror.refresh(alias);
  }

  return async (c) => {
    c.set('operation', 'receiveHook');
    const alias = aliasText.safeParse(c.req.param('alias'));
    // Known stores alone: strangers must not make us ask Yampi for theirs.
    const store = alias.success && (await directory.list()).find((one) => one.alias === alias.data);
    if (!store) throw new Refusal('not_found');
    const body = await boundedBody(c.req.raw, bodyLimit);
    if (!(await isGenuine(store.alias, body, c.req.header('X-Yampi-Hmac-SHA256'))))
      throw new Refusal('forbidden');
    const hook = readHook(body);
    if (hook?.alias !== store.alias) throw new Refusal('invalid');
    const digest = createHash('sha256').update(body).digest('base64url');
    if (isTimely(hook) && (await heard.hear(store.alias, digest)))
      await tell(store.alias, hook).catch(async (error) => {
        // Yampi sends it again, and then it is new.
        await heard.forget(store.alias, digest);
        throw error;
      });
    return c.body(null, 200);
  };
}
