import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Cart, cartSearch } from '#contract/app/carts.ts';
import { noneTag } from '#contract/app/values.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { Card } from '#src/ui/card.tsx';
import { Facts } from './cart-facts.tsx';

const tags = ['source', 'medium', 'campaign', 'content', 'term'] as const;

const plain = defaultsOf(cartSearch);

/** The five tags of the visit, and the carts that came the same way. */
export function CartOrigin({ alias, utm }: { alias: string; utm: Cart['utm'] }) {
  const t = useTranslations('cart.origin');
  const to = '/$alias/carts';
  const isUntagged = Object.values(utm).every((tag) => tag === null);
  const link =
    'inline-flex min-h-6 items-center text-accent underline-offset-2 hover:underline max-md:min-h-11';
  return (
    <Card title={t('title')}>
      {isUntagged ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <Facts facts={tags.map((tag) => ({ label: t(tag), value: utm[tag] }))} />
      )}
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 max-md:mt-1 max-md:-mb-2 max-md:gap-y-0">
        <Link
          to={to}
          params={{ alias }}
          search={{ ...plain, source: [utm.source ?? noneTag] }}
          className={link}
        >
          {t(utm.source === null ? 'noSource' : 'sameSource')}
        </Link>
        {utm.campaign === null ? null : (
          <Link to={to} params={{ alias }} search={{ ...plain, campaign: [utm.campaign] }} className={link}>
            {t('sameCampaign')}
          </Link>
        )}
      </p>
    </Card>
  );
}
