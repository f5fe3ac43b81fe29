import { useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import type { ContactOffer } from '#contract/app/contact.ts';
import { formatPhone } from '#src/lib/phone.ts';
import { useMoney } from '#src/ui/use-money.ts';
import { CartStageChip } from '../cart-stage-chip.tsx';

/** Whom a message goes to and what it is about. A phone is shown as far as the role may see it. */
export function ContactRecipient({ cart, offer }: { cart: CartRow; offer: ContactOffer | undefined }) {
  const t = useTranslations('contact');
  const row = useTranslations('carts.row');
  const money = useMoney();
  const name = cart.anonymized ? row('anonymized') : (cart.name ?? row('nameless'));
  const phone = offer ? offer.phone : cart.phone;
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <bdi className="line-clamp-2 min-w-0 font-medium wrap-anywhere">{name}</bdi>
        <span className="text-ink-2 tabular-nums">{phone ? formatPhone(phone) : t('noPhone')}</span>
        {offer && !offer.email ? <span className="text-ink-2">{t('noEmail')}</span> : null}
        <span className="ml-auto tabular-nums">{money(cart.totalCents)}</span>
      </p>
      <p className="flex flex-wrap items-center gap-2 text-12 text-ink-2">
        <CartStageChip cart={cart} />
        {cart.siblings > 0 ? t('covers', { count: cart.siblings }) : null}
      </p>
    </div>
  );
}
