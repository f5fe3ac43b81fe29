import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { type Cart, cartSearch } from '#contract/app/carts.ts';
import { noneTag } from '#contract/app/values.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { Card } from '#src/ui/card.tsx';
import { Facts } from './cart-facts.tsx';

const plain = defaultsOf(cartSearch);

/** The five tags of the visit, and the carts that came the same way. */
export function CartOrigin({ alias, utm }: { alias: string; utm: Cart['utm'] }) {
  const t = useTranslations('carts.origin');
  const to = '/$alias/carts';
  const link = 'text-accent underline-offset-2 hover:underline';
  return (
    <Card title={t('title')}>
      <Facts
        facts={(['source', 'medium', 'campaign', 'content', 'term'] as const).map((tag) => ({
          label: t(tag),
          value: utm[tag],
        }))}
      />
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        <Link
          to={to}
          params={{ alias }}
          search={{ ...plain, source: [utm.source ?? noneTag] }}
          className={link}
        >
          {t('sameSource')}
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
