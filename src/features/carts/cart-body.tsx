import { useFormatter, useTranslations } from 'use-intl';
import type { Cart } from '#contract/app/carts.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { CartAttempts } from './cart-attempts.tsx';
import { CartCustomer } from './cart-customer.tsx';
import { CartEmailSchedule } from './cart-email-schedule.tsx';
import { CartItems } from './cart-items.tsx';
import { CartOrigin } from './cart-origin.tsx';
import { CartSum } from './cart-sum.tsx';
import { OtherCarts } from './other-carts.tsx';
import { useNow } from './use-now.ts';

/** Everything known of a cart, what helps to win it back first. */
export function CartBody({ alias, cart }: { alias: string; cart: Cart }) {
  const now = useNow(30_000);
  return (
    <div className="flex flex-col gap-3">
      {cart.goneAt ? <GoneBanner goneAt={cart.goneAt} /> : null}
      <CartAttempts key={cart.id} alias={alias} cart={cart} now={now} />
      <CartItems items={cart.items} />
      <CartSum totals={cart.totals} />
      {/* With its cart goes a contact that was shown in the clear. */}
      <CartCustomer key={`customer-${cart.id}`} alias={alias} cart={cart} />
      <CartOrigin alias={alias} utm={cart.utm} />
      <CartEmailSchedule cart={cart} now={now} />
      <OtherCarts alias={alias} others={cart.otherCarts} now={now} />
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
