import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { CartSearch } from '#contract/app/carts.ts';

export type ChangeSearch = (search: CartSearch, options?: { replace?: boolean }) => void;

/** Asks another question of the list. A cart that lies open stays open. */
export function useChangeSearch(): ChangeSearch {
  const navigate = useNavigate();
  return useCallback(
    (search, options) => void navigate({ to: '.', search, replace: options?.replace ?? false }),
    [navigate],
  );
}
