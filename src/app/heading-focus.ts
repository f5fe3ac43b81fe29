import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** `/loja/carts/1/2` and `/loja/carts` are the same page; its panels look after their own focus. */
function pageOf(pathname: string): string {
  return pathname.split('/').slice(0, 3).join('/');
}

/** Moves the focus to the heading of each new page, so that readers hear it; not on the first one. */
export function useHeadingFocus(): void {
  const page = useRouterState({ select: (state) => pageOf(state.resolvedLocation?.pathname ?? '') });
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    const isFirst = shown.current === '';
    shown.current = page;
    if (!isFirst) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [page]);
}
