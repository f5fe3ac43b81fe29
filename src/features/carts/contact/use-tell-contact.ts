import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CartRow } from '#contract/app/carts.ts';
import type { CartRef } from '#contract/app/triage.ts';
import { contactingKey } from '#src/api/desk-keys.ts';

/** Has the team told that somebody here speaks with the customer of a cart, from wherever that began. */
export function useTellContact(
  alias: string,
  { customerId, id: cartId }: Pick<CartRow, 'id' | 'customerId'>,
): void {
  const client = useQueryClient();
  useEffect(() => {
    const tell = (at: CartRef | null) => client.setQueryData<CartRef | null>(contactingKey(alias), at);
    tell({ customerId, cartId });
    return () => void tell(null);
  }, [client, alias, customerId, cartId]);
}
