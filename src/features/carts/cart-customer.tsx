import { useTranslations } from 'use-intl';
import type { Cart } from '#contract/app/carts.ts';
import { formatPhone } from '#src/lib/phone.ts';
import { Card } from '#src/ui/card.tsx';
import { Facts } from './cart-facts.tsx';
import { formatTaxId } from './tax-id.ts';

/** The customer as far as the role may see: masks are the server's. */
export function CartCustomer({ cart }: { cart: Cart }) {
  const t = useTranslations('carts.customer');
  const { customer } = cart;
  if (cart.anonymized) {
    return (
      <Card title={t('title')}>
        <p className="text-ink-2">{t('anonymized')}</p>
      </Card>
    );
  }
  // True is no proof of consent, so only the refusal is worth a word of its own.
  const consent = (flag: boolean | null) => flag !== null && t(flag ? 'allowed' : 'denied');
  return (
    <Card title={t('title')}>
      <Facts
        facts={[
          { label: t('name'), value: customer.name && <bdi>{customer.name}</bdi> },
          { label: t('phone'), value: customer.phone && formatPhone(customer.phone) },
          { label: t('email'), value: customer.email && <bdi>{customer.email}</bdi> },
          { label: t('document'), value: customer.document && formatTaxId(customer.document) },
          { label: t('city'), value: [customer.city, customer.state].filter(Boolean).join(', ') },
          { label: t('whatsapp'), value: consent(customer.whatsapp) },
          { label: t('newsletter'), value: consent(customer.newsletter) },
        ]}
      />
    </Card>
  );
}
