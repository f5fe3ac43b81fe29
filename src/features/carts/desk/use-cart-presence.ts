import { skipToken, useQuery } from '@tanstack/react-query';
import { presenceKey } from '#src/api/desk-keys.ts';
import type { CartPresence } from './cart-presence.ts';

/** Who else has which cart open; undefined until somebody follows the desk. */
export function useCartPresence(alias: string): CartPresence | undefined {
  return useQuery<CartPresence>({ queryKey: presenceKey(alias), queryFn: skipToken }).data;
}
