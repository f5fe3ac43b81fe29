import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CartRow } from '#contract/app/carts.ts';
import { whenIdle } from '#src/lib/when-idle.ts';

type Work = typeof import('./copy-cart-link.ts');

let work: Work | undefined;

async function load(): Promise<Work> {
  work ??= await import('./copy-cart-link.ts');
  return work;
}

/** Copies the recovery link of a cart. Call it within the press; what it needs is fetched while nobody waits for it. */
export function useCopyLink(alias: string): (cart: CartRow) => void {
  const client = useQueryClient();
  // Who is offline then fetches it with the press.
  useEffect(() => whenIdle(() => void load().catch(() => {})), []);
  return (cart) => {
    if (work) void work.copyCartLink(client, alias, cart);
    else void load().then((loaded) => loaded.copyCartLink(client, alias, cart));
  };
}
