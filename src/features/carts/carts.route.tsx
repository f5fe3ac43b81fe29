import { createFileRoute, redirect, stripSearchParams } from '@tanstack/react-router';
import { cartSearch } from '#contract/app/carts.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { lenient } from '#contract/search-fields.ts';
import { cartKeys } from '#src/api/cart-ledger.ts';
import { carts } from '#src/api/carts.ts';
import { roleIn, session } from '#src/api/session.ts';
import { sync } from '#src/api/sync.ts';
import { CartsPage } from './carts-page.tsx';

export const Route = createFileRoute('/_signed-in/$alias/carts')({
  // The first page of nearly every visit is part of the entry: a file of its own would only queue behind it.
  codeSplitGroupings: [],
  validateSearch: lenient(cartSearch),
  search: { middlewares: [stripSearchParams(defaultsOf(cartSearch))] },
  beforeLoad: ({ context: { queryClient }, params: { alias }, search }) => {
    // A link from somebody who may search opens without the text for who may not.
    const { person } = queryClient.getQueryData(session.current().queryKey) ?? {};
    if (search.q && roleIn(person, alias) === 'marketer')
      throw redirect({ to: '.', search: { ...search, q: '' }, replace: true });
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queryClient }, params: { alias }, deps: search, cause }) => {
    // What the last keystroke asked for is of no use once the next one has asked.
    void queryClient.cancelQueries({ queryKey: cartKeys.one(alias, 'list'), type: 'inactive' });
    const list = queryClient.prefetchQuery(carts.list(alias, search));
    void queryClient.prefetchQuery(carts.summary(alias, search));
    void queryClient.prefetchQuery(sync.status(alias));
    // Later searches do not wait for their rows: a control would snap back until they are there.
    if (cause !== 'stay') await list;
  },
  remountDeps: ({ params }) => params.alias,
  staticData: { title: 'carts' },
  component: CartsPage,
});
