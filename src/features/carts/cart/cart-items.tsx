import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Cart } from '#contract/app/carts.ts';
import { Badge } from '#src/ui/badge.tsx';
import { Button } from '#src/ui/button.tsx';
import { Card } from '#src/ui/card.tsx';
import { useMoney } from '#src/ui/use-money.ts';

const atFirst = 20;

/** What lies in the cart, with the price of all pieces of a product. */
export function CartItems({ items }: { items: Cart['items'] }) {
  const t = useTranslations('carts.items');
  const work = useTranslations('cartWork.items');
  const money = useMoney();
  const [isAll, setAll] = useState(items.length <= atFirst);
  return (
    <Card title={t('title')}>
      {items.length === 0 ? <p className="text-ink-2">{t('none')}</p> : null}
      <ul className="flex flex-col gap-1.5">
        {(isAll ? items : items.slice(0, atFirst)).map((item) => (
          <li key={item.id} className="flex justify-between gap-4">
            <div className="min-w-0">
              <span className="wrap-anywhere">
                {item.quantity} × {item.title ?? t('untitled')}
              </span>
              <span className="flex flex-wrap items-center gap-x-2 text-12 text-ink-2">
                {item.sku ? <span>{t('sku', { sku: item.sku })}</span> : null}
                {item.quantity > 1 && item.unitCents !== null ? (
                  <span>{t('each', { value: money(item.unitCents) })}</span>
                ) : null}
                {item.blocked ? <Badge tone="waiting">{t('blocked')}</Badge> : null}
              </span>
            </div>
            <span className="flex-none tabular-nums">
              {money(item.unitCents === null ? null : item.unitCents * item.quantity)}
            </span>
          </li>
        ))}
      </ul>
      {isAll ? null : (
        <Button tone="quiet" className="mt-2 -ml-3" onClick={() => setAll(true)}>
          {work('all', { count: items.length })}
        </Button>
      )}
    </Card>
  );
}
