import type { AppDeps } from '../app-deps.ts';
import { createAuditHandlers } from './audit.ts';
import { createCartHandlers } from './carts.ts';
import { createConnectionHandlers } from './connection.ts';
import { createContactHandlers } from './contact.ts';
import { createDeskHandlers } from './desk.ts';
import { createExportsHandlers } from './exports.ts';
import type { Handlers } from './handler.ts';
import { createInstallmentOfferHandlers } from './installment-offer.ts';
import { createLinkHandlers } from './links.ts';
import { createNextEmailHandlers } from './next-email.ts';
import { createOpenSessionHandlers } from './open-sessions.ts';
import { createOwnPasswordHandlers } from './own-password.ts';
import { createPaymentHandlers } from './payments.ts';
import { createSessionHandlers } from './session.ts';
import { createSignInHandlers } from './sign-in.ts';
import { createStatsHandlers } from './stats.ts';
import { createSyncHandlers } from './sync.ts';
import { createTeamHandlers } from './team.ts';
import { createTemplatesHandlers } from './templates.ts';
import { createViewsHandlers } from './views.ts';

/** The work behind every operation of the contract. */
export function createHandlers(deps: AppDeps): Handlers {
  return {
    ...createSessionHandlers(deps),
    ...createSignInHandlers(deps),
    ...createOpenSessionHandlers(deps),
    ...createOwnPasswordHandlers(deps),
    ...createLinkHandlers(deps),
    ...createTeamHandlers(deps),
    ...createConnectionHandlers(deps),
    ...createCartHandlers(deps),
    ...createSyncHandlers(deps),
    ...createPaymentHandlers(deps),
    ...createDeskHandlers(deps),
    ...createContactHandlers(deps),
    ...createInstallmentOfferHandlers(deps),
    ...createNextEmailHandlers(deps),
    ...createTemplatesHandlers(deps),
    ...createViewsHandlers(deps),
    ...createExportsHandlers(deps),
    ...createStatsHandlers(deps),
    ...createAuditHandlers(deps),
  };
}
