import { useRouterState } from '@tanstack/react-router';

/** A thin line at the top while a page is on its way; its style hides the first 150 ms. */
export function ProgressBar() {
  const loading = useRouterState({ select: (state) => state.isLoading });
  return loading ? <div aria-hidden="true" className="progress-bar" /> : null;
}
