import { useQuery } from '@tanstack/react-query';
import { Suspense, useDeferredValue } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { deskRoles } from '#contract/app/cart-triage.ts';
import type { Cart } from '#contract/app/carts.ts';
import { roleIn, session } from '#src/api/session.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { ContactTexts } from '../contact/contact-texts.tsx';
import { ActTexts } from '../desk/act-texts.tsx';
import { CartAttempts } from './cart-attempts.tsx';
import { CartCustomer } from './cart-customer.tsx';
import { CartEmailSchedule } from './cart-email-schedule.tsx';
import { CartInstallments } from './cart-installments.tsx';
import { CartItems } from './cart-items.tsx';
import { CartLog } from './cart-log.tsx';
import { CartNextEmail } from './cart-next-email.tsx';
import { CartOrigin } from './cart-origin.tsx';
import { CartSum } from './cart-sum.tsx';
import { CartTexts } from './cart-texts.tsx';
import { CartWhy } from './cart-why.tsx';
import { CartWork } from './cart-work.tsx';
import { OtherCarts } from './other-carts.tsx';
import { PrintButton } from './print-button.tsx';

/** Everything known of a cart, what helps to win it back first. */
export function CartBody(props: { alias: string; cart: Cart }) {
  return (
    <Suspense fallback={<CartBodySkeleton />}>
      <CartTexts>
        <ContactTexts>
          <ActTexts>
            <AfterHeading {...props} />
          </ActTexts>
        </ContactTexts>
      </CartTexts>
    </Suspense>
  );
}

/** What was pressed answers with the heading; the rest is painted right after. From cart to cart all of it changes at once. */
function AfterHeading({ alias, cart }: { alias: string; cart: Cart }) {
  const shown = useDeferredValue<Cart | null>(cart, null);
  return shown ? <Body alias={alias} cart={shown} /> : <CartBodySkeleton />;
}

function Body({ alias, cart }: { alias: string; cart: Cart }) {
  const now = useNow(30_000);
  const role = roleIn(useQuery(session.current()).data?.person, alias);
  const isAgent = deskRoles.some((one) => one === role);
  return (
    <div className="flex flex-col gap-3">
      {cart.goneAt ? <GoneBanner goneAt={cart.goneAt} /> : null}
      {isAgent ? <CartWork alias={alias} cart={cart} now={now} /> : null}
      <CartWhy cart={cart} now={now} />
      <CartAttempts key={cart.id} alias={alias} cart={cart} now={now} />
      <CartItems key={`items-${cart.id}`} items={cart.items} />
      <CartSum totals={cart.totals} />
      {isAgent ? <CartInstallments key={`parts-${cart.id}`} alias={alias} cart={cart} /> : null}
      {/* With its cart goes a contact that was shown in the clear. */}
      <CartCustomer key={`customer-${cart.id}`} alias={alias} cart={cart} />
      <CartOrigin alias={alias} utm={cart.utm} />
      <CartEmailSchedule cart={cart} now={now}>
        {isAgent && cart.nextEmailAt && !cart.goneAt ? (
          <CartNextEmail key={`next-email-${cart.id}`} alias={alias} cart={cart} />
        ) : null}
      </CartEmailSchedule>
      {isAgent ? <CartLog alias={alias} cart={cart} now={now} /> : null}
      <OtherCarts alias={alias} others={cart.otherCarts} now={now} />
      <PrintButton />
    </div>
  );
}

function GoneBanner({ goneAt }: { goneAt: string }) {
  const t = useTranslations('carts.cart');
  const format = useFormatter();
  const when = format.dateTime(new Date(goneAt), { dateStyle: 'short', timeStyle: 'short' });
  return (
    <p className="rounded-lg border border-line bg-info-soft px-3.5 py-2.5 text-info">
      {t('gone', { when })}
    </p>
  );
}

const blocks = ['attempts', 'items', 'sum', 'customer'];

/** The cards' frames; only after a moment, as most carts are there sooner. */
export function CartBodySkeleton() {
  const t = useTranslations('carts.cart');
  return (
    <div className="flex flex-col gap-3 transition-opacity delay-150 starting:opacity-0">
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
      {blocks.map((block) => (
        <div key={block} className="flex h-32 flex-col gap-4 rounded-lg border border-line bg-surface p-3.5">
          <Skeleton className="h-3 w-28" />
          <Skeleton className="h-3 w-full" />
          <Skeleton className="h-3 w-2/3" />
        </div>
      ))}
    </div>
  );
}
