import type { AppDeps } from '../app-deps.ts';
import { createCartHandlers } from './carts.ts';
import type { Handlers } from './handler.ts';
import { createSessionHandlers } from './session.ts';
import { createSyncHandlers } from './sync.ts';

/** The work behind every operation of the contract. */
export function createHandlers(deps: AppDeps): Handlers {
  return {
    ...createSessionHandlers(deps),
    ...createCartHandlers(deps),
    ...createSyncHandlers(deps),
  };
}
