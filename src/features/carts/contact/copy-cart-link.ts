import type { QueryClient } from '@tanstack/react-query';
import type { CartRow } from '#contract/app/carts.ts';
import { openContact } from '#contract/app/contact.ts';
import { ApiError } from '#src/api/api-error.ts';
import { doneActs } from '#src/api/done-acts.ts';
import { call } from '#src/api/http.ts';
import { takeContact, triage } from '#src/api/triage.ts';
import { isTarget } from './contact-target.ts';
import { setOut } from './contact-way.ts';

/**
 * Copies the recovery link of a cart with our own UTM. Must be called within the press. Nothing is said before it
 * is on the clipboard: then, or when it never got there, that stands among the things done from this page.
 */
export async function copyCartLink(client: QueryClient, alias: string, cart: CartRow): Promise<void> {
  const id = crypto.randomUUID();
  const { customerId, id: cartId, name } = cart;
  const claim = call(openContact, {
    params: { alias, customerId, cartId },
    body: { actId: id, channel: 'link', text: '', templateId: null, despite: [] },
  });
  const target = claim.then((answer) => {
    if (!isTarget('link', answer.target)) throw new ApiError('unreadable');
    return answer.target;
  });
  try {
    const outcome = await setOut('link', target);
    if (outcome === 'blocked') {
      // Nothing is on the clipboard, so nobody was contacted.
      await client.getMutationCache().build(client, triage.undoOld(alias)).execute(id);
      throw new Error('the browser keeps its clipboard closed');
    }
    takeContact(client, alias, await claim, cart);
  } catch (error) {
    doneActs.add(client, alias, {
      id,
      group: id,
      kind: 'contact',
      channel: 'link',
      deed: null,
      carts: [{ customerId, cartId, name }],
      before: new Map(),
      phase: 'failed',
      error: error as Error,
    });
  }
}
