import type { QueryClient } from '@tanstack/react-query';
import type { AnyRouter } from '@tanstack/react-router';
import { session } from '#src/api/session.ts';

/** What one tab tells the others. Never who it is about: each asks the server itself. */
type News = 'changed' | 'signed-out';

/** Not the storage event: signing out clears the storage, and not every browser tells other tabs of that. */
const channel = new BroadcastChannel('resgate.session');

function tell(news: News): void {
  channel.postMessage(news);
}

/** Keeps this tab's idea of who is signed in the same as that of the browser's other tabs. */
export function followOtherTabs(client: QueryClient, router: AnyRouter): void {
  const { queryKey } = session.current();
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.query.queryKey[0] !== queryKey[0]) return;
    // What was set by hand is this tab's own doing. What was fetched is no news: else tabs would answer each other.
    if (event.action.type === 'success' && event.action.manual) tell('changed');
  });
  channel.addEventListener('message', ({ data: news }: MessageEvent<News>) => {
    if (news === 'signed-out') return goToSignIn();
    // A failure leaves what is known; the next call or look at the tab finds out.
    void client.fetchQuery({ ...session.current(), staleTime: 0 }).then(waitsAtSignIn, () => {});
  });
  // A page that the browser kept aside has heard nothing since.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });

  function waitsAtSignIn(): void {
    if (isAtSignIn()) void router.invalidate();
  }
}

/** After signing out: this tab and all others lose the page with everything read for it. */
export function leaveEverywhere(): void {
  tell('signed-out');
  goToSignIn();
}

function goToSignIn(): void {
  if (isAtSignIn()) return;
  // Empty at once: a slow network must not keep it readable.
  document.body.hidden = true;
  window.location.replace('/sign-in');
}

function isAtSignIn(): boolean {
  return window.location.pathname === '/sign-in';
}
