import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CartRef } from '#contract/app/triage.ts';
import { contactingKey, presenceKey } from '#src/api/desk-keys.ts';
import { followDesk } from '#src/api/follow-desk.ts';
import { type CartPresence, cartPresence } from './cart-presence.ts';

type DeskFollowProps = {
  alias: string;
  /** The cart that lies open; null: none. */
  open: CartRef | null;
};

/** Shows what others do as they do it, and tells them which cart is open or being contacted here. Nothing while nobody looks. */
export function DeskFollow({ alias, open }: DeskFollowProps) {
  const client = useQueryClient();
  const contacting = useQuery<CartRef | null>({ queryKey: contactingKey(alias), queryFn: skipToken }).data;
  const at = contacting
    ? { ...contacting, doing: 'contacting' as const }
    : open && { ...open, doing: 'viewing' as const };
  const { data } = useQuery(followDesk(alias, at));
  useEffect(() => {
    if (data) client.setQueryData<CartPresence>(presenceKey(alias), cartPresence(data.presence));
  }, [client, alias, data]);
  return null;
}
