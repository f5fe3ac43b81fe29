import { MessageCircle } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isClosed } from '#contract/app/apply-deed.ts';
import type { CartRow } from '#contract/app/carts.ts';
import { Button } from '#src/ui/button.tsx';
import { Card } from '#src/ui/card.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { CartStateLine } from '../cart-state-line.tsx';
import { useCopyLink } from '../contact/use-copy-link.ts';
import { useCartActs } from '../desk/use-cart-acts.ts';
import { AssignMenu } from './assign-menu.tsx';
import { CartMoreMenu } from './cart-more-menu.tsx';
import { SnoozeMenu } from './snooze-menu.tsx';

const ContactComposer = lazy(() =>
  import('../contact/contact-composer.tsx').then((m) => ({ default: m.ContactComposer })),
);

/** What the team did about an open cart, and what may be done next. */
export function CartWork({ alias, cart, now }: { alias: string; cart: CartRow; now: number }) {
  const t = useTranslations('cartWork');
  const { act } = useCartActs(alias);
  const copyLink = useCopyLink(alias);
  const [isWriting, setWriting] = useState(false);
  const { state } = cart.triage;
  return (
    <Card title={t('title')} className="print:hidden">
      <CartStateLine alias={alias} cart={cart} now={now} />
      <div className="mt-3 flex flex-wrap gap-1.5">
        {cart.anonymized ? null : (
          <>
            <Button
              tone="primary"
              className="max-md:flex-1"
              aria-keyshortcuts="W"
              onClick={() => setWriting(true)}
            >
              <MessageCircle aria-hidden="true" className="size-4" />
              {t('whatsapp')}
              <Kbd>W</Kbd>
            </Button>
            <Button onClick={() => copyLink(cart)}>{t('copyLink')}</Button>
          </>
        )}
        {isClosed(state) ? (
          <Button onClick={() => act({ kind: 'reopen' }, [cart])}>{t('reopen')}</Button>
        ) : (
          <>
            {cart.anonymized ? null : (
              <Button onClick={() => act({ kind: 'contacted' }, [cart])}>{t('contacted')}</Button>
            )}
            {state === 'snoozed' ? (
              <Button onClick={() => act({ kind: 'wake' }, [cart])}>{t('wake')}</Button>
            ) : (
              <SnoozeMenu
                cart={cart}
                now={now}
                onSnooze={(until) => act({ kind: 'snooze', until }, [cart])}
              />
            )}
          </>
        )}
        <AssignMenu
          alias={alias}
          cart={cart}
          onAssign={(to) => act({ kind: 'assign', assigneeId: to?.id ?? null }, [cart], to)}
        />
        <CartMoreMenu cart={cart} onAct={(deed) => act(deed, [cart])} />
      </div>
      {isWriting ? (
        <Suspense>
          <ContactComposer alias={alias} cart={cart} onClose={() => setWriting(false)} />
        </Suspense>
      ) : null}
    </Card>
  );
}
