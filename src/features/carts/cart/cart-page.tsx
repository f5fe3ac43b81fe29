import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isApiError } from '#src/api/api-error.ts';
import { carts } from '#src/api/carts.ts';
import { useProblemWords } from '#src/api/use-problem-words.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Problem } from '#src/ui/problem.tsx';
import { useShortcuts } from '#src/ui/use-shortcuts.ts';
import { CartBar } from './cart-bar.tsx';
import { CartBody, CartBodySkeleton } from './cart-body.tsx';
import { CartHeading } from './cart-heading.tsx';
import { useCartMoves } from './use-cart-moves.ts';
import { useCloseCart } from './use-close-cart.ts';

const route = getRouteApi('/_signed-in/$alias/carts/$customerId/$cartId');

/** The open cart: a panel beside the list where there is room for both, else the whole page. */
export function CartPage() {
  const t = useTranslations('carts.cart');
  const { alias, ...id } = route.useParams();
  const search = route.useSearch();
  const client = useQueryClient();
  const problem = useProblemWords();
  const query = useQuery(carts.detail(alias, id));
  const moves = useCartMoves(alias, id, search);
  const total = useQuery(carts.summary(alias, search)).data?.count;
  const close = useCloseCart(alias, search);
  useShortcuts({ j: () => moves.next?.(), k: () => moves.previous?.(), Escape: close });
  // The row knows name, value and stage: the panel shows them before the cart itself has arrived.
  const row = client
    .getQueryData(carts.list(alias, search).queryKey)
    ?.rows.find((one) => one.id === id.cartId);
  const head = query.data ?? row;
  const missing = isApiError(query.error, 'not_found') || isApiError(query.error, 'invalid');
  return (
    <aside
      aria-label={t('region')}
      aria-busy={query.isPending}
      className="w-full flex-none border-line bg-canvas px-4 pb-4 min-[1200px]:sticky min-[1200px]:top-0 min-[1200px]:self-start min-[1200px]:h-dvh min-[1200px]:w-100 min-[1200px]:overflow-y-auto min-[1200px]:border-l print:static print:h-auto print:w-full print:overflow-visible print:border-0"
    >
      <div className="mx-auto max-w-2xl">
        <CartBar alias={alias} search={search} moves={moves} total={total} onClose={close} />
        {missing ? (
          <Notice title={t('missing.title')} actions={<Button onClick={close}>{t('back')}</Button>}>
            {t('missing.text')}
          </Notice>
        ) : (
          <>
            {head ? <CartHeading key={id.cartId} cart={head} /> : null}
            {query.data ? (
              <CartBody alias={alias} cart={query.data} />
            ) : query.isError ? (
              <Problem title={t('failed')} {...problem(query.error)} onRetry={() => void query.refetch()} />
            ) : (
              <CartBodySkeleton />
            )}
          </>
        )}
      </div>
    </aside>
  );
}
