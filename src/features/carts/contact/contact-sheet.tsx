import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import type { ContactOffer } from '#contract/app/contact.ts';
import { contacts } from '#src/api/contact.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { ContactForm } from './contact-form.tsx';
import { ContactQuestion } from './contact-question.tsx';
import { ContactRecipient } from './contact-recipient.tsx';
import { useOpenContact } from './use-open-contact.ts';
import { useTellContact } from './use-tell-contact.ts';

/** What became of an opened message: `later` is nobody's word yet. */
export type ContactOutcome = 'sent' | 'withdrawn' | 'later';

export type ContactSheetProps = {
  alias: string;
  cart: CartRow;
  onOpened: () => void;
  onDone: (outcome: ContactOutcome) => void;
  /** The focus goes to the choice of the text, not to the button that opens it. */
  choosing?: boolean | undefined;
  /** Seconds until the next message may go; 0 at once. */
  wait?: number;
  /** Ways on without a message, before the main button. Told what keeps the customer out of reach. */
  otherWays?: (offer: ContactOffer | undefined) => ReactNode;
};

/** One customer: what stands against a contact, the message, and afterwards whether it was sent. */
export function ContactSheet(props: ContactSheetProps) {
  const { alias, cart, onOpened, onDone, otherWays } = props;
  const t = useTranslations('contact');
  const words = useErrorWords();
  useTellContact(alias, cart);
  const offer = useQuery(contacts.offer(alias, { customerId: cart.customerId, cartId: cart.id }));
  const contact = useOpenContact(alias, cart, {
    onOpened,
    // Somebody was faster, or something changed meanwhile.
    onBarred: () => void offer.refetch(),
  });
  if (contact.opened) {
    return <ContactQuestion alias={alias} opened={contact.opened} onDone={onDone} />;
  }
  return (
    <div className="flex flex-col gap-4">
      <ContactRecipient cart={cart} offer={offer.data} />
      {offer.data ? (
        <ContactForm {...props} offer={offer.data} contact={contact} />
      ) : (
        <>
          {offer.isError ? (
            <InlineError {...words(offer.error)} />
          ) : (
            <div role="status" className="flex flex-col gap-3">
              <span className="sr-only">{t('loading')}</span>
              <Skeleton className="h-3 w-48" />
              <Skeleton className="h-40 w-full" />
            </div>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            {otherWays?.(undefined)}
            {offer.isError ? <Button onClick={() => void offer.refetch()}>{t('retry')}</Button> : null}
          </div>
        </>
      )}
    </div>
  );
}
