import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router';
import { mergePrivate, splitPrivate } from '#src/lib/private-search.ts';

declare module '@tanstack/react-router' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the library's own.
  interface HistoryState {
    privateSearch?: string | undefined;
    /** Who typed it: nobody else sees it, whoever uses this browser next. */
    privateSearchOf?: string | undefined;
  }
}

/**
 * The browser's history, except that a personal search text never stands in the address: it lives in the state
 * of the history entry, so it survives reload and Back. Routes, links and `navigate` see it as the `q` of the
 * search like any other; nobody else needs to know.
 */
export function createPrivateHistory(personId: () => string | undefined): RouterHistory {
  const history = createBrowserHistory({
    createHref: (href) => splitPrivate(href).href,
    parseLocation: () => {
      const { hash } = window.location;
      const { state } = window.history;
      // A path of two slashes would be read as another host.
      const pathname = window.location.pathname.replace(/^\/{2,}/, '/');
      const search = mergePrivate(window.location.search, state?.privateSearch);
      return { href: `${pathname}${search}${hash}`, pathname, search, hash, state };
    },
  });
  const withState =
    (write: RouterHistory['push']): RouterHistory['push'] =>
    (href, state, options) => {
      const privateSearch = splitPrivate(href).hidden;
      const privateSearchOf = privateSearch && personId();
      write(href, { ...state, privateSearch, privateSearchOf }, options);
    };
  history.push = withState(history.push);
  history.replace = withState(history.replace);
  // A pasted address may carry what we would never write there.
  if (splitPrivate(window.location.href).hidden)
    history.replace(history.location.href, history.location.state);
  return history;
}
