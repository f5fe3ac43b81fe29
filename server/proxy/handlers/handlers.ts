import type { AppDeps } from '../app-deps.ts';
import { createAuditHandlers } from './audit.ts';
import { createCartHandlers } from './carts.ts';
import { createConnectionHandlers } from './connection.ts';
import type { Handlers } from './handler.ts';
import { createLinkHandlers } from './links.ts';
import { createOpenSessionHandlers } from './open-sessions.ts';
import { createPaymentHandlers } from './payments.ts';
import { createSessionHandlers } from './session.ts';
import { createSignInHandlers } from './sign-in.ts';
import { createSyncHandlers } from './sync.ts';
import { createTeamHandlers } from './team.ts';

/** The work behind every operation of the contract. */
export function createHandlers(deps: AppDeps): Handlers {
  return {
    ...createSessionHandlers(deps),
    ...createSignInHandlers(deps),
    ...createOpenSessionHandlers(deps),
    ...createLinkHandlers(deps),
    ...createTeamHandlers(deps),
    ...createConnectionHandlers(deps),
    ...createCartHandlers(deps),
    ...createSyncHandlers(deps),
    ...createPaymentHandlers(deps),
    ...createAuditHandlers(deps),
  };
}
