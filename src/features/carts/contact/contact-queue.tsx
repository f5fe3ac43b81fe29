import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import type { ContactOffer } from '#contract/app/contact.ts';
import { contacts } from '#src/api/contact.ts';
import { Button } from '#src/ui/button.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { whyClosed } from './contact-barriers.ts';
import { lineUp } from './contact-line.ts';
import { ContactQueueEnd } from './contact-queue-end.tsx';
import { type ContactOutcome, ContactSheet } from './contact-sheet.tsx';
import { ContactTexts } from './contact-texts.tsx';

type ContactQueueProps = { alias: string; carts: readonly CartRow[]; onClose: () => void };

/** Goes through a selection one customer after the other, at the pace of the store's rules. */
export function ContactQueue(props: ContactQueueProps) {
  return (
    <Suspense>
      <ContactTexts>
        <Queue {...props} />
      </ContactTexts>
    </Suspense>
  );
}

/** Until the rules are read. */
const defaultPace = 20;

function Queue({ alias, carts, onClose }: ContactQueueProps) {
  const t = useTranslations('contact.queue');
  const [start] = useState(() => lineUp(carts));
  const [at, setAt] = useState(0);
  const [skipped, setSkipped] = useState(start.skipped);
  const [outcomes, setOutcomes] = useState<ContactOutcome[]>([]);
  // A moment, not a count: a tab that was left alone is as far as the clock.
  const [freeAt, setFreeAt] = useState(0);
  const [isStopped, setStopped] = useState(false);
  const now = useNow(1_000);
  const pace = useQuery(contacts.rules(alias)).data?.paceSeconds ?? defaultPace;
  const cart = start.line[at];
  if (isStopped || !cart) {
    return (
      <ModalDialog title={t('title')} onClose={onClose}>
        <ContactQueueEnd
          outcomes={outcomes}
          skipped={skipped}
          left={start.line.length - at}
          onClose={onClose}
        />
      </ModalDialog>
    );
  }
  function skip(offer: ContactOffer | undefined, over: CartRow) {
    const why = offer && whyClosed('whatsapp', offer.barriers)?.code;
    setSkipped([...skipped, { cart: over, why: why ?? 'by_hand' }]);
    setAt(at + 1);
  }
  return (
    <ModalDialog wide title={t('title')} onClose={() => setStopped(true)}>
      <div className="flex items-center gap-3 text-12 text-ink-2 tabular-nums">
        <ProgressBar label={t('progress')} done={at} total={start.line.length} className="flex-1" />
        <span role="status">{t('place', { place: at + 1, count: start.line.length })}</span>
      </div>
      <ContactSheet
        key={cart.id}
        alias={alias}
        cart={cart}
        wait={Math.max(0, Math.ceil((freeAt - now) / 1_000))}
        onOpened={() => setFreeAt(Date.now() + pace * 1_000)}
        onDone={(outcome) => {
          setOutcomes([...outcomes, outcome]);
          setAt(at + 1);
        }}
        otherWays={(offer) => (
          <>
            <Button tone="quiet" onClick={() => setStopped(true)}>
              {t('stop')}
            </Button>
            <Button onClick={() => skip(offer, cart)}>{t('skip')}</Button>
          </>
        )}
      />
    </ModalDialog>
  );
}
