import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Cart } from '#contract/app/carts.ts';
import { session } from '#src/api/session.ts';
import { formatPhone } from '#src/lib/phone.ts';
import { Card } from '#src/ui/card.tsx';
import { type Fact, Facts } from './cart-facts.tsx';
import { formatTaxId } from './tax-id.ts';

/** The customer as far as the role may see: masks are the server's. */
export function CartCustomer({ cart: { anonymized, customer } }: { cart: Cart }) {
  const t = useTranslations('carts.customer');
  const isHidden = useQuery(session.current()).data?.person?.role === 'marketer';
  if (anonymized) {
    return (
      <Card title={t('title')}>
        <p className="text-ink-2">{t('anonymized')}</p>
      </Card>
    );
  }
  // True is no proof of consent, so only the refusal is worth a word of its own.
  const consent = (flag: boolean | null) => flag !== null && t(flag ? 'allowed' : 'denied');
  const contact: Fact[] = [
    { label: t('phone'), value: customer.phone && formatPhone(customer.phone) },
    { label: t('email'), value: customer.email && <EmailText address={customer.email} /> },
    { label: t('document'), value: customer.document && formatTaxId(customer.document) },
  ];
  return (
    <Card title={t('title')}>
      <Facts
        facts={[
          { label: t('name'), value: customer.name && <bdi>{customer.name}</bdi> },
          ...(isHidden ? [] : contact),
          {
            label: t(isHidden ? 'state' : 'city'),
            value: [customer.city, customer.state].filter(Boolean).join(', '),
          },
          { label: t('whatsapp'), value: consent(customer.whatsapp) },
          { label: t('newsletter'), value: consent(customer.newsletter) },
        ]}
      />
      {/* A dash would say that the store does not know them. */}
      {isHidden ? <p className="mt-2 text-12 text-ink-2">{t('hidden')}</p> : null}
    </Card>
  );
}

/** Where there is no room for a line, it breaks before the at sign rather than inside a word. */
function EmailText({ address }: { address: string }) {
  const [person, ...place] = address.split('@');
  return (
    <bdi>
      {person}
      {place.map((part) => (
        <span key={part}>
          <wbr />@{part}
        </span>
      ))}
    </bdi>
  );
}
