import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from '#src/lib/search-text.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { PendingPage } from './pending-page.tsx';
import { RouteError } from './route-error.tsx';
import { routeTree } from './routeTree.gen.ts';

type PageTitle =
  | 'carts'
  | 'cart'
  | 'stats'
  | 'payments'
  | 'payment'
  | 'activity'
  | 'team'
  | 'settings'
  | 'templates'
  | 'connect'
  | 'link'
  | 'signIn';

declare module '@tanstack/react-router' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the library's own.
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the library's own.
  interface StaticDataRouteOption {
    /** Key under `app.pages`: the title of the browser's tab. Never personal data, histories keep it. */
    title?: PageTitle;
  }
}

export function createAppRouter(queryClient: QueryClient, history: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    // The query cache decides what is fresh; the router asks it every time.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingMs: 150,
    defaultPendingMinMs: 0,
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFoundPage,
  });
}
