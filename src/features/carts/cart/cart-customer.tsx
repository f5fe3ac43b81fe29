import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Cart } from '#contract/app/carts.ts';
import { reveals } from '#src/api/reveals.ts';
import { roleIn, session } from '#src/api/session.ts';
import { formatPhone } from '#src/lib/phone.ts';
import { Card } from '#src/ui/card.tsx';
import { type Fact, Facts } from './cart-facts.tsx';
import { CartReveal } from './cart-reveal.tsx';
import { formatTaxId } from './tax-id.ts';

/** The customer as far as the role may see: masks are the server's. */
export function CartCustomer({ alias, cart }: { alias: string; cart: Cart }) {
  const { anonymized, customer } = cart;
  const t = useTranslations('cart.customer');
  const role = roleIn(useQuery(session.current()).data?.person, alias);
  const isHidden = role === 'marketer';
  const reveal = useMutation(reveals.customer(alias, { customerId: cart.customerId, cartId: cart.id }));
  if (anonymized) {
    return (
      <Card title={t('title')}>
        <p className="text-ink-2">{t('anonymized')}</p>
      </Card>
    );
  }
  // True is no proof of consent, so only the refusal is worth a word of its own.
  const consent = (flag: boolean | null) => flag !== null && t(flag ? 'allowed' : 'denied');
  const { phone, email, document } = reveal.data ?? customer;
  const contact: Fact[] = [
    { label: t('phone'), value: phone && <span data-private="">{formatPhone(phone)}</span> },
    { label: t('email'), value: email && <EmailText address={email} /> },
    { label: t('document'), value: document && <span data-private="">{formatTaxId(document)}</span> },
  ];
  return (
    <Card title={t('title')}>
      <Facts
        facts={[
          { label: t('name'), value: customer.name && <bdi data-private="">{customer.name}</bdi> },
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
      {role === 'support' && (customer.email || customer.phone || customer.document) ? (
        <CartReveal reveal={reveal} />
      ) : null}
      {role === 'owner' ? <WhoSaw alias={alias} customerId={cart.customerId} /> : null}
    </Card>
  );
}

function WhoSaw({ alias, customerId }: { alias: string; customerId: string }) {
  const t = useTranslations('cart.reveal');
  return (
    <Link
      to="/$alias/activity"
      params={{ alias }}
      search={{ object: `customer ${customerId}` }}
      className="mt-2 inline-flex min-h-6 items-center text-12 text-ink-2 underline underline-offset-2 hover:text-ink max-md:min-h-11"
    >
      {t('who')}
    </Link>
  );
}

/** Where there is no room for a line, it breaks before the at sign rather than inside a word. */
function EmailText({ address }: { address: string }) {
  const [person, ...place] = address.split('@');
  return (
    <bdi data-private="">
      {person}
      {place.map((part) => (
        <span key={part}>
          <wbr />@{part}
        </span>
      ))}
    </bdi>
  );
}
