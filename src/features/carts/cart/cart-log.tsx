import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Cart } from '#contract/app/carts.ts';
import { triage } from '#src/api/triage.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { Card } from '#src/ui/card.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { useCartActs } from '../desk/use-cart-acts.ts';
import { CartLogAct } from './cart-log-act.tsx';
import { NoteForm } from './note-form.tsx';

/** What was done about a customer's carts, newest first: notes, contacts, and what became of them. */
export function CartLog({ alias, cart, now }: { alias: string; cart: Cart; now: number }) {
  const t = useTranslations('cartWork.log');
  const words = useErrorWords();
  const { me, act } = useCartActs(alias);
  // Carts without a customer share the customer 0, but have nothing else in common.
  const about = cart.customerId === '0' ? { cart: cart.id } : { customer: cart.customerId };
  const query = useInfiniteQuery(triage.acts(alias, about));
  const undo = useMutation(triage.undoOld(alias));
  const confirm = useMutation(triage.confirm(alias));
  const acts = query.data?.pages.flatMap((page) => page.acts) ?? [];
  return (
    <Card title={t('title')} className="print:hidden">
      <NoteForm key={cart.id} onNote={(text) => act({ kind: 'note', text }, [cart])} />
      <InlineError {...words(undo.error ?? confirm.error ?? query.error)} />
      {query.isPending ? <Skeleton className="mt-3 h-3 w-2/3" /> : null}
      {query.isSuccess && acts.length === 0 ? <p className="mt-3 text-ink-2">{t('none')}</p> : null}
      <ol className="mt-3 flex flex-col gap-3 empty:hidden">
        {acts.map((one) => (
          <CartLogAct
            key={one.id}
            act={one}
            now={now}
            isMine={one.by.id === me?.id}
            busy={undo.isPending || confirm.isPending}
            onUndo={() => undo.mutate(one.id)}
            onSent={() => confirm.mutate(one.id)}
          />
        ))}
      </ol>
      {query.hasNextPage ? (
        <Button
          tone="quiet"
          className="mt-2"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('older')}
        </Button>
      ) : null}
    </Card>
  );
}
