import type { AppDeps } from '../app-deps.ts';
import type { Handlers } from './handler.ts';

export function createSyncHandlers({ mirror }: AppDeps): Pick<Handlers, 'getSync' | 'refreshCarts'> {
  return {
    getSync: ({ params }) => mirror.status(params.alias),
    refreshCarts: ({ params }) => mirror.refresh(params.alias),
  };
}
