import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ContactChannel } from '#contract/app/cart-triage.ts';
import type { CartRow } from '#contract/app/carts.ts';
import type { ContactBarrier } from '#contract/app/contact.ts';
import { ApiError, isApiError } from '#src/api/api-error.ts';
import { contacts } from '#src/api/contact.ts';
import { takeContact } from '#src/api/triage.ts';
import { nextAttempt, type WriteAttempt } from '#src/lib/write-attempt.ts';
import { isTarget } from './contact-target.ts';
import { setOut } from './contact-way.ts';

type Message = { text: string; templateId: string | null; despite: ContactBarrier[] };

/** A contact that was claimed. `isBlocked`: the browser did not take the person there. */
export type OpenedContact = { actId: string; channel: ContactChannel; target: string; isBlocked: boolean };

export type OpenContact = {
  /** Within the press: see `setOut`. */
  open: (channel: ContactChannel, message: Message) => Promise<void>;
  opened: OpenedContact | undefined;
  error: Error | null;
  isPending: boolean;
};

/** Opens a contact with the customer of a cart: one at a time, and once however often it is pressed. */
export function useOpenContact(
  alias: string,
  cart: CartRow,
  { onOpened, onBarred }: { onOpened: () => void; onBarred: () => void },
): OpenContact {
  const client = useQueryClient();
  const claim = useMutation(contacts.open(alias, { customerId: cart.customerId, cartId: cart.id }));
  const attempt = useRef<WriteAttempt>(undefined);
  const underWay = useRef(false);
  const [opened, setOpened] = useState<OpenedContact>();
  const [error, setError] = useState<Error | null>(null);

  async function open(channel: ContactChannel, message: Message): Promise<void> {
    if (underWay.current) return;
    underWay.current = true;
    setError(null);
    const body = { channel, ...message };
    // The same again after a lost answer is the same contact.
    attempt.current = nextAttempt(attempt.current, body);
    const actId = attempt.current.key;
    const answer = claim.mutateAsync({ actId, ...body });
    const target = answer.then(({ target: told }) => {
      if (!isTarget(channel, told)) throw new ApiError('unreadable');
      return told;
    });
    try {
      const outcome = await setOut(channel, target);
      attempt.current = undefined;
      takeContact(client, alias, await answer, cart);
      onOpened();
      setOpened({ actId, channel, target: await target, isBlocked: outcome === 'blocked' });
    } catch (reason) {
      // A refusal is an answer: the next try is another contact.
      if (isApiError(reason, 'barred')) {
        attempt.current = undefined;
        onBarred();
      }
      setError(reason as Error);
    } finally {
      underWay.current = false;
    }
  }

  return { open, opened, error, isPending: claim.isPending };
}
