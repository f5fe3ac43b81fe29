import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import { isApiError } from '#src/api/api-error.ts';
import { carts } from '#src/api/carts.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useShortcuts } from '#src/ui/use-shortcuts.ts';
import { CartBody, CartBodySkeleton } from './cart-body.tsx';
import { CartHeading } from './cart-heading.tsx';
import { CartProblem } from './cart-problem.tsx';
import { useCartMoves } from './use-cart-moves.ts';
import { useCloseCart } from './use-close-cart.ts';

const route = getRouteApi('/_signed-in/$alias/carts/$customerId/$cartId');

/** The open cart: a panel beside the list where there is room for both, else the whole page. */
export function CartPage() {
  const t = useTranslations('carts.cart');
  const { alias, ...id } = route.useParams();
  const search = route.useSearch();
  const client = useQueryClient();
  const query = useQuery(carts.detail(alias, id));
  const moves = useCartMoves(alias, id, search);
  const total = useQuery(carts.summary(alias, search)).data?.count;
  const close = useCloseCart(alias, search);
  useShortcuts({ j: () => moves.next?.(), k: () => moves.previous?.(), Escape: close });
  // The row knows name, value and stage: the panel shows them before the cart itself has arrived.
  const row = client
    .getQueryData(carts.list(alias, search).queryKey)
    ?.rows.find((one: CartRow) => one.id === id.cartId);
  const head = query.data ?? row;
  const missing = isApiError(query.error, 'not_found') || isApiError(query.error, 'invalid');
  return (
    <aside
      aria-label={t('region')}
      aria-busy={query.isPending}
      className="w-full flex-none border-line bg-canvas px-4 py-4 min-[1200px]:sticky min-[1200px]:top-0 min-[1200px]:self-start min-[1200px]:h-dvh min-[1200px]:w-100 min-[1200px]:overflow-y-auto min-[1200px]:border-l"
    >
      <Link
        to="/$alias/carts"
        params={{ alias }}
        search={search}
        className="mb-2 inline-flex min-h-8 items-center text-ink-2 hover:text-ink max-md:min-h-11 min-[1200px]:hidden"
      >
        ← {t('back')}
      </Link>
      {head && !missing ? (
        <CartHeading key={id.cartId} cart={head} moves={moves} total={total} onClose={close} />
      ) : null}
      {missing ? (
        <Notice title={t('missing.title')} actions={<Button onClick={close}>{t('back')}</Button>}>
          {t('missing.text')}
        </Notice>
      ) : query.data ? (
        <CartBody alias={alias} cart={query.data} />
      ) : query.isError ? (
        <CartProblem title={t('failed')} error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <CartBodySkeleton />
      )}
    </aside>
  );
}
