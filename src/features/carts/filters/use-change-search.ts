import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { CartSearch } from '#contract/app/carts.ts';

/** Resolves when the address has changed. */
export type ChangeSearch = (search: CartSearch, options?: { replace?: boolean }) => Promise<void>;

/** Asks another question of the list. A cart that lies open stays open. */
export function useChangeSearch(): ChangeSearch {
  const navigate = useNavigate();
  return useCallback(
    (search, options) => navigate({ to: '.', search, replace: options?.replace ?? false }),
    [navigate],
  );
}
